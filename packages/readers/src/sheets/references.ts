// Cell references as files write them: C17, A1:B5, Sheet1!$A$1.
import type { Merge } from '@gongkai/core'

export interface Reference {
  /** 0-based. */
  readonly row: number
  readonly column: number
}

/** `C17`, `$C$17`; undefined for what is no cell of any spreadsheet. */
export function parseReference(text: string): Reference | undefined {
  let at = 0
  let [column, row] = [0, 0]
  const skip = () => {
    if (text.charCodeAt(at) === dollar) at++
    return at
  }
  const letters = skip()
  for (let unit = text.charCodeAt(at) & ~0x20; unit >= 0x41 && unit <= 0x5a; unit = text.charCodeAt(++at) & ~0x20)
    column = column * 26 + unit - 0x40
  if (at === letters || at - letters > mostLetters) return undefined
  const digits = skip()
  for (let unit = text.charCodeAt(at); unit >= 0x30 && unit <= 0x39; unit = text.charCodeAt(++at))
    row = row * 10 + unit - 0x30
  if (at !== text.length || row === 0 || at - digits > mostDigits) return undefined
  return { row: row - 1, column: column - 1 }
}

const dollar = 0x24
/** XFD1048576 */
const mostLetters = 3
const mostDigits = 7

/** `A1:B5`, or a single cell, as the rectangle it covers. */
export function parseRange(text: string): Merge | undefined {
  const [from, to] = text.split(':').map(parseReference)
  if (!from) return undefined
  const { row, column } = to ?? from
  return [from.row, from.column, Math.max(1, row - from.row + 1), Math.max(1, column - from.column + 1)]
}

/** 0 → A, 26 → AA */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  return letters
}
