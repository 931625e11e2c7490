// Ruled lines → the cells of tables: where lines cross, a grid stands; where a line is missing, cells are one.
import type { Rule } from './glyphs.js'

export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

export interface Grid {
  /** Positions of the lines, mm, ascending; one more than columns and rows. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
}

interface Bar {
  /** Where the line stands, across its direction. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Lines this near (mm) are one line or meet. */
const near = 1
/** A page with more lines than this is a drawing. */
const mostRules = 6000

export function gridsOf(rules: readonly Rule[]): Grid[] {
  if (rules.length > mostRules) return []
  const across = mergeBars(
    rules.filter((r) => r.x2 - r.x1 > r.y2 - r.y1).map((r) => ({ at: r.y1, from: r.x1, to: r.x2 })),
  )
  const down = mergeBars(
    rules.filter((r) => r.x2 - r.x1 <= r.y2 - r.y1).map((r) => ({ at: r.x1, from: r.y1, to: r.y2 })),
  )
  return connected(across, down)
    .filter((group) => group.across.length >= 2 && group.down.length >= 1)
    .map(gridOf)
    .filter((grid) => grid.cells.length > 1)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0))
}

/** Pieces of one line as one: the borders of cells are often drawn cell by cell. */
function mergeBars(bars: readonly Bar[]): Bar[] {
  const merged: Bar[] = []
  const rows: Bar[][] = []
  for (const bar of [...bars].sort((a, b) => a.at - b.at)) {
    const row = rows.at(-1)
    if (row && bar.at - (row[0]?.at ?? 0) < near * 0.6) row.push(bar)
    else rows.push([bar])
  }
  for (const row of rows) {
    let last: Bar | undefined
    for (const bar of row.sort((a, b) => a.from - b.from)) {
      if (last && bar.from - last.to < near) last = { ...last, to: Math.max(last.to, bar.to) }
      else {
        if (last) merged.push(last)
        last = bar
      }
    }
    if (last) merged.push(last)
  }
  return merged.filter((bar) => bar.to - bar.from > 2)
}

interface Group {
  readonly across: Bar[]
  readonly down: Bar[]
}

/** Lines that cross or touch each other, over whatever others. */
function connected(across: readonly Bar[], down: readonly Bar[]): Group[] {
  const groups: Group[] = []
  const left = new Set(down)
  const waiting = new Set(across)
  const meet = (h: Bar, v: Bar) =>
    v.at > h.from - near && v.at < h.to + near && h.at > v.from - near && h.at < v.to + near
  for (const seed of across) {
    if (!waiting.delete(seed)) continue
    const group: Group = { across: [seed], down: [] }
    for (const bar of group.across) {
      for (const other of left) {
        if (!meet(bar, other)) continue
        left.delete(other)
        group.down.push(other)
        for (const next of waiting) {
          if (!meet(next, other)) continue
          waiting.delete(next)
          group.across.push(next)
        }
      }
    }
    groups.push(group)
  }
  return groups
}

function gridOf({ across, down }: Group): Grid {
  // Tables without lines at their sides end where the lines across end.
  const xs = distinct([...down.map((bar) => bar.at), ...across.flatMap((bar) => [bar.from, bar.to])])
  const ys = distinct([...across.map((bar) => bar.at), ...down.flatMap((bar) => [bar.from, bar.to])])
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const owner = Array.from({ length: rows * columns }, (_, index) => index)
  const find = (index: number): number => {
    let at = index
    while (owner[at] !== undefined && owner[at] !== at) at = owner[at] ?? at
    return at
  }
  const join = (a: number, b: number) => {
    const [x, y] = [find(a), find(b)]
    owner[Math.max(x, y)] = Math.min(x, y)
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column
      if (column + 1 < columns && !isDrawn(down, xs[column + 1], ys[row], ys[row + 1])) join(index, index + 1)
      if (row + 1 < rows && !isDrawn(across, ys[row + 1], xs[column], xs[column + 1])) join(index, index + columns)
    }
  }
  const cells = new Map<number, { row: number; column: number; lastRow: number; lastColumn: number }>()
  owner.forEach((_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns]
    const cell = cells.get(find(index))
    if (!cell) cells.set(find(index), { row, column, lastRow: row, lastColumn: column })
    else {
      cell.column = Math.min(cell.column, column)
      cell.lastRow = Math.max(cell.lastRow, row)
      cell.lastColumn = Math.max(cell.lastColumn, column)
    }
  })
  return {
    xs,
    ys,
    cells: [...cells.values()].map(({ row, column, lastRow, lastColumn }) => ({
      row,
      column,
      rowSpan: lastRow - row + 1,
      columnSpan: lastColumn - column + 1,
    })),
  }
}

function isDrawn(bars: readonly Bar[], at = 0, from = 0, to = 0): boolean {
  let covered = 0
  for (const bar of bars) {
    if (Math.abs(bar.at - at) < near) covered += Math.max(0, Math.min(bar.to, to) - Math.max(bar.from, from))
  }
  return covered > 0.5 * (to - from)
}

function distinct(positions: readonly number[]): number[] {
  const kept: number[] = []
  for (const position of [...positions].sort((a, b) => a - b)) {
    if (position - (kept.at(-1) ?? -Infinity) > near * 1.5) kept.push(position)
  }
  return kept
}
