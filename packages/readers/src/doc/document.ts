// What all stories of one Word 97 file share: its definitions, and what was met while reading them.
import type { Aside } from '@gongkai/core'
import type { Binary } from '../bytes/binary.js'
import type { NextMarker } from '../word/lists.js'
import type { DocLists } from './lists.js'
import type { ParagraphLook } from './paragraphs.js'
import type { Styles } from './styles.js'
import type { DocumentText } from './text.js'

export interface Sources {
  readonly text: DocumentText
  /** Pictures and form fields. */
  readonly data: Binary
  readonly fonts: readonly string[]
  readonly styles: Styles
  readonly lists: DocLists
  /** Known looks of paragraphs, by their key. */
  readonly paragraphLooks: Map<string, ParagraphLook>
  readonly nextMarker: NextMarker
  /** Positions behind which a new section begins. */
  readonly sections: ReadonlyMap<number, { readonly startsPage: boolean }>
  /** What is anchored at a position: text boxes, and the words of drawings. */
  readonly anchored: Map<number, Aside[]>
  readonly met: { pictures: number; people: Set<string> }
}
