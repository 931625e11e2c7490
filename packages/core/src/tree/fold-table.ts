// What each UTF-16 unit is folded to: one typed array, so that folding costs one look-up a unit.

import { traditionalForms } from './traditional.js'

/** The value of units that vanish: no text holds U+FFFF. */
export const skipped = 0xffff

/** Zero width characters, direction marks, soft hyphen, variation selectors, byte order mark. */
const skips: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
]

/** Blanks that become a plain space: no-break, ideographic, typographic ones. */
const blanks = [0x0b, 0x0d, 0x85, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0x3164, 0xffa0]

/** First digits of the decimal digit styles of the first plane that reach Chinese files: Arabic, Persian, Devanagari. */
const digitStyles = [0x0660, 0x06f0, 0x0966]

/** Variants beside the traditional forms. */
const variants = '佈布佔占帳账'

/** Glyphs used for the Chinese zero: circles, and the letter O between Chinese digits is left to those who read years. */
const zeros = '○◯⚪'

export const foldTable: Uint16Array = build()

function build(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0
  for (let unit = 0x2000; unit <= 0x200a; unit++) table[unit] = 0x20
  for (const unit of blanks) table[unit] = 0x20
  for (const [first, last] of skips) for (let unit = first; unit <= last; unit++) table[unit] = skipped
  for (const zero of digitStyles) for (let i = 0; i < 10; i++) table[zero + i] = 0x30 + i
  for (const zero of zeros) table[zero.charCodeAt(0)] = '〇'.charCodeAt(0)
  for (const pairs of [traditionalForms, variants]) {
    for (let i = 0; i + 1 < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1)
  }
  return table
}
