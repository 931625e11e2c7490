// Reads plain text: each line a paragraph.
import { type Limits, type SourceDocument, unreadable } from '@gongkai/core'
import type { VFile } from 'vfile'
import { linesToBlocks } from '../text/lines.js'
import { openText } from '../text/open.js'

export function readTxt(file: VFile, limits: Limits): SourceDocument {
  const opened = openText(file, limits)
  if (!opened) return unreadable('txt', 'unsupported')
  const { text, encoding, notices } = opened
  if (text.trim() === '') return { ...unreadable('txt', 'empty'), encoding, source: text }
  return {
    type: 'document',
    format: 'txt',
    properties: [],
    children: linesToBlocks(text),
    embedded: [],
    notices,
    encoding,
    source: text,
  }
}
