// What stands beside the text of a page: stamped text, comments, watermarks, addresses.
import type { Aside, Block, Box, Paragraph } from '@gongkai/core'
import { cleanText } from '../layout/glyphs.js'
import type { TurnedGlyph } from '../layout/turn.js'

export function asideOf(kind: Aside['kind'], children: readonly Block[], page: number, box?: Box): Aside {
  return { type: 'aside', kind, children: [...children], locator: { page, ...(box ? { box } : {}) } }
}

/** Slanting text, in the order it was written. */
export function watermarkOf(run: readonly TurnedGlyph[], page: number): Aside {
  const lines: string[] = []
  run.forEach((glyph, index) => {
    const before = run[index - 1]
    const isNext = before && Math.hypot(glyph.x - before.x, glyph.y - before.y) < 4 * glyph.look.size
    if (isNext) lines.push(`${lines.pop() ?? ''}${glyph.text}`)
    else lines.push(glyph.text)
  })
  const font = run[0]?.look.font
  const unseen = run[0]?.look.unseen
  const children = [...new Set(lines)].map(
    (value): Paragraph => ({
      type: 'paragraph',
      children: [{ type: 'text', value, ...(font ? { font } : {}), ...(unseen ? { unseen } : {}) }],
    }),
  )
  return asideOf('watermark', children, page)
}

export function linkTo(address: string, page: number): Aside {
  return asideOf('hidden', paragraphsIn(address), page)
}

export function paragraphsIn(text: string): Paragraph[] {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => cleanText(line).trim())
    .filter(Boolean)
    .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }))
}

/** What repeats from page to page, watermarks and addresses, is read once. */
export function onceEach(asides: readonly Aside[]): Aside[] {
  const seen = new Set<string>()
  return asides.filter(({ kind, children }) => {
    if (children.length === 0) return false
    if (kind !== 'watermark' && kind !== 'hidden') return true
    const words = `${kind} ${JSON.stringify(children, (key, value: unknown) => (key === 'locator' ? undefined : value))}`
    return !seen.has(words) && seen.add(words)
  })
}
