// How a paragraph stands on the page: alignment, indents, heading level, number, and whether it starts a new page.
import type { Alignment } from '@gongkai/core'
import { type Background, shadeColor } from './color.js'
import { child, type Element, numberOf, switchOf, toNumber, valOf } from './element.js'

/** What a style or a paragraph says of its own layout; what is absent comes from the style below it. */
export interface Layout {
  readonly alignment?: Alignment
  readonly left?: Length
  readonly right?: Length
  /** Negative where the first line hangs out to the left. */
  readonly firstLine?: Length
  /** 0–8; 9 is body text. */
  readonly outline?: number
  readonly numbering?: string
  readonly level?: number
  readonly pageBreakBefore?: boolean
  readonly shade?: Background
  /** Lines so low that nothing of them is seen. */
  readonly flat?: boolean
}

/** Characters go before twips (twentieths of a point) where both are given. */
export interface Length {
  readonly characters?: number
  readonly twips?: number
}

const alignments: Readonly<Record<string, Alignment>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
}

/** Reads a `w:pPr`. */
export function readLayout(properties: Element | undefined): Layout {
  if (!properties) return {}
  const layout: { -readonly [Key in keyof Layout]: Layout[Key] } = { ...readIndent(child(properties, 'w:ind')) }
  const alignment = alignments[valOf(properties, 'w:jc') ?? '']
  if (alignment) layout.alignment = alignment
  const outline = numberOf(properties, 'w:outlineLvl')
  if (outline !== undefined) layout.outline = outline
  const numbers = child(properties, 'w:numPr')
  const numbering = valOf(numbers, 'w:numId')
  if (numbering !== undefined) layout.numbering = numbering
  const level = numberOf(numbers, 'w:ilvl')
  if (level !== undefined) layout.level = level
  const breaks = switchOf(properties, 'w:pageBreakBefore')
  if (breaks !== undefined) layout.pageBreakBefore = breaks
  const shading = child(properties, 'w:shd')
  const shade = shading && shadeColor(shading)
  if (shade) layout.shade = shade
  const spacing = child(properties, 'w:spacing')?.attributes
  if (spacing?.['w:line'] !== undefined)
    layout.flat = spacing['w:lineRule'] === 'exact' && Number(spacing['w:line']) <= leastLine
  return layout
}

/** Twips: two points. */
const leastLine = 40

function readIndent(indent: Element | undefined): Pick<Layout, 'left' | 'right' | 'firstLine'> {
  if (!indent) return {}
  const { attributes } = indent
  const length = (sign: number, ...names: string[]): Length | undefined => {
    const twips = names.map((name) => toNumber(attributes[`w:${name}`])).find((value) => value !== undefined)
    const hundredths = names.map((name) => toNumber(attributes[`w:${name}Chars`])).find((value) => value !== undefined)
    if (twips === undefined && hundredths === undefined) return undefined
    return {
      ...(twips === undefined ? {} : { twips: sign * twips }),
      // 0 characters means: see the twips.
      ...(hundredths ? { characters: (sign * hundredths) / 100 } : {}),
    }
  }
  const left = length(1, 'left', 'start')
  const right = length(1, 'right', 'end')
  const firstLine = length(-1, 'hanging') ?? length(1, 'firstLine')
  return { ...(left ? { left } : {}), ...(right ? { right } : {}), ...(firstLine ? { firstLine } : {}) }
}

/** A length in characters of that size (points). */
export function toCharacters(length: Length | undefined, size: number): number {
  return length?.characters ?? (length?.twips ?? 0) / 20 / size
}
