// The cells of an old workbook, by SheetJS, which is loaded here and only when such a file is met.

import type { CellObject, ColInfo, DefinedName, DenseWorkSheet, Range, RowInfo, WorkBook } from '@e965/xlsx'
import type { Limits, Notice, NoticeCode, Sheet, Stretch } from '@gongkai/core'
import { CellCollector, joinStretches } from '../sheets/collector.js'
import { formatNumber, general, type NumberFormat, parseFormat } from '../sheets/number-format.js'

export interface Cells {
  readonly sheets: readonly ReadSheet[]
  /** Names given to cells and values. */
  readonly names: readonly string[]
  readonly notices: readonly Notice[]
}

export interface ReadSheet {
  readonly sheet: Sheet
  /** Formulas and links behind the cells. */
  readonly behind?: Sheet
}

/** The longest stream of records that is read: SheetJS takes some forty times as much memory. */
const mostBytes = 32 << 20

/** A formula that only computes with cells tells nothing. */
const telling = /["'[\p{Script=Han}]|\d{5}/u

/** `unicode`: texts are not in the code page of the machine. */
export async function readCells(stream: Uint8Array, unicode: boolean, limits: Limits): Promise<Cells | NoticeCode> {
  if (stream.length > mostBytes) return 'too-large'
  const workbook = await openWorkbook(stream, unicode)
  if (typeof workbook === 'string') return workbook
  const left = { text: limits.textLength }
  const from1904 = workbook.Workbook?.WBProps?.date1904 ?? false
  const sheets = workbook.SheetNames.map((name, index) => {
    const hidden = workbook.Workbook?.Sheets?.[index]?.Hidden
    return readSheet(name, hidden, workbook.Sheets[name] as DenseWorkSheet | undefined, from1904, left)
  })
  const names = (workbook.Workbook?.Names ?? [])
    // In a damaged file a name may be missing.
    .filter(({ Name }: Partial<DefinedName>) => Name !== undefined && !Name.startsWith('_xlnm'))
    .map(({ Name, Ref, Comment }) => `${Name}=${Ref}${Comment ? ` ${Comment}` : ''}`)
  return { sheets, names, notices: left.text < 0 ? [{ code: 'too-large', lost: 'text' }] : [] }
}

/** Given the records alone: in a damaged container SheetJS may run in a circle until memory ends. */
async function openWorkbook(stream: Uint8Array, unicode: boolean): Promise<WorkBook | NoticeCode> {
  const { read, set_cptable } = await import('@e965/xlsx')
  if (!unicode) set_cptable(await import('@e965/xlsx/dist/cpexcel'))
  const options = {
    type: 'array',
    dense: true,
    cellNF: true,
    cellStyles: true,
    cellText: false,
    cellHTML: false,
  } as const
  try {
    return silently(() => read(stream, options))
  } catch (error) {
    return error instanceof Error && /password|encrypt/iu.test(error.message) ? 'encrypted' : 'damaged'
  }
}

/** SheetJS writes to the console what it does not know; nobody asked for it, and the console may be read by a program. */
function silently<T>(work: () => T): T {
  const { error, log, warn } = console
  Object.assign(console, { error() {}, log() {}, warn() {} })
  try {
    return work()
  } finally {
    Object.assign(console, { error, log, warn })
  }
}

function readSheet(
  name: string,
  state: number | undefined,
  sheet: DenseWorkSheet | undefined,
  from1904: boolean,
  left: { text: number },
): ReadSheet {
  const cells = new CellCollector()
  const behind = new CellCollector()
  // Only rows and cells that exist: the declared range may be the whole sheet.
  sheet?.['!data']?.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      if (!cell || left.text < 0) return
      for (const words of [cell.f && telling.test(cell.f) ? `=${cell.f}` : '', cell.l?.Target, cell.l?.Tooltip])
        if (words) behind.add(rowIndex, column, words)
      const format = cell.z === undefined ? general : formatOf(String(cell.z))
      const text = textOf(cell, format, from1904)
      if (text.trim() === '') return
      cells.add(rowIndex, column, text)
      if (format.hides === 'everything' || (format.hides === 'numbers' && cell.t === 'n')) cells.hideLast()
      left.text -= text.length + 1
    })
  })
  const hidden: Pick<Sheet, 'hidden'> = state === 1 ? { hidden: 'hidden' } : state === 2 ? { hidden: 'veryHidden' } : {}
  return {
    sheet: {
      type: 'sheet',
      name,
      ...hidden,
      ...cells.finish(),
      hiddenRows: hiddenOf(sheet?.['!rows']),
      hiddenColumns: hiddenOf(sheet?.['!cols']),
      merges: (sheet?.['!merges'] ?? []).map(({ s, e }: Range) => [s.r, s.c, e.r - s.r + 1, e.c - s.c + 1] as const),
    },
    ...(behind.length > 0 ? { behind: { type: 'sheet', name, hidden: 'behind', ...behind.finish() } } : {}),
  }
}

function hiddenOf(infos: readonly (RowInfo | ColInfo | undefined)[] | undefined): Stretch[] {
  const stretches: Stretch[] = []
  infos?.forEach((info, index) => {
    if (info?.hidden) stretches.push([index, index])
  })
  return joinStretches(stretches)
}

function formatOf(code: string): NumberFormat {
  return /^general$/iu.test(code) ? general : parseFormat(code)
}

const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

function textOf({ t, v }: CellObject, format: NumberFormat, from1904: boolean): string {
  if (v === undefined || t === 'z') return ''
  if (t === 'n') return formatNumber(rawNumber(Number(v)), format, from1904)
  if (t === 'b') return v ? 'TRUE' : 'FALSE'
  return t === 'e' ? (errors[Number(v)] ?? '#N/A') : String(v)
}

/** As a file that holds decimal digits would write it. */
function rawNumber(value: number): string {
  return Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? String(value) : value.toExponential(16)
}
