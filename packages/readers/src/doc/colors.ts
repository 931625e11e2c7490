// Colours as Word 97 numbers and writes them.
import type { Binary } from '../bytes/binary.js'
import type { Background, Color } from '../word/color.js'

// Ico: 0 is automatic
const palette: readonly Color[] = [
  '#000000',
  '#0000ff',
  '#00ffff',
  '#00ff00',
  '#ff00ff',
  '#ff0000',
  '#ffff00',
  '#ffffff',
  '#000080',
  '#008080',
  '#008000',
  '#800080',
  '#800000',
  '#808000',
  '#808080',
  '#c0c0c0',
]

/** One of the sixteen old colours; undefined for the automatic one. */
export function indexedColor(index: number): Color | undefined {
  return palette[index - 1]
}

/** Red, green, blue, and a byte that is not 0 where the colour is automatic. */
export function fullColor(operand: Binary, at = 0): Color | undefined {
  if (operand.u8(at + 3) !== 0) return undefined
  return `#${[0, 1, 2]
    .map((channel) =>
      operand
        .u8(at + channel)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

const clear = 0
const solid = 1
const nothing = [0xffff, 0x3f]

/** What a shading (Shd) lays behind text; undefined if nothing. */
export function shade(operand: Binary, at = 0): Background | undefined {
  return shadeOf(fullColor(operand, at), fullColor(operand, at + 4), operand.u16(at + 8))
}

/** The same in two bytes (Shd80). */
export function oldShade(value: number): Background | undefined {
  return shadeOf(indexedColor(value & 31), indexedColor((value >> 5) & 31), value >> 10)
}

function shadeOf(front: Color | undefined, back: Color | undefined, pattern: number): Background | undefined {
  if (pattern === clear || nothing.includes(pattern)) return back
  return pattern === solid ? (front ?? '#000000') : 'unknown'
}
