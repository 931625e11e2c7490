// Reads a piece of html inside another text (Markdown), its offsets counted in the whole.
import type { Block } from '@gongkai/core'
import { toBlocks } from './blocks.js'
import { parseHtml } from './parse.js'

/** `source[start, end)` is the fragment. */
export function readFragment(source: string, start: number, end: number, depth: number): Block[] {
  // Everything before is blanked, so that positions come out as they stand.
  const padded = ' '.repeat(start) + source.slice(start, end)
  const { root, text } = parseHtml(padded, depth, false)
  return toBlocks([root], { source: text, sheet: new Map(), dropped: new Set(), frames: new Set() })
}
