// Cell references as files write them: C17, A1:B5, Sheet1!$A$1.
import type { Merge } from '@gongkai/core'

export interface Reference {
  /** 0-based. */
  readonly row: number
  readonly column: number
}

/** `C17`, `$C$17`; undefined for what is no cell of any spreadsheet. */
export function parseReference(text: string): Reference | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u.exec(text) ?? []
  if (letters === undefined || digits === undefined || digits === '0') return undefined
  return { row: Number(digits) - 1, column: columnOf(letters) }
}

/** `A1:B5`, or a single cell, as the rectangle it covers. */
export function parseRange(text: string): Merge | undefined {
  const [from, to] = text.split(':').map(parseReference)
  if (!from) return undefined
  const { row, column } = to ?? from
  return [from.row, from.column, Math.max(1, row - from.row + 1), Math.max(1, column - from.column + 1)]
}

function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** 0 → A, 26 → AA */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  return letters
}
