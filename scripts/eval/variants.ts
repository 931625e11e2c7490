// How a value may be written: open, in groups, full-width, masked.
import type { PlantedKind } from './kinds.js'

export interface Variant {
  readonly id: string
  readonly mustBeFound: boolean
  readonly heldOut: boolean
  /** Values that this way of writing changes; all where left out. */
  readonly fits?: RegExp
  /** The value itself where nobody writes values of this kind so. */
  readonly write: (value: string, kind: PlantedKind) => string
}

const inGroups =
  (between: string): Variant['write'] =>
  (value, { groups }) => {
    if (groups.length === 0) return value
    const parts: string[] = []
    let start = 0
    for (const length of groups) {
      if (start < value.length) parts.push(value.slice(start, start + length))
      start += length
    }
    return parts.join(between)
  }

const toFullWidth: Variant['write'] = (value, { fullWidth }) =>
  fullWidth
    ? value.replace(/[!-~]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0))
    : value

/** 云A·00123 */
const withDot: Variant['write'] = (plate) => `${plate.slice(0, 2)}·${plate.slice(2)}`

const masked =
  (glyph: string): Variant['write'] =>
  (value, { mask }) =>
    mask(value, glyph)

export const variants: readonly Variant[] = [
  { id: '原样', mustBeFound: true, heldOut: false, write: (value) => value },
  { id: '空格分组', mustBeFound: true, heldOut: false, write: inGroups(' ') },
  { id: '连字符分组', mustBeFound: true, heldOut: false, write: inGroups('-') },
  { id: '全角数字', mustBeFound: true, heldOut: false, write: toFullWidth },
  { id: '小写x', mustBeFound: true, heldOut: false, fits: /X$/u, write: (value) => value.toLowerCase() },
  { id: '间隔点', mustBeFound: true, heldOut: false, fits: /^\p{Script=Han}[A-Z][0-9A-Z]{5,6}$/u, write: withDot },
  { id: '星号遮盖', mustBeFound: false, heldOut: false, write: masked('*') },
  { id: '叉号遮盖', mustBeFound: false, heldOut: false, write: masked('×') },
]

export const heldOutVariants: readonly Variant[] = [
  { id: '不间断空格分组', mustBeFound: true, heldOut: true, write: inGroups('\u00a0') },
  { id: '全角星号遮盖', mustBeFound: false, heldOut: true, write: masked('＊') },
]
