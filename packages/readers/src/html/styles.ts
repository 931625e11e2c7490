// How an element looks and whether it is seen: inline styles, attributes, tags, and simple rules of the page's style sheets.
import type { Alignment, Font } from '@gongkai/core'
import { attribute, type Element, elementsIn, type Nodes } from './dom.js'
import { toColor, toPoints } from './units.js'

export interface Style {
  readonly alignment?: Alignment
  /** First-line indent in characters. */
  readonly indent?: number
  /** Right margin and padding in characters. */
  readonly rightIndent?: number
  readonly font?: Font
  readonly hidden?: boolean
  /** White space stands as written. */
  readonly preserved?: boolean
  /** Lists show no bullet. */
  readonly unmarked?: boolean
  readonly display?: string
}

type Declarations = ReadonlyMap<string, string>

/** Declarations by simple selector: `p`, `.MsoNormal`, `p.MsoNormal`, `#zoom`. */
export type StyleSheet = ReadonlyMap<string, Declarations>

export function findStyleSheet(root: Nodes): StyleSheet {
  const sheet = new Map<string, Declarations>()
  for (const element of elementsIn(root)) {
    if (element.tagName !== 'style') continue
    const css = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
    // Rules inside @media and the like have braces in braces and are passed over with them.
    const plain = css
      .replace(/\/\*[\s\S]*?\*\//gu, '')
      .replace(/<!--|-->/gu, '')
      .replace(/@[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/gu, '')
    for (const [, selectors = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/gu)) {
      for (const selector of selectors.split(',')) {
        const name = selector.trim().toLowerCase()
        if (/^[\w-]*[.#]?[\w-]+$/u.test(name))
          sheet.set(name, new Map([...(sheet.get(name) ?? []), ...parseDeclarations(body)]))
      }
    }
  }
  return sheet
}

/** The style of an element inside one of style `outer`. What CSS does not inherit starts anew. */
export function styleOf(element: Element, outer: Style, sheet: StyleSheet): Style {
  const declared = declarationsOf(element, sheet)
  const size = sizeOf(element, declared, outer)
  const points = size ?? 12
  const font = fontOf(element, declared, outer.font, size)
  const characters = (property: string) => toCharacters(declared.get(property), points)
  const alignment = alignmentOf(element, declared) ?? outer.alignment
  const indent = declared.has('text-indent') ? characters('text-indent') : outer.indent
  const rightIndent = (characters('padding-right') ?? 0) + (characters('margin-right') ?? 0)
  const space = declared.get('white-space')
  const preserved = space
    ? space.startsWith('pre') || space === 'break-spaces'
    : preservedTags.has(element.tagName) || outer.preserved
  const list = `${declared.get('list-style') ?? ''} ${declared.get('list-style-type') ?? ''}`
  const display = declared.get('display')
  return {
    ...(alignment ? { alignment } : {}),
    ...(indent ? { indent } : {}),
    ...(rightIndent > 0 ? { rightIndent: round(rightIndent) } : {}),
    ...(font ? { font } : {}),
    ...(isHidden(element, declared, outer) ? { hidden: true } : {}),
    ...(preserved ? { preserved: true } : {}),
    ...(/\bnone\b/u.test(list) || (outer.unmarked && !list.trim()) ? { unmarked: true } : {}),
    ...(display ? { display } : {}),
  }
}

const preservedTags: ReadonlySet<string> = new Set(['pre', 'textarea', 'listing', 'xmp', 'plaintext'])

function declarationsOf(element: Element, sheet: StyleSheet): Declarations {
  const inline = parseDeclarations(attribute(element, 'style') ?? '')
  if (sheet.size === 0) return inline
  const classes = (attribute(element, 'className') ?? '').toLowerCase().split(' ')
  const id = attribute(element, 'id')?.toLowerCase()
  const selectors = [element.tagName, ...classes.flatMap((name) => [`.${name}`, `${element.tagName}.${name}`])]
  if (id) selectors.push(`#${id}`, `${element.tagName}#${id}`)
  return new Map([...selectors.flatMap((selector) => [...(sheet.get(selector) ?? [])]), ...inline])
}

function parseDeclarations(css: string): Declarations {
  const declarations = new Map<string, string>()
  for (const part of css.split(';')) {
    const colon = part.indexOf(':')
    if (colon < 0) continue
    const value = part
      .slice(colon + 1)
      .replace(/!important/iu, '')
      .trim()
    declarations.set(part.slice(0, colon).trim().toLowerCase(), value.toLowerCase())
  }
  return declarations
}

function isHidden(element: Element, declared: Declarations, outer: Style): boolean {
  const visibility = declared.get('visibility')
  if (outer.hidden) return visibility !== 'visible' || outer.display === 'none'
  return (
    declared.get('display') === 'none' ||
    visibility === 'hidden' ||
    visibility === 'collapse' ||
    /^0(?:\.0*)?$/u.test(declared.get('opacity') ?? '') ||
    /^0(?:px|pt|em|%)?$/u.test(declared.get('font-size') ?? '') ||
    element.properties.hidden === true
  )
}

const alignments: Readonly<Record<string, Alignment>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  middle: 'center',
  right: 'right',
  end: 'right',
  justify: 'justify',
}

function alignmentOf(element: Element, declared: Declarations): Alignment | undefined {
  // On a table or image `align` places the box, not the text in it.
  const align = ['table', 'img'].includes(element.tagName) ? undefined : attribute(element, 'align')?.toLowerCase()
  const named = alignments[declared.get('text-align') ?? ''] ?? alignments[align ?? '']
  return named ?? (['center', 'caption', 'th'].includes(element.tagName) ? 'center' : undefined)
}

const bold = /^(?:b|strong|th|h[1-6])$/u
const sizesOfFontTag: readonly number[] = [0, 7.5, 10, 12, 13.5, 18, 24, 36]

function sizeOf(element: Element, declared: Declarations, outer: Style): number | undefined {
  const inherited = outer.font?.size
  const given = toPoints(declared.get('font-size'), inherited ?? 12)
  if (given) return round(given)
  return (element.tagName === 'font' && sizesOfFontTag[Number(attribute(element, 'size'))]) || inherited
}

function fontOf(
  element: Element,
  declared: Declarations,
  outer: Font | undefined,
  size: number | undefined,
): Font | undefined {
  const isFontTag = element.tagName === 'font'
  const weight = declared.get('font-weight')
  const heavy = weight ? weight.startsWith('bold') || Number(weight) >= 600 : bold.test(element.tagName) || outer?.bold
  const family = declared.get('font-family') ?? (isFontTag ? attribute(element, 'face') : undefined)
  const name = family?.split(',')[0]?.replace(/["']/gu, '').trim() || outer?.name
  const color = toColor(declared.get('color') ?? (isFontTag ? attribute(element, 'color') : undefined)) ?? outer?.color
  if (!heavy && !name && !color && !size) return undefined
  return {
    ...(name ? { name } : {}),
    ...(size ? { size } : {}),
    ...(heavy ? { bold: true } : {}),
    ...(color ? { color } : {}),
  }
}

function toCharacters(length: string | undefined, points: number): number | undefined {
  const width = toPoints(length, points)
  return width === undefined ? undefined : round(width / points)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** Whether an element or its names say that it is a block laid out by the page: used by the flow. */
export function isBlockDisplay(style: Style): boolean {
  return /^(?:block|flex|grid|table|list-item)$/u.test(style.display ?? '')
}
