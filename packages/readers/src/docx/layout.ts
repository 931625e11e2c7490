// What a docx says of the layout of its paragraphs.
import type { Alignment } from '@gongkai/core'
import { child, type Element, toNumber } from '../ooxml/element.js'
import type { Layout, Length } from '../word/layout.js'
import { shadeColor } from './color.js'
import { numberOf, switchOf, valOf } from './values.js'

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
