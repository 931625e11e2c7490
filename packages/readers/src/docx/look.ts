// How a run of text looks, and whether a person who reads the paper sees it.
import type { Font } from '@gongkai/core'
import { type Background, type Color, disappearsOn, elementColor, highlightColor, shadeColor } from './color.js'
import { child, type Element, numberOf, switchOf, valOf } from './element.js'

/** What a style or a run says of its own look; what is absent comes from the style below it. */
export interface Look {
  readonly eastAsia?: string
  readonly ascii?: string
  /** Points. */
  readonly size?: number
  readonly bold?: boolean
  /** `auto` undoes a colour that a style gave. */
  readonly color?: Color | 'auto'
  readonly vanish?: boolean
  readonly webHidden?: boolean
  readonly highlight?: Color | 'none'
  readonly shade?: Background
  /** Per cent of the normal width of a character. */
  readonly width?: number
  /** The glyphs are filled with nothing. */
  readonly unfilled?: boolean
}

/** Theme fonts by their name in `w:asciiTheme` and `w:eastAsiaTheme`: `minorEastAsia` → 宋体. */
export type ThemeFonts = ReadonlyMap<string, string>

/** Reads a `w:rPr`. */
export function readLook(properties: Element | undefined, theme: ThemeFonts): Look {
  if (!properties) return {}
  const look: { -readonly [Key in keyof Look]: Look[Key] } = {}
  const fonts = child(properties, 'w:rFonts')?.attributes
  const eastAsia = theme.get(fonts?.['w:eastAsiaTheme'] ?? '') ?? fonts?.['w:eastAsia']
  const ascii = theme.get(fonts?.['w:asciiTheme'] ?? '') ?? fonts?.['w:ascii'] ?? fonts?.['w:hAnsi']
  if (eastAsia) look.eastAsia = eastAsia
  if (ascii) look.ascii = ascii
  const halfPoints = numberOf(properties, 'w:sz')
  if (halfPoints !== undefined) look.size = halfPoints / 2
  const width = numberOf(properties, 'w:w')
  if (width !== undefined) look.width = width
  const bold = switchOf(properties, 'w:b')
  if (bold !== undefined) look.bold = bold
  const vanish = switchOf(properties, 'w:vanish') ?? switchOf(properties, 'w:specVanish')
  if (vanish !== undefined) look.vanish = vanish
  const webHidden = switchOf(properties, 'w:webHidden')
  if (webHidden !== undefined) look.webHidden = webHidden
  const highlight = valOf(properties, 'w:highlight')
  if (highlight !== undefined) look.highlight = highlightColor(highlight) ?? 'none'
  const shading = child(properties, 'w:shd')
  const shade = shading && shadeColor(shading)
  if (shade) look.shade = shade
  const color = child(properties, 'w:color')
  if (color) look.color = elementColor(color) ?? 'auto'
  return { ...look, ...readFill(child(properties, 'w14:textFill')) }
}

/** `w14:textFill` paints the glyphs themselves and outdoes `w:color`. */
function readFill(fill: Element | undefined): Look {
  if (!fill) return {}
  if (child(fill, 'w14:noFill')) return { unfilled: true }
  const color = child(child(fill, 'w14:solidFill'), 'w14:srgbClr')
  const value = color && elementColor({ ...color, attributes: { 'w:val': color.attributes['w14:val'] ?? '' } })
  // Alpha counts transparency here, in thousandths of a per cent.
  const transparency = Number(child(color, 'w14:alpha')?.attributes['w14:val'] ?? 0)
  if (transparency >= 95_000) return { unfilled: true }
  return value ? { color: value } : {}
}

/** Text of at most this many points, or this many per cent of its width, is not seen. */
const leastSize = 2
const leastWidth = 5

/** Whether text that looks so is invisible before that background (of cell, paragraph or page). */
export function isHidden(look: Look, background: Background): boolean {
  if (look.vanish || look.webHidden || look.unfilled) return true
  if (look.size !== undefined && look.size <= leastSize) return true
  if (look.width !== undefined && look.width <= leastWidth) return true
  const highlight = look.highlight === 'none' ? undefined : look.highlight
  const behind = highlight ?? look.shade ?? background
  // Automatic text turns white on dark shading, but stays black under a black highlighter.
  if (look.color === undefined || look.color === 'auto') return highlight === '#000000'
  return disappearsOn(look.color, behind)
}

/** The look as the tree tells it. */
export function toFont({ eastAsia, ascii, size, bold, color }: Look): Font | undefined {
  const name = eastAsia ?? ascii
  const font: Font = {
    ...(name === undefined ? {} : { name }),
    ...(size === undefined ? {} : { size }),
    ...(bold ? { bold } : {}),
    ...(color === undefined || color === 'auto' ? {} : { color }),
  }
  return Object.keys(font).length > 0 ? font : undefined
}

/** The theme's fonts, major (headings) and minor (body), for Chinese and for Latin text. */
export function readThemeFonts(theme: Element | undefined): ThemeFonts {
  const fonts = new Map<string, string>()
  const scheme = child(child(theme, 'a:themeElements'), 'a:fontScheme')
  for (const kind of ['major', 'minor']) {
    const group = child(scheme, `a:${kind}Font`)
    const latin = child(group, 'a:latin')?.attributes.typeface
    const chinese = group?.children.find(({ attributes }) => attributes.script === 'Hans')?.attributes.typeface
    const eastAsia = child(group, 'a:ea')?.attributes.typeface || chinese
    if (latin) for (const script of ['Ascii', 'HAnsi']) fonts.set(`${kind}${script}`, latin)
    if (eastAsia) fonts.set(`${kind}EastAsia`, eastAsia)
  }
  return fonts
}
