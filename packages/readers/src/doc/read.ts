// Reads a Word 97 file (.doc, and .wps of WPS): its stories, what stands beside them, and what is known of the file.

import { type Aside, type Block, type Limits, type Notice, type SourceDocument, unreadable } from '@gongkai/core'
import { Binary } from '../bytes/binary.js'
import { openCompoundFile, type Storage } from '../bytes/compound-file.js'
import { readFileProperties } from '../ole/properties.js'
import { countLists } from '../word/lists.js'
import { readHeaders, readNotes, readShapes, type TableOf } from './asides.js'
import type { Sources } from './document.js'
import { readDrawings } from './drawings.js'
import { type Header, readHeader, storyNames, tables, word97 } from './header.js'
import { nameOthers, readObjects } from './leftovers.js'
import { readLists } from './lists.js'
import { readTableProperties, uniqueProperties } from './properties.js'
import { findRemains } from './remains.js'
import { readSections, type Section } from './sections.js'
import { readStory } from './story.js'
import { readFonts, readStyles } from './styles.js'
import { readText } from './text.js'

/** Never throws for what is in the file: what could not be read is a notice. */
export async function readDoc(bytes: Uint8Array, limits: Limits): Promise<SourceDocument> {
  if (bytes.length > limits.fileBytes) return unreadable('doc', 'too-large')
  const root = openCompoundFile(bytes, limits)
  const notices: Notice[] = []
  const open = (key: string): Binary => {
    const stream = root.streams.get(key)
    const value = stream?.read() ?? new Uint8Array()
    if (stream && value.length < stream.size) notices.push({ code: 'damaged', lost: 'text', detail: stream.name })
    return new Binary(value)
  }
  const main = open('worddocument')
  const header = readHeader(main)
  if (!header.isWord) return unreadable('doc', 'damaged', 'WordDocument')
  if (header.version < word97) return unreadable('doc', 'unsupported', '旧版 Word 6/95')
  if (header.isEncrypted) return unreadable('doc', 'encrypted')
  const total = storyNames.reduce((sum, name) => sum + header.lengths[name], 0)
  if (total >= limits.textLength) return unreadable('doc', 'too-large')

  const table = open(header.tableStream)
  const tableOf: TableOf = (index) => table.slice(header.table(index).at, header.table(index).length)
  const sections = readSections(tableOf(tables.sections), main)
  const sources = openSources({ main, table, data: open('data'), header, sections, tableOf, textLength: total + 1 })
  const beside = readShapes(sources, header, tableOf, readDrawings(tableOf(tables.drawings)))
  const body = readStory(sources, 0, header.lengths.body, 'WordDocument')
  const asides = [...readNotes(sources, header, tableOf), ...readHeaders(sources, header, tableOf, sections)]
  const used = [
    { start: 0, end: header.size },
    ...sources.text.used,
    ...sections.map(({ start, size }) => ({ start, end: start + size })),
  ]
  const remains = findRemains(root, main, used, sources.text.text)
  if (sources.text.isCut && notices.length === 0)
    notices.push({ code: 'damaged', lost: 'text', detail: 'WordDocument' })
  if (header.nextDocument > 0) notices.push({ code: 'unread-part', lost: 'text', detail: 'AutoText' })
  notices.push(...nameOthers(root))
  // Shapes without an anchor that was met stand behind the text.
  const children = [...body, ...beside, ...[...sources.anchored.values()].flat(), ...asides, ...remains]
  return {
    type: 'document',
    format: 'doc',
    properties: readProperties(root, tableOf, sources),
    children,
    embedded: await readObjects(root),
    notices: children.some(hasText) ? notices : withoutText(notices, sources),
  }
}

interface Opened {
  readonly main: Binary
  readonly table: Binary
  readonly data: Binary
  readonly header: Header
  readonly sections: readonly Section[]
  readonly tableOf: TableOf
  /** One more paragraph mark may stand behind the last story. */
  readonly textLength: number
}

function openSources({ main, table, data, header, sections, tableOf, textLength }: Opened): Sources {
  const fonts = readFonts(tableOf(tables.fonts))
  const styles = readStyles(tableOf(tables.styles), fonts, data)
  const lists = readLists(table, header.table(tables.lists), tableOf(tables.listOverrides), fonts)
  return {
    text: readText({ main, table, data, header, fonts, styles }, textLength),
    data,
    fonts,
    styles,
    lists,
    paragraphLooks: new Map(),
    nextMarker: countLists(lists),
    // A section says how itself begins; where it begins is told by the one before.
    sections: new Map(
      sections.map(({ end }, index) => [end, { startsPage: sections[index + 1]?.startsPage ?? false }]),
    ),
    anchored: new Map(),
    met: { pictures: 0, people: new Set() },
  }
}

function readProperties(root: Storage, tableOf: TableOf, { met }: Sources) {
  return uniqueProperties([...readFileProperties(root), ...readTableProperties(tableOf, met.people)])
}

/** A file in which nothing was read is never reported as clean: the fault took everything, or the text is on pictures. */
function withoutText(notices: readonly Notice[], { met }: Sources): Notice[] {
  const fault = notices.find(({ lost }) => lost === 'text')
  if (fault) return notices.map((notice) => (notice === fault ? { ...fault, lost: 'everything' } : notice))
  return [
    ...notices,
    met.pictures > 0 ? { code: 'no-text-layer', lost: 'text' } : { code: 'empty', lost: 'everything' },
  ]
}

function hasText(block: Block | Aside): boolean {
  if (block.type === 'paragraph')
    return block.children.some((inline) => inline.type === 'text' && inline.value.trim() !== '')
  if (block.type === 'table')
    return block.children.some((row) => row.children.some((cell) => cell.children.some(hasText)))
  return block.type === 'aside' && block.children.some(hasText)
}
