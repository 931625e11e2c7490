// What finds any number of patterns in one walk over a text: a double array of states, and a bitmap of the pairs patterns begin with.
import { foldUnit, isKept, isSoftlyPassed, type Skip, units } from './fold.js'
import { type PlacedStates, placeStates } from './states.js'
import { growTrie } from './trie.js'
import { versionOf } from './version.js'

/**
 * Not an Aho–Corasick automaton with its links from state to state where a pattern fails: with `pairs` in front a walk begins so
 * seldom, and in Chinese ends so soon, that beginning anew is twice as fast, and half the memory stays in the cache. Walks overlap only
 * where patterns do, as they would have to be told of there in any case.
 */
export interface Automaton extends PlacedStates {
  /** Of the patterns and the way of folding, so that a saved automaton is never used for other ones. */
  readonly version: string
  readonly skip: Skip
  /** Folded units by code less one, patterns of one character first, then by frequency. */
  readonly alphabet: Uint16Array
  /** Patterns of one character, by code less one. */
  readonly singles: Int32Array
  /** The code of each unit of a text: 0 for one in no pattern, `hidden` and `soft` for one passed over. */
  readonly codes: Uint16Array
  readonly pairs: Int32Array
}

/** The part that is saved; the rest is made from it. */
export type SavedParts = Omit<Automaton, 'codes' | 'pairs'>

/** The codes of units that are passed over: always, or a few in a row. */
export const hidden = 0xffff
export const soft = 0xfffe

/** Patterns must be folded, different from each other and not empty. */
export function buildAutomaton(patterns: readonly string[], skip: Skip): Automaton {
  const { alphabet, singles } = rankUnits(patterns)
  const trie = growTrie(patterns, codesOf(alphabet))
  return complete({
    version: versionOf(patterns, skip),
    skip,
    alphabet,
    singles,
    ...placeStates(trie, alphabet.length),
  })
}

/** Adds what need not be saved. */
export function complete(parts: SavedParts): Automaton {
  const { alphabet, cells, skip } = parts
  const codeOf = codesOf(alphabet)
  const codes = new Uint16Array(units)
  for (let unit = 0; unit < units; unit++) {
    if (isKept(unit, skip)) codes[unit] = codeOf[foldUnit(unit)] as number
    else codes[unit] = isSoftlyPassed(unit, skip) ? soft : hidden
  }
  const pairs = new Int32Array(1 << (pairBits - 5))
  for (let state = alphabet.length + 1; state * 2 < cells.length; state++) {
    const first = cells[state * 2 + 1] as number
    if (first < 1 || first > alphabet.length) continue
    const pair = pairRow(first) ^ (state - ((cells[first * 2] as number) >> 1))
    // Shifts count modulo 32.
    pairs[pair >>> 5] = (pairs[pair >>> 5] as number) | (1 << pair)
  }
  return { ...parts, codes, pairs }
}

/** Two to this many pairs are told apart in 512 kB, which stay in the cache of a processor. */
const pairBits = 22

/** The bit of a pair is the row of its first code xor its second; the row of no code is 0. */
export function pairRow(first: number): number {
  return Math.imul(first, 0x9e3779b1) >>> (32 - pairBits)
}

function codesOf(alphabet: Uint16Array): Uint16Array {
  const codes = new Uint16Array(units)
  for (let i = 0; i < alphabet.length; i++) codes[alphabet[i] as number] = i + 1
  return codes
}

/** Frequent units get small codes, so that the states lie close together. */
function rankUnits(patterns: readonly string[]): { alphabet: Uint16Array; singles: Int32Array } {
  const counts = new Int32Array(units)
  const single = new Int32Array(units).fill(-1)
  for (let id = 0; id < patterns.length; id++) {
    const pattern = patterns[id] as string
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i)
      counts[unit] = (counts[unit] as number) + 1
    }
    if (pattern.length === 1) single[pattern.charCodeAt(0)] = id
  }
  const count = (unit: number) => counts[unit] as number
  const used = Array.from(counts.keys()).filter((unit) => count(unit) > 0)
  const isSingle = (unit: number) => (single[unit] as number) >= 0
  used.sort((a, b) => Number(isSingle(b)) - Number(isSingle(a)) || count(b) - count(a) || a - b)
  return {
    alphabet: Uint16Array.from(used),
    singles: Int32Array.from(used.filter(isSingle), (unit) => single[unit] as number),
  }
}
