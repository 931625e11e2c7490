// How cells look, as far as it changes what a reader sees: number formats, and text in the colour of its ground.
import { child, childrenNamed, type Element, isOn } from '../ooxml/element.js'
import { builtInFormat, general, type NumberFormat, parseFormat } from '../sheets/number-format.js'
import { type Background, type Color, disappearsOn } from '../word/color.js'

export interface CellLook {
  readonly format: NumberFormat
  /** Text in the colour of its ground. */
  readonly invisible: boolean
}

export const plainLook: CellLook = { format: general, invisible: false }

/** By the number that cells carry (`s`). */
export function readLooks(styles: Element | undefined, theme: Element | undefined): CellLook[] {
  const codes = new Map(
    childrenNamed(child(styles, 's:numFmts'), 's:numFmt').map(({ attributes }) => [
      attributes.numFmtId ?? '',
      parseFormat(attributes.formatCode ?? ''),
    ]),
  )
  const colors = themeColors(theme)
  const fonts = childrenNamed(child(styles, 's:fonts'), 's:font').map((font) => colorOf(child(font, 's:color'), colors))
  const fills = childrenNamed(child(styles, 's:fills'), 's:fill').map((fill) => backgroundOf(fill, colors))
  const toFormat = (id = '0') => codes.get(id) ?? builtInFormat(Number(id))
  return childrenNamed(child(styles, 's:cellXfs'), 's:xf').map(({ attributes }) => {
    const color = fonts[Number(attributes.fontId ?? 0)]
    const applies = attributes.applyFill === undefined || isOn(attributes.applyFill)
    const background = (applies ? fills[Number(attributes.fillId ?? 0)] : undefined) ?? '#ffffff'
    return {
      format: toFormat(attributes.numFmtId),
      invisible: color !== undefined && disappearsOn(color, background),
    }
  })
}

/** A pattern of two colours is a ground on which anything may be readable. */
function backgroundOf(fill: Element, colors: readonly (Color | undefined)[]): Background {
  const pattern = child(fill, 's:patternFill')
  if (!pattern) return fill.children.length > 0 ? 'unknown' : '#ffffff'
  const type = pattern.attributes.patternType ?? 'none'
  if (type === 'none') return '#ffffff'
  return type === 'solid' ? (colorOf(child(pattern, 's:fgColor'), colors) ?? 'unknown') : 'unknown'
}

/** The first eight indexed colours come twice; 64 is the system's text, 65 its ground. */
const indexed: readonly Color[] = [
  '#000000',
  '#ffffff',
  '#ff0000',
  '#00ff00',
  '#0000ff',
  '#ffff00',
  '#ff00ff',
  '#00ffff',
]

function colorOf(element: Element | undefined, colors: readonly (Color | undefined)[]): Color | undefined {
  const { rgb, theme, indexed: index, tint } = element?.attributes ?? {}
  // FFRRGGBB, the first two being opacity
  const hex = /^(?:[\da-f]{2})?([\da-f]{6})$/iu.exec(rgb ?? '')?.[1]
  const base: Color | undefined = hex
    ? `#${hex.toLowerCase()}`
    : theme !== undefined
      ? colors[Number(theme)]
      : index !== undefined
        ? indexedColor(Number(index))
        : undefined
  return base && tint !== undefined ? tinted(base, Number(tint)) : base
}

function indexedColor(index: number): Color | undefined {
  if (index === 65) return '#ffffff'
  return index < 16 ? indexed[index % 8] : undefined
}

/** Towards black below zero, towards white above. */
function tinted(color: Color, tint: number): Color {
  if (!Number.isFinite(tint)) return color
  const channel = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16)
    const moved = tint < 0 ? value * (1 + Math.max(tint, -1)) : value + (255 - value) * Math.min(tint, 1)
    return Math.round(moved).toString(16).padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}

/** In the order of cells' theme numbers: light 1, dark 1, light 2, dark 2, then as the theme lists them. */
function themeColors(theme: Element | undefined): (Color | undefined)[] {
  const scheme = child(child(theme, 'a:themeElements'), 'a:clrScheme')
  const all = scheme?.children.map(({ children: [color] }): Color | undefined => {
    const value = color?.attributes.lastClr ?? color?.attributes.val ?? ''
    return /^[\da-f]{6}$/iu.test(value) ? `#${value.toLowerCase()}` : undefined
  })
  const [dark1 = '#000000', light1 = '#ffffff', dark2, light2, ...rest] = all ?? []
  return [light1, dark1, light2, dark2, ...rest]
}
