// The row of a table that an RTF file describes, by \trowd and what follows.
import type { CellShape, RowShape } from '../word/table.js'

export interface RowState {
  left: number
  header: boolean
  readonly cells: CellShape[]
  /** What lies behind each cell: index of a colour. */
  readonly shades: (number | undefined)[]
  /** What was said of the cell that the next \cellx ends. */
  cell: { vertical?: CellShape['vertical']; sideways?: CellShape['sideways']; shade?: number }
}

export function openRow(): RowState {
  return { left: 0, header: false, cells: [], shades: [], cell: {} }
}

export function endCellShape(row: RowState, right: number): void {
  const { vertical, sideways, shade } = row.cell
  row.cells.push({ right, ...(vertical ? { vertical } : {}), ...(sideways ? { sideways } : {}) })
  row.shades.push(shade)
  row.cell = {}
}

export function shapeOf({ left, header, cells }: RowState): RowShape {
  return { left, header, cells: [...cells] }
}
