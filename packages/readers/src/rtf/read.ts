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
import { controls } from './controls.js'
import { destinations } from './destinations.js'
import type { Found, PageStory } from './found.js'
import { openObject } from './objects.js'
import { Reading, type Vocabulary } from './reading.js'
import { readTokens } from './tokens.js'

/** Maps, for a control word may be called as something that every object has. */
const vocabulary: Vocabulary = {
  destinations: new Map(Object.entries(destinations)),
  controls: new Map(Object.entries(controls)),
}

/** Never throws for what is in the file: what could not be read is a notice. */
export async function readRtf(bytes: Uint8Array, limits: Limits): Promise<SourceDocument> {
  if (bytes.length > limits.fileBytes) return unreadable('rtf', 'too-large')
  const reading = new Reading(limits, vocabulary)
  const { isCut } = readTokens(bytes, reading)
  if (isCut) reading.stop('damaged')
  reading.finish()
  const body = reading.body.finish()
  const { found } = reading
  const { embedded, lost } = await openObjects(found, limits)
  const asides: Aside[] = [
    ...found.asides.map(({ kind, blocks }) => toAside(kind, blocks)),
    ...found.pageStories.map((story) => toAside(isShown(story, found) ? story.kind : 'hidden', story.blocks)),
  ].filter(({ children }) => children.length > 0)
  for (const name of found.people) found.addProperty('修订或批注者', name)
  const children = [...body, ...asides]
  const notices = [...found.notices, ...lost]
  return {
    type: 'document',
    format: 'rtf',
    properties: found.properties,
    children,
    embedded,
    notices: children.some(hasText) ? notices : withoutText(notices, found),
  }
}

async function openObjects({ objects }: Found, limits: Limits): Promise<{ embedded: EmbeddedFile[]; lost: Notice[] }> {
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

function isShown({ pages }: PageStory, { hasFirstPage, hasFacingPages }: Found): boolean {
  return pages === 'all' || (pages === 'first' ? hasFirstPage : hasFacingPages)
}

function toAside(kind: Aside['kind'], children: Block[]): Aside {
  return { type: 'aside', kind, children, locator: { path: 'rtf' } }
}

/** A file in which nothing was read is never reported as clean: the fault took everything, or the text is on pictures. */
function withoutText(notices: readonly Notice[], { pictures }: Found): Notice[] {
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
