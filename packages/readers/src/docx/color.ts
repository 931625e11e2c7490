// Colours as a docx writes them.
import type { Element } from '../ooxml/element.js'
import type { Background, Color } from '../word/color.js'

// ST_HighlightColor
const highlights: Readonly<Record<string, Color>> = {
  black: '#000000',
  blue: '#0000ff',
  cyan: '#00ffff',
  darkBlue: '#000080',
  darkCyan: '#008080',
  darkGray: '#808080',
  darkGreen: '#008000',
  darkMagenta: '#800080',
  darkRed: '#800000',
  darkYellow: '#808000',
  green: '#00ff00',
  lightGray: '#c0c0c0',
  magenta: '#ff00ff',
  red: '#ff0000',
  white: '#ffffff',
  yellow: '#ffff00',
}

export function highlightColor(name: string | undefined): Color | undefined {
  return name === undefined ? undefined : highlights[name]
}

/** `FF0000`, `#f00`, `white`; undefined for `auto` and what is no colour. */
export function parseColor(value: string | undefined): Color | undefined {
  const word = (value ?? '')
    .trim()
    .replace(/\s*\[.*$/u, '')
    .toLowerCase()
  const hex = /^#?([0-9a-f]{6})$/u.exec(word)?.[1]
  if (hex) return `#${hex}`
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/u.exec(word)
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit.repeat(2))
      .join('')}`
  return highlights[word]
}

/** The colour of a `w:color`; a theme colour without a value of its own is known for the page's two basic ones. */
export function elementColor({ attributes }: Element): Color | undefined {
  const own = parseColor(attributes['w:val'])
  if (own) return own
  const theme = attributes['w:themeColor']
  if (theme === 'background1' || theme === 'light1') return '#ffffff'
  return undefined
}

/** What a `w:shd` lays behind text; undefined if nothing. */
export function shadeColor({ attributes }: Element): Background | undefined {
  const pattern = attributes['w:val'] ?? 'clear'
  if (pattern === 'nil' || pattern === 'clear')
    return parseColor(attributes['w:fill']) ?? (attributes['w:themeFill'] ? 'unknown' : undefined)
  if (pattern === 'solid') return parseColor(attributes['w:color']) ?? '#000000'
  return 'unknown'
}
