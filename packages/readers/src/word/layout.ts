// How a paragraph stands on the page: alignment, indents, heading level, number, and whether it starts a new page.
import type { Alignment, Paragraph } from '@gongkai/core'
import type { Background } from './color.js'

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

/**
 * Alignment and indents as the tree tells them, in characters of that size (points). The indent is where the first line
 * starts, counted from the margin: a left indent moves it as well.
 */
export function toStanding(
  layout: Layout,
  size: number,
  isFirstLine = true,
): Pick<Paragraph, 'alignment' | 'indent' | 'rightIndent'> {
  const firstLine = isFirstLine ? toCharacters(layout.firstLine, size) : 0
  const indent = round(toCharacters(layout.left, size) + firstLine)
  const rightIndent = round(toCharacters(layout.right, size))
  return {
    ...(layout.alignment ? { alignment: layout.alignment } : {}),
    ...(indent ? { indent } : {}),
    ...(rightIndent ? { rightIndent } : {}),
  }
}

/** A length in characters of that size (points). */
function toCharacters(length: Length | undefined, size: number): number {
  return length?.characters ?? (length?.twips ?? 0) / 20 / size
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
