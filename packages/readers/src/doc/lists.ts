// The lists of a Word 97 file: how automatic numbers are written (LVL) and which paragraphs count together (LFO).
import { Binary } from '../bytes/binary.js'
import type { Layout } from '../word/layout.js'
import type { Level, List } from '../word/lists.js'
import { numberFormat } from '../word/number-format.js'
import { applyCharacters } from './characters.js'
import { applyParagraph } from './paragraphs.js'

export interface DocLevel extends Level {
  readonly layout: Layout
}

export interface DocList extends List {
  readonly levels: readonly (DocLevel | undefined)[]
}

const nothing = new Binary(new Uint8Array())
const suffixes = ['tab', 'space', 'nothing']
const listSize = 28
const overrideSize = 16

/** Lists by the number that paragraphs call them by, counted from 1. */
export function readLists(
  table: Binary,
  lists: { readonly at: number; readonly length: number },
  overrides: Binary,
  fonts: readonly string[],
): Map<string, DocList> {
  const definitions = readDefinitions(table, lists, fonts)
  const found = new Map<string, DocList>()
  const count = Math.min(overrides.u32(0), Math.floor(overrides.length / overrideSize))
  let at = 4 + count * overrideSize
  for (let index = 0; index < count; index++) {
    const record = overrides.slice(4 + index * overrideSize, overrideSize)
    const definition = record.u32(0)
    const levels = [...(definitions.get(definition) ?? [])]
    const starts = new Map<number, number>()
    at += 4
    for (let left = record.u8(12); left > 0 && at < overrides.length; left--) {
      const flags = overrides.u32(at + 4)
      const level = flags & 0xf
      if (flags & 0x10) starts.set(level, overrides.i32(at))
      at += 8
      if (flags & 0x20) {
        const read = readLevel(overrides.slice(at, overrides.length), fonts)
        levels[level] = read.level
        at += read.size
      }
    }
    found.set(String(index + 1), { definition: String(definition), levels, starts })
  }
  return found
}

/** The definitions stand one after the other, then behind them all the levels of all of them. */
function readDefinitions(
  table: Binary,
  { at: start, length }: { readonly at: number; readonly length: number },
  fonts: readonly string[],
): Map<number, DocLevel[]> {
  const definitions = new Map<number, DocLevel[]>()
  const count = Math.min(table.u16(start), Math.floor(length / listSize))
  let at = start + length
  for (let index = 0; index < count; index++) {
    const record = table.slice(start + 2 + index * listSize, listSize)
    const levels: DocLevel[] = []
    for (let left = record.u8(26) & 1 ? 1 : 9; left > 0 && at < table.length; left--) {
      const { level, size } = readLevel(table.slice(at, table.length), fonts)
      levels.push(level)
      at += size
    }
    definitions.set(record.u32(0), levels)
  }
  return definitions
}

function readLevel(record: Binary, fonts: readonly string[]): { level: DocLevel; size: number } {
  const flags = record.u8(5)
  const characterSize = record.u8(24)
  const paragraphSize = record.u8(25)
  const textAt = 28 + paragraphSize + characterSize
  const units = record.u16(textAt)
  const look = applyCharacters(record.slice(28 + paragraphSize, characterSize), {}, fonts)
  // Numbers of levels stand as characters 0 to 8 where a list of places says so.
  const places = new Set(Array.from({ length: 9 }, (_, index) => record.u8(6 + index)))
  const text = [...record.utf16(textAt + 2, units)]
    .map((character, index) => (places.has(index + 1) ? `%${character.charCodeAt(0) + 1}` : character))
    .join('')
  const level: DocLevel = {
    start: record.i32(0),
    format: numberFormat(record.u8(4)),
    text,
    suffix: suffixes[record.u8(15)] ?? 'tab',
    decimal: (flags & 4) !== 0,
    ...(flags & 8 ? { restart: record.u8(26) } : {}),
    font: look.ascii ?? '',
    hidden: look.vanish ?? false,
    layout: applyParagraph(record.slice(28, paragraphSize), { layout: {}, depth: 0 }, nothing).layout,
  }
  return { level, size: textAt + 2 + units * 2 }
}
