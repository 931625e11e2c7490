// Reads plain text: each line a paragraph.
import { type Limits, type SourceDocument, unreadable } from '@gongkai/core'
import type { VFile } from 'vfile'
import { findEmptiness } from '../text/emptiness.js'
import { linesToBlocks } from '../text/lines.js'
import { openText } from '../text/open.js'

export function readTxt(file: VFile, limits: Limits): SourceDocument {
  const opened = openText(file, limits)
  if (!opened) return unreadable('txt', 'unsupported')
  const { text, encoding, notices } = opened
  const children = linesToBlocks(text)
  const emptiness = findEmptiness(children)
  return {
    type: 'document',
    format: 'txt',
    properties: [],
    children,
    embedded: [],
    notices: emptiness ? [...notices, emptiness] : notices,
    encoding,
    source: text,
  }
}
