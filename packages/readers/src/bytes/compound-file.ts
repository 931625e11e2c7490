// The inside of a compound file (D0CF11E0), the container of old Office files and of encrypted new ones.
//
// Walked here and not by a library: WPS saves files that end in half a sector, and a damaged one is read as far as its
// chains lead.

import type { Limits } from '@gongkai/core'

/** A folder of the file. Names differ in case from program to program: the keys are in lower case. */
export interface Storage {
  readonly name: string
  readonly streams: Map<string, Stream>
  readonly storages: Map<string, Storage>
}

export interface Stream {
  readonly name: string
  /** As the directory says. */
  readonly size: number
  /** Its bytes; shorter than `size` where the file is damaged or the limit on the sum of all parts is reached. */
  read(): Uint8Array
}

/** One entry of the directory, with the ones beside and below it by their index. */
interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const entrySize = 128
const storageType = 1
const rootType = 5
/** Streams shorter than this lie in sectors of 64 bytes, within a stream that belongs to the root. */
const miniCutoff = 4096
const miniSize = 64
/** Entries looked at when only names are asked for. */
const mostNames = 10_000

export function isCompoundFile(bytes: Uint8Array): boolean {
  return magic.every((value, index) => bytes[index] === value)
}

/** Names of all streams and storages, in the directory's order; empty if the file is none or is cut off. */
export function streamNames(bytes: Uint8Array): string[] {
  if (!isCompoundFile(bytes) || bytes.length < 512) return []
  return readEntries(new Sectors(bytes), mostNames)
    .filter(({ type }) => type !== 0)
    .map(({ name }) => name)
}

/** The root of the file; a root without anything in it if the file is none. */
export function openCompoundFile(bytes: Uint8Array, limits: Pick<Limits, 'entries' | 'totalBytes'>): Storage {
  const root: Storage = { name: '', streams: new Map(), storages: new Map() }
  if (!isCompoundFile(bytes) || bytes.length < 512) return root
  const sectors = new Sectors(bytes)
  const entries = readEntries(sectors, limits.entries)
  const top = entries.find(({ type }) => type === rootType)
  let left = limits.totalBytes
  let mini: Uint8Array | undefined
  const readEntry = ({ start, size }: Entry): Uint8Array => {
    const wanted = Math.min(size, left, bytes.length)
    left -= wanted
    if (size >= miniCutoff) return sectors.chain(start, wanted)
    mini ??= top ? sectors.chain(top.start, Math.min(top.size, bytes.length)) : new Uint8Array()
    return sectors.miniChain(mini, start, wanted)
  }
  placeEntries(entries, root, readEntry)
  return root
}

/** Hangs every entry where the tree has it. One that no branch leads to, in a damaged file, hangs at the root. */
function placeEntries(entries: readonly Entry[], root: Storage, read: (entry: Entry) => Uint8Array): void {
  const placed = new Set<number>()
  const place = (first: number, storage: Storage) => {
    const waiting: [number, Storage][] = [[first, storage]]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [index, parent] = next
      const entry = entries[index]
      if (!entry || entry.type === 0 || placed.has(index)) continue
      placed.add(index)
      const key = entry.name.toLowerCase()
      waiting.push([entry.left, parent], [entry.right, parent])
      if (entry.type === rootType) waiting.push([entry.child, root])
      else if (entry.type === storageType) {
        const inner: Storage = { name: entry.name, streams: new Map(), storages: new Map() }
        if (!parent.storages.has(key)) parent.storages.set(key, inner)
        waiting.push([entry.child, inner])
      } else if (!parent.streams.has(key))
        parent.streams.set(key, { name: entry.name, size: entry.size, read: () => read(entry) })
    }
  }
  place(
    entries.findIndex(({ type }) => type === rootType),
    root,
  )
  entries.forEach((entry, index) => {
    if (entry.type !== 0) place(index, root)
  })
}

function readEntries(sectors: Sectors, most: number): Entry[] {
  const entries: Entry[] = []
  const directory = sectors.chain(sectors.directoryStart, most * entrySize)
  const view = viewOf(directory)
  for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
    const length = view.getUint16(at + 64, true)
    const hasName = length >= 2 && length <= 64
    entries.push({
      name: hasName ? new TextDecoder('utf-16le').decode(directory.subarray(at, at + length - 2)) : '',
      type: hasName ? view.getUint8(at + 66) : 0,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

/** The sectors of the file, and the chains in which they follow one another. */
class Sectors {
  readonly directoryStart: number
  private readonly view: DataView
  private readonly size: number
  private readonly tables: number[]
  private miniTable: DataView | undefined

  constructor(private readonly bytes: Uint8Array) {
    this.view = viewOf(bytes)
    this.size = 1 << Math.min(Math.max(this.view.getUint16(30, true), 7), 16)
    this.directoryStart = this.view.getUint32(48, true)
    this.tables = this.allocationTables()
  }

  /** Up to `length` bytes of a chain; a chain that runs in a circle or out of the file ends there. */
  chain(start: number, length: number): Uint8Array {
    const { bytes, size } = this
    const most = Math.min(length, bytes.length)
    const pieces: Uint8Array[] = []
    let filled = 0
    for (let sector = start; filled < most; ) {
      const from = (sector + 1) * size
      if (from >= bytes.length) break
      // Sectors that follow one another in the file are taken as one.
      let last = sector
      let next = this.next(last)
      while (next === last + 1 && (next - sector) * size < most - filled) {
        last = next
        next = this.next(last)
      }
      const piece = bytes.subarray(from, Math.min(from + (last - sector + 1) * size, from + most - filled))
      pieces.push(piece)
      filled += piece.length
      sector = next
    }
    const [only] = pieces
    if (only && pieces.length === 1) return only
    const whole = new Uint8Array(filled)
    let at = 0
    for (const piece of pieces) {
      whole.set(piece, at)
      at += piece.length
    }
    return whole
  }

  /** The same in the small sectors, which `mini` holds. */
  miniChain(mini: Uint8Array, start: number, length: number): Uint8Array {
    this.miniTable ??= viewOf(this.chain(this.view.getUint32(60, true), (mini.length / miniSize + 1) * 4))
    const whole = new Uint8Array(length)
    let filled = 0
    for (let sector = start; filled < length; ) {
      const piece = mini.subarray(sector * miniSize, sector * miniSize + Math.min(miniSize, length - filled))
      if (piece.length === 0) break
      whole.set(piece, filled)
      filled += piece.length
      if (sector * 4 + 4 > this.miniTable.byteLength) break
      sector = this.miniTable.getUint32(sector * 4, true)
    }
    return whole.subarray(0, filled)
  }

  private next(sector: number): number {
    const perSector = this.size / 4
    const table = this.tables[Math.floor(sector / perSector)]
    const at = table === undefined ? -1 : (table + 1) * this.size + (sector % perSector) * 4
    return at >= 0 && at + 4 <= this.bytes.length ? this.view.getUint32(at, true) : 0xffffffff
  }

  /** The sectors of the allocation table: 109 are listed in the header, the rest in sectors that list sectors. */
  private allocationTables(): number[] {
    const tables: number[] = []
    const most = Math.ceil(this.bytes.length / this.size)
    const list = (from: number, to: number) => {
      for (let at = from; at + 4 <= Math.min(to, this.bytes.length) && tables.length < most; at += 4)
        tables.push(this.view.getUint32(at, true))
    }
    list(76, 512)
    let sector = this.view.getUint32(68, true)
    for (let walked = 0; walked < most && sector < most; walked++) {
      const last = (sector + 2) * this.size - 4
      list((sector + 1) * this.size, last)
      if (last + 4 > this.bytes.length) break
      sector = this.view.getUint32(last, true)
    }
    return tables
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
