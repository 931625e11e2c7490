// Lengths and colours of style sheets in the tree's own units: points, and `#rrggbb`.

const perUnit: Readonly<Record<string, number>> = { pt: 1, px: 0.75, '': 0.75, in: 72, cm: 28.35, mm: 2.835, pc: 12 }

const namedSizes: Readonly<Record<string, number>> = {
  'xx-small': 6.75,
  'x-small': 7.5,
  small: 9.75,
  medium: 12,
  large: 13.5,
  'x-large': 18,
  'xx-large': 24,
}

/** `2em` `21pt` `14px` `120%` `large`; relative lengths against `base` points. */
export function toPoints(length: string | undefined, base: number): number | undefined {
  if (!length) return undefined
  const named = namedSizes[length]
  if (named) return named
  const [, number = '', unit = ''] = /^(-?\d*\.?\d+)\s*([a-z%]*)$/u.exec(length) ?? []
  if (!number) return undefined
  const value = Number(number)
  if (unit === 'em' || unit === 'ic') return value * base
  if (unit === 'ex' || unit === 'ch') return (value * base) / 2
  if (unit === 'rem') return value * 12
  if (unit === '%') return (value * base) / 100
  const factor = perUnit[unit]
  return factor === undefined ? undefined : value * factor
}

const namedColors: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  blue: '#0000ff',
  green: '#008000',
  yellow: '#ffff00',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  maroon: '#800000',
  navy: '#000080',
  orange: '#ffa500',
  purple: '#800080',
  snow: '#fffafa',
  ivory: '#fffff0',
  whitesmoke: '#f5f5f5',
  windowtext: '#000000',
}

/** `#fff` `#FFFFFF` `ffffff` `rgb(255, 0, 0)` `red` */
export function toColor(color: string | undefined): string | undefined {
  if (!color) return undefined
  const value = color.trim().toLowerCase()
  const named = namedColors[value]
  if (named) return named
  const [, long] = /^#?([\da-f]{6})$/u.exec(value) ?? []
  if (long) return `#${long}`
  const [, short] = /^#([\da-f]{3})$/u.exec(value) ?? []
  if (short) return `#${[...short].map((digit) => digit + digit).join('')}`
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/u.exec(value)?.slice(1)
  if (!parts) return undefined
  return `#${parts.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0')).join('')}`
}
