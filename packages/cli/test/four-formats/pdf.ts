// A laid-out document as pdf pages: 28 characters a line, 22 lines a page, fonts not embedded, page numbers at the foot.
import { type PdfItem, type PdfLine, type PdfPage, writePdf } from '../../../../scripts/corpus/pdf-writer.js'
import type { LaidLine } from './layout.js'

const left = 28
const width = 156
const top = 37
const lineHeight = 225 / 22
const perLine = 28
/** May not begin a line (行首禁则). */
const closing = /^[，。；：、！？”’）》〕]/u

const mm = (points: number) => (points * 25.4) / 72
const widthOf = (text: string, size: number) =>
  mm([...text].reduce((sum, character) => sum + (character <= '~' ? size / 2 : size), 0))
const centred = (text: string, size: number): number => left + (width - widthOf(text, size)) / 2
const song = 'FZXBSJW--GB1-0'

/** `perPage` is 22 by the standard; fewer put page numbers into the midst of paragraphs. */
export function toPdf(lines: readonly LaidLine[], perPage = 22): Uint8Array {
  const pages: { items: PdfItem[]; lines: PdfLine[] }[] = []
  let row = perPage
  const next = () => {
    if (row >= perPage) {
      pages.push({ items: [], lines: [] })
      row = 0
    }
    return top + row++ * lineHeight
  }
  const put = (item: Omit<PdfItem, 'y'>) => {
    const y = next()
    pages.at(-1)?.items.push({ ...item, y })
    return y
  }
  const skip = (rows: number) => {
    if (row > 0) row = Math.min(perPage, row + rows)
  }
  let above: LaidLine['look'] | undefined
  // GBK has no ☑: on paper the box is filled.
  const printed = lines.map((line) => ({ ...line, text: line.text.replaceAll('☑', '■') }))
  for (const { look, text, end, newPage } of printed.filter(({ look }) => look !== 'imprint')) {
    if (newPage) row = perPage
    if (above !== look && (look === 'title' || look === 'issuer' || look === 'number')) skip(1)
    if (above === 'title' && look !== 'title') skip(1)
    above = look
    if (look === 'masthead') {
      const size = Math.min(36, 430 / [...text].length)
      put({ text, x: centred(text, size), size, font: song, color: '#ff0000' })
    } else if (look === 'title') {
      for (const part of balanced(text, 20)) put({ text: part, x: centred(part, 22), size: 22, font: song })
    } else if (look === 'number' || look === 'under') put({ text, x: centred(text, 16), size: 16 })
    else if (look === 'twoEnds') {
      const y = put({ text, x: left + mm(16), size: 16 })
      const x = left + width - widthOf(end ?? '', 16) - mm(16)
      pages.at(-1)?.items.push({ text: end ?? '', x, y, size: 16 })
    } else if (look === 'issuer' || look === 'date' || look === 'right') {
      const free = look === 'issuer' ? 2 : look === 'date' ? 4 : 0
      put({ text, x: left + width - widthOf(text, 16) - mm(16) * free, size: 16 })
    } else {
      const indent = look === 'body' || look === 'note' ? 2 : 0
      const font = look === 'attachment' || /^[一二三四五六七八九十]、.{1,20}$/u.test(text) ? 'SimHei' : undefined
      wrapped(text, indent).forEach((part, index) => {
        put({ text: part, x: left + (index === 0 ? mm(16) * indent : 0), size: 16, ...(font ? { font } : {}) })
      })
    }
  }
  const imprint = printed.filter(({ look }) => look === 'imprint')
  if (row + imprint.length + 1 > perPage) {
    row = perPage
    next()
  }
  const last = pages.at(-1)
  // The imprint stands at the foot of the last page, between ruled lines.
  imprint.toReversed().forEach(({ text, end }, index) => {
    const y = top + 225 - (index + 1) * 9
    last?.items.push({ text, x: left + mm(14), y: y + 2, size: 14 })
    if (end) last?.items.push({ text: end, x: left + width - widthOf(end, 14) - mm(14), y: y + 2, size: 14 })
    last?.lines.push({ x1: left, y1: y, x2: left + width, y2: y, width: 0.7 })
    if (index === 0) last?.lines.push({ x1: left, y1: y + 9, x2: left + width, y2: y + 9, width: 1 })
  })
  return writePdf({
    pages: pages.map(({ items, lines: ruled }, index): PdfPage => {
      const number = `— ${index + 1} —`
      const x = index % 2 === 0 ? left + width - widthOf(number, 14) - mm(14) : left + mm(14)
      return { items: [...items, { text: number, x, y: 269, size: 14, font: 'SimSun' }], lines: ruled }
    }),
  })
}

/** Lines of 28 characters, the first indented; no closing mark begins a line. */
function wrapped(text: string, indent: number): string[] {
  const parts: string[] = []
  let rest = text
  for (let room = perLine - indent; rest !== ''; room = perLine) {
    let count = 0
    let used = 0
    for (const character of rest) {
      used += character <= '~' ? 0.5 : 1
      if (used > room) break
      count++
    }
    while (count > 1 && closing.test(rest.slice(count))) count--
    parts.push(rest.slice(0, count))
    rest = rest.slice(count)
  }
  return parts
}

/** A title in lines of about equal length, none longer than `most`. */
function balanced(text: string, most: number): string[] {
  const count = Math.ceil([...text].length / most)
  const size = Math.ceil([...text].length / count)
  return Array.from({ length: count }, (_, index) => text.slice(index * size, (index + 1) * size))
}
