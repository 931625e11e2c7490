// How RTF says that characters and paragraphs look.
import type { Alignment } from '@gongkai/core'
import type { Length } from '../word/layout.js'

export interface CharacterState {
  /** Index of the font, and of the one for Chinese characters. */
  readonly font?: number
  readonly eastAsian?: number
  /** `\dbch`: what follows is of the font for Chinese characters. */
  readonly isEastAsian?: boolean
  /** Half points. */
  readonly size?: number
  readonly bold?: boolean
  /** The same for Chinese characters, where it differs. */
  readonly eastAsianSize?: number
  readonly eastAsianBold?: boolean
  readonly hidden?: boolean
  readonly deleted?: boolean
  readonly color?: number
  readonly highlight?: number
  readonly background?: number
  /** Per cent of the normal width. */
  readonly width?: number
}

export interface ParagraphState {
  readonly alignment?: Alignment
  readonly left?: Length
  readonly right?: Length
  readonly firstLine?: Length
  /** 0–8 */
  readonly outline?: number
  /** How deep in tables; `inTable` alone means 1. */
  readonly depth?: number
  readonly inTable?: boolean
  readonly pageBreakBefore?: boolean
  readonly list?: number
  readonly background?: number
  readonly flat?: boolean
}
