// What all stories of one docx share: its definitions, and what was met while reading them.
import type { Block, Limits } from '@gongkai/core'
import type { Element } from '../ooxml/element.js'
import type { Package } from '../ooxml/package.js'
import type { ThemeFonts } from './look.js'
import type { Numbering } from './numbering.js'
import type { Styles } from './styles.js'

export interface Sources {
  readonly package: Package
  readonly styles: Styles
  readonly numbering: Numbering
  readonly theme: ThemeFonts
  readonly limits: Limits
  readonly met: Met
  /** Reads a chart or diagram that a story shows; its text stands where it is shown. */
  readDrawing(part: string): Block[]
}

export interface Met {
  /** Who changed or commented, in the order met. */
  readonly people: Set<string>
  /** Names, tags and choices of content controls. */
  readonly controls: Set<string>
  /** `w:footnoteReference 2`, `w:commentReference 0`. */
  readonly references: Set<string>
  /** External addresses already told where they stand in the text. */
  readonly links: Set<string>
  /** Embedded objects that are only formulas, by part name. */
  readonly formulas: Set<string>
  /** Paragraphs of charts and diagrams, as told where they are drawn. */
  readonly drawn: Set<string>
  readonly sections: Section[]
  pictures: number
  /** UTF-16 units of text so far, for the cap. */
  textLength: number
}

/** The end of a section: its `w:sectPr` and how many blocks of the body stand before it. */
export interface Section {
  readonly properties: Element
  readonly after: number
}

export function nothingMet(): Met {
  return {
    people: new Set(),
    controls: new Set(),
    references: new Set(),
    links: new Set(),
    formulas: new Set(),
    drawn: new Set(),
    sections: [],
    pictures: 0,
    textLength: 0,
  }
}
