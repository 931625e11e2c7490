// What stands beside the cells of a sheet: comments, headers and footers, drawn boxes and charts.
import type { Aside, Locator } from '@gongkai/core'
import { child, childrenNamed, type Element } from '../ooxml/element.js'
import { headerWords } from '../sheets/header-footer.js'
import { toParagraphs } from '../sheets/paragraphs.js'
import { readDrawing } from './drawings.js'
import { relatedParts, type Sources, treeOf } from './sources.js'
import { richText } from './strings.js'
import { readVmlDrawing } from './vml.js'

export interface SheetPlace {
  /** Name of the part. */
  readonly part: string
  readonly name: string
  /** Nobody sees the sheet. */
  readonly hidden: boolean
}

export function readSheetAsides(place: SheetPlace, headers: ReadonlyMap<string, string>, sources: Sources): Aside[] {
  const drawn = [
    ...relatedParts(place.part, sources, 'drawing', 'drawingHF').flatMap(({ part }) => readDrawing(part, sources)),
    ...relatedParts(place.part, sources, 'vmlDrawing').flatMap(({ part }) => readVmlDrawing(part, sources)),
  ]
  return [
    ...readHeaders(place, headers),
    ...drawn.map(({ kind, words, cell }) =>
      toAside(place.hidden && kind === 'textBox' ? 'hidden' : kind, words, place, cell),
    ),
    ...readComments(place, sources),
  ]
}

/** A header of first or even pages is printed only where the sheet asks for it. */
function readHeaders(place: SheetPlace, headers: ReadonlyMap<string, string>): Aside[] {
  const isUsed = (name: string) =>
    name.startsWith('odd') || headers.get(name.startsWith('first') ? 'differentFirst' : 'differentOddEven') === '1'
  return [...headers].flatMap(([name, codes]) => {
    const words = /(?:Header|Footer)$/u.test(name) ? headerWords(codes) : ''
    if (words === '') return []
    const kind = place.hidden || !isUsed(name) ? 'hidden' : name.endsWith('Header') ? 'header' : 'footer'
    return [toAside(kind, words, place)]
  })
}

/** A thread of comments is kept twice: as it is, and as one old comment for programs that know no threads. */
function readComments(place: SheetPlace, sources: Sources): Aside[] {
  const threads = relatedParts(place.part, sources, 'threadedComment').flatMap(({ part }) =>
    childrenNamed(treeOf(part, sources), 'tc:threadedComment'),
  )
  const threaded = new Set(threads.map(({ attributes }) => attributes.ref))
  const old = relatedParts(place.part, sources, 'comments').flatMap(({ part }) => {
    const root = treeOf(part, sources)
    const authors = childrenNamed(child(root, 's:authors'), 's:author').map(({ text }) => text)
    for (const author of authors) if (author.trim() && !author.startsWith('tc=')) sources.met.people.add(author.trim())
    return childrenNamed(child(root, 's:commentList'), 's:comment').filter(
      ({ attributes }) => !(threaded.has(attributes.ref) && authors[Number(attributes.authorId)]?.startsWith('tc=')),
    )
  })
  return [
    ...old.map((comment) => toAside('comment', richText(comment), place, comment.attributes.ref)),
    ...threads.map((comment) =>
      toAside('comment', child(comment, 'tc:text')?.text ?? '', place, comment.attributes.ref),
    ),
  ].filter(({ children }) => children.length > 0)
}

function toAside(kind: Aside['kind'], words: string, { part, name }: SheetPlace, cell?: string): Aside {
  const locator: Locator = { path: part, cell: cell ? `${name}!${cell}` : name }
  return { type: 'aside', kind, children: toParagraphs(words), locator }
}

/** Names of the people who commented: displayName, and the account where it is one. */
export function meetPersons(persons: Element, sources: Sources): void {
  for (const { attributes } of childrenNamed(persons, 'tc:person'))
    for (const name of [attributes.displayName, attributes.userId])
      if (name && name !== 'None') sources.met.people.add(name)
}
