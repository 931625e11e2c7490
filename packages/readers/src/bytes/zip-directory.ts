// The list of what a zip holds: its central directory or, where that is cut off, the headers met on the way.

import { chineseShare } from './chinese.js'

/** One member of a zip, as its headers describe it: nothing of it is believed before it is inflated. */
export interface ZipEntry {
  /** Path inside the archive, with `/`. */
  readonly name: string
  /** Declared size after inflating; undefined where the directory is lost. */
  readonly size?: number
  /** Bytes in the archive. */
  readonly stored: number
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly encrypted: boolean
  readonly checksum?: number
  /** Where its local header starts. */
  readonly offset: number
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[]
  /** `damaged`: the directory is cut off or contradicts itself; `too-large`: there are more entries than allowed. */
  readonly problem?: 'damaged' | 'too-large'
  /** What was written about the archive as a whole. */
  readonly comment?: string
}

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50

/** Whether the bytes begin as a zip does (an empty zip begins with its end). */
export function isZip(bytes: Uint8Array): boolean {
  if (bytes.length < 4) return false
  const first = viewOf(bytes).getUint32(0, true)
  return first === localSignature || first === endSignature
}

/** Lists the members of a zip, at most `most`, without inflating any. */
export function readDirectory(bytes: Uint8Array, most: number): ZipDirectory {
  const view = viewOf(bytes)
  const end = findEnd(bytes, view)
  if (!end) return walkHeaders(bytes, view, most)
  if (end.count > most) return { entries: [], problem: 'too-large' }
  const entries: ZipEntry[] = []
  // Bytes put before the archive (a self-extractor) shift every offset by the same amount.
  const shift = Math.max(0, end.at - end.size - end.start)
  let at = end.start + shift
  while (at + 46 <= bytes.length && view.getUint32(at, true) === centralSignature) {
    if (entries.length >= most) return { entries, problem: 'too-large' }
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    const extraAt = at + 46 + (nameLength ?? 0)
    const extra = readExtra(bytes, extraAt, extraAt + (extraLength ?? 0))
    const wide = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
    const [size = 0, stored = 0, offset = 0] = widen(wide, extra.wide)
    entries.push({
      ...readFlags(bytes, view, at + 8, extra.name, at + 46, extraAt),
      size,
      stored,
      checksum: view.getUint32(at + 16, true),
      offset: offset + shift,
    })
    at = extraAt + (extraLength ?? 0) + (commentLength ?? 0)
  }
  const comment = decodeName(end.comment, false).trim()
  return { entries, ...(comment ? { comment } : {}), ...(entries.length < end.count ? { problem: 'damaged' } : {}) }
}

/** Where the bytes of an entry start: behind its own header; undefined if there is no such header. */
export function contentStart(bytes: Uint8Array, entry: ZipEntry): number | undefined {
  const view = viewOf(bytes)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== localSignature) return undefined
  return entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
}

interface DirectoryEnd {
  readonly at: number
  readonly start: number
  readonly size: number
  readonly count: number
  readonly comment: Uint8Array
}

function findEnd(bytes: Uint8Array, view: DataView): DirectoryEnd | undefined {
  // The record is 22 bytes long and followed by a comment of at most 65535.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== endSignature) continue
    const wide =
      at >= 20 && view.getUint32(at - 20, true) === locator64Signature ? findWideEnd(view, at - 20) : undefined
    const comment = bytes.subarray(at + 22, at + 22 + view.getUint16(at + 20, true))
    if (wide) return { ...wide, comment }
    const start = view.getUint32(at + 16, true)
    const size = view.getUint32(at + 12, true)
    if (start + size <= at) return { at, start, size, count: view.getUint16(at + 10, true), comment }
  }
  return undefined
}

function findWideEnd(view: DataView, locator: number): Omit<DirectoryEnd, 'comment'> | undefined {
  const at = Number(view.getBigUint64(locator + 8, true))
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== end64Signature) return undefined
  const [count = 0, size = 0, start = 0] = [32, 40, 48].map((field) => Number(view.getBigUint64(at + field, true)))
  return start + size <= at ? { at, start, size, count } : undefined
}

/** A zip whose tail is lost still holds its first members: each begins with a header of its own. */
function walkHeaders(bytes: Uint8Array, view: DataView, most: number): ZipDirectory {
  const entries: ZipEntry[] = []
  let at = nextHeader(view, 0)
  while (at !== -1 && entries.length < most) {
    const nameEnd = at + 30 + view.getUint16(at + 26, true)
    const start = nameEnd + view.getUint16(at + 28, true)
    const next = nextHeader(view, Math.max(start, at + 4))
    const stored = Math.max(0, (next === -1 ? bytes.length : next) - start)
    if (nameEnd <= bytes.length)
      entries.push({ ...readFlags(bytes, view, at + 6, undefined, at + 30, nameEnd), stored, offset: at })
    at = next
  }
  return { entries, problem: 'damaged' }
}

function nextHeader(view: DataView, from: number): number {
  for (let at = from; at + 30 <= view.byteLength; at++)
    if (view.getUint8(at) === 0x50 && view.getUint32(at, true) === localSignature) return at
  return -1
}

function readFlags(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  unicodeName: string | undefined,
  nameStart: number,
  nameEnd: number,
): Pick<ZipEntry, 'name' | 'method' | 'encrypted'> {
  const flags = view.getUint16(at, true)
  const name = unicodeName ?? decodeName(bytes.subarray(nameStart, nameEnd), (flags & 0x800) !== 0)
  return { name: name.replaceAll('\\', '/'), method: view.getUint16(at + 2, true), encrypted: (flags & 1) !== 0 }
}

/**
 * Without the UTF-8 flag a name is in the code page of the machine that packed it: GB18030 on a Chinese one. A name that
 * reads as both (通知 is the valid UTF-8 of two foreign letters) is the more Chinese of the two.
 */
function decodeName(name: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(name)
  const local = new TextDecoder('gb18030').decode(name)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(name)
    // Chinese in UTF-8 has sequences of three bytes, and those are hardly ever anything else.
    const isChinese = name.some((byte) => byte >= 0xe0)
    return !isChinese && chineseShare(local) > chineseShare(text) ? local : text
  } catch {
    return local
  }
}

/** The extra fields that matter: 1 (64-bit sizes) and 0x7075 (the name in UTF-8). */
function readExtra(bytes: Uint8Array, start: number, end: number): { wide?: DataView; name?: string } {
  const found: { wide?: DataView; name?: string } = {}
  const view = viewOf(bytes)
  for (let at = start; at + 4 <= Math.min(end, bytes.length); ) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    const content = bytes.subarray(at + 4, Math.min(at + 4 + length, end))
    if (id === 1) found.wide = viewOf(content)
    else if (id === 0x7075 && content.length > 5) found.name = new TextDecoder().decode(content.subarray(5))
    at += 4 + length
  }
  return found
}

/** Sizes of 0xFFFFFFFF stand, in this order, in the 64-bit extra field. */
function widen(values: readonly number[], wide: DataView | undefined): number[] {
  let at = 0
  return values.map((value) => {
    if (value !== 0xffffffff || !wide || at + 8 > wide.byteLength) return value
    at += 8
    return Number(wide.getBigUint64(at - 8, true))
  })
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
