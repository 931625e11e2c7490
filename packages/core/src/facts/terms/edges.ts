// Whether a hit ends where its word does: av is not in have, nor 台独 in 平台独立.
import { foldTable, skipped } from '../../tree/fold-table.js'
import type { Span } from '../fact.js'

/** No letter or digit of the same kind stands beside the span. Han characters need no edges: words are written without blanks. */
export function hasOwnEdges(text: string, { start, end }: Span): boolean {
  const goesOn = (inside: number, beside: number) => inside !== other && inside === beside
  return (
    !goesOn(kindAt(text, start, 1), kindAt(text, start - 1, -1)) &&
    !goesOn(kindAt(text, end - 1, -1), kindAt(text, end, 1))
  )
}

/** A letter or Han character stands beside the span, so that it may be cut out of a longer word. */
export function hasNeighbour(text: string, { start, end }: Span): boolean {
  return isLetter.test(text.charAt(start - 1)) || isLetter.test(text.charAt(end))
}

const isLetter = /\p{L}/u

const [other, letter, digit] = [0, 1, 2]

/** The kind of the unit at an offset, or of the next one in that direction where it has no width. */
function kindAt(text: string, offset: number, direction: 1 | -1): number {
  let at = offset
  while (at >= 0 && at < text.length && foldTable[text.charCodeAt(at)] === skipped) at += direction
  const unit = foldTable[text.charCodeAt(at)] ?? skipped
  if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) return letter
  return unit >= 0x30 && unit <= 0x39 ? digit : other
}
