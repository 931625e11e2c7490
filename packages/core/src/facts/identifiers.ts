// Every run of digits and letters, found once and classified once: resident ID, credit code, card, phone, document number.
import type { Document } from '../tree/text.js'
import { type Column, findColumns } from './columns.js'
import type { Fact, Span } from './fact.js'
import { classifyAt } from './identifiers/classify.js'
import { documentNumberAt } from './identifiers/document-numbers.js'
import { splitGlued } from './identifiers/glued.js'
import type { IdentifierKind } from './identifiers/kinds.js'
import { maskedAt } from './identifiers/masked.js'
import { type NumberName, namingOfHead } from './identifiers/names.js'
import { type Run, scanRuns } from './identifiers/runs.js'
import { findSpelled } from './identifiers/spelled.js'

export type { IdentifierKind } from './identifiers/kinds.js'

export interface Identifier {
  readonly kind: IdentifierKind
  /** Folded: half-width, separators dropped, upper case; of a masked value with `*`; of an address as it stands. */
  readonly digits: string
  /** Whether the checksum is right; true where the kind has none. */
  readonly valid: boolean
  /** 0–1 */
  readonly confidence: number
  /** A word before it, or the head of its column, says what it is. */
  readonly named: boolean
  /** It was masked already and tells nothing. */
  readonly masked: boolean
  /** ISO, of a resident ID. */
  readonly birthDate?: string
}

/** In text order, never overlapping. Numbers that are nothing (years, amounts, short figures) are left out. */
export function findIdentifiers(
  document: Document,
  columns: readonly Column[] = findColumns(document),
): Fact<Identifier>[] {
  const found: Fact<Identifier>[] = []
  const add = (start: number, end: number, value: Omit<Identifier, 'masked' | 'named'> & Partial<Identifier>) => {
    const quote = document.text.slice(start, end)
    found.push({ value: { masked: false, named: false, ...value }, quote, start, end, role: 'used' })
  }
  const headOf = headsInOrder(columns)
  const spelled = findSpelled(document.text, plateCells(columns))
  let next = 0
  const readRuns = (runs: readonly Run[]) => {
    for (let at = 0; at < runs.length; ) {
      const run = runs[at] as Run
      while ((spelled[next]?.end ?? Infinity) <= run.start) next++
      if (run.start < (found.at(-1)?.end ?? 0) || (spelled[next]?.start ?? Infinity) < run.end) {
        at++
        continue
      }
      const number = documentNumberAt(document.text, run)
      if (number) {
        add(Math.max(number.start, found.at(-1)?.end ?? 0), number.end, {
          kind: 'documentNumber',
          digits: document.text.slice(number.start, number.end),
          valid: true,
          confidence: 0.95,
        })
        continue
      }
      const read = classifyAt(document, runs, at, headOf(run.start))
      const masked = read && complete.has(read.kind) ? undefined : maskedAt(document.text, runs, at)
      // 卡号622200000000****004 is no account of twelve digits.
      const verdict = masked && masked.digits.length > (read?.digits.length ?? 0) ? undefined : read
      if (verdict) {
        const { start, end, runs: _, ...value } = verdict
        add(start, end, value)
      } else if (masked) {
        add(masked.start, masked.end, {
          kind: masked.kind,
          digits: masked.digits,
          valid: true,
          confidence: 0.9,
          masked: true,
        })
      } else if (isCode(run)) {
        add(run.start, run.end, { kind: 'code', digits: run.text, valid: true, confidence: 0.5 })
      }
      at += verdict?.runs ?? masked?.runs ?? 1
    }
  }
  const emails: Span[] = []
  for (const { start, end } of stretchesOf(document)) {
    const scan = scanRuns(document.text, start, end)
    readRuns(scan.runs.flatMap(splitGlued))
    emails.push(...scan.emails)
  }
  for (const { start, end } of emails)
    add(start, end, { kind: 'email', digits: document.text.slice(start, end), valid: true, confidence: 0.95 })
  for (const { start, end, kind, confidence, named } of spelled)
    add(start, end, { kind, digits: document.text.slice(start, end), valid: true, confidence, named })
  return emails.length + spelled.length > 0 ? withoutOverlaps(found) : found
}

/** So much text of a sheet is read at a time: the runs of a list of 200 000 rows need not be kept all at once. */
const stretch = 1 << 16

/** The text in parts over whose borders no number runs on: whole, or of sheets so many rows at a time. */
function* stretchesOf({ text, lines, tables }: Document): Generator<Span> {
  let start = 0
  for (const line of lines) {
    if (line.start - start < stretch || !line.cell || !tables[line.cell.table]?.sheet) continue
    yield { start, end: line.start }
    start = line.start
  }
  yield { start, end: text.length }
}

/** In text order; of two that overlap the first stays. */
function withoutOverlaps(found: Fact<Identifier>[]): Fact<Identifier>[] {
  let reached = 0
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached) return false
      reached = end
      return true
    })
}

/** Kinds of one length: stars beside them mark a note. */
const complete: ReadonlySet<IdentifierKind> = new Set(['residentId', 'mobile', 'socialCreditCode', 'residencePermit'])

/** Long enough to be mistaken for something of a person's. */
function isCode({ text }: Run): boolean {
  return text.length >= 8 && /\d{6}/.test(text)
}

/** Cells whose head says that a plate stands in them. */
function plateCells(columns: readonly Column[]): Span[] {
  const cells = columns.filter(({ head }) => /车牌|号牌|牌照|车号/u.test(head)).flatMap(({ cells }) => cells)
  return cells.sort((a, b) => a.start - b.start)
}

/** What the head of the column names at an offset; offsets must be asked in rising order. */
function headsInOrder(columns: readonly Column[]): (offset: number) => NumberName | undefined {
  const cells = columns.flatMap(({ head, cells }) => {
    const name = namingOfHead(head)
    return name ? cells.map(({ start, end }) => ({ start, end, name })) : []
  })
  cells.sort((a, b) => a.start - b.start)
  let next = 0
  return (offset) => {
    while (next < cells.length && (cells[next]?.end ?? 0) <= offset) next++
    const cell = cells[next]
    return cell && cell.start <= offset ? cell.name : undefined
  }
}
