// The term engine against the fastest matchers of the registry, in the same run: MB of Chinese a second of CPU time, all hits with places.
//
//   npx tsx --conditions=source packages/core/bench/terms.ts [megabytes]
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AhoCorasick } from '@monyone/aho-corasick'
import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast'
import { dict } from '@node-rs/jieba/dict.js'
import { buildAutomaton } from '../src/facts/terms/automaton.js'
import { foldTerm } from '../src/facts/terms/fold.js'
import { compileTerms } from '../src/facts/terms/matcher.js'
import { scan } from '../src/facts/terms/scan.js'

/** Builds from terms, then finds in a text and gives the number of hits. */
type Engine = (terms: readonly string[]) => (text: string) => number

const require = createRequire(import.meta.url)
type SearchClass<Hit> = new (terms: readonly string[]) => { search(text: string): Hit[] }
const NodeAhoCorasick = require('ahocorasick') as SearchClass<[end: number, words: string[]]>
const FastScanner = require('fastscan') as SearchClass<[start: number, word: string]>

/** All hits with their places, as the others find them. */
const own: Engine = (terms) => {
  const automaton = buildAutomaton([...new Set(terms.map((term) => foldTerm(term, 'nothing')))], 'nothing')
  return (text) => {
    let hits = new Int32Array(3 * 1024)
    let length = 0
    scan(automaton, text, (term, begin, end) => {
      if (length === hits.length) {
        const more = new Int32Array(length * 2)
        more.set(hits)
        hits = more
      }
      hits[length++] = term
      hits[length++] = begin
      hits[length++] = end
    })
    return length / 3
  }
}

/** What a check does: edges, allowed phrases, priority and length beside. */
const whole: Engine = (terms) => {
  const match = compileTerms([{ lists: [{ name: 'bench', terms }], words: false }])
  return (text) => match(text).length
}

const others: Readonly<Record<string, Engine>> = {
  '@monyone/aho-corasick': (terms) => {
    const matcher = new AhoCorasick([...terms])
    return (text) => matcher.matchInText(text).length
  },
  '@monyone/aho-corasick/fast': (terms) => {
    const matcher = new FastAhoCorasick([...terms])
    return (text) => matcher.matchInText(text).length
  },
  ahocorasick: (terms) => {
    const matcher = new NodeAhoCorasick(terms)
    return (text) => matcher.search(text).reduce((count, [, words]) => count + words.length, 0)
  },
  fastscan: (terms) => {
    const matcher = new FastScanner(terms)
    return (text) => matcher.search(text).length
  },
}

const megabytes = Number(process.argv[2] ?? 20)
const random = randomNumbers(20240101)
const words = new TextDecoder()
  .decode(dict)
  .split('\n')
  .map((line) => line.split(' ', 1)[0] ?? '')
  // As they are: folding would make two terms of one, and the others do not fold.
  .filter((word) => /^\p{Script=Han}{2,12}$/u.test(word) && foldTerm(word, 'nothing') === word)
shuffle(words)
const text = makeText(megabytes * 1e6)
const bytes = Buffer.byteLength(text)

console.log(`${(bytes / 1e6).toFixed(1)} MB, ${text.length} characters; CPU time, best of the runs`)
for (const size of [1_000, 10_000, 100_000]) {
  const terms = words.slice(0, size)
  const [mine] = [measure('gongkai', own, terms, 7), measure('gongkai, resolved', whole, terms, 3)]
  let best = 0
  for (const [name, engine] of Object.entries(others)) {
    const { speed, hits } = measure(name, engine, terms, 2)
    if (hits !== mine.hits) console.log(`  ${name} gives ${hits} hits, gongkai ${mine.hits}`)
    best = Math.max(best, speed)
  }
  console.log(`${String(size).padStart(7)} terms: ${(mine.speed / best).toFixed(1)} × the best of the others\n`)
}

function measure(name: string, engine: Engine, terms: readonly string[], runs: number) {
  const [find, build] = timed(() => engine(terms))
  let [hits, seconds] = [0, Infinity]
  for (let run = 0; run < runs; run++) {
    const [found, took] = timed(() => find(text))
    hits = found
    seconds = Math.min(seconds, took)
  }
  const speed = bytes / 1e6 / seconds
  const columns = [String(terms.length).padStart(7), name.padEnd(28), `${speed.toFixed(1).padStart(7)} MB/s`]
  console.log([...columns, `built in ${(build * 1000).toFixed(0).padStart(6)} ms`, `${hits} hits`].join('  '))
  return { speed, hits }
}

function timed<T>(work: () => T): [result: T, seconds: number] {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return [result, (user + system) / 1e6]
}

/** Paragraphs of the corpus, in turn with as many random words of the dictionary. */
function makeText(size: number): string {
  const folder = new URL('../../../corpus/', import.meta.url)
  const paragraphs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt'))
    .sort()
    .flatMap((path) => readFileSync(new URL(path, folder), 'utf8').split('\n'))
    .filter((line) => line.trim())
  const pieces: string[] = []
  for (let [length, at] = [0, 0]; length * 3 < size; at++) {
    const paragraph = paragraphs[at % paragraphs.length] ?? ''
    let dense = ''
    while (dense.length < paragraph.length) dense += words[Math.floor(random() * words.length)]
    pieces.push(paragraph, dense)
    length += paragraph.length + dense.length + 2
  }
  // Flat in memory, as a text that was read from a file.
  return Buffer.from(pieces.join('\n'), 'utf16le').toString('utf16le')
}

function shuffle(list: string[]): void {
  for (let i = list.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1))
    const word = list[i] as string
    list[i] = list[other] as string
    list[other] = word
  }
}

/** Mulberry32 (Tommy Ettinger, public domain): the same numbers on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
