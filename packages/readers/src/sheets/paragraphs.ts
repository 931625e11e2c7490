// Words with line breaks as paragraphs, empty lines left out.
import type { Block, Paragraph } from '@gongkai/core'

export function toParagraphs(words: string): Block[] {
  return words
    .split(/\r\n|[\r\n]/u)
    .filter((line) => line.trim() !== '')
    .map((value): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] }))
}
