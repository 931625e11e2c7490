// Grids and the characters in them → tables. A number wrapped within a narrow cell is whole again.
import type { Cell, Paragraph, Row, Table } from '@gongkai/core'
import { boxOnPage, type Glyph, type PageMarks } from './glyphs.js'
import { type Grid, type GridCell, gridsOf } from './grid.js'
import { isWide, type Line, linesOf, textOf } from './lines.js'
import { firstWordWidth } from './paragraphs.js'
import { inlinesOf, type PlacedLine } from './runs.js'

export interface RuledTable {
  readonly table: Table
  readonly top: number
  readonly bottom: number
  /** Positions of the column borders, by which a table is known again on the next page. */
  readonly xs: readonly number[]
}

/** The ruled tables of a page, and the characters outside them. */
export function ruledTables(marks: PageMarks): { tables: RuledTable[]; rest: readonly Glyph[] } {
  let rest = marks.glyphs
  const tables: RuledTable[] = []
  for (const grid of gridsOf(marks.rules)) {
    const inside = new Map<GridCell, Glyph[]>()
    const cellAt = cellFinder(grid)
    const outside = rest.filter((glyph) => {
      const cell = cellAt(glyph.x + glyph.width / 2, glyph.y - 0.38 * glyph.look.size)
      if (!cell) return true
      const glyphs = inside.get(cell)
      if (glyphs) glyphs.push(glyph)
      else inside.set(cell, [glyph])
      return false
    })
    // A frame around text, or a form's underlines, is no table.
    if (inside.size < 2) continue
    rest = outside
    tables.push(tableOf(grid, inside, marks))
  }
  return { tables, rest }
}

function cellFinder({ xs, ys, cells }: Grid): (x: number, y: number) => GridCell | undefined {
  const columns = xs.length - 1
  const slots: GridCell[] = []
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        slots[row * columns + column] ??= cell
  return (x, y) => {
    const [column, row] = [slotOf(xs, x), slotOf(ys, y)]
    return column < 0 || row < 0 ? undefined : slots[row * columns + column]
  }
}

function slotOf(positions: readonly number[], value: number): number {
  if (value < (positions[0] ?? Infinity) || value > (positions.at(-1) ?? -Infinity)) return -1
  return Math.min(
    positions.findLastIndex((position) => position <= value),
    positions.length - 2,
  )
}

function tableOf(
  { xs, ys, cells }: Grid,
  inside: ReadonlyMap<GridCell, readonly Glyph[]>,
  marks: PageMarks,
): RuledTable {
  const rows: Row[] = ys.slice(1).map(() => ({ type: 'row', children: [] }))
  for (const cell of cells) {
    const width = (xs[cell.column + cell.columnSpan] ?? 0) - (xs[cell.column] ?? 0)
    const lines = linesOf(inside.get(cell) ?? []).map((line) => ({ ...line, marks }))
    rows[cell.row]?.children.push(cellOf(cellParagraphs(lines, width), cell))
  }
  const [left = 0, top = 0] = [xs[0], ys[0]]
  const [right = 0, bottom = 0] = [xs.at(-1), ys.at(-1)]
  const box = boxOnPage(marks, [left, top, right - left, bottom - top])
  return { table: { type: 'table', children: rows, locator: { page: marks.page, box } }, top, bottom, xs }
}

export function cellOf(children: Paragraph[], { rowSpan = 1, columnSpan = 1 }: Partial<GridCell> = {}): Cell {
  return {
    type: 'cell',
    children,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
  }
}

/** The paragraphs in a cell so many mm wide: a line that had no room for the next word runs on. */
export function cellParagraphs(lines: readonly PlacedLine[], width: number): Paragraph[] {
  const groups: PlacedLine[][] = []
  const stacked =
    lines.length > 1 && lines.every((line) => line.glyphs.length === 1 && isWide(line.glyphs[0]?.text ?? ''))
  for (const line of lines) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && (stacked || wraps(before, line, width))) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => ({ type: 'paragraph', children: inlinesOf(group) }))
}

/** Room left free at both sides of a cell, mm: 0.19 cm a side is the usual default. */
const padding = 4.2

/** A number that ends where the line ends: a resident ID, a mobile. */
const complete = /(?:^|\D)(?:\d{17}[\dXx]|1[3-9]\d{9})$/u

function wraps(line: Line, next: Line, width: number): boolean {
  const room = width - padding
  const [text, nextText] = [textOf(line), textOf(next)]
  const [tail] = /[\dA-Za-z*]+$/u.exec(text) ?? []
  const [head] = /^[\dA-Za-z*]+/u.exec(nextText) ?? []
  const filled = line.right - line.left
  if (tail && head && /\d/u.test(tail + head)) {
    // Within a number a line is broken only where the whole has no room on one line.
    const widthOf = (glyphs: readonly { width: number }[]) => glyphs.reduce((sum, glyph) => sum + glyph.width, 0)
    const whole = widthOf(line.glyphs.slice(-tail.length)) + widthOf(next.glyphs.slice(0, head.length))
    return whole > room && !complete.test(text) && filled + (next.glyphs[0]?.width ?? 0) > room
  }
  return filled + firstWordWidth(next) > room
}
