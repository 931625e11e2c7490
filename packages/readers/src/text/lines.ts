// Plain text as paragraphs, one a line, each with its offsets in the decoded file.
import type { Block, Paragraph } from '@gongkai/core'

/** Ctrl-Z ends a DOS file, NULs pad a cut one. */
const padding: ReadonlySet<number> = new Set([0x00, 0x1a])

/** CRLF, LF, lone CR, NEL, line and paragraph separator, vertical tab; a form feed ends the page. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu

export function linesToBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let end = text.length
  while (padding.has(text.charCodeAt(end - 1))) end--
  let start = 0
  for (const { 0: mark, index } of text.slice(0, end).matchAll(lineEnd)) {
    if (mark !== '\f' || index > start) blocks.push(toParagraph(text, start, index))
    if (mark === '\f') blocks.push({ type: 'pageBreak' })
    start = index + mark.length
  }
  if (start < end) blocks.push(toParagraph(text, start, end))
  return blocks
}

function toParagraph(text: string, start: number, end: number): Paragraph {
  const value = text.slice(start, end)
  const indent = indentOf(value)
  const locator = { source: [start, end] as const }
  return {
    type: 'paragraph',
    children: value ? [{ type: 'text', value, locator }] : [],
    ...(indent > 0 ? { indent } : {}),
    locator,
  }
}

/** Leading spaces in characters: a full-width space is one, a half-width one half, a tab two. */
function indentOf(line: string): number {
  const [spaces = ''] = /^\s*/u.exec(line) ?? []
  if (spaces.length === line.length) return 0
  let width = 0
  for (const space of spaces) width += space === '\u3000' ? 1 : space === '\t' ? 2 : 0.5
  return width
}
