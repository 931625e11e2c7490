// A Word source as ofd pages: lines of 28 characters in the type area of GB/T 9704, ruled tables, notes at the foot of the page.
import type { DocxBlock, DocxParagraph, DocxTable } from '../../../../scripts/corpus/docx-markup.js'
import type { DocxSource } from '../../../../scripts/corpus/docx-writer.js'
import { type OfdItem, type OfdPage, tableItems, widthOf, writeOfd } from '../../../../scripts/corpus/ofd-writer.js'
import { left, lineHeight, width } from '../../../../scripts/corpus/page-layout.js'

const top = 37
const bottom = 250
const rowHeight = 9
/** May not begin a line (行首禁则). */
const closing = /^[，。；：、！？”’）》〕]/u

interface Page {
  readonly items: OfdItem[]
  readonly lines: NonNullable<OfdPage['lines']>[number][]
}

export function toOfd({ body, header = [], footer = [], footnotes = [] }: DocxSource): Uint8Array {
  const pages: Page[] = []
  let y = bottom
  const room = (height: number): Page => {
    let page = pages.at(-1)
    if (!page || y + height > bottom) {
      page = { items: [], lines: [] }
      pages.push(page)
      y = top
    }
    return page
  }
  const put = (block: DocxBlock) => {
    if (block.kind === 'pageBreak') y = bottom
    else if (block.kind === 'table') {
      const page = room(block.rows.length * rowHeight + 2)
      const { items, lines } = tableAt(block, y)
      page.items.push(...items)
      page.lines.push(...lines)
      y += block.rows.length * rowHeight + 2
    } else {
      for (const one of (block.boxes ?? []).flat()) put(one)
      for (const item of wrapped(block)) {
        const height = Math.max(lineHeight, item.size * 0.5)
        room(height).items.push({ ...item, y })
        y += height
      }
    }
  }
  body.forEach(put)
  const noted = pages.find(({ items }) => items.some(({ text }) => text.endsWith(noteMark)))
  footnotes.forEach((text, index) => {
    noted?.items.push({ text: `${noteMark}${text}`, x: left, y: 256 + index * 5, size: 9 })
  })
  const furniture = [...header.flatMap((block) => placed(block, 15)), ...footer.flatMap((block) => placed(block, 269))]
  return writeOfd({ pages: pages.map(({ items, lines }) => ({ items: [...items, ...furniture], lines })) })
}

const noteMark = '①'

function placed(block: DocxBlock, y: number): OfdItem[] {
  if (block.kind === 'table') return [...tableAt(block, y).items]
  return block.kind === 'paragraph' ? wrapped(block).map((item) => ({ ...item, y })) : []
}

/** Columns as wide as their longest words need. */
function tableAt({ rows }: DocxTable, y: number): Required<Pick<OfdPage, 'items' | 'lines'>> {
  const count = Math.max(...rows.map(({ length }) => length))
  const needs = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((cells) => widthOf(cells.length === count ? (cells[column] ?? '') : '', 1) + 3)),
  )
  const total = needs.reduce((sum, need) => sum + need, 0)
  const columns = [left]
  for (const need of needs) columns.push((columns.at(-1) ?? left) + (need / total) * width)
  return tableItems(rows, columns, y, rowHeight, 8)
}

/** The lines of a paragraph, each at the top of the page. */
function wrapped({ children, align, indent = 0, rightIndent = 0 }: DocxParagraph): OfdItem[] {
  const words = children.map((one) => ('text' in one ? one.text : 'note' in one ? noteMark : one.tick ? '☑' : '☐'))
  const [look = { text: '' }] = children.flatMap((one) => ('text' in one ? [one] : []))
  const { size = 16, font, color } = look
  const square = widthOf('一', size)
  const lines: string[] = []
  let line = ''
  for (const character of words.join('')) {
    const free = width - (lines.length === 0 ? indent * square : 0)
    if (widthOf(line + character, size) > free + 0.01 && !closing.test(character)) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return [...lines, line].flatMap((text, index): OfdItem[] => {
    if (text === '') return []
    const free = width - widthOf(text, size)
    const start = index === 0 ? indent * square : 0
    const x = align === 'center' ? free / 2 : align === 'right' ? free - rightIndent * square : start
    const looks = { ...(font && { font }), ...(color && { color: rgb(color) }) }
    return [{ text, x: left + x, y: top, size, ...looks }]
  })
}

/** FF0000 → 255 0 0 */
function rgb(color: string): string {
  return [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16)).join(' ')
}
