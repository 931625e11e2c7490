// Which modifiers hold for which bytes of the text: runs of characters (CHPX) and paragraphs (PAPX), kept in pages of 512 bytes.
import { Binary } from '../bytes/binary.js'
import { readPlc } from './header.js'

/** Modifiers of the bytes from `start` to `end` of the main stream. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly modifiers: Binary
  /** Paragraphs only: index of their style. */
  readonly style: number
}

const pageSize = 512

/** All runs by where they start, the places of the pages they were read from, and whether some page is missing. */
export interface Runs {
  readonly runs: readonly Run[]
  readonly pages: readonly number[]
  readonly isCut: boolean
}

export function readRuns(bins: Binary, main: Binary, kind: 'characters' | 'paragraphs'): Runs {
  const { entries } = readPlc(bins, 4)
  const listed = [...new Set(entries.map((entry) => (entry.u32(0) & 0x3fffff) * pageSize))]
  const pages = listed.filter((at) => at > 0 && at + pageSize <= main.length)
  const readPage = kind === 'characters' ? readCharacterPage : readParagraphPage
  const runs = pages.flatMap((at) => readPage(main.slice(at, pageSize))).sort((one, other) => one.start - other.start)
  return { runs, pages, isCut: listed.length === 0 || pages.length < listed.length }
}

const none = new Binary(new Uint8Array())

function readCharacterPage(page: Binary): Run[] {
  return eachRun(page, (index, count) => {
    const offset = page.u8((count + 1) * 4 + index) * 2
    return { modifiers: offset === 0 ? none : page.slice(offset + 1, page.u8(offset)), style: 0 }
  })
}

function readParagraphPage(page: Binary): Run[] {
  return eachRun(page, (index, count) => {
    const offset = page.u8((count + 1) * 4 + index * 13) * 2
    if (offset === 0) return { modifiers: none, style: 0 }
    // The size counts words; if it is 0 the next byte counts them, without itself.
    const words = page.u8(offset)
    const start = words === 0 ? offset + 2 : offset + 1
    const size = words === 0 ? page.u8(offset + 1) * 2 : words * 2 - 1
    return { modifiers: page.slice(start + 2, size - 2), style: page.u16(start) }
  })
}

function eachRun(page: Binary, read: (index: number, count: number) => Pick<Run, 'modifiers' | 'style'>): Run[] {
  const count = Math.min(page.u8(pageSize - 1), 101)
  return Array.from({ length: count }, (_, index) => ({
    start: page.u32(index * 4),
    end: page.u32((index + 1) * 4),
    ...read(index, count),
  }))
}

/** Finds the run that holds for a byte; asked in rising order it hardly searches. */
export function finderOf(runs: readonly Run[]): (at: number) => Run | undefined {
  let last = 0
  return (at) => {
    const run = runs[last]
    if (run && at >= run.start && at < run.end) return run
    const next = runs[last + 1]
    if (next && at >= next.start && at < next.end) {
      last++
      return next
    }
    let low = 0
    let high = runs.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((runs[middle]?.start ?? 0) <= at) low = middle
      else high = middle - 1
    }
    last = Math.max(low, 0)
    const found = runs[last]
    return found && at >= found.start && at < found.end ? found : undefined
  }
}
