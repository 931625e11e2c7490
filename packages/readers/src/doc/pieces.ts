// The text of a Word 97 file: pieces of it lie anywhere in the main stream, in one or two bytes a character.
import type { Binary } from '../bytes/binary.js'
import { decodeWestern } from '../bytes/windows-1252.js'
import { readPlc } from './header.js'
import { shortModifier } from './modifiers.js'

/** A stretch of text that lies in one place. */
export interface Piece {
  /** First character, counted over all stories, and how many there are. */
  readonly start: number
  readonly length: number
  /** Where its first byte lies in the main stream. */
  readonly at: number
  readonly isWide: boolean
  /** What a quick save says of the whole piece. */
  readonly modifiers: Binary
}

/** Reads the table of pieces (Clx); empty if there is none. */
export function readPieces(table: Binary): Piece[] {
  const lists: Binary[] = []
  let at = 0
  while (table.u8(at) === 1 && at < table.length) {
    const size = table.u16(at + 1)
    lists.push(table.slice(at + 3, size))
    at += 3 + size
  }
  if (table.u8(at) !== 2) return []
  const { positions, entries } = readPlc(table.slice(at + 5, table.u32(at + 1)), 8)
  return entries.flatMap((entry, index): Piece[] => {
    const start = positions[index] ?? 0
    const length = (positions[index + 1] ?? start) - start
    const place = entry.u32(2)
    const isWide = (place & 0x40000000) === 0
    const modifier = entry.u16(6)
    const modifiers =
      modifier & 1
        ? (lists[modifier >> 1] ?? shortModifier(0, 0))
        : shortModifier((modifier >> 1) & 0x7f, modifier >> 8)
    if (length <= 0) return []
    return [{ start, length, at: isWide ? place : (place & 0x3fffffff) >> 1, isWide, modifiers }]
  })
}

/** The text of a piece; shorter than the piece where the stream ends before it. */
export function textOf({ at, length, isWide }: Piece, main: Binary): string {
  return isWide ? main.utf16(at, length) : decodeWestern(main.slice(at, length).bytes)
}
