// Table columns by what their heads say: 姓名, 身份证号, 电话; of tables, and of text lines parted by tabs.
import type { CellList, PlacedCell } from '../tree/tables.js'
import type { Document } from '../tree/text.js'
import type { Span } from './fact.js'
import { findTextTables } from './text-tables.js'

export interface Column {
  /** Index into `document.tables`; text tables are counted on from there. */
  readonly table: number
  readonly column: number
  /** The heads above each other read as one: 联系方式手机. Empty where the table has none. */
  readonly head: string
  readonly kind: ColumnKind
  /** Cells under the head, empty ones left out. */
  readonly cells: readonly Span[]
}

/** What a head promises of the cells below. */
export type ColumnKind = 'name' | 'residentId' | 'phone' | 'bankAccount' | 'address' | 'birthDate' | 'agency' | 'other'

/** Head words; the first row that fits decides. */
const heads: readonly (readonly [ColumnKind, RegExp])[] = [
  ['agency', /单位(?:名称)?$|机构(?:名称)?$|部门(?:名称)?$|企业(?:名称)?$|公司(?:名称)?$|责任单位|承办单位/u],
  ['residentId', /身份证|公民身份|身份号码|证件号|证件编号|身分证/u],
  ['bankAccount', /银行[账帐]|[账帐]号|卡号|一卡通|一折通|存折|银行卡/u],
  ['phone', /电话|手机|联系方式|联络方式|通讯方式|传真/u],
  ['address', /住址|家庭地址|居住地|现住|户籍地|户籍所在|地址/u],
  ['birthDate', /出生/u],
  [
    'name',
    /姓名|户主|申请人|持证人|学生|监护人|负责人|联系人|法定代表人|受助人|救助对象|补贴对象|人员名单|举报人|投诉人|信访人|来信人|来访人|反映人|诉求人|证人|患者/u,
  ],
]

export function findColumns(document: Document): Column[] {
  const placed = document.tables.flatMap(({ cells, rows, columns }, table) =>
    columnsOf(document.text, table, cells, rows, columns),
  )
  const written = findTextTables(document).flatMap(({ cells, rows, columns }, index) =>
    columnsOf(document.text, document.tables.length + index, cells, rows, columns),
  )
  return [...placed, ...written]
}

export function kindOfHead(head: string): ColumnKind {
  return heads.find(([, words]) => words.test(head))?.[0] ?? 'other'
}

/** A head row is looked for this far down: above it stand the list's title and its notes. */
const deepestHead = 8
const longestHead = 20

function columnsOf(text: string, table: number, cells: CellList, rows: number, columns: number): Column[] {
  const wordsOf = (cell: PlacedCell) => text.slice(cell.start, cell.end).replace(/\s+/gu, '')
  const top = cells.filter((cell) => cell.row < deepestHead + 2)
  const headRows = findHeadRows(top, wordsOf, Math.min(rows, deepestHead))
  const heads: string[] = Array.from({ length: columns }, () => '')
  for (const cell of top) {
    if (cell.row < headRows.first || cell.row >= headRows.end) continue
    const words = wordsOf(cell)
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
      const above = heads[column] ?? ''
      if (!above.endsWith(words)) heads[column] = above + words
    }
  }
  const below: Span[][] = heads.map(() => [])
  for (const cell of cells) {
    if (cell.row < headRows.end || cell.columnSpan >= Math.max(columns, 2)) continue
    const words = wordsOf(cell)
    // A head repeated on the next page
    if (words && words !== heads[cell.column]) below[cell.column]?.push({ start: cell.start, end: cell.end })
  }
  return heads.map((head, column) => ({ table, column, head, kind: kindOfHead(head), cells: below[column] ?? [] }))
}

/** Rows from the first that names a column to the last that still holds nothing but names. */
function findHeadRows(
  cells: readonly PlacedCell[],
  wordsOf: (cell: PlacedCell) => string,
  rows: number,
): { first: number; end: number } {
  const byRow = Array.from({ length: rows }, (_, row) => cells.filter((cell) => cell.row === row))
  const isHead = (row: readonly PlacedCell[]) => {
    const words = row.map(wordsOf).filter(Boolean)
    const short = words.every((word) => word.length <= longestHead && !/\d{5}/u.test(word))
    return (
      short &&
      row.length > 1 &&
      (words.some((word) => kindOfHead(word) !== 'other') || row.every((cell) => cell.header))
    )
  }
  const first = byRow.findIndex(isHead)
  if (first === -1) return { first: 0, end: 0 }
  // A second row belongs to the head only under a merged cell.
  const merged = byRow[first]?.some((cell) => cell.columnSpan > 1)
  const second = byRow[first + 1]
  return { first, end: first + (merged && second && isHead(second) ? 2 : 1) }
}
