// The styles of a docx, each with everything it inherits, and what they make of a run and of a paragraph.
import { child, childrenNamed, type Element, isOn } from '../ooxml/element.js'
import type { Background } from '../word/color.js'
import type { Layout } from '../word/layout.js'
import type { Look } from '../word/look.js'
import { readLayout } from './layout.js'
import { readLook, type ThemeFonts } from './look.js'
import { valOf } from './values.js'

export interface Styles {
  /** Of a paragraph without a style of its own: the default one. */
  layout(paragraphStyle: string | undefined): Layout
  /** The look that styles alone give a run. */
  look(names: StyleNames): Look
  /** What the style of a table lays behind its cells. */
  tableBackground(tableStyle: string | undefined): Background | undefined
  /** `w:numId` of a numbering style. */
  numbering(style: string): string | undefined
  /** Heading level 1–9 by the style's built-in name, where the style sets no outline level. */
  heading(paragraphStyle: string | undefined): number | undefined
}

export interface StyleNames {
  readonly table?: string | undefined
  readonly paragraph?: string | undefined
  readonly character?: string | undefined
}

interface Style {
  readonly look: Look
  readonly layout: Layout
  readonly name: string
  readonly shaded: boolean
}

/** Longest chain of styles based on one another. */
const mostBasedOn = 50

/** Reads `styles.xml`; without one there are only empty defaults. */
export function readStyles(root: Element | undefined, theme: ThemeFonts): Styles {
  const elements = new Map<string, Element>()
  const defaultOf = new Map<string, string>()
  for (const style of childrenNamed(root, 'w:style')) {
    const id = style.attributes['w:styleId'] ?? ''
    elements.set(id, style)
    const isDefault = style.attributes['w:default']
    if (isDefault !== undefined && isOn(isDefault)) defaultOf.set(style.attributes['w:type'] ?? 'paragraph', id)
  }
  const defaults = child(root, 'w:docDefaults')
  const base = readLook(child(child(defaults, 'w:rPrDefault'), 'w:rPr'), theme)
  const baseLayout = readLayout(child(child(defaults, 'w:pPrDefault'), 'w:pPr'))
  const known = new Map<string, Style>()

  const styleNamed = (id: string | undefined, depth = 0): Style => {
    const element = id === undefined ? undefined : elements.get(id)
    if (!element || id === undefined || depth > mostBasedOn) return { look: {}, layout: {}, name: '', shaded: false }
    const found = known.get(id)
    if (found) return found
    const below = styleNamed(valOf(element, 'w:basedOn'), depth + 1)
    const style: Style = {
      look: { ...below.look, ...readLook(child(element, 'w:rPr'), theme) },
      layout: { ...below.layout, ...readLayout(child(element, 'w:pPr')) },
      name: valOf(element, 'w:name') ?? '',
      shaded: below.shaded || hasShading(element),
    }
    known.set(id, style)
    return style
  }
  const paragraphStyle = (id: string | undefined) =>
    styleNamed(id !== undefined && elements.has(id) ? id : defaultOf.get('paragraph'))
  const looks = new Map<string, Look>()

  return {
    layout: (id) => ({ ...baseLayout, ...paragraphStyle(id).layout }),
    look({ table, paragraph, character }) {
      const key = `${table}/${paragraph}/${character}`
      const cached = looks.get(key)
      if (cached) return cached
      const levels = [styleNamed(table ?? defaultOf.get('table')), paragraphStyle(paragraph), styleNamed(character)]
      const look = combine(
        base,
        levels.map((style) => style.look),
      )
      looks.set(key, look)
      return look
    },
    tableBackground: (id) => (styleNamed(id ?? defaultOf.get('table')).shaded ? 'unknown' : undefined),
    numbering: (id) => styleNamed(id).layout.numbering,
    heading(id) {
      // heading 1 … heading 9: the built-in names, the same in every language of Word
      const level = /^heading ([1-9])$/iu.exec(paragraphStyle(id).name)?.[1]
      return level === undefined ? undefined : Number(level)
    },
  }
}

/** A table style that shades some of its cells: which ones is not worked out. */
function hasShading(style: Element): boolean {
  const shaded = (part: Element) =>
    ['w:tcPr', 'w:tblPr', 'w:pPr', 'w:rPr'].some((name) => child(child(part, name), 'w:shd') !== undefined)
  return style.attributes['w:type'] === 'table' && [style, ...childrenNamed(style, 'w:tblStylePr')].some(shaded)
}

/**
 * Lays the levels of the style hierarchy over the defaults. Toggle properties (ISO/IEC 29500-1, 17.7.3) are on if an odd
 * number of levels sets them, or if the defaults do.
 */
function combine(base: Look, levels: readonly Look[]): Look {
  const look = Object.assign({}, base, ...levels) as Look
  const toggled = (name: 'bold' | 'vanish') =>
    base[name] === true || levels.filter((level) => level[name]).length % 2 === 1
  return { ...look, bold: toggled('bold'), vanish: toggled('vanish') }
}
