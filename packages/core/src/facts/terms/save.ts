// An automaton as bytes and back, so that a large lexicon need not be built anew in every process.
import { type Automaton, complete } from './automaton.js'
import type { Skip } from './fold.js'

const skips: readonly Skip[] = ['nothing', 'blanks', 'symbols']

/** `gkT1`: what the bytes are, and their form. */
const magic = 0x31546b67
const headLength = 8

/** Little-endian, whatever the machine: head, then alphabet, singles, patterns and cells as words of 32 bits. */
export function saveAutomaton({ version, skip, alphabet, singles, patternOf, cells }: Automaton): Uint8Array {
  const parts = [alphabet, singles, patternOf, cells]
  const body = Int32Array.from(parts.flatMap((part) => [...part]))
  const head = [
    magic,
    skips.indexOf(skip),
    Number.parseInt(version.slice(0, 8), 16),
    Number.parseInt(version.slice(8), 16),
    alphabet.length,
    singles.length,
    patternOf.length,
    checksum(body),
  ]
  const bytes = new Uint8Array((headLength + body.length) * 4)
  const view = new DataView(bytes.buffer)
  head.forEach((word, at) => {
    view.setUint32(at * 4, word, true)
  })
  body.forEach((word, at) => {
    view.setInt32((headLength + at) * 4, word, true)
  })
  return bytes
}

/** The automaton in the bytes; undefined where they are of another version or damaged: then it is to be built. */
export function loadAutomaton(bytes: Uint8Array, version: string): Automaton | undefined {
  if (bytes.length < headLength * 4 || bytes.length % 4 !== 0) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [kind, skipAt = 0, high = 0, low = 0, alphabetLength = 0, singlesLength = 0, states = 0, sum] = Array.from(
    { length: headLength },
    (_, at) => view.getUint32(at * 4, true),
  )
  const skip = skips[skipAt]
  const saved = [high, low].map((half) => half.toString(16).padStart(8, '0')).join('')
  if (kind !== magic || skip === undefined || saved !== version) return undefined
  const body = new Int32Array(bytes.length / 4 - headLength)
  for (let at = 0; at < body.length; at++) body[at] = view.getInt32((headLength + at) * 4, true)
  if (body.length !== alphabetLength + singlesLength + states * 3 || checksum(body) !== sum) return undefined
  let from = 0
  const take = (length: number) => {
    from += length
    return body.subarray(from - length, from)
  }
  const alphabet = Uint16Array.from(take(alphabetLength))
  return complete({
    version,
    skip,
    alphabet,
    singles: take(singlesLength),
    patternOf: take(states),
    cells: take(states * 2),
  })
}

/** FNV-1a over words, and their number. */
function checksum(words: Int32Array): number {
  let sum = 0x811c9dc5 ^ words.length
  for (const word of words) sum = Math.imul(sum ^ word, 0x01000193)
  return sum >>> 0
}
