// Lines that name what follows: titles, headings, captions, names of attachments. A plan is one by its name, not by a word in a sentence.
import { type Document, type Facts, isInside, type Line, type Span } from '@gongkai/core'

export interface Headline {
  readonly line: Line
  /** Without 附件1：and the blanks around. */
  readonly at: Span
  /** The words, white space dropped. */
  readonly words: string
}

const longest = 45

/** Short lines without stop or comma, of stories that are seen or not; cells are none. */
export function findHeadlines(document: Document): Headline[] {
  return document.lines.flatMap((line) => {
    // Most lines are told by this: they need no words.
    if (line.cell || /[。；！？，]/u.test(line.text)) return []
    const words = line.text.replace(/\s/gu, '')
    return words.length >= 4 && words.length <= longest ? [{ line, at: spanOf(line), words }] : []
  })
}

/** 附件：1. …, 附件2 … */
const lead = /^\s*(?:附\s*件\s*[\d一二三四五六七八九十]*\s*[：:.、\s]\s*)?(?:\d{1,2}[.．、]\s*)?/u

function spanOf({ text, start }: Line): Span {
  return { start: start + (lead.exec(text)?.[0].length ?? 0), end: start + text.trimEnd().length }
}

/** Where a pattern stands in a headline, unless in 《》 or quotation marks; of one title told twice the first. */
export function* matchHeadlines(document: Document, facts: Facts, pattern: RegExp) {
  const seen = new Set<string>()
  for (const { line, at, words } of findHeadlines(document)) {
    if (!pattern.test(words) || seen.has(words)) continue
    const quoted = facts.quotations.some((span) => span.start < at.end && at.start < span.end)
    if (quoted && isQuoted(document, facts, line, pattern)) continue
    seen.add(words)
    yield { at, words }
  }
}

/** The words stand inside a quotation of the line. */
function isQuoted({ text }: Document, { quotations }: Facts, line: Line, pattern: RegExp): boolean {
  const match = pattern.exec(text.slice(line.start, line.end))
  if (!match) return true
  const start = line.start + match.index
  return isInside(quotations, start, start + match[0].length)
}

/** Whether a date on or after `today` stands in the text: what is planned has not happened yet. */
export function speaksOfFuture({ text }: Document, today: Date): boolean {
  const limit = today.toISOString().slice(0, 10)
  for (const [, year = '', month = '', day = ''] of text.matchAll(/(20\d{2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu))
    if (`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` >= limit) return true
  return false
}
