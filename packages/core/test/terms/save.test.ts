// A saved automaton is used only where it is what would be built.
import { expect, it, test } from 'vitest'
import { buildAutomaton } from '../../src/facts/terms/automaton.js'
import { type AutomatonStore, compileTerms } from '../../src/facts/terms/matcher.js'
import { loadAutomaton, saveAutomaton } from '../../src/facts/terms/save.js'
import { versionOf } from '../../src/facts/terms/version.js'

const patterns = ['内部资料', '工作秘密', '密']
const built = buildAutomaton(patterns, 'nothing')

it('comes back whole, wherever its bytes stand in memory', () => {
  const bytes = saveAutomaton(built)
  const moved = new Uint8Array(bytes.length + 3)
  moved.set(bytes, 3)
  const loaded = loadAutomaton(moved.subarray(3), built.version)
  expect(loaded?.cells).toEqual(built.cells)
  expect(loaded?.alphabet).toEqual(built.alphabet)
  expect(loaded?.singles).toEqual(built.singles)
  expect(loaded?.patternOf).toEqual(built.patternOf)
  expect(loaded && Buffer.compare(Buffer.from(loaded.pairs.buffer), Buffer.from(built.pairs.buffer))).toBe(0)
  expect(loaded && Buffer.compare(Buffer.from(loaded.codes.buffer), Buffer.from(built.codes.buffer))).toBe(0)
})

test.each<[what: string, spoil: (bytes: Uint8Array) => Uint8Array]>([
  ['empty', () => new Uint8Array(0)],
  ['cut', (bytes) => bytes.slice(0, bytes.length - 4)],
  ['cut in the middle of a number', (bytes) => bytes.slice(0, bytes.length - 1)],
  ['longer', (bytes) => Uint8Array.from([...bytes, 0, 0, 0, 0])],
  ['of another kind', (bytes) => bytes.map((byte, at) => (at === 0 ? byte + 1 : byte))],
  ['changed in the middle', (bytes) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 64 : byte))],
])('is not loaded from bytes that are %s', (_, spoil) => {
  expect(loadAutomaton(spoil(saveAutomaton(built)), built.version)).toBeUndefined()
})

it('is not loaded for other terms or another way of skipping', () => {
  const bytes = saveAutomaton(built)
  expect(loadAutomaton(bytes, versionOf(['内部资料', '工作秘密'], 'nothing'))).toBeUndefined()
  expect(loadAutomaton(bytes, versionOf(patterns, 'blanks'))).toBeUndefined()
  expect(versionOf(['甲乙', '丙'], 'nothing')).not.toBe(versionOf(['甲', '乙丙'], 'nothing'))
})

it('is built once and then taken from the store, and built anew where the store holds something else', () => {
  const kept = new Map<string, Uint8Array>()
  const asked: string[] = []
  const store: AutomatonStore = {
    get: (version) => kept.get(version),
    set: (version, bytes) => {
      asked.push(version)
      kept.set(version, bytes)
    },
  }
  const find = (terms: string[]) =>
    compileTerms(
      [{ lists: [{ name: 'list', terms }], words: false }],
      store,
    )('内部资料').map(({ start, end }) => [start, end])
  expect(find(patterns)).toEqual([[0, 4]])
  expect(find(patterns)).toEqual([[0, 4]])
  expect(asked).toHaveLength(1)
  expect(find(['资料'])).toEqual([[2, 4]])
  expect(asked).toHaveLength(2)
  for (const version of asked) kept.set(version, new Uint8Array(40))
  expect(find(patterns)).toEqual([[0, 4]])
})
