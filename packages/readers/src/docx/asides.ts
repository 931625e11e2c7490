// What stands beside the body of a docx in parts of its own: headers, footers, notes, comments.
import type { Aside, Block } from '@gongkai/core'
import { readTree } from '../ooxml/element.js'
import type { Part, Relationship } from '../ooxml/package.js'
import { readPart } from './read-part.js'
import { shownHeaders } from './sections.js'
import type { Sources } from './sources.js'
import type { Item } from './story.js'
import { switchOf } from './values.js'

/** Every header and footer once, however many pages show it; every note and comment, also one that nothing points at. */
export function readAsides(main: Part, sources: Sources, read: Set<string>): Aside[] {
  const relationships = [...sources.package.relationships(main.name)]
  const shown = shownHeaders(sources.met.sections, hasOddAndEven(main, sources))
  const done = new Set<string>()
  return relationships.flatMap(([id, { type, target, external }]) => {
    const part = external ? undefined : sources.package.part(target)
    if (!part || done.has(part.name) || !isAside(type)) return []
    done.add(part.name)
    read.add(part.name)
    const items = readPart(part, sources)
    if (type === 'header' || type === 'footer') {
      const isShown = relationships.some(([other, relationship]) => relationship.target === target && shown.has(other))
      const kind = isShown || shown.has(id) ? type : 'hidden'
      return toAsides(kind, items, part)
    }
    if (type === 'comments') return items.flatMap((item) => readComment(item, part, sources))
    return items.flatMap((item) => readNote(item, part, sources))
  })
}

function isAside(type: Relationship['type']): boolean {
  return ['header', 'footer', 'footnotes', 'endnotes', 'comments'].includes(type)
}

function readComment(item: Item, part: Part, sources: Sources): Aside[] {
  const author = item.attributes['w:author']
  if (author) sources.met.people.add(author)
  return toAsides('comment', [item], part)
}

/** A note that no mark in the text points at is not printed. */
function readNote(item: Item, part: Part, sources: Sources): Aside[] {
  const type = item.attributes['w:type'] ?? 'normal'
  const isReferred = sources.met.references.has(`${item.name} ${item.attributes['w:id']}`)
  return toAsides(type !== 'normal' || isReferred ? 'note' : 'hidden', [item], part)
}

function toAsides(kind: Aside['kind'], items: readonly Item[], part: Part): Aside[] {
  return items
    .filter(({ blocks }) => blocks.some(hasContent))
    .map(({ blocks }) => ({ type: 'aside', kind, children: blocks, locator: { path: part.name } }))
}

function hasContent(block: Block): boolean {
  return block.type !== 'paragraph' || block.children.length > 0 || block.marker !== undefined
}

function hasOddAndEven(main: Part, sources: Sources): boolean {
  const relations = [...sources.package.relationships(main.name).values()]
  const settings = relations.find(({ type }) => type === 'settings')
  const part = settings && sources.package.part(settings.target)
  return part ? (switchOf(readTree(part.read(), sources.limits).root, 'w:evenAndOddHeaders') ?? false) : false
}
