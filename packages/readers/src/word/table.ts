// A table of rows whose cells say where they end and how they were merged, as old Word files and RTF tell them.
import type { Aside, Block, Cell, Locator, Table } from '@gongkai/core'

/** What a row says of one of its cells. */
export interface CellShape {
  /** Right edge, twips from the margin. */
  readonly right?: number
  readonly vertical?: 'restart' | 'continue'
  readonly sideways?: 'restart' | 'continue'
}

export interface RowShape {
  /** Left edge, twips. */
  readonly left?: number
  readonly header?: boolean
  readonly cells: readonly CellShape[]
}

export interface RowDraft {
  readonly cells: readonly Block[][]
  readonly shape: RowShape
}

type CellDraft = { -readonly [Key in keyof Cell]: Cell[Key] }

/** Edges nearer to each other than this, in twips, are one edge: a third of a millimetre. */
const sameEdge = 20

/** The table, and what stands in merged cells that another cell covers, as hidden asides. */
export function toTable(rows: readonly RowDraft[], locator: Locator): { table: Table; covered: Aside[] } {
  const grid = gridOf(rows)
  const covered: Aside[] = []
  const open = new Map<number, CellDraft>()
  const children = rows.map(({ cells, shape }) => {
    const row: CellDraft[] = []
    let column = columnAt(grid, shape.left)
    if (column > 0) row.push(toCell([], column))
    cells.forEach((blocks, index) => {
      const { right, vertical, sideways } = shape.cells[index] ?? {}
      const span = right === undefined ? 1 : Math.max(1, columnAt(grid, right) - column)
      const start = column
      column += span
      const above = vertical === 'continue' ? open.get(start) : undefined
      const beside = sideways === 'continue' ? row.at(-1) : undefined
      if (above) above.rowSpan = (above.rowSpan ?? 1) + 1
      else if (beside) beside.columnSpan = (beside.columnSpan ?? 1) + span
      if (above || beside) {
        if (blocks.some(hasText)) covered.push({ type: 'aside', kind: 'hidden', children: blocks, locator })
        return
      }
      const cell = toCell(blocks, span)
      if (shape.header) cell.header = true
      row.push(cell)
      if (vertical) open.set(start, cell)
      else open.delete(start)
    })
    return { type: 'row' as const, children: row }
  })
  return { table: { type: 'table', children, locator }, covered }
}

/** The edges of all rows from left to right; the first is the left border. */
function gridOf(rows: readonly RowDraft[]): number[] {
  const edges: number[] = []
  for (const { shape } of rows) {
    if (shape.left !== undefined) edges.push(shape.left)
    for (const { right } of shape.cells) if (right !== undefined) edges.push(right)
  }
  edges.sort((a, b) => a - b)
  return edges.filter((edge, index) => index === 0 || edge - (edges[index - 1] ?? edge) > sameEdge)
}

/** The column that begins at an edge; the first, where a row does not say. */
function columnAt(grid: readonly number[], edge: number | undefined): number {
  if (edge === undefined) return 0
  let low = 0
  let high = grid.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((grid[middle] ?? 0) <= edge) low = middle
    else high = middle - 1
  }
  return low
}

function toCell(children: Block[], span: number): CellDraft {
  return { type: 'cell', children, ...(span > 1 ? { columnSpan: span } : {}) }
}

function hasText(block: Block): boolean {
  return block.type !== 'paragraph' || block.children.length > 0
}
