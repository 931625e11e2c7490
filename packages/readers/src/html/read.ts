// Reads a web page: the document on it, its field table, and what is published there unseen.
import { type Block, type Limits, type Notice, type SourceDocument, unreadable } from '@gongkai/core'
import type { VFile } from 'vfile'
import { findEmptiness } from '../text/emptiness.js'
import { openText } from '../text/open.js'
import { toBlocks } from './blocks.js'
import { findContent } from './content.js'
import { findDeclaredEncoding } from './declared.js'
import { elementsIn, type Nodes } from './dom.js'
import { findFieldTables } from './fields.js'
import type { Flow } from './flow.js'
import { findMetaProperties } from './meta.js'
import { parseHtml } from './parse.js'
import { findStyleSheet } from './styles.js'

export function readHtml(file: VFile, limits: Limits): SourceDocument {
  const opened = openText(file, limits, findDeclaredEncoding)
  if (!opened) return unreadable('html', 'unsupported')
  const { text: source, encoding } = opened
  const page = parseHtml(source, limits.depth)
  const body = bodyOf(page.root)
  const fields = findFieldTables(body, source)
  const content = findContent(body, page.whole, fields.nodes)
  const flow: Flow = { source: page.text, sheet: findStyleSheet(page.root), ...content }
  const children = withoutBlankEnds(toBlocks([body], flow))
  const notices: Notice[] = [...opened.notices]
  if (page.text !== source) notices.push({ code: 'decoration', lost: 'decoration', detail: 'depth' })
  const emptiness = findEmptiness(children)
  if (emptiness) notices.push(emptiness)
  return {
    type: 'document',
    format: 'html',
    properties: [...fields.properties, ...findMetaProperties(page.root)],
    children,
    embedded: [],
    notices,
    encoding,
    source,
  }
}

function bodyOf(root: Nodes): Nodes {
  for (const element of elementsIn(root)) if (element.tagName === 'body') return element
  return root
}

/** What is dropped leaves blank lines at the ends. */
function withoutBlankEnds(blocks: readonly Block[]): Block[] {
  const isBlank = (block: Block) => block.type === 'paragraph' && block.children.length === 0
  const first = blocks.findIndex((block) => !isBlank(block))
  const last = blocks.findLastIndex((block) => !isBlank(block))
  return blocks.slice(Math.max(first, 0), last + 1)
}
