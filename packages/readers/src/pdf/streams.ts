// Finds compressed text that is damaged: pdf.js reads such a page up to the damage, or not at all, and says nothing.
import { constants, inflateSync } from 'node:zlib'
import type { Limits } from '@gongkai/core'

/** Pictures, fonts, colour profiles and metadata may be damaged without loss of text. */
const withoutText =
  /\/Subtype\s*\/(?:Image|Type1C|CIDFontType0C|OpenType|XML)|\/Length1\b|\/Alternate\b|\/Type\s*\/Metadata/u

/** Longest dictionary that is looked for before a stream. */
const dictionaryLength = 2048

/** Whether a stream that may hold text cannot be inflated. An encrypted file tells nothing. */
export function hasDamagedStream(bytes: Uint8Array, limits: Limits): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (file.includes('/Encrypt ') || file.includes('/Encrypt\n')) return false
  let room = limits.totalBytes
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at)) {
    const start = afterLineEnd(file, at + 6)
    const end = start === undefined ? -1 : file.indexOf('endstream', start)
    if (start === undefined || end === -1) {
      at += 6
      continue
    }
    const before = file.toString('latin1', Math.max(0, at - dictionaryLength), at)
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1)
    at = end + 9
    if (!/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\s*(?:\]|\/(?!\w*Decode)|>|\n|\r|$)/u.test(dictionary)) continue
    if (withoutText.test(dictionary)) continue
    try {
      room -= inflateSync(file.subarray(start, end), {
        maxOutputLength: Math.min(limits.partBytes, room),
        finishFlush: constants.Z_SYNC_FLUSH,
      }).length
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'Z_DATA_ERROR') return true
      // Too large to look into: pdf.js may try.
      return false
    }
  }
  return false
}

/** The word `stream` is followed by the end of its line; `endstream` is not the word. */
function afterLineEnd(file: Buffer, at: number): number | undefined {
  if (file.toString('latin1', at - 9, at - 6) === 'end') return undefined
  if (file[at] === 0x0a) return at + 1
  return file[at] === 0x0d ? at + (file[at + 1] === 0x0a ? 2 : 1) : undefined
}
