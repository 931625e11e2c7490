// Reads RTF: its stories, what stands beside them, and what the file says of itself.
import {
  type Aside,
  type Block,
  type EmbeddedFile,
  type Limits,
  type Notice,
  type SourceDocument,
  unreadable,
} from '@gongkai/core'
import { openObject } from './objects.js'
import { type PageStory, Reading } from './reading.js'
import { readTokens } from './tokens.js'

/** Never throws for what is in the file: what could not be read is a notice. */
export async function readRtf(bytes: Uint8Array, limits: Limits): Promise<SourceDocument> {
  if (bytes.length > limits.fileBytes) return unreadable('rtf', 'too-large')
  const reading = new Reading(limits)
  const { isCut } = readTokens(bytes, reading)
  if (isCut) reading.stop('damaged')
  reading.finish()
  const body = reading.body.finish()
  const { embedded, lost } = await openObjects(reading, limits)
  const asides: Aside[] = [
    ...reading.asides.map(({ kind, blocks }) => toAside(kind, blocks)),
    ...reading.pageStories.map((story) => toAside(isShown(story, reading) ? story.kind : 'hidden', story.blocks)),
  ].filter(({ children }) => children.length > 0)
  for (const name of reading.people) reading.addProperty('修订或批注者', name)
  const children = [...body, ...asides]
  const notices = [...reading.notices, ...lost]
  return {
    type: 'document',
    format: 'rtf',
    properties: reading.properties,
    children,
    embedded,
    notices: children.some(hasText) ? notices : withoutText(notices, reading),
  }
}

async function openObjects(
  { objects }: Reading,
  limits: Limits,
): Promise<{ embedded: EmbeddedFile[]; lost: Notice[] }> {
  const embedded: EmbeddedFile[] = []
  const lost: Notice[] = []
  for (const [index, { name, digits }] of objects.entries()) {
    if (digits.length / 2 > limits.partBytes) lost.push({ code: 'too-large', lost: 'text', detail: name })
    else {
      const file = await openObject(digits, `object${index + 1}`, limits)
      if (file) embedded.push(file)
    }
  }
  return { embedded, lost }
}

function isShown({ pages }: PageStory, { hasFirstPage, hasFacingPages }: Reading): boolean {
  return pages === 'all' || (pages === 'first' ? hasFirstPage : hasFacingPages)
}

function toAside(kind: Aside['kind'], children: Block[]): Aside {
  return { type: 'aside', kind, children, locator: { path: 'rtf' } }
}

/** A file in which nothing was read is never reported as clean: the fault took everything, or the text is on pictures. */
function withoutText(notices: readonly Notice[], { pictures }: Reading): Notice[] {
  const fault = notices.find(({ lost }) => lost === 'text')
  if (fault) return notices.map((notice) => (notice === fault ? { ...fault, lost: 'everything' } : notice))
  return [...notices, pictures > 0 ? { code: 'no-text-layer', lost: 'text' } : { code: 'empty', lost: 'everything' }]
}

function hasText(block: Block): boolean {
  if (block.type === 'paragraph')
    return block.children.some((inline) => inline.type === 'text' && inline.value.trim() !== '')
  if (block.type === 'table')
    return block.children.some((row) => row.children.some((cell) => cell.children.some(hasText)))
  return block.type === 'aside' && block.children.some(hasText)
}
