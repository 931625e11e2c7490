// What stands beside the body of a Word 97 file: notes, comments, headers and footers, text boxes and the words of drawings.
import type { Aside, Block } from '@gongkai/core'
import type { Binary } from '../bytes/binary.js'
import type { Sources } from './document.js'
import { type Drawings, wordsOf } from './drawings.js'
import { type Header, readPlc, type StoryName, storyNames, tables } from './header.js'
import type { Section } from './sections.js'
import { readStory } from './story.js'

/** Gives a table of the file by its index. */
export type TableOf = (index: number) => Binary

/** Where a story begins: the stories follow one another. */
export function startOf(name: StoryName, { lengths }: Header): number {
  return storyNames.slice(0, storyNames.indexOf(name)).reduce((sum, story) => sum + lengths[story], 0)
}

export function readNotes(sources: Sources, header: Header, tableOf: TableOf): Aside[] {
  const read = (story: StoryName, list: number, references: number, size: number, kind: Aside['kind']) => {
    const items = readItems(sources, header, story, tableOf(list))
    const { positions } = readPlc(tableOf(references), size)
    return items.flatMap(({ blocks }, index) => {
      const mark = positions[index]
      const look = mark === undefined ? {} : sources.text.lookAt(mark, 0)
      // A note whose mark was deleted is not printed.
      return toAside(look.deleted && kind === 'note' ? 'hidden' : kind, blocks, `WordDocument ${story}`)
    })
  }
  return [
    ...read('footnotes', tables.footnotes, tables.footnoteReferences, 2, 'note'),
    ...read('endnotes', tables.endnotes, tables.endnoteReferences, 2, 'note'),
    ...read('comments', tables.comments, tables.commentReferences, 30, 'comment'),
  ]
}

const separators = 6
/** For each section: even, odd and first page, headers and footers in turn. */
const pages = ['even', 'odd', 'even', 'odd', 'first', 'first'] as const
const kinds = ['header', 'header', 'footer', 'footer', 'header', 'footer'] as const

export function readHeaders(sources: Sources, header: Header, tableOf: TableOf, sections: readonly Section[]): Aside[] {
  const hasOddAndEven = (tableOf(tables.settings).u8(0) & 1) === 1
  return readItems(sources, header, 'headers', tableOf(tables.headers)).flatMap(({ blocks }, index) => {
    if (index < separators) return []
    const at = (index - separators) % 6
    // Later sections without one of their own take it over.
    const later = sections.slice(Math.floor((index - separators) / 6))
    const page = pages[at]
    const isShown = page === 'first' ? later.some(({ hasFirstPage }) => hasFirstPage) : page === 'odd' || hasOddAndEven
    return toAside(isShown ? (kinds[at] ?? 'header') : 'hidden', blocks, 'WordDocument headers')
  })
}

const textBoxSize = 22
const anchorSize = 26

/**
 * Text boxes and the words of drawings stand where their shape is anchored: they wait there for the story that comes by. What is
 * anchored nowhere is given back.
 */
export function readShapes(sources: Sources, header: Header, tableOf: TableOf, drawings: Drawings): Aside[] {
  const read = (story: 'textBoxes' | 'headerTextBoxes', boxes: number, anchors: number): Aside[] => {
    const isHeader = story === 'headerTextBoxes'
    const { positions, entries } = readPlc(tableOf(anchors), anchorSize)
    const start = isHeader ? startOf('headers', header) : 0
    const anchorOf = new Map(entries.map((entry, index) => [entry.u32(0), start + (positions[index] ?? 0)]))
    const asides: [shape: number, aside: Aside][] = []
    const shapes = readPlc(tableOf(boxes), textBoxSize).entries
    for (const { blocks, index } of readItems(sources, header, story, tableOf(boxes)))
      for (const aside of toAside('textBox', blocks, `WordDocument ${story}`))
        asides.push([shapes[index]?.u32(14) ?? 0, aside])
    for (const shape of isHeader ? drawings.header : drawings.body)
      for (const aside of wordsOf(shape, isHeader)) asides.push([shape.id, aside])
    return asides.flatMap(([shape, aside]) => {
      const position = anchorOf.get(drawings.groupOf.get(shape) ?? shape)
      if (position === undefined) return [aside]
      sources.anchored.set(position, [...(sources.anchored.get(position) ?? []), aside])
      return []
    })
  }
  return [
    ...read('textBoxes', tables.textBoxes, tables.shapes),
    ...read('headerTextBoxes', tables.headerTextBoxes, tables.headerShapes),
  ]
}

/** A story cut at the positions of its list; the stretch behind the last one belongs to none. */
function readItems(
  sources: Sources,
  header: Header,
  story: StoryName,
  list: Binary,
): { readonly blocks: Block[]; readonly index: number }[] {
  const length = header.lengths[story]
  const size = { textBoxes: textBoxSize, headerTextBoxes: textBoxSize }[story as string] ?? 0
  if (length === 0) return []
  const start = startOf(story, header)
  const { positions } = readPlc(list, size)
  const cuts = positions.filter((position) => position >= 0 && position <= length)
  // Without its list the story is one piece.
  if (cuts.length < 2) return [{ blocks: readStory(sources, start, start + length, `WordDocument ${story}`), index: 0 }]
  return cuts.slice(0, -1).map((cut, index) => ({
    blocks: readStory(sources, start + cut, start + (cuts[index + 1] ?? cut), `WordDocument ${story} ${index + 1}`),
    index,
  }))
}

/** One empty paragraph more than there is stands at the end of each item. */
function toAside(kind: Aside['kind'], blocks: readonly Block[], path: string): Aside[] {
  const children = blocks.slice(0, isEmpty(blocks.at(-1)) ? -1 : undefined)
  const hasContent = !children.every(isEmpty)
  return hasContent ? [{ type: 'aside', kind, children, locator: { path } }] : []
}

function isEmpty(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && block.children.length === 0
}
