// Whether certain words stand near a hit: within so many characters, on its line, in its sentence.
import { type Document, foldText, lineAt, type Near, type Span } from '@gongkai/core'

export function isNear(document: Document, at: Span, { words, within, side }: Near): boolean {
  const { start, end } = windowOf(document, at, within)
  const before = side === 'after' ? '' : document.text.slice(start, at.start)
  const after = side === 'before' ? '' : document.text.slice(at.end, end)
  const around = [before, after].map((text) => foldText(text, { blanks: 'drop' }))
  return words.some((word) => around.some((text) => text.includes(foldText(word, { blanks: 'drop' }))))
}

/** Longest sentence looked at on either side. */
const longestSentence = 500

const sentenceEnd = /[。！？!?；;\n\f]/u

function windowOf(document: Document, at: Span, within: Near['within']): Span {
  const { text } = document
  if (typeof within === 'number')
    return { start: Math.max(0, at.start - within), end: Math.min(text.length, at.end + within) }
  if (within === 'line') {
    const line = lineAt(document, at.start)
    return { start: Math.min(line?.start ?? at.start, at.start), end: Math.max(line?.end ?? at.end, at.end) }
  }
  let { start, end } = at
  while (start > 0 && at.start - start < longestSentence && !sentenceEnd.test(text.charAt(start - 1))) start--
  while (end < text.length && end - at.end < longestSentence && !sentenceEnd.test(text.charAt(end))) end++
  return { start, end }
}
