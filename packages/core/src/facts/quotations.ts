// What stands in quotation marks or 《》: a mention, not a use.
import type { Document } from '../tree/text.js'
import type { Span } from './fact.js'

const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '《': '》',
  '「': '」',
  '『': '』',
  '〈': '〉',
  '‘': '’',
  '＂': '＂',
  '"': '"',
}
const marks = /[“”《》「」『』〈〉‘’"＂]/gu

/** Longest quotation taken for one: a lost closing mark must not swallow the rest of the document. */
const longest = 400

/** Outermost quotations, marks included, in text order. Unclosed ones are left out. */
export function findQuotations(document: Document): Span[] {
  return document.lines.flatMap(({ text, start }) => (text.length < 3 ? [] : outermost(quotationsIn(text, start))))
}

function quotationsIn(text: string, base: number): Span[] {
  const found: Span[] = []
  const open: { close: string; at: number }[] = []
  for (const { 0: mark, index } of text.matchAll(marks)) {
    // A straight mark closes what is open (“放管服"改革 is common) and opens where nothing is.
    const closes = open.findLastIndex(({ close }) => close === mark || (mark === '"' && close === '”'))
    const opener = open[closes]
    if (opener) {
      if (index - opener.at <= longest) found.push({ start: base + opener.at, end: base + index + 1 })
      open.length = closes
    } else if (pairs[mark]) open.push({ close: pairs[mark], at: index })
  }
  return found
}

function outermost(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  let reached = -1
  return sorted.filter(({ end }) => {
    if (end <= reached) return false
    reached = end
    return true
  })
}

/** Whether `[start, end)` lies inside one of the sorted, disjoint `spans`. */
export function isInside(spans: readonly Span[], start: number, end: number): boolean {
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle]
    if (!span) return false
    if (span.end < end) low = middle + 1
    else if (span.start > start) high = middle - 1
    else return true
  }
  return false
}
