// Reads an ofd: every document in it, what stands beside their pages, and what was left in the archive; nothing is left unsaid.
import type { Aside, Block, EmbeddedFile, Limits, Notice, Property, SourceDocument } from '@gongkai/core'
import { layoutPages } from '../layout/blocks.js'
import { property, readAttachments, readExtensions, readInfo, readSignatures, readTags } from './about.js'
import { onceEach } from './asides.js'
import { annotationsOf, type OfdDocument, openDocument, outlineTitles } from './document.js'
import { childrenNamed, type Element } from './element.js'
import { loosePage, readVersion, unusedText } from './hidden.js'
import { locks, readLeftovers } from './leftovers.js'
import { openLooks } from './looks.js'
import { openPackage } from './package.js'
import { type PageSources, type ReadPage, readPage } from './page.js'
import type { Quality } from './quality.js'
import { earlierVersions, rootOf } from './versions.js'

/** Objects that all pages together may paint. */
const mostObjects = 1_000_000

/** Never throws for what is in the file: what could not be read is a notice. */
export function readOfd(bytes: Uint8Array, limits: Limits): SourceDocument {
  const container = openPackage(bytes, limits)
  const entry = container.find('/OFD.xml', '')
  const bodies = childrenNamed(entry && container.tree(entry), 'DocBody')
  const reading: Reading = {
    container,
    limits,
    looks: openLooks(),
    allowance: { objects: mostObjects },
    pages: [],
    notices: [],
    embedded: [],
    properties: [],
    hidden: [],
  }
  const children: Block[] = []
  for (const body of bodies) {
    const blocks = readBody(body, reading)
    if (children.length > 0 && blocks.length > 0) children.push({ type: 'pageBreak' })
    children.push(...blocks)
  }
  const leftovers = readLeftovers(container, (part) => loosePage(part, reading))
  const beside = [...reading.pages.flatMap((page) => page.beside), ...reading.hidden, ...leftovers.asides]
  children.push(...onceEach(beside), ...reading.pages.flatMap((page) => page.hidden))
  const notices = [...uniqueNotices(container.notices), ...reading.notices, ...pageNotices(reading)]
  if (container.parts.some(({ name }) => locks.test(name))) notices.push({ code: 'encrypted', lost: 'text' })
  const document: SourceDocument = {
    type: 'document',
    format: 'ofd',
    properties: reading.properties,
    children,
    embedded: [...reading.embedded, ...leftovers.embedded],
    notices,
  }
  const hasText = reading.pages.some(({ main }) => main.glyphs.some((glyph) => glyph.text.trim()))
  return hasText ? document : { ...document, notices: withoutText(notices, reading) }
}

interface Reading extends Omit<PageSources, 'document' | 'annotations'> {
  readonly limits: Limits
  readonly pages: ReadPage[]
  readonly notices: Notice[]
  readonly embedded: EmbeddedFile[]
  readonly properties: Property[]
  readonly hidden: Aside[]
}

/** One document of the file: the text of its pages; the rest goes into `reading`. */
function readBody(body: Element, reading: Reading): Block[] {
  const { container, notices, properties, embedded, hidden } = reading
  properties.push(...readInfo(body))
  const signatures = readSignatures(body, container)
  properties.push(...signatures.properties)
  notices.push(...signatures.notices)
  const root = rootOf(body, container)
  const document = root && openDocument(root, container)
  if (!document) {
    notices.push({ code: root ? 'damaged' : 'missing', lost: 'text', detail: root?.name ?? 'DocRoot' })
    return []
  }
  const pages = readPages(document, reading)
  reading.pages.push(...pages)
  const blocks = layoutPages(pages.map(({ main }) => main))
  const said = JSON.stringify(blocks).replace(/\s/gu, '')
  for (const title of outlineTitles(document))
    if (!said.includes(title.replace(/\s/gu, ''))) properties.push(...property('书签', title, document.part.name))
  properties.push(...readTags(document, container), ...readExtensions(document, container))
  embedded.push(...readAttachments(document, container))
  for (const earlier of earlierVersions(body, document.part, container)) {
    const version = readVersion(earlier, reading)
    hidden.push(...version.asides)
    embedded.push(...version.embedded)
  }
  for (const unit of document.resources.unused()) hidden.push(...unusedText(unit, document.part))
  return blocks
}

function readPages(document: OfdDocument, reading: Reading): ReadPage[] {
  const { limits, notices, container } = reading
  const sources: PageSources = { ...reading, document, annotations: annotationsOf(document, container) }
  const before = reading.pages.at(-1)?.page ?? 0
  const last = Math.max(0, limits.pages - before)
  const pages: ReadPage[] = []
  let length = 0
  for (const [index, entry] of document.pages.slice(0, last).entries()) {
    if (length > limits.textLength || reading.allowance.objects < 0) break
    const page = readPage(entry, before + index + 1, sources)
    if (page) {
      pages.push(page)
      notices.push(...page.notices)
      length += page.main.glyphs.length
    } else
      notices.push({
        code: 'damaged',
        lost: 'text',
        pages: [before + index + 1],
        detail: entry.part?.name ?? entry.location,
      })
  }
  if (length > limits.textLength || reading.allowance.objects < 0) notices.push({ code: 'too-large', lost: 'text' })
  if (document.pages.length > last)
    notices.push({ code: 'too-large', lost: 'text', detail: `${document.pages.length} pages` })
  return pages
}

/** A part met twice, or two faults that are one, are told once. */
function uniqueNotices(notices: readonly Notice[]): Notice[] {
  const keyOf = ({ code, detail }: Notice) => `${code} ${detail}`
  return notices.filter((notice, index) => notices.findIndex((other) => keyOf(other) === keyOf(notice)) === index)
}

function pageNotices({ pages }: Reading): Notice[] {
  const of = (quality: Quality) => pages.filter((page) => page.quality === quality).map(({ page }) => page)
  const notices: Notice[] = [
    { code: 'no-text-layer', lost: 'text', pages: of('picture') },
    { code: 'garbled-text', lost: 'text', pages: of('garbled') },
    { code: 'decoration', lost: 'decoration', pages: of('searchable'), detail: 'OCR' },
  ]
  return notices.filter(({ pages: concerned = [] }) => concerned.length > 0)
}

/** A file in which nothing was read is never reported as clean: a fault took everything, or the text is on pictures. */
function withoutText(notices: readonly Notice[], { pages }: Reading): Notice[] {
  const locked = notices.find(({ code }) => code === 'encrypted')
  const fault = locked ?? notices.find(({ lost }) => lost === 'text')
  if (fault) return notices.map((notice) => (notice === fault ? { ...fault, lost: 'everything' } : notice))
  return [...notices, { code: pages.length > 0 ? 'no-text-layer' : 'damaged', lost: 'everything' }]
}
