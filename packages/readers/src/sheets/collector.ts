// Collects the cells and hidden stretches of a sheet as a reader meets them, and puts them in order at the end.
import type { SheetCells, Stretch } from '@gongkai/core'

export class CellCollector {
  private readonly rows: number[] = []
  private readonly columns: number[] = []
  private readonly values: string[] = []
  private readonly sources: number[] = []
  private readonly marked: number[] = []
  private sorted = true

  get length(): number {
    return this.values.length
  }

  /** `source`: where the cell stands in the decoded file; given for every cell or for none. */
  add(row: number, column: number, value: string, source?: readonly [start: number, end: number]): void {
    const last = this.rows.length - 1
    const lastRow = this.rows[last] ?? -1
    if (row < lastRow || (row === lastRow && column < (this.columns[last] ?? -1))) this.sorted = false
    this.rows.push(row)
    this.columns.push(column)
    this.values.push(value)
    if (source) this.sources.push(...source)
  }

  /** The cell added last is hidden by its own look. */
  hideLast(): void {
    this.marked.push(this.values.length - 1)
  }

  finish(): { cells: SheetCells; hiddenCells?: readonly number[] } {
    const { rows, columns, values, sources, marked } = this
    const hidden = (indexes: readonly number[]) => (indexes.length > 0 ? { hiddenCells: indexes } : {})
    const withSources = sources.length > 0 ? { sources } : {}
    if (this.sorted) return { cells: { rows, columns, values, ...withSources }, ...hidden(marked) }
    const order = Array.from(rows, (_, index) => index).sort(
      (a, b) => (rows[a] ?? 0) - (rows[b] ?? 0) || (columns[a] ?? 0) - (columns[b] ?? 0),
    )
    const isMarked = new Set(marked)
    return {
      cells: {
        rows: order.map((index) => rows[index] ?? 0),
        columns: order.map((index) => columns[index] ?? 0),
        values: order.map((index) => values[index] ?? ''),
        ...(sources.length > 0 ? { sources: order.flatMap((index) => sources.slice(index * 2, index * 2 + 2)) } : {}),
      },
      ...hidden(order.flatMap((index, position) => (isMarked.has(index) ? [position] : []))),
    }
  }
}

/** Stretches in rising order, those that touch or overlap joined. */
export function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: [number, number][] = []
  for (const [first, last] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const before = joined.at(-1)
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else joined.push([first, last])
  }
  return joined
}
