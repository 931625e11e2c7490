// Tables without lines: rows of short entries that begin, end or centre at the same places.
import type { Row, Table } from '@gongkai/core'
import type { PageMarks } from './glyphs.js'
import { type Line, splitAtGaps } from './lines.js'
import { inlinesOf } from './runs.js'
import { cellOf } from './tables.js'

/** A gap wider than this, in characters, parts entries. */
const gap = 1

interface Column {
  readonly left: number
  readonly right: number
}

/** The table that begins with this line, and how many lines it takes; at least three rows of two entries or more. */
export function alignedTable(
  lines: readonly Line[],
  from: number,
  marks: PageMarks,
): { table: Table; count: number } | undefined {
  const first = entriesOf(lines[from])
  if (first.length < 2) return undefined
  let columns: Column[] = first.map(({ left, right }) => ({ left, right }))
  const rows: Line[][] = []
  for (let i = from; i < lines.length; i++) {
    const [line, before] = [lines[i], lines[i - 1]]
    if (!line || (i > from && before && line.base - before.base > 3.5 * line.size)) break
    const entries = entriesOf(line)
    if (entries.length !== first.length || !entries.every((entry) => entry.glyphs.length <= 22)) break
    const wider = columns.map((column, index) => {
      const entry = entries[index]
      return entry ? { left: Math.min(column.left, entry.left), right: Math.max(column.right, entry.right) } : column
    })
    if (wider.some((column, index) => column.right > (wider[index + 1]?.left ?? Infinity) - 0.5 * line.size)) break
    if (!entries.every((entry, index) => standsAlike(entry, rows.at(-1)?.[index]))) break
    columns = wider
    rows.push(entries)
  }
  if (rows.length < 3) return undefined
  const children = rows.map(
    (entries): Row => ({
      type: 'row',
      children: entries.map((entry) => cellOf([{ type: 'paragraph', children: inlinesOf([{ ...entry, marks }]) }])),
    }),
  )
  return { table: { type: 'table', children, locator: { page: marks.page } }, count: rows.length }
}

function entriesOf(line: Line | undefined): Line[] {
  return line ? splitAtGaps(line, gap) : []
}

function standsAlike(entry: Line, above: Line | undefined): boolean {
  if (!above) return true
  const within = 0.6 * entry.size
  return (
    Math.abs(entry.left - above.left) < within ||
    Math.abs(entry.right - above.right) < within ||
    Math.abs(entry.left + entry.right - above.left - above.right) < 2 * within
  )
}
