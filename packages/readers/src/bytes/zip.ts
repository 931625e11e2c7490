// Opens a zip whose headers may lie: every cap is applied before inflating and again while bytes come out.
import { crc32 } from 'node:zlib'
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
  /** Hands out the bytes of a member as they come, and says at the end what is wrong with it. */
  pour(entry: ZipEntry, take: Take): NoticeCode | undefined
}

/** Takes the next bytes; false if it wants no more. */
export type Take = (piece: Uint8Array) => boolean

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
  const pour: Zip['pour'] = (entry, take) => {
    if (tooLarge) return 'too-large'
    return pourEntry(bytes, entry, { ...limits, totalBytes: left }, (piece) => {
      left -= piece.length
      return take(piece)
    })
  }
  return {
    entries,
    ...(comment ? { comment } : {}),
    ...(tooLarge ? { problem: 'too-large' } : problem ? { problem } : {}),
    pour,
    read(entry) {
      const pieces: Uint8Array[] = []
      const problem = pour(entry, (piece) => pieces.push(piece) > 0)
      return { bytes: join(pieces), ...(problem ? { problem } : {}) }
    },
  }
}

function pourEntry(bytes: Uint8Array, entry: ZipEntry, limits: ZipLimits, take: Take): NoticeCode | undefined {
  const start = contentStart(bytes, entry)
  if (start === undefined) return 'damaged'
  if (entry.encrypted) return 'encrypted'
  const cap = Math.min(limits.partBytes, limits.totalBytes, Math.max(ratioFrom, entry.stored * limits.ratio))
  if ((entry.size ?? 0) > cap) return 'too-large'
  const packed = bytes.subarray(start, start + entry.stored)
  if (entry.method === 0) return checked(entry, take, (give) => void give(packed.subarray(0, cap)))
  if (entry.method === 8)
    return checked(entry, take, (give) => inflate(packed, entry.size ?? cap, entry.size === undefined, give))
  return 'unsupported'
}

function inflate(packed: Uint8Array, cap: number, isCapALimit: boolean, give: Take): NoticeCode | undefined {
  let size = 0
  let wanted = true
  const stream = new Inflate((piece) => {
    const kept = piece.subarray(0, Math.max(0, cap - size))
    size += piece.length
    if (wanted && kept.length > 0) wanted = give(kept)
  })
  let problem: NoticeCode | undefined
  try {
    for (let at = 0; at < packed.length && size <= cap && wanted; at += step)
      stream.push(packed.subarray(at, at + step))
    // What came out of the pushes stays, even if the end proves to be missing.
    if (size <= cap && wanted) stream.push(new Uint8Array(), true)
  } catch {
    problem = 'damaged'
  }
  // More bytes than the header declares: the header lies, and nothing behind its size is read.
  if (size > cap) problem = isCapALimit ? 'too-large' : 'damaged'
  return problem
}

/** Compares what comes out with what the directory says of it; of what is not wanted to the end nothing can be said. */
function checked(
  { size, checksum }: ZipEntry,
  take: Take,
  pour: (give: Take) => NoticeCode | undefined,
): NoticeCode | undefined {
  let poured = 0
  let crc = 0
  let wanted = true
  const problem = pour((piece) => {
    poured += piece.length
    crc = crc32(piece, crc)
    wanted = take(piece)
    return wanted
  })
  if (problem || size === undefined || !wanted) return problem
  const whole = poured === size && (checksum === undefined || crc === checksum)
  return whole ? undefined : 'damaged'
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces
  if (pieces.length === 1 && only) return only
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
