// Whether a longer phrase covers a hit: 女儿在美国 takes back 女儿在美 that it holds.
import type { Span } from '../facts/fact.js'
import { fold, foldText, unfold } from '../tree/fold.js'

/** Blanks and line feeds may stand between the phrase's characters; this many more are looked at on either side. */
const slack = 40

/** `text` as it stands; widths, blanks and traditional forms make no difference. */
export function phraseCovers(text: string, { start, end }: Span, phrase: string): boolean {
  const words = foldText(phrase, { blanks: 'drop' })
  if (!words) return false
  const from = Math.max(0, start - words.length - slack)
  const around = fold(text.slice(from, end + words.length + slack), { blanks: 'drop' })
  for (let at = around.text.indexOf(words); at !== -1; at = around.text.indexOf(words, at + 1)) {
    const span = unfold(around, at, at + words.length)
    if (from + span.start <= start && end <= from + span.end) return true
  }
  return false
}
