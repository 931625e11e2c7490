// Tables written as text: consecutive lines of as many tab-parted values, as a list pasted from a spreadsheet comes out.
import type { Document, PlacedCell } from '../tree/text.js'

export interface TextTable {
  readonly rows: number
  readonly columns: number
  readonly cells: readonly PlacedCell[]
}

const fewestRows = 2

export function findTextTables({ lines }: Document): TextTable[] {
  const tables: TextTable[] = []
  let rows: PlacedCell[][] = []
  const close = () => {
    if (rows.length >= fewestRows) {
      const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
      tables.push({ rows: rows.length, columns, cells: rows.flat() })
    }
    rows = []
  }
  for (const line of lines) {
    const separator = line.cell ? undefined : separatorOf(line.text)
    if (separator) rows.push(cellsOf(line.text, line.start, rows.length, separator))
    else if (rows.length > 0) close()
  }
  close()
  return tables
}

/** Tab, or comma in what is plainly a comma-separated list. */
function separatorOf(text: string): string | undefined {
  if (text.includes('\t')) return '\t'
  return /^[^,，。；]{0,40}(?:,[^,，。；]{0,40}){2,}$/u.test(text) ? ',' : undefined
}

function cellsOf(text: string, start: number, row: number, separator: string): PlacedCell[] {
  const cells: PlacedCell[] = []
  for (let from = 0, column = 0; from <= text.length; column++) {
    const next = text.indexOf(separator, from)
    const to = next === -1 ? text.length : next
    cells.push({ row, column, columnSpan: 1, header: false, start: start + from, end: start + to })
    from = to + 1
  }
  return cells
}
