// Whether what was read of a page is its text: a scan has none, a subset font may give signs without meaning.
import type { Unseen } from './covers.js'
import { wholePage } from './covers.js'
import type { Drawing } from './drawing.js'

export type Quality = 'text' | 'blank' | 'picture' | 'searchable' | 'garbled'

/** Fewer characters than this over the picture of a page were put there by the scanner: a date, a page number. */
const fewCharacters = 20

/** Text turned into outlines has at least so many filled shapes with curves. */
const manyOutlines = 60

/** Share of characters without meaning, above which the text is not to be relied on. */
const badShare = 0.05

/** Private use, U+FFFD, control characters, and ¤, which the standard puts where a character is not known. */
const meaningless = /[\p{Co}\p{Cc}\ufffd¤]/gu

export function qualityOf(drawing: Drawing, { hidden, searchable }: Unseen, width: number, height: number): Quality {
  const seen = drawing.glyphs.filter((glyph) => !hidden.has(glyph))
  const text = seen
    .map((glyph) => glyph.text)
    .join('')
    .replace(/\s/gu, '')
  const isPicture = drawing.pictures.some(([, , wide, high]) => wide * high >= wholePage * width * height)
  const bad = (text.match(meaningless)?.length ?? 0) + drawing.nameless
  if (bad > badShare * (text.length + drawing.nameless)) return 'garbled'
  if (text.length === 0) return isPicture || drawing.outlines >= manyOutlines ? 'picture' : 'blank'
  if (!isPicture) return 'text'
  if (searchable.size > seen.length / 2) return 'searchable'
  return text.length < fewCharacters ? 'picture' : 'text'
}
