// What holds at one point of an RTF file. A group inherits it, and what the group changes ends with the group.
import type { Alignment } from '@gongkai/core'
import type { Length } from '../word/layout.js'
import type { Story } from './story.js'

export interface State {
  /** The story around this point. */
  readonly story: Story
  /**
   * Where text goes: into the story, into what gathers it, into the definitions. `void`: nowhere, but destinations within may
   * say otherwise. `dead`: nowhere, whatever is within.
   */
  readonly target: 'story' | Collector | 'fonts' | 'colors' | 'void' | 'dead'
  /** What is said of rows is said of one in a table within a table. */
  readonly isInnerRow?: boolean
  /** Units that follow a `\u` for programs that do not know it. */
  readonly fallback: number
  readonly characters: CharacterState
  readonly paragraph: ParagraphState
}

/** Gathers text that is no text of the document. */
export interface Collector {
  text: string
}

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
