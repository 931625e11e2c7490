// Puts the cells of a sheet in the order in which they are read, and tells which of them nobody sees, and why.
import type { Sheet, Stretch } from './nodes.js'
import type { CellList, PlacedCell, PlacedSheet, PlacedTable } from './tables.js'

/** Why a cell is not seen. */
export type HiddenBy = NonNullable<Sheet['hidden']> | 'row' | 'column' | 'cell'

export function whyHidden(sheet: Sheet, index: number): HiddenBy | undefined {
  if (sheet.hidden) return sheet.hidden
  if (isWithin(sheet.hiddenRows, sheet.cells.rows[index] ?? 0)) return 'row'
  if (isWithin(sheet.hiddenColumns, sheet.cells.columns[index] ?? 0)) return 'column'
  return sheet.hiddenCells?.includes(index) ? 'cell' : undefined
}

/** A sheet about to be laid out; where its cells start is filled in on the way. */
export function arrangeSheet(sheet: Sheet): PlacedSheet {
  const { length } = sheet.cells.values
  const byLook = new Set(sheet.hiddenCells)
  const hidden = new Uint8Array(length)
  let seen = 0
  for (let index = 0; index < length; index++) {
    const isHidden =
      sheet.hidden !== undefined ||
      byLook.has(index) ||
      isWithin(sheet.hiddenRows, sheet.cells.rows[index] ?? 0) ||
      isWithin(sheet.hiddenColumns, sheet.cells.columns[index] ?? 0)
    hidden[index] = Number(isHidden)
    if (!isHidden) seen++
  }
  const order = new Uint32Array(length)
  for (let index = 0, next = 0, nextHidden = seen; index < length; index++)
    order[hidden[index] === 1 ? nextHidden++ : next++] = index
  return { sheet, order, seen, starts: new Uint32Array(length) }
}

/** A laid out sheet as a table; rows and columns without a cell are passed over in counting. */
export function tableOf(placed: PlacedSheet): Omit<PlacedTable, 'start' | 'end'> {
  const { sheet, order, starts } = placed
  const { rows, columns, values } = sheet.cells
  const ordinals = new Uint32Array(values.length)
  for (let index = 1; index < values.length; index++)
    ordinals[index] = (ordinals[index - 1] ?? 0) + Number(rows[index] !== rows[index - 1])
  const used = [...new Set(columns)].sort((a, b) => a - b)
  const columnOrdinals = new Map(used.map((column, ordinal) => [column, ordinal]))
  const spans = new Map<string, number>()
  for (const [row, column, , span] of sheet.merges ?? []) {
    const covered = lowerBound(used, column + span) - lowerBound(used, column)
    if (covered > 1) spans.set(`${row} ${column}`, covered)
  }
  const at = (position: number): PlacedCell | undefined => {
    const index = order[position]
    if (index === undefined) return undefined
    const from = starts[position] ?? 0
    return {
      row: ordinals[index] ?? 0,
      column: columnOrdinals.get(columns[index] ?? 0) ?? 0,
      columnSpan: spans.size > 0 ? (spans.get(`${rows[index]} ${columns[index]}`) ?? 1) : 1,
      header: false,
      start: from,
      end: from + (values[index]?.length ?? 0),
    }
  }
  const rowCount = values.length > 0 ? (ordinals[values.length - 1] ?? 0) + 1 : 0
  return { rows: rowCount, columns: used.length, cells: listOf(order.length, at), sheet: placed }
}

/** Index of the first value that is not less than a limit. */
function lowerBound(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

function listOf(length: number, at: CellList['at']): CellList {
  function* all(): Generator<PlacedCell> {
    for (let position = 0; position < length; position++) yield at(position) as PlacedCell
  }
  return {
    length,
    at,
    filter(test) {
      const found: PlacedCell[] = []
      for (const cell of all()) if (test(cell)) found.push(cell)
      return found
    },
    [Symbol.iterator]: all,
  }
}

/** The position, in the order of the text, of the cell that stands at an offset; -1 before the first. */
export function positionAt({ starts }: PlacedSheet, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle - 1
  }
  return high
}

/** `名单!C17` */
export function cellName({ name, cells }: Sheet, index: number): string {
  return `${name}!${columnName(cells.columns[index] ?? 0)}${(cells.rows[index] ?? 0) + 1}`
}

/** 0 → A, 26 → AA */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name
  return name
}

/** What would end a line or a cell becomes a blank; the length stays. */
export function toCellText(value: string): string {
  return /[\t\n\v\f\r\u2028\u2029]/u.test(value) ? value.replace(/[\t\n\v\f\r\u2028\u2029]/gu, ' ') : value
}

function isWithin(stretches: readonly Stretch[] | undefined, value: number): boolean {
  let low = 0
  let high = (stretches?.length ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = stretches?.[middle] ?? [0, 0]
    if (value < first) high = middle - 1
    else if (value > last) low = middle + 1
    else return true
  }
  return false
}
