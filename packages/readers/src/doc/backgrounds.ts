// What lies behind the text of table cells: only the mark at the end of a row says it, so it is looked up ahead.
import type { Background } from '../word/color.js'
import type { StoryParagraph } from './story-paragraphs.js'
import type { Styles } from './styles.js'

/** By the index of a paragraph; undefined where it is as around it. */
export function backgroundsOf(paragraphs: readonly StoryParagraph[], styles: Styles): (Background | undefined)[] {
  const backgrounds: (Background | undefined)[] = new Array(paragraphs.length).fill(undefined)
  paragraphs.forEach(({ ends, look: { depth, row } }, end) => {
    if (ends !== 'row' || !row) return
    const { shades = [], style } = row
    // What a table style paints depends on the place of the cell: text before it may be readable in any colour.
    const byStyle = style === undefined || styles.isPlainTable(style) ? undefined : 'unknown'
    if (!byStyle && shades.every((one) => one === undefined)) return
    let cell = 0
    for (let index = startOfRow(paragraphs, end, depth); index < end; index++) {
      const paragraph = paragraphs[index]
      backgrounds[index] ??= shades[cell] ?? byStyle
      if (paragraph?.ends === 'cell' && paragraph.look.depth === depth) cell++
    }
  })
  return backgrounds
}

function startOfRow(paragraphs: readonly StoryParagraph[], end: number, depth: number): number {
  let index = end
  for (let before = paragraphs[index - 1]; before; before = paragraphs[index - 1]) {
    if (before.look.depth < depth || (before.ends === 'row' && before.look.depth === depth)) break
    index--
  }
  return index
}
