// process/draft-mark: a text that says it is not yet the final one: 征求意见稿, 送审稿, 讨论稿 in title, margin or file name.
import { type Document, defineRule, type Facts, foldText, isInside, type Line, type Span } from '@gongkai/core'
import { draftWords, publicConsultation } from './draft-mark.list.js'

export const draftMark = defineRule({
  id: 'process/draft-mark',
  severity: 'error',
  title: { zh: '过程稿标志', en: 'Marks of drafts' },
  basis: [
    // 讨论记录、过程稿、磋商信函、请示报告等过程性信息，可以不予公开。
    { source: '中华人民共和国政府信息公开条例', clause: '第十六条', level: '法律' },
  ],
  messages: {
    mark: {
      zh: '这里写明是过程稿，不是定稿；请换成印发的正式文本再公开，确实是公开征求意见的，请在标题里写明“公开征求意见”。',
      en: 'This says that it is a draft; publish the final text instead, or say in the title that public comment is sought.',
    },
    fileName: {
      zh: '文件名里写着是过程稿；请核对是不是印发的正式文本，是的话改掉文件名再公开。',
      en: 'The file name says that this is a draft; check that it is the final text, then rename the file.',
    },
  },
  *check({ document, facts }) {
    const name = document.path.replace(/^.*[/\\!]/u, '')
    if (isPublicConsultation(document, facts, name)) return
    const marks = marksIn(document, facts)
    for (const at of marks) yield { at, message: 'mark' }
    if (marks.length === 0 && inFileName.test(foldText(name, { blanks: 'drop' })))
      yield { message: 'fileName', severity: 'warning' }
  },
})

const words = draftWords.map(({ word }) => [...word].join('[ \\t\\u00a0\\u3000]?')).join('|')
/** 第二稿, （征求意见稿2）, 送审稿（三） */
const number = '[（( ]?(?:第?[一二三四五六七八九十\\d]{1,3}(?:稿|次|版)?)?[）) ]?'
/** A title ends with it, in brackets or not. */
const atEnd = new RegExp(`[（(〔【\\[]?(?:${words})${number}[）)〕】\\]]?\\s*$`, 'u')
/** A line of its own, a date or number behind it allowed. */
const alone = new RegExp(
  `^\\s*[（(〔【\\[]?(?:${words})${number}[）)〕】\\]]?(?:\\s*[\\d年月日.\\-/]{4,12})?\\s*$`,
  'u',
)
/** …（送审稿）的通知 */
const bracketed = new RegExp(`[（(〔【\\[](?:${words})${number}[）)〕】\\]]`, 'u')
/** Asking other offices, not the public: 关于征求《…（征求意见稿）》意见的函 */
const asksOffices = /征求.+意见的(?:函|通知|请示)$/u
const inFileName = new RegExp(`(?:${draftWords.map(({ word }) => word).join('|')})`, 'u')

const headLines = 12

function marksIn(document: Document, facts: Facts): Span[] {
  const found: Span[] = []
  const add = (line: Line, pattern: RegExp, evenQuoted = false) => {
    const match = pattern.exec(line.text)
    if (!match) return
    const lead = match[0].length - match[0].trimStart().length
    const start = line.start + match.index + lead
    const end = start + match[0].trim().length
    const counts = evenQuoted || !isInside(facts.quotations, start, end)
    if (counts && !found.some((span) => span.start < end && start < span.end)) found.push({ start, end })
  }
  const titles = facts.units.flatMap(({ elements }) => (elements.title ? [elements.title] : []))
  let head = headLines
  for (const line of document.lines) {
    const kind = document.stories[line.story]?.kind ?? 'body'
    if (kind === 'header' || kind === 'footer' || kind === 'watermark' || kind === 'textBox') add(line, atEnd)
    else if (kind === 'body' && line.text.trim()) {
      const title = titles.find(({ start, end }) => line.start < end && start < line.end)
      if (title) {
        if (title.end <= line.end) add(line, atEnd)
        add(line, bracketed, asksOffices.test(title.value.replace(/\s/gu, '')))
      }
      if (!title && !line.cell) add(line, alone)
      if (head-- > 0 && !line.cell && line.text.length <= longestTitle && !/[，。；：]/u.test(line.text))
        add(line, atEnd)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

const longestTitle = 60

function isPublicConsultation(document: Document, facts: Facts, name: string): boolean {
  const titles = facts.units.map(({ elements }) => elements.title?.value ?? '')
  const opening = document.lines.filter(({ text }) => text.trim()).slice(0, 6)
  return [name, ...titles, opening.map(({ text }) => text).join('')].some((text) =>
    publicConsultation.test(text.replace(/\s/gu, '')),
  )
}
