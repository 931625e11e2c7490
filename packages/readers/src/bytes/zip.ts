// Opens a zip whose headers may lie: every cap is applied before inflating and again while bytes come out.
import type { Limits, NoticeCode } from '@gongkai/core'
import { Inflate } from 'fflate'
import { contentStart, readDirectory, type ZipEntry } from './zip-directory.js'

export interface Zip {
  readonly entries: readonly ZipEntry[]
  /** What is wrong with the archive as a whole. With `too-large` nothing may be read. */
  readonly problem?: 'damaged' | 'too-large'
  /** What was written about the archive as a whole. */
  readonly comment?: string
  /** The bytes of a member; of a damaged one those that came out whole. */
  read(entry: ZipEntry): ZipContent
}

export interface ZipContent {
  readonly bytes: Uint8Array
  readonly problem?: NoticeCode
}

type ZipLimits = Pick<Limits, 'entries' | 'partBytes' | 'totalBytes' | 'ratio'>

/** Small parts may be as repetitive as they like. */
const ratioFrom = 1 << 20

/** Compressed bytes inflated at a time: deflate makes at most 1032 of one, so no step exceeds 17 MB. */
const step = 16 << 10

/** Opens a zip. The sum of all sizes is capped over the whole archive, declared and real. */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Zip {
  const { entries, problem, comment } = readDirectory(bytes, limits.entries)
  const declared = entries.reduce((sum, entry) => sum + (entry.size ?? 0), 0)
  const tooLarge = problem === 'too-large' || declared > limits.totalBytes
  let left = limits.totalBytes
  return {
    entries,
    ...(comment ? { comment } : {}),
    ...(tooLarge ? { problem: 'too-large' } : problem ? { problem } : {}),
    read(entry) {
      if (tooLarge) return { bytes: new Uint8Array(), problem: 'too-large' }
      const content = readEntry(bytes, entry, { ...limits, totalBytes: left })
      left -= content.bytes.length
      return content
    },
  }
}

function readEntry(bytes: Uint8Array, entry: ZipEntry, limits: ZipLimits): ZipContent {
  const nothing = new Uint8Array()
  const start = contentStart(bytes, entry)
  if (start === undefined) return { bytes: nothing, problem: 'damaged' }
  if (entry.encrypted) return { bytes: nothing, problem: 'encrypted' }
  const cap = Math.min(limits.partBytes, limits.totalBytes, Math.max(ratioFrom, entry.stored * limits.ratio))
  if ((entry.size ?? 0) > cap) return { bytes: nothing, problem: 'too-large' }
  const packed = bytes.subarray(start, start + entry.stored)
  if (entry.method === 0) return checked({ bytes: packed.subarray(0, cap) }, entry)
  if (entry.method === 8) return checked(inflate(packed, entry.size ?? cap, entry.size === undefined), entry)
  return { bytes: nothing, problem: 'unsupported' }
}

function inflate(packed: Uint8Array, cap: number, isCapALimit: boolean): ZipContent {
  const pieces: Uint8Array[] = []
  let size = 0
  const stream = new Inflate((piece) => {
    pieces.push(piece)
    size += piece.length
  })
  let problem: NoticeCode | undefined
  try {
    for (let at = 0; at < packed.length && size <= cap; at += step) stream.push(packed.subarray(at, at + step))
    // What came out of the pushes stays, even if the end proves to be missing.
    if (size <= cap) stream.push(new Uint8Array(), true)
  } catch {
    problem = 'damaged'
  }
  // More bytes than the header declares: the header lies, and nothing behind its size is read.
  if (size > cap) problem = isCapALimit ? 'too-large' : 'damaged'
  return { bytes: join(pieces, Math.min(size, cap)), ...(problem ? { problem } : {}) }
}

function checked(content: ZipContent, { size, checksum }: ZipEntry): ZipContent {
  if (content.problem || size === undefined) return content
  const whole = content.bytes.length === size && (checksum === undefined || crc32(content.bytes) === checksum)
  return whole ? content : { ...content, problem: 'damaged' }
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = pieces
  if (pieces.length === 1 && only) return only.subarray(0, size)
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece.subarray(0, size - at), at)
    at = Math.min(size, at + piece.length)
  }
  return whole
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (crcTable[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}
