// Where a span of the text stands, for programs and in words.
import { type SheetCell, sheetCellAt } from './cells.js'
import type { Box } from './nodes.js'
import type { Document, Line, LocatedSpan, Story } from './text.js'

/** A point in a text: line and column 1-based, offset 0-based, UTF-16 units. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

export interface Place {
  /** In the document's plain text. */
  readonly start: Point
  readonly end: Point
  /** The same in the decoded file (txt, md, html; CRLF counted, BOM not). */
  readonly source?: { readonly start: Point; readonly end: Point }
  readonly page?: number
  readonly box?: Box
  readonly path?: string
  /** 第3页第2段 */
  readonly words: string
}

export type Locale = 'zh-CN' | 'en'

/** The place of the span `[start, end)` of `document.text`. */
export function placeAt(document: Document, start: number, end: number, locale: Locale = 'zh-CN'): Place {
  const line = lineAt(document, start)
  const inSheet = sheetCellAt(document, line, start)
  const first = inSheet ? toLocated(inSheet) : locatedAt(document.located, start)
  const last = end > start && !inSheet ? (locatedAt(document.located, end - 1) ?? first) : first
  const { page, box, path } = first?.locator ?? {}
  const { lineStarts, sourceLineStarts = [0] } = document
  const source = document.sourceLineStarts && sourceSpan(first, last, start, end)
  return {
    start: pointAt(lineStarts, start),
    end: pointAt(lineStarts, end),
    ...(source
      ? { source: { start: pointAt(sourceLineStarts, source[0]), end: pointAt(sourceLineStarts, source[1]) } }
      : {}),
    ...(page === undefined ? {} : { page }),
    ...(box === undefined ? {} : { box: boxOf(document, start, end, page) ?? box }),
    ...(path === undefined ? {} : { path }),
    words: inSheet
      ? wordsForCell(inSheet, locale)
      : wordsFor(document, start, first, source && pointAt(sourceLineStarts, source[0]).line, locale),
  }
}

function toLocated({ name, start, end, source }: SheetCell): LocatedSpan {
  return { start, end, locator: { path: name, ...(source ? { source } : {}) } }
}

/** The place of a finding about the whole document: its very start, said as 全文. */
export function wholeDocument(document: Document, locale: Locale = 'zh-CN'): Place {
  const point = pointAt(document.lineStarts, 0)
  return { start: point, end: point, words: locale === 'zh-CN' ? '全文' : 'whole document' }
}

/** The place of a page, also of one without text. */
export function placeOfPage(document: Document, page: number, locale: Locale = 'zh-CN'): Place {
  const next = document.located.find(({ locator }) => (locator.page ?? 0) >= page)
  const point = pointAt(document.lineStarts, next?.start ?? document.text.length)
  return { start: point, end: point, page, words: locale === 'zh-CN' ? `第${page}页` : `page ${page}` }
}

/** The line a position stands on; undefined between stories. */
export function lineAt(document: Document, offset: number): Line | undefined {
  const line = document.lines[lastAtOrBefore(document.lines, offset)]
  return line && offset <= line.end ? line : undefined
}

/** The story a position stands in. */
export function storyAt(document: Document, offset: number): Story | undefined {
  return document.stories.find((story) => story.start <= offset && offset < story.end)
}

function pointAt(lineStarts: readonly number[], offset: number): Point {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1, offset }
}

function lastAtOrBefore(spans: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = spans.length - 1
  let found = -1
  while (low <= high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) <= offset) {
      found = middle
      low = middle + 1
    } else high = middle - 1
  }
  return found
}

function locatedAt(located: readonly LocatedSpan[], offset: number): LocatedSpan | undefined {
  return located[lastAtOrBefore(located, offset)]
}

function sourceSpan(
  first: LocatedSpan | undefined,
  last: LocatedSpan | undefined,
  start: number,
  end: number,
): [number, number] | undefined {
  const from = first?.locator.source
  const to = last?.locator.source
  if (!first || !last || !from || !to) return undefined
  const exact = (span: LocatedSpan, source: readonly [number, number]) =>
    source[1] - source[0] === span.end - span.start
  return [
    exact(first, from) ? Math.min(from[0] + (start - first.start), from[1]) : from[0],
    exact(last, to) ? Math.min(to[0] + (end - last.start), to[1]) : to[1],
  ]
}

/** The box around the part of the span that stands on the first page, cut within a text node in proportion. */
function boxOf(document: Document, start: number, end: number, page: number | undefined): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = Math.max(0, lastAtOrBefore(document.located, start)); i < document.located.length; i++) {
    const span = document.located[i]
    if (!span || span.start >= Math.max(end, start + 1)) break
    const box = span.locator.box
    if (!box || span.locator.page !== page) continue
    const width = box[2] / Math.max(1, span.end - span.start)
    left = Math.min(left, box[0] + width * Math.max(0, start - span.start))
    right = Math.max(right, box[0] + width * (Math.min(end, span.end) - span.start))
    top = Math.min(top, box[1])
    bottom = Math.max(bottom, box[1] + box[3])
  }
  if (left === Infinity) return undefined
  const round = (value: number) => Math.round(value * 100) / 100
  return [round(left), round(top), round(right - left), round(bottom - top)]
}

const storyWords: Record<Story['kind'], { zh: string; en: string }> = {
  body: { zh: '', en: '' },
  sheet: { zh: '', en: '' },
  textBox: { zh: '文本框', en: 'text box' },
  header: { zh: '页眉', en: 'header' },
  footer: { zh: '页脚', en: 'footer' },
  note: { zh: '脚注', en: 'note' },
  watermark: { zh: '水印', en: 'watermark' },
  comment: { zh: '批注', en: 'comment' },
  deleted: { zh: '修订中删除的文字', en: 'deleted text' },
  hidden: { zh: '隐藏文字', en: 'hidden text' },
  property: { zh: '文件属性', en: 'properties' },
  alternative: { zh: '替代文字', en: 'alternative text' },
}

const hiddenWords: Record<NonNullable<SheetCell['hidden']>, { zh: string; en: string }> = {
  hidden: { zh: '（隐藏的工作表）', en: ' (hidden sheet)' },
  veryHidden: { zh: '（深度隐藏的工作表）', en: ' (very hidden sheet)' },
  behind: { zh: '（公式、链接或提示）', en: ' (formula, link or prompt)' },
  copy: { zh: '（缓存的数据）', en: ' (cached data)' },
  row: { zh: '（隐藏的行）', en: ' (hidden row)' },
  column: { zh: '（隐藏的列）', en: ' (hidden column)' },
  cell: { zh: '（看不见的字）', en: ' (invisible text)' },
}

function wordsForCell({ name, hidden }: SheetCell, locale: Locale): string {
  return name + (hidden ? hiddenWords[hidden][locale === 'zh-CN' ? 'zh' : 'en'] : '')
}

function wordsFor(
  document: Document,
  start: number,
  located: LocatedSpan | undefined,
  sourceLine: number | undefined,
  locale: Locale,
): string {
  const zh = locale === 'zh-CN'
  const words: string[] = []
  const page = located?.locator.page
  if (page !== undefined) words.push(zh ? `第${page}页` : `page ${page}`)
  if (located?.locator.cell !== undefined && located.end > start) words.push(located.locator.cell)
  const story = storyAt(document, start)
  if (story && story.kind !== 'body') words.push(storyWords[story.kind][zh ? 'zh' : 'en'])
  const line = lineAt(document, start)
  if (line?.cell && story?.kind === 'body') {
    const { table, row, column } = line.cell
    words.push(
      zh ? `表${table + 1}第${row + 1}行第${column + 1}列` : `table ${table + 1} row ${row + 1} column ${column + 1}`,
    )
  } else if (line && sourceLine !== undefined && document.format !== 'html') {
    words.push(zh ? `第${sourceLine}行` : `line ${sourceLine}`)
  } else if (line && story?.kind === 'body') {
    const number = paragraphNumber(document, line, page)
    words.push(zh ? `第${number}段` : `paragraph ${number}`)
  }
  return words.join(zh ? '' : ' ')
}

/** Which non-empty paragraph of the body this is, counted on its page where pages are known. */
function paragraphNumber(document: Document, line: Line, page: number | undefined): number {
  let number = 0
  for (const other of document.lines) {
    if (other.start > line.start) break
    if (other.part > 0 || other.cell || !other.paragraph.children.length) continue
    if (document.stories[other.story]?.kind !== 'body') continue
    if (page !== undefined && locatedAt(document.located, other.start)?.locator.page !== page) continue
    number++
  }
  return Math.max(number, 1)
}
