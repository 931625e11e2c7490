// Which cell a position of the text stands in, in a table or in a sheet.
import { cellName, type HiddenBy, positionAt, whyHidden } from './sheets.js'
import type { CellAddress } from './tables.js'
import type { Document, Line } from './text.js'

/** The cell at an offset on a line; undefined outside tables. */
export function cellAt({ tables }: Document, line: Line | undefined, offset: number): CellAddress | undefined {
  const outer = line?.cell
  const table = outer && tables[outer.table]
  if (!table?.sheet) return outer
  const cell = table.cells.at(positionAt(table.sheet, offset))
  return cell && outer ? { table: outer.table, row: cell.row, column: cell.column } : outer
}

/** A cell of a sheet, as placed. */
export interface SheetCell {
  /** `名单!C17` */
  readonly name: string
  readonly start: number
  readonly end: number
  /** Its place in the decoded file. */
  readonly source?: readonly [start: number, end: number]
  readonly hidden?: HiddenBy
}

/** The cell of a sheet at an offset on a line; undefined outside sheets. */
export function sheetCellAt({ tables }: Document, line: Line | undefined, offset: number): SheetCell | undefined {
  const placed = line?.cell && tables[line.cell.table]?.sheet
  if (!placed) return undefined
  const { sheet, order, starts } = placed
  const position = positionAt(placed, offset)
  const index = order[position]
  const start = starts[position]
  if (index === undefined || start === undefined) return undefined
  const { sources, values } = sheet.cells
  const [from, to] = [sources?.[index * 2], sources?.[index * 2 + 1]]
  const hidden = whyHidden(sheet, index)
  return {
    name: cellName(sheet, index),
    start,
    end: start + (values[index]?.length ?? 0),
    ...(from !== undefined && to !== undefined ? { source: [from, to] as const } : {}),
    ...(hidden ? { hidden } : {}),
  }
}
