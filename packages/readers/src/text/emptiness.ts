// Says when a page or text shows nothing to read: empty, or pictures alone.
import type { Block, Inline, Notice } from '@gongkai/core'

export function findEmptiness(blocks: readonly Block[]): Notice | undefined {
  const inlines = blocks.flatMap(visibleInlines)
  if (inlines.some((inline) => inline.type === 'text' && !inline.unseen && inline.value.trim() !== '')) return undefined
  const pictures = inlines.some((inline) => inline.type === 'image')
  return { code: pictures ? 'no-text-layer' : 'empty', lost: 'everything' }
}

function visibleInlines(block: Block): Inline[] {
  if (block.type === 'paragraph') return block.children
  if (block.type === 'table')
    return block.children.flatMap((row) => row.children.flatMap((cell) => cell.children.flatMap(visibleInlines)))
  return []
}
