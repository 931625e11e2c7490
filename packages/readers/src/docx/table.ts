// Tables while they are read: cells that span columns, and cells that go on in the rows below.
import type { Aside, Block, Cell, Locator, Row, Table } from '@gongkai/core'
import { child, type Element } from '../ooxml/element.js'
import type { Background } from '../word/color.js'
import { shadeColor } from './color.js'
import { numberOf, switchOf, valOf } from './values.js'

export interface TableDraft {
  readonly rows: Row[]
  /** By grid column: the cell that goes on below. */
  readonly open: Map<number, CellDraft>
  style?: string
  background?: Background
  row?: RowDraft
}

interface RowDraft {
  readonly cells: CellDraft[]
  column: number
  header: boolean
  cell?: CellProperties
}

interface CellProperties {
  span: number
  merge?: Merge | undefined
  sideways?: Merge | undefined
}

type Merge = 'restart' | 'continue'

type CellDraft = { -readonly [Key in keyof Cell]: Cell[Key] }

/** Most columns one cell or gap may span; Word knows 63. */
const mostColumns = 1000

export function openTable(): TableDraft {
  return { rows: [], open: new Map() }
}

export function openRow(table: TableDraft): void {
  table.row = { cells: [], column: 0, header: false }
}

/** Reads `w:trPr`; says whether the row is not there to be seen. */
export function readRowProperties(table: TableDraft, properties: Element): 'deleted' | 'hidden' | undefined {
  const { row } = table
  if (row) {
    row.header = switchOf(properties, 'w:tblHeader') ?? false
    const before = Math.min(numberOf(properties, 'w:gridBefore') ?? 0, mostColumns)
    if (before > 0) {
      row.cells.push({ type: 'cell', children: [], columnSpan: before })
      row.column += before
    }
  }
  if (child(properties, 'w:del')) return 'deleted'
  return switchOf(properties, 'w:hidden') ? 'hidden' : undefined
}

export function openCell(table: TableDraft): void {
  if (table.row) table.row.cell = { span: 1 }
}

/** Reads `w:tcPr`; says whether the cell was deleted. */
export function readCellProperties(table: TableDraft, properties: Element): 'deleted' | undefined {
  const cell = table.row?.cell
  if (!cell) return undefined
  cell.span = Math.min(Math.max(numberOf(properties, 'w:gridSpan') ?? 1, 1), mostColumns)
  cell.merge = mergeOf(child(properties, 'w:vMerge'))
  cell.sideways = mergeOf(child(properties, 'w:hMerge'))
  return child(properties, 'w:cellDel') ? 'deleted' : undefined
}

/** Closes a cell. What a continued cell holds is covered by the one above it: it comes back as a hidden aside. */
export function closeCell(table: TableDraft, children: Block[], locator: Locator): Aside | undefined {
  const { row } = table
  const properties = row?.cell ?? { span: 1 }
  const { span } = properties
  if (!row) return undefined
  const column = row.column
  row.column += span
  delete row.cell
  const above = properties.merge === 'continue' ? table.open.get(column) : undefined
  const beside = properties.sideways === 'continue' ? row.cells.at(-1) : undefined
  if (above || beside) {
    if (above) above.rowSpan = (above.rowSpan ?? 1) + 1
    else if (beside) beside.columnSpan = (beside.columnSpan ?? 1) + span
    return hasText(children) ? { type: 'aside', kind: 'hidden', children, locator } : undefined
  }
  const cell: CellDraft = { type: 'cell', children }
  if (span > 1) cell.columnSpan = span
  if (row.header) cell.header = true
  row.cells.push(cell)
  if (properties.merge) table.open.set(column, cell)
  else table.open.delete(column)
  return undefined
}

export function closeRow(table: TableDraft): void {
  if (table.row) table.rows.push({ type: 'row', children: table.row.cells })
  delete table.row
}

export function closeTable(table: TableDraft, locator: Locator): Table {
  return { type: 'table', children: table.rows, locator }
}

/** Reads `w:tblPr`. */
export function readTableProperties(table: TableDraft, properties: Element): void {
  const style = valOf(properties, 'w:tblStyle')
  if (style !== undefined) table.style = style
  const shading = child(properties, 'w:shd')
  const background = shading && shadeColor(shading)
  if (background) table.background = background
}

function mergeOf(element: Element | undefined): Merge | undefined {
  if (!element) return undefined
  return element.attributes['w:val'] === 'restart' ? 'restart' : 'continue'
}

function hasText(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.type !== 'paragraph' || block.children.length > 0)
}
