// Reads a pdf: opens it, follows the drawing of each page, lays the text out, and says what could not be read.
import {
  type Aside,
  type Block,
  type EmbeddedFile,
  type Limits,
  type Notice,
  type Property,
  type SourceDocument,
  type Text,
  unreadable,
} from '@gongkai/core'
import type { VFile } from 'vfile'
import { layoutAlone, layoutPages } from '../layout/blocks.js'
import type { PageMarks } from '../layout/glyphs.js'
import { type TurnedGlyph, turnUpright } from '../layout/turn.js'
import { annotationsOf } from './annotations.js'
import { type Engine, loadEngine, openPdf, type PDFDocumentProxy } from './engine.js'
import { type DrawnPage, drawnPage, type IsShown } from './marks.js'
import { propertiesOf } from './properties.js'
import { type Quality, qualityOf } from './quality.js'
import { hasDamagedStream } from './streams.js'

/** Longest time for one page, milliseconds. Where pdf.js does not pause, only the process that runs it can stop it. */
const pageTime = 60_000

export async function readPdf(file: VFile, limits: Limits): Promise<SourceDocument> {
  const bytes = typeof file.value === 'string' ? new TextEncoder().encode(file.value) : file.value
  if (!bytes?.length) return unreadable('pdf', 'empty')
  const engine = await loadEngine()
  // pdf.js takes the buffer it is given away from everybody else.
  const task = openPdf(engine, new Uint8Array(bytes))
  try {
    return await readDocument(engine, await task.promise, limits, bytes)
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    return unreadable('pdf', name === 'PasswordException' ? 'encrypted' : 'damaged')
  } finally {
    await task.destroy()
  }
}

interface ReadPage {
  readonly page: number
  readonly quality: Quality
  readonly main?: PageMarks
  readonly beside: readonly Aside[]
  readonly hidden: readonly Block[]
  readonly embedded: readonly EmbeddedFile[]
}

async function readDocument(
  engine: Engine,
  document: PDFDocumentProxy,
  limits: Limits,
  bytes: Uint8Array,
): Promise<SourceDocument> {
  const layers = await document.getOptionalContentConfig()
  const isShown: IsShown = (group) => !group || layers.isVisible(group)
  const last = Math.min(document.numPages, limits.pages)
  const pages: ReadPage[] = []
  const damaged: number[] = []
  const late: number[] = []
  let length = 0
  let tooLong = false
  for (let page = 1; page <= last && !tooLong; page++) {
    const read = await within(pageTime, readPage(engine, document, page, isShown)).catch(() => 'damaged' as const)
    if (read === 'damaged') damaged.push(page)
    else if (read === 'late') late.push(page)
    else {
      pages.push(read)
      length += read.main?.glyphs.length ?? 0
      tooLong = length > limits.textLength
    }
  }
  const notices: Notice[] = []
  const note = (code: Notice['code'], lost: Notice['lost'], concerned?: readonly number[], detail?: string) => {
    if (concerned?.length !== 0)
      notices.push({ code, lost, ...(concerned ? { pages: concerned } : {}), ...(detail ? { detail } : {}) })
  }
  const of = (quality: Quality) => pages.filter((page) => page.quality === quality).map(({ page }) => page)
  const hasText = pages.some(({ quality }) => quality === 'text' || quality === 'ocr')
  const spoilt = hasText ? 'text' : 'everything'
  note('no-text-layer', spoilt, of('picture'))
  note('garbled-text', spoilt, of('garbled'))
  note('damaged', pages.length > 0 ? 'text' : 'everything', damaged)
  note('timed-out', pages.length > 0 ? 'text' : 'everything', late)
  if (!hasEnd(bytes)) note('damaged', 'text', undefined, '%%EOF')
  else if (hasDamagedStream(bytes, limits)) note('damaged', 'text', undefined, 'FlateDecode')
  if (last < document.numPages) note('too-large', 'text', undefined, `${document.numPages} pages`)
  if (tooLong) note('too-large', 'text')
  note('decoration', 'decoration', of('ocr'), 'OCR')
  const about = await aboutDocument(document, limits)
  return {
    type: 'document',
    format: 'pdf',
    properties: about.properties,
    children: [
      ...layoutPages(pages.flatMap(({ main }) => main ?? [])),
      ...onceEach(pages.flatMap(({ beside }) => beside)),
      ...pages.flatMap(({ hidden }) => hidden),
    ],
    embedded: [...about.embedded, ...pages.flatMap(({ embedded }) => embedded)],
    notices: [...notices, ...about.notices],
  }
}

async function readPage(
  engine: Engine,
  document: PDFDocumentProxy,
  number: number,
  isShown: IsShown,
): Promise<ReadPage> {
  const page = await document.getPage(number)
  const drawn = await drawnPage(engine, page, isShown)
  const quality = qualityOf(drawn)
  const { asides, embedded } = await annotationsOf(page, (id) => {
    const glyphs = drawn.annotations.get(id)
    return glyphs ? layoutAlone(uprightOf(drawn, glyphs).main) : []
  })
  page.cleanup()
  const glyphs = drawn.glyphs.map((glyph) =>
    (glyph.unpainted && quality !== 'ocr') || isOffPage(glyph, drawn) ? { ...glyph, look: unseenLook(glyph) } : glyph,
  )
  const { main, others, slanting } = uprightOf(
    drawn,
    glyphs.filter((glyph) => !glyph.look.unseen),
  )
  const hidden = uprightOf(
    drawn,
    glyphs.filter((glyph) => glyph.look.unseen),
  )
  return {
    page: number,
    quality,
    main,
    beside: [
      ...others.map((marks) => asideOf('textBox', marks)),
      ...slanting.map((run) => watermarkOf(run, number)),
      ...asides,
    ],
    hidden: [hidden.main, ...hidden.others].flatMap(layoutAlone),
    embedded,
  }
}

function uprightOf(drawn: DrawnPage, glyphs: readonly TurnedGlyph[]) {
  return turnUpright(drawn.page, drawn.width, drawn.height, glyphs, drawn.rules)
}

const unseenLooks = new WeakMap<TurnedGlyph['look'], TurnedGlyph['look']>()

/** The same look, unseen; one object for each look. */
function unseenLook({ look }: TurnedGlyph): TurnedGlyph['look'] {
  const unseen = unseenLooks.get(look) ?? { ...look, unseen: 'hidden' }
  unseenLooks.set(look, unseen)
  return unseen
}

function isOffPage({ x, y, width, look }: TurnedGlyph, drawn: DrawnPage): boolean {
  return x + width < 0 || x > drawn.width || y < 0 || y - look.size > drawn.height
}

function asideOf(kind: Aside['kind'], marks: PageMarks): Aside {
  return { type: 'aside', kind, children: layoutAlone(marks), locator: { page: marks.page } }
}

/** A watermark that repeats from page to page is read once. */
function onceEach(asides: readonly Aside[]): Aside[] {
  const seen = new Set<string>()
  return asides.filter((aside) => {
    if (aside.kind !== 'watermark') return true
    const words = JSON.stringify(aside.children)
    return !seen.has(words) && seen.add(words)
  })
}

function watermarkOf(run: readonly TurnedGlyph[], page: number): Aside {
  const value = run.map((glyph) => glyph.text).join('')
  const text: Text = { type: 'text', value, ...(run[0] ? { font: run[0].look.font } : {}) }
  return { type: 'aside', kind: 'watermark', children: [{ type: 'paragraph', children: [text] }], locator: { page } }
}

interface About {
  readonly properties: readonly Property[]
  readonly embedded: readonly EmbeddedFile[]
  readonly notices: readonly Notice[]
}

/** What the file says of itself and what it carries. */
async function aboutDocument(document: PDFDocumentProxy, limits: Limits): Promise<About> {
  const notices: Notice[] = []
  const { info } = await document.getMetadata()
  const about = info as { EncryptFilterName?: string | null; IsXFAPresent?: boolean; IsAcroFormPresent?: boolean }
  // Opened without a password: only printing, copying or changing is forbidden.
  if (about.EncryptFilterName) notices.push({ code: 'encrypted', lost: 'decoration' })
  if (about.IsXFAPresent && !about.IsAcroFormPresent) notices.push({ code: 'unread-part', lost: 'text', detail: 'XFA' })
  const files = Object.values((await document.getAttachments()) ?? {}) as { filename: string; content: Uint8Array }[]
  const small = files.filter(({ content }) => content.length <= limits.partBytes)
  if (small.length < files.length) notices.push({ code: 'too-large', lost: 'text', detail: 'attachment' })
  return {
    properties: await propertiesOf(document),
    embedded: small.map(({ filename, content }) => ({ name: filename, value: content })),
    notices,
  }
}

/** A file that breaks off has no end mark in its last part; pdf.js reads what is left and says nothing. */
function hasEnd(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-65_536)).includes('%%EOF')
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
