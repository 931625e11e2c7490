// Reads Markdown: front matter to properties, blocks to paragraphs and tables, each text with its offsets in the file.
import { type Limits, type Notice, type SourceDocument, unreadable } from '@gongkai/core'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { findEmptiness } from '../text/emptiness.js'
import { linesToBlocks } from '../text/lines.js'
import { openText } from '../text/open.js'
import { toBlocks } from './blocks.js'
import { isTooDeep } from './depth.js'
import { readFrontMatter } from './front-matter.js'

export function readMd(file: VFile, limits: Limits): SourceDocument {
  const opened = openText(file, limits)
  if (!opened) return unreadable('md', 'unsupported')
  const { text: source, encoding } = opened
  const notices: Notice[] = [...opened.notices]
  const { properties, end } = readFrontMatter(source)
  const body = blank(source, end)
  const plain = isTooDeep(body, limits.depth)
  if (plain) notices.push({ code: 'decoration', lost: 'decoration', detail: 'depth' })
  const children = plain ? linesToBlocks(source) : toBlocks(parseMd(body), source, limits.depth)
  const emptiness = findEmptiness(children)
  if (emptiness) notices.push(emptiness)
  return {
    type: 'document',
    format: 'md',
    properties,
    children,
    embedded: [],
    notices,
    encoding,
    source,
  }
}

function parseMd(text: string): Nodes {
  return unified().use(remarkParse).use(remarkGfm).parse(text)
}

/** The text with its first characters blanked, so that offsets stay true. */
function blank(source: string, end: number): string {
  return source.slice(0, end).replace(/[^\r\n]/gu, ' ') + source.slice(end)
}
