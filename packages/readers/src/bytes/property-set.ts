// Property sets: what a compound file says of itself in streams such as \x05SummaryInformation.
import { TextDecoder } from 'node:util'
import { Binary } from './binary.js'
import { decodeWestern } from './windows-1252.js'

export interface SetProperty {
  /** Its number, or the name somebody gave it. */
  readonly name: number | string
  readonly value: string
}

/** One set: the standard ones have a fixed list of numbers. */
export interface PropertySet {
  /** First four bytes of its class id. */
  readonly kind: number
  readonly properties: readonly SetProperty[]
}

const dictionary = 0
const codePage = 1
/** Sets in a stream, properties in a set, and strings in a list, at most. */
const most = 1000

export function readPropertySets(bytes: Uint8Array): PropertySet[] {
  const stream = new Binary(bytes)
  if (stream.u16(0) !== 0xfffe) return []
  return Array.from({ length: Math.min(stream.u32(24), 2) }, (_, index) => {
    const at = 28 + index * 20
    return { kind: stream.u32(at), properties: readSet(stream, stream.u32(at + 16)) }
  })
}

function readSet(stream: Binary, start: number): SetProperty[] {
  const set = stream.slice(start, stream.length)
  const places = Array.from({ length: Math.min(set.u32(4), most) }, (_, index) => ({
    number: set.u32(8 + index * 8),
    at: set.u32(12 + index * 8),
  }))
  const page = places.find(({ number }) => number === codePage)
  const decode = decoderOf(page ? set.u16(page.at + 4) : 1252)
  const names = readNames(set, places.find(({ number }) => number === dictionary)?.at, decode)
  return places.flatMap(({ number, at }) => {
    if (number === dictionary || number === codePage) return []
    const { value } = readValue(set, at + 4, set.u32(at), decode)
    return value === '' ? [] : [{ name: names.get(number) ?? number, value }]
  })
}

type Decode = (bytes: Binary) => string

function readNames(set: Binary, at: number | undefined, decode: Decode): Map<number, string> {
  const names = new Map<number, string>()
  if (at === undefined) return names
  const isWide = decode === wide
  let from = at + 4
  for (let left = Math.min(set.u32(at), most); left > 0 && from < set.length; left--) {
    const size = set.u32(from + 4) * (isWide ? 2 : 1)
    names.set(set.u32(from), decode(set.slice(from + 8, size)))
    from += 8 + (isWide ? (size + 3) & ~3 : size)
  }
  return names
}

/** A value by its type (VT_…), and the bytes it takes. */
function readValue(set: Binary, at: number, type: number, decode: Decode): { value: string; size: number } {
  if (type & 0x1000) return readVector(set, at, type & 0xfff, decode)
  switch (type) {
    case 2:
      return { value: String(set.i16(at)), size: 4 }
    case 3:
      return { value: String(set.i32(at)), size: 4 }
    case 12: {
      const inner = readValue(set, at + 4, set.u32(at), decode)
      return { value: inner.value, size: inner.size + 4 }
    }
    case 8:
    case 30: {
      const size = set.u32(at)
      return { value: decode(set.slice(at + 4, size)), size: 4 + ((size + 3) & ~3) }
    }
    case 31: {
      const size = set.u32(at) * 2
      return { value: wide(set.slice(at + 4, size)), size: 4 + ((size + 3) & ~3) }
    }
    case 64:
      return { value: timeOf(set, at), size: 8 }
    default:
      return { value: '', size: 4 }
  }
}

function readVector(set: Binary, at: number, type: number, decode: Decode): { value: string; size: number } {
  const values: string[] = []
  let from = at + 4
  for (let left = Math.min(set.u32(at), most); left > 0 && from < set.length; left--) {
    const { value, size } = readValue(set, from, type, decode)
    if (value !== '') values.push(value)
    from += size
  }
  return { value: values.join('；'), size: from - at }
}

/** Hundreds of nanoseconds since 1601, as a moment; nothing where no time was set. */
function timeOf(set: Binary, at: number): string {
  const milliseconds = (set.u32(at + 4) * 2 ** 32 + set.u32(at)) / 10_000 - 11_644_473_600_000
  return milliseconds > 0 && milliseconds < 8.64e15 ? new Date(milliseconds).toISOString().replace('.000Z', 'Z') : ''
}

const wide: Decode = (bytes) => untilNul(bytes.utf16(0, bytes.length >> 1))

const encodings: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
}

function decoderOf(page: number): Decode {
  if (page === 1200) return wide
  const encoding = encodings[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
  if (encoding === 'windows-1252') return (bytes) => untilNul(decodeWestern(bytes.bytes))
  const decoder = new TextDecoder(encoding)
  return (bytes) => untilNul(decoder.decode(bytes.bytes))
}

function untilNul(text: string): string {
  const end = text.indexOf('\0')
  return end === -1 ? text : text.slice(0, end)
}
