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

/** Lists by the number that paragraphs call them by, counted from 1; each is read when first asked for. */
export type DocLists = Pick<ReadonlyMap<string, DocList>, 'get'>

export function readLists(
  table: Binary,
  lists: { readonly at: number; readonly length: number },
  overrides: Binary,
  fonts: readonly string[],
): DocLists {
  const definitions = findDefinitions(table, lists)
  const changes = findOverrides(overrides)
  const known = new Map<string, DocList>()
  return {
    get(id) {
      const change = changes.get(id)
      if (!change) return undefined
      const list = known.get(id) ?? readList(change, definitions.get(change.definition) ?? [], fonts)
      known.set(id, list)
      return list
    },
  }
}

/** What one list changes in its definition. */
interface Override {
  readonly definition: number
  readonly starts: ReadonlyMap<number, number>
  readonly levels: ReadonlyMap<number, Binary>
}

function readList(
  { definition, starts, levels: own }: Override,
  levels: readonly Binary[],
  fonts: readonly string[],
): DocList {
  const read = levels.map((record, index) => readLevel(own.get(index) ?? record, fonts))
  return { definition: String(definition), starts, levels: read }
}

function findOverrides(overrides: Binary): Map<string, Override> {
  const found = new Map<string, Override>()
  const count = Math.min(overrides.u32(0), Math.floor(overrides.length / overrideSize))
  let at = 4 + count * overrideSize
  for (let index = 0; index < count; index++) {
    const record = overrides.slice(4 + index * overrideSize, overrideSize)
    const levels = new Map<number, Binary>()
    const starts = new Map<number, number>()
    at += 4
    for (let left = record.u8(12); left > 0 && at < overrides.length; left--) {
      const flags = overrides.u32(at + 4)
      const level = flags & 0xf
      if (flags & 0x10) starts.set(level, overrides.i32(at))
      at += 8
      if (flags & 0x20) {
        const changed = levelAt(overrides, at)
        levels.set(level, changed)
        at += changed.length
      }
    }
    found.set(String(index + 1), { definition: record.u32(0), starts, levels })
  }
  return found
}

/** The definitions stand one after the other, then behind them all the levels of all of them. */
function findDefinitions(
  table: Binary,
  { at: start, length }: { readonly at: number; readonly length: number },
): Map<number, Binary[]> {
  const definitions = new Map<number, Binary[]>()
  const count = Math.min(table.u16(start), Math.floor(length / listSize))
  let at = start + length
  for (let index = 0; index < count; index++) {
    const record = table.slice(start + 2 + index * listSize, listSize)
    const levels: Binary[] = []
    for (let left = record.u8(26) & 1 ? 1 : 9; left > 0 && at < table.length; left--) {
      const level = levelAt(table, at)
      levels.push(level)
      at += level.length
    }
    definitions.set(record.u32(0), levels)
  }
  return definitions
}

/** A level is 28 bytes, two lists of modifiers, and a text with its length before it. */
function levelAt(table: Binary, at: number): Binary {
  const textAt = 28 + table.u8(at + 25) + table.u8(at + 24)
  return table.slice(at, textAt + 2 + table.u16(at + textAt) * 2)
}

function readLevel(record: Binary, fonts: readonly string[]): DocLevel {
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
  return {
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
}
