// Text folded for matching (width, digit styles, blanks, skip characters, traditional forms), with the way back to the original offsets.
import { foldTable, skipped } from './fold-table.js'
import type { Span } from './text.js'

export interface Folded {
  readonly text: string
  /** Where each unit of `text` stands in the original; one more at the end, the original's length. */
  readonly offsets: Int32Array
}

export interface FoldOptions {
  /** `keep` makes every blank one plain space (line feed, tab and form feed stay); `drop` leaves out blanks and line feeds, so that 此 件 公 开 reads 此件公开. A form feed always stays. */
  readonly blanks?: 'keep' | 'drop'
}

/** Folds a text. Skip characters (zero width, soft hyphen, variation selectors) vanish, everything else stays unit by unit. */
export function fold(text: string, { blanks = 'keep' }: FoldOptions = {}): Folded {
  const { length } = text
  const units = new Uint16Array(length)
  const offsets = new Int32Array(length + 1)
  const drop = blanks === 'drop'
  let to = 0
  let same = true
  for (let from = 0; from < length; from++) {
    const unit = text.charCodeAt(from)
    const folded = foldTable[unit] as number
    if (folded === skipped || (drop && (folded === 0x20 || folded === 0x0a || folded === 0x09))) {
      same = false
      continue
    }
    if (folded !== unit) same = false
    units[to] = folded
    offsets[to++] = from
  }
  offsets[to] = length
  return { text: same ? text : toText(units.subarray(0, to)), offsets: offsets.subarray(0, to + 1) }
}

/** One text folded, where the way back is not needed. */
export function foldText(text: string, options?: FoldOptions): string {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit <= 0x20 || foldTable[unit] !== unit) return fold(text, options).text
  }
  return text
}

/** The original stretch behind `[start, end)` of a folded text; skip characters at its edges are left out. */
export function unfold({ text, offsets }: Folded, start: number, end: number): Span {
  const first = offsets[start] ?? 0
  if (end <= start) return { start: first, end: first }
  return { start: first, end: (offsets[Math.min(end, text.length) - 1] ?? first) + 1 }
}

function toText(units: Uint16Array): string {
  const pieces: string[] = []
  for (let i = 0; i < units.length; i += 8192) pieces.push(String.fromCharCode(...units.subarray(i, i + 8192)))
  return pieces.join('')
}
