// The records of a BIFF stream (Excel 5 to 2003, WPS 表格), one after the other, and the strings in them.
import type { Binary } from '../bytes/binary.js'

export interface BiffRecord {
  readonly type: number
  /** Where it starts in the stream. */
  readonly at: number
  readonly data: Binary
  /** What did not fit into it (CONTINUE). */
  readonly more: readonly Binary[]
}

const continued = 0x3c

export function* readRecords(stream: Binary): Generator<BiffRecord> {
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.u16(at)
    const start = at
    const data = stream.slice(at + 4, stream.u16(at + 2))
    at += 4 + stream.u16(at + 2)
    const more: Binary[] = []
    while (at + 4 <= stream.length && stream.u16(at) === continued) {
      more.push(stream.slice(at + 4, stream.u16(at + 2)))
      at += 4 + stream.u16(at + 2)
    }
    yield { type, at: start, data, more }
  }
}

/** How the strings of a stream are kept: BIFF8 in UTF-16, older ones in the code page of the machine. */
export interface StringForm {
  readonly unicode: boolean
  readonly decode: (bytes: Uint8Array) => string
}

export interface FoundString {
  readonly value: string
  /** Where what follows it begins. */
  readonly end: number
}

/** A string with its length before it, in one byte or two. */
export function readString(data: Binary, at: number, lengthBytes: 1 | 2, form: StringForm): FoundString {
  const length = lengthBytes === 1 ? data.u8(at) : data.u16(at)
  const start = at + lengthBytes
  if (!form.unicode) return { value: form.decode(data.slice(start, length).bytes), end: start + length }
  const flags = data.u8(start)
  // Runs of fonts and phonetic readings have counts of their own before the characters.
  const runs = flags & 8 ? data.u16(start + 1) : 0
  const phonetic = flags & 4 ? data.u32(start + 1 + (flags & 8 ? 2 : 0)) : 0
  const characters = start + 1 + (flags & 8 ? 2 : 0) + (flags & 4 ? 4 : 0)
  const { value, end } = readCharacters(data, characters, length, (flags & 1) === 1)
  return { value, end: end + runs * 4 + phonetic }
}

/** Characters of two bytes, or of one where all of them are Latin. */
export function readCharacters(data: Binary, at: number, length: number, wide: boolean): FoundString {
  if (wide) return { value: data.utf16(at, length), end: at + length * 2 }
  const bytes = data.slice(at, length).bytes
  return { value: String.fromCharCode(...bytes), end: at + length }
}
