// Decodes bytes to text by evidence: byte order mark, then a declaration, then valid UTF-8, then how Chinese each reading looks.
import { isUtf8, transcode } from 'node:buffer'
import { TextDecoder } from 'node:util'
import type { Notice } from '@gongkai/core'
import { chineseShare, isBinary } from './chinese.js'

/** TextDecoder('gbk') maps 0x80 and four-byte characters wrongly on Node 20: gb18030 holds all of gbk. */
export const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof encodings)[number] | (string & {})

export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string
  readonly encoding: Encoding
  readonly notices: readonly Notice[]
}

const sampleBytes = 1 << 16
const shortBytes = 256
/** Below this share of Chinese among the characters beyond ASCII, a reading that is not valid UTF-8 is no text. */
const plausible = 0.35
/** Two letters of ASCII make one rare Han character in UTF-16: without a NUL it must look better than that. */
const plausibleAsUtf16 = 0.6
/** A declared encoding is believed unless another reading is better by more than this. */
const trustInDeclaration = 0.15

/** The text, or undefined where the bytes are no text in any encoding. `declared` is a label such as `gb2312`. */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded | undefined {
  const mark = markOf(bytes)
  if (mark?.encoding === 'utf-32') return undefined
  const body = withoutPadding(mark ? bytes.subarray(mark.length) : bytes)
  const marked = mark && decodeAs(body, mark.encoding)
  if (marked?.intact) return marked.decoded
  const label = declared && encodingOf(declared)
  if (isUtf8(body) && !body.includes(0)) {
    const rivals = label && isMultiByte(label) ? [label] : isTooShortToTell(body) ? ['gb18030', 'big5'] : []
    return decodeAs(body, bestEncoding(sampleOf(body), ['utf-8', ...rivals], label) ?? 'utf-8').decoded
  }
  const candidates = label && isMultiByte(label) ? [...encodings, label] : encodings
  const best = bestEncoding(sampleOf(body), new Set(candidates), label)
  if (best) {
    const { decoded, replaced } = decodeAs(body, best)
    return replaced > decoded.text.length / 10 ? undefined : decoded
  }
  return label && !isMultiByte(label) ? decodeAs(body, label).decoded : undefined
}

/** The first characters of the file if it is text: what `matches` looks at. */
export function peekText(bytes: Uint8Array): string | undefined {
  const end = bytes.length > sampleBytes ? cutAtLineFeed(bytes, sampleBytes) : bytes.length
  const text = decodeText(bytes.subarray(0, end))?.text
  return text === undefined || isBinary(text) ? undefined : text
}

/** The encoding a label means, or undefined for an unknown one. gb2312 and gbk mean gb18030. */
export function encodingOf(label: string): Encoding | undefined {
  try {
    const { encoding } = new TextDecoder(label.trim())
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return undefined
  }
}

function markOf(bytes: Uint8Array): { encoding: Encoding; length: number } | undefined {
  const starts = (...mark: number[]) => mark.every((byte, i) => bytes[i] === byte)
  if (starts(0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', length: 3 }
  if (starts(0xff, 0xfe, 0, 0) || starts(0, 0, 0xfe, 0xff)) return { encoding: 'utf-32', length: 4 }
  if (starts(0xff, 0xfe)) return { encoding: 'utf-16le', length: 2 }
  if (starts(0xfe, 0xff)) return { encoding: 'utf-16be', length: 2 }
  if (starts(0x84, 0x31, 0x95, 0x33)) return { encoding: 'gb18030', length: 4 }
  return undefined
}

/** Without the NULs that fill a file up to its disk sector; an even number is left, for the last may end a UTF-16 character. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  return bytes.length - end < 4 ? bytes : bytes.subarray(0, end + (end & 1))
}

/** Latin code pages decode any bytes at all, so that a declaration of one proves nothing. */
function isMultiByte(encoding: Encoding): boolean {
  return /^(?:utf-|gb|big5|euc-|shift_jis|iso-2022)/.test(encoding)
}

/** A few GBK characters may be valid UTF-8 by chance: 水 is CB AE, which is also U+02EE. Three-byte sequences are none. */
function isTooShortToTell(bytes: Uint8Array): boolean {
  return bytes.length <= shortBytes && bytes.some((byte) => byte >= 0xc0) && bytes.every((byte) => byte < 0xe0)
}

function bestEncoding(
  sample: Uint8Array,
  candidates: Iterable<Encoding>,
  declared: Encoding | undefined,
): Encoding | undefined {
  let best: { encoding: Encoding; score: number } | undefined
  for (const encoding of candidates) {
    // A stream, for the sample may end in the middle of a character.
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(sample, { stream: true })
    const share = isBinary(text) ? -1 : chineseShare(text)
    // Other East Asian scripts have no list of common characters here: a declaration that decodes cleanly is believed.
    const foreign = encoding === declared && !encodings.some((known) => known === encoding) && !text.includes('\ufffd')
    const least = encoding.startsWith('utf-16') && !sample.includes(0) ? plausibleAsUtf16 : plausible
    const score = foreign ? plausible : share + (encoding === declared && share >= least ? trustInDeclaration : 0)
    if (score >= least && score > (best?.score ?? 0)) best = { encoding, score }
  }
  return best?.encoding
}

/** From the line of the first byte beyond ASCII, so that a long English head does not hide the Chinese; cut at a line feed. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleBytes) return bytes
  const high = bytes.findIndex((byte) => byte >= 0x80 || byte === 0)
  const start = high > sampleBytes / 2 ? (bytes.lastIndexOf(0x0a, high) + 1) & ~1 : 0
  return bytes.subarray(start, cutAtLineFeed(bytes, start + sampleBytes))
}

function cutAtLineFeed(bytes: Uint8Array, end: number): number {
  const feed = bytes.lastIndexOf(0x0a, end - 1)
  // In UTF-16LE the feed is 0A 00, so the zero belongs to it.
  if (feed > end - sampleBytes / 2) return feed + (bytes[feed + 1] === 0 && bytes[feed - 1] !== 0 ? 2 : 1)
  return Math.min(end, bytes.length)
}

interface Reading {
  readonly decoded: Decoded
  /** Every byte had a meaning, but for a character cut off at the end. */
  readonly intact: boolean
  readonly replaced: number
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Reading {
  if (encoding === 'utf-8' && isUtf8(bytes)) {
    return { decoded: { text: utf8ToText(bytes), encoding, notices: [] }, intact: true, replaced: 0 }
  }
  const strict = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  try {
    const text = strict.decode(bytes, { stream: true })
    const cut = !endsCleanly(strict)
    const notices: Notice[] = cut ? [{ code: 'damaged', lost: 'text', detail: encoding }] : []
    return { decoded: { text, encoding, notices }, intact: true, replaced: 0 }
  } catch {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
    const notices: Notice[] = [{ code: 'garbled-text', lost: 'text', detail: encoding }]
    return { decoded: { text, encoding, notices }, intact: false, replaced: text.split('�').length - 1 }
  }
}

function endsCleanly(decoder: TextDecoder): boolean {
  try {
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** On Node 20 `transcode` is nine times as fast as the decoder on Chinese text (nodejs/node#61041). */
function utf8ToText(bytes: Uint8Array): string {
  return bytes.length < 4096
    ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    : transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
}
