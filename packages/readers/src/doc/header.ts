// The header of a Word 97 file (FIB): how it was written, how long its stories are, where its tables stand.
import type { Binary } from '../bytes/binary.js'
import { decodeWestern } from '../bytes/windows-1252.js'

/** Index of a table in the header's list (rgFcLcb). */
export const tables = {
  styles: 1,
  footnoteReferences: 2,
  footnotes: 3,
  commentReferences: 4,
  comments: 5,
  sections: 6,
  headers: 11,
  characterBins: 12,
  paragraphBins: 13,
  fonts: 15,
  settings: 31,
  associations: 32,
  pieces: 33,
  commentAuthors: 36,
  shapes: 40,
  headerShapes: 41,
  endnoteReferences: 46,
  endnotes: 47,
  drawings: 50,
  revisionAuthors: 51,
  textBoxes: 56,
  headerTextBoxes: 58,
  variables: 60,
  savedBy: 71,
  lists: 73,
  listOverrides: 74,
} as const

export interface Header {
  readonly version: number
  readonly isWord: boolean
  readonly isEncrypted: boolean
  /** Name of the stream that holds the tables. */
  readonly tableStream: '0table' | '1table'
  /** Where a second document (AutoText) begins, in pages of 512 bytes; 0 for none. */
  readonly nextDocument: number
  /** Where the text lies if it lies in one stretch: bytes of the main stream. */
  readonly stretch: { readonly start: number; readonly end: number }
  /** How long the header itself is, in bytes. */
  readonly size: number
  /** Lengths of the stories in characters, in the order in which they follow one another. */
  readonly lengths: Readonly<Record<StoryName, number>>
  /** Where a table stands in the table stream. */
  table(index: number): { readonly at: number; readonly length: number }
}

export const storyNames = [
  'body',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'textBoxes',
  'headerTextBoxes',
] as const
export type StoryName = (typeof storyNames)[number]

/** The first version that stores text in pieces of Unicode, Word 97. */
export const word97 = 105

export function readHeader(main: Binary): Header {
  const flags = main.u16(0x0a)
  const at = (index: number) => 0x9a + index * 8
  const count = main.u16(0x98)
  const length = (index: number) => Math.max(0, main.i32(0x4c + index * 4))
  return {
    version: main.u16(2),
    isWord: [0xa5ec, 0xa5dc, 0xa59b, 0xa699].includes(main.u16(0)),
    isEncrypted: (flags & 0x100) !== 0,
    tableStream: (flags & 0x200) !== 0 ? '1table' : '0table',
    nextDocument: main.u16(8),
    stretch: { start: main.u32(0x18), end: main.u32(0x1c) },
    size: at(count),
    lengths: {
      body: length(0),
      footnotes: length(1),
      headers: length(2),
      macros: length(3),
      comments: length(4),
      endnotes: length(5),
      textBoxes: length(6),
      headerTextBoxes: length(7),
    },
    table(index) {
      return index < count ? { at: main.u32(at(index)), length: main.u32(at(index) + 4) } : { at: 0, length: 0 }
    },
  }
}

/** A list of positions, each with so many bytes of its own but the last, as Word keeps most of its tables (PLC). */
export interface Plc {
  readonly positions: readonly number[]
  readonly entries: readonly Binary[]
}

export function readPlc(table: Binary, entrySize: number): Plc {
  const count = Math.max(0, Math.floor((table.length - 4) / (entrySize + 4)))
  const positions = table.length < 4 ? [] : Array.from({ length: count + 1 }, (_, index) => table.i32(index * 4))
  const entries = Array.from({ length: count }, (_, index) =>
    table.slice((count + 1) * 4 + index * entrySize, entrySize),
  )
  return { positions, entries }
}

/** A list of strings (STTB), in UTF-16 where it says so by a first word FFFF. */
export function readStrings(table: Binary): { readonly strings: string[]; readonly end: number } {
  const isWide = table.u16(0) === 0xffff
  const start = isWide ? 2 : 0
  const extra = table.u16(start + 2)
  const strings: string[] = []
  let at = start + 4
  for (let left = table.u16(start); left > 0 && at < table.length; left--) {
    const units = isWide ? table.u16(at) : table.u8(at)
    at += isWide ? 2 : 1
    strings.push(isWide ? table.utf16(at, units) : decodeWestern(table.slice(at, units).bytes))
    at += units * (isWide ? 2 : 1) + extra
  }
  return { strings, end: at }
}
