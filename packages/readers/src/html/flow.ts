// What the walk over a page needs to know wherever it is.
import type { Nodes } from './dom.js'
import type { StyleSheet } from './styles.js'

export interface Flow {
  readonly source: string
  readonly sheet: StyleSheet
  /** Site furniture and field tables: not the document's text. */
  readonly dropped: ReadonlySet<Nodes>
  /** The document stands inside these: a table among them is the frame of the page. */
  readonly frames: ReadonlySet<Nodes>
}
