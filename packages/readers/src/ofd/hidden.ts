// Pages that nobody sees: those of earlier versions, those that belong to no document, drawings that no page uses.
import type { Aside, Block, EmbeddedFile, Inline, Paragraph } from '@gongkai/core'
import { layoutAlone } from '../layout/blocks.js'
import { readAttachments } from './about.js'
import { paragraphsIn } from './asides.js'
import { annotationsOf, type OfdDocument, openDocument } from './document.js'
import { type Element, everyElement } from './element.js'
import type { Part } from './package.js'
import { type PageSources, readPage } from './page.js'
import { readResources } from './resources.js'

type Sources = Omit<PageSources, 'document' | 'annotations'>

/** A version that was replaced keeps its words in the file. */
export function readVersion(part: Part, sources: Sources): { asides: Aside[]; embedded: EmbeddedFile[] } {
  const { container } = sources
  const document = openDocument(part, container)
  if (!document) return { asides: [], embedded: [] }
  const annotations = annotationsOf(document, container)
  const asides = document.pages.flatMap(({ id, part: page }) =>
    page && !container.met.has(page.name) ? hiddenPage(id, page, { ...sources, document, annotations }) : [],
  )
  return { asides, embedded: readAttachments(document, container) }
}

/** A page that belongs to no document, or a template that no page stands on. */
export function loosePage(part: Part, sources: Sources): Aside[] {
  const document: OfdDocument = {
    part,
    root: { name: '', attributes: {}, children: [], text: '' },
    pages: [],
    resources: readResources([], sources.container),
    area: undefined,
    template: () => undefined,
    beside: () => [],
  }
  return hiddenPage('', part, { ...sources, document, annotations: new Map() })
}

/** A drawing among the resources that no page shows. */
export function unusedText(unit: Element, part: Part): Aside[] {
  const texts = [...everyElement(unit)].filter(({ name }) => name === 'TextCode').map(({ text }) => text)
  return hiddenIn(part, texts.flatMap(paragraphsIn))
}

function hiddenPage(id: string, part: Part, sources: PageSources): Aside[] {
  const page = readPage({ id, part }, 1, sources)
  if (!page) return []
  const blocks = [...layoutAlone(page.main), ...page.hidden, ...page.beside.flatMap(({ children }) => children)]
  return hiddenIn(part, blocks.flatMap(wordsOnly))
}

export function hiddenIn(part: Part, children: Paragraph[]): Aside[] {
  return children.length > 0 ? [{ type: 'aside', kind: 'hidden', children, locator: { path: part.name } }] : []
}

/** The page such text would stand on does not exist: only its part is told. */
function wordsOnly(block: Block): Paragraph[] {
  if (block.type !== 'paragraph') return []
  const children = block.children.flatMap((inline): Inline[] =>
    inline.type === 'text' ? [{ type: 'text', value: inline.value }] : [],
  )
  return [{ type: 'paragraph', children }]
}
