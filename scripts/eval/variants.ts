// How a number may be written: open, in groups, full-width, masked.

export interface Variant {
  readonly id: string
  readonly mustBeFound: boolean
  readonly heldOut: boolean
  /** Numbers that this way of writing changes; all where left out. */
  readonly fits?: RegExp
  /** `groups`: the usual lengths between spaces; `keep`: characters an accepted mask leaves at both ends. */
  readonly write: (number: string, groups: readonly number[], keep: readonly [number, number]) => string
}

const inGroups = (number: string, groups: readonly number[], between: string) => {
  const parts: string[] = []
  let start = 0
  for (const length of groups) {
    if (start < number.length) parts.push(number.slice(start, start + length))
    start += length
  }
  return parts.join(between)
}

const toFullWidth = (text: string) =>
  text.replace(/[0-9A-Z]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0))

const masked =
  (glyph: string) =>
  (number: string, _: readonly number[], [first, last]: readonly [number, number]) =>
    number.slice(0, first) + glyph.repeat(number.length - first - last) + number.slice(number.length - last)

export const variants: readonly Variant[] = [
  { id: '原样', mustBeFound: true, heldOut: false, write: (number) => number },
  { id: '空格分组', mustBeFound: true, heldOut: false, write: (number, groups) => inGroups(number, groups, ' ') },
  { id: '连字符分组', mustBeFound: true, heldOut: false, write: (number, groups) => inGroups(number, groups, '-') },
  { id: '全角数字', mustBeFound: true, heldOut: false, write: toFullWidth },
  { id: '小写x', mustBeFound: true, heldOut: false, fits: /X$/u, write: (number) => number.toLowerCase() },
  { id: '星号遮盖', mustBeFound: false, heldOut: false, write: masked('*') },
  { id: '叉号遮盖', mustBeFound: false, heldOut: false, write: masked('×') },
]

export const heldOutVariants: readonly Variant[] = [
  {
    id: '不间断空格分组',
    mustBeFound: true,
    heldOut: true,
    write: (number, groups) => inGroups(number, groups, '\u00a0'),
  },
  { id: '全角星号遮盖', mustBeFound: false, heldOut: true, write: masked('＊') },
]
