// Tables that list private persons by name, row by row: the form in which personal data most often leak.
import type { Document } from '../tree/text.js'
import type { Column } from './columns.js'
import type { Span } from './fact.js'
import { isName } from './persons.js'

export interface Roster {
  readonly table: number
  /** Names written in full, in text order. */
  readonly names: readonly Span[]
  /** The other columns; `cells` hold what is not empty. */
  readonly columns: readonly Column[]
  /** Words above the table that say what it lists, nearest last. */
  readonly title: string
}

/** So many names make a list. */
const fewestNames = 3
/** Share of the cells that must be names. */
const share = 0.6
/** Columns whose persons are named as officers and contacts, not as those the list is about. */
const officers = /负责人|联系人|法定代表人|经办人|责任人|承办人|包保|网格员|书记|校长|院长|河长|田长|林长|联络员|主任/u

export function findRosters(document: Document, columns: readonly Column[]): Roster[] {
  const tables = new Map<number, Column[]>()
  for (const column of columns) tables.set(column.table, [...(tables.get(column.table) ?? []), column])
  const rosters: Roster[] = []
  for (const [table, columns] of tables) {
    const named = columns.find(({ kind, head }) => kind === 'name' && !officers.test(head))
    if (!named) continue
    const names = named.cells.filter((cell) => isName(wordsOf(document, cell)))
    if (names.length < fewestNames || names.length < named.cells.length * share) continue
    const others = columns.filter((column) => column !== named)
    rosters.push({ table, names, columns: others, title: titleAbove(document, table, named) })
  }
  return rosters
}

/** The words of a cell, white space dropped. */
export function wordsOf({ text }: Document, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s/gu, '')
}

const linesAbove = 3
const longestTitle = 60

/** Short lines above the table and its own merged first row. */
function titleAbove({ lines, tables, text }: Document, table: number, named: Column): string {
  const placed = tables[table]
  const start = placed?.start ?? named.cells[0]?.start ?? 0
  const above: string[] = []
  for (let i = lineBefore(lines, start); i >= 0 && above.length < linesAbove; i--) {
    const words = lines[i]?.text.trim() ?? ''
    if (words.length > longestTitle) break
    if (words) above.unshift(words)
  }
  for (const cell of placed?.cells ?? []) {
    if (cell.row > 1) break
    if (cell.columnSpan >= Math.max(2, placed?.columns ?? 0)) above.push(text.slice(cell.start, cell.end))
  }
  return above.join('\n').replace(/[ \t]/gu, '')
}

/** Index of the last line that starts before an offset. */
function lineBefore(lines: Document['lines'], offset: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
