// Where the cells of a table or sheet stand in the text: one shape for both, so that facts need not know which it is.
import type { Sheet } from './nodes.js'

/**
 * Which cell of which table: indexes into `Document.tables`, rows and columns 0-based, spans counted. Of a sheet only rows
 * and columns that hold something are counted.
 */
export interface CellAddress {
  readonly table: number
  readonly row: number
  readonly column: number
}

export interface PlacedCell {
  readonly row: number
  readonly column: number
  readonly columnSpan: number
  readonly header: boolean
  readonly start: number
  readonly end: number
}

/** Cells in the order of the text. Those of a sheet are made one by one as they are asked for: there may be a million. */
export interface CellList extends Iterable<PlacedCell> {
  readonly length: number
  at(index: number): PlacedCell | undefined
  filter(test: (cell: PlacedCell) => boolean): PlacedCell[]
}

export interface PlacedTable {
  readonly start: number
  readonly end: number
  readonly rows: number
  readonly columns: number
  readonly cells: CellList
  /** Of a sheet: which of its cells stands where. */
  readonly sheet?: PlacedSheet
}

/** The cells of a sheet in the order of the text: those that are seen, then those that are hidden. */
export interface PlacedSheet {
  readonly sheet: Sheet
  /** Indexes into the cells of the sheet. */
  readonly order: Uint32Array
  /** So many of them are seen. */
  readonly seen: number
  /** Where each stands in the text. */
  readonly starts: Uint32Array
}
