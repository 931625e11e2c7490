// How text and terms are folded before they are compared: the fold table, capitals, and what may be passed over.
import { foldTable, skipped } from '../../tree/fold-table.js'

/**
 * What may stand between the characters of a term: `blanks` and line feeds, as in 工 作 秘 密, or `symbols` too, as in 工*作*秘*密.
 * Han characters never, nor the punctuation that parts clauses, nor the border of a table cell.
 */
export type Skip = 'nothing' | 'blanks' | 'symbols'

/** Most blanks and symbols in a row that are passed over. */
export const longestSkip = 3

/** How many units a table of units has. */
export const units = 0x10000

/** `kept` units are compared, `softly` passed over ones are counted, `silently` passed over ones (zero width) are not. */
const [kept, softly, silently] = [0, 1, 2] as const
type Passing = typeof kept | typeof softly | typeof silently

/** The unit as it is compared, whatever is passed over. */
export function foldUnit(unit: number): number {
  return foldedUnits()[unit] as number
}

/** Whether a unit counts as a character of a term. */
export function isKept(unit: number, skip: Skip): boolean {
  return passingOf(unit, skip) === kept
}

export function isSoftlyPassed(unit: number, skip: Skip): boolean {
  return passingOf(unit, skip) === softly
}

/** What is left of a term to compare; empty where all of it is passed over. */
export function foldTerm(term: string, skip: Skip, fold: (unit: number) => number = foldUnit): string {
  let folded = ''
  for (let i = 0; i < term.length; i++) {
    const unit = term.charCodeAt(i)
    if (isKept(unit, skip)) folded += String.fromCharCode(fold(unit))
  }
  return folded
}

/** Folded, capitals kept. */
export function foldKeepingCase(unit: number): number {
  return foldTable[unit] as number
}

function passingOf(unit: number, skip: Skip): Passing {
  const folded = foldTable[unit] as number
  if (folded === skipped) return silently
  if (skip === 'nothing') return kept
  if (folded === 0x20 || folded === 0x0a) return softly
  return skip === 'symbols' && symbols.test(String.fromCharCode(unit)) ? softly : kept
}

const symbols = /(?![。．.，,；;：:！!？?、…])[\p{P}\p{S}]/u

let table: Uint16Array | undefined

function foldedUnits(): Uint16Array {
  table ??= foldTable.map((unit) => {
    const small = String.fromCharCode(unit).toLowerCase()
    return small.length === 1 ? small.charCodeAt(0) : unit
  })
  return table
}
