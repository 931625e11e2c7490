// What a docx says of the look of its text.
import { child, type Element } from '../ooxml/element.js'
import type { Look } from '../word/look.js'
import { elementColor, highlightColor, shadeColor } from './color.js'
import { numberOf, switchOf, valOf } from './values.js'

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
