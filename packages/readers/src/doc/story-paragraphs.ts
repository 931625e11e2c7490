// Where the paragraphs of a story begin and end, how each looks, and what its end is the end of.
import type { Characters } from './characters.js'
import type { Sources } from './document.js'
import type { ParagraphLook } from './paragraphs.js'
import type { ParagraphAt } from './text.js'

export interface StoryParagraph {
  readonly start: number
  /** Without its mark. */
  readonly end: number
  readonly style: number
  readonly look: ParagraphLook
  /** The look of its mark. */
  readonly mark: Characters
  readonly ends: 'paragraph' | 'cell' | 'row'
  /** A section ends with it, and the next begins a page. */
  readonly startsPage: boolean
  /** A part of it already stands before a page break. */
  isBegun: boolean
}

/** A carriage return ends a paragraph, the control character 7 a cell or a row, a form feed a section or a page. */
const endCharacters = new Set(['\r', '\x07', '\f'])
const controls = /\p{Cc}/gu

export function findParagraphs(sources: Sources, start: number, end: number): StoryParagraph[] {
  const { text } = sources.text
  const paragraphs: StoryParagraph[] = []
  const last = Math.min(end, text.length)
  let from = start
  controls.lastIndex = start
  for (let found = controls.exec(text); found && found.index < last; found = controls.exec(text)) {
    if (!endCharacters.has(found[0])) continue
    const section = sources.sections.get(found.index + 1)
    // A page may begin in the middle of a paragraph.
    if (found[0] === '\f' && !section) continue
    paragraphs.push(paragraphOf(sources, from, found.index, found[0] === '\f' && section?.startsPage === true))
    from = found.index + 1
  }
  if (from < last) paragraphs.push(paragraphOf(sources, from, last, false))
  return paragraphs
}

function paragraphOf(sources: Sources, start: number, end: number, startsPage: boolean): StoryParagraph {
  const { text, paragraphLooks } = sources
  const at = text.paragraphAt(Math.min(end, text.text.length - 1))
  const { style, key } = at
  const look = (key === undefined ? undefined : paragraphLooks.get(key)) ?? lookOf(sources, at)
  if (key !== undefined) paragraphLooks.set(key, look)
  const mark = text.lookAt(end, style)
  const kind = look.endsRow ? 'row' : text.text[end] === '\x07' || look.endsInnerCell ? 'cell' : 'paragraph'
  return { start, end, style, look, mark, ends: look.depth > 0 ? kind : 'paragraph', startsPage, isBegun: false }
}

function lookOf({ styles, lists }: Sources, { style, direct }: ParagraphAt): ParagraphLook {
  const byStyle = styles.paragraph(style)
  const own = direct({ layout: {}, depth: 0 }).layout
  const list = own.numbering ?? byStyle.layout.numbering
  const level = own.level ?? byStyle.layout.level ?? 0
  const byLevel = lists.get(list ?? '')?.levels[level]?.layout ?? {}
  // A list chosen by hand outdoes the style's indents; one that comes with the style does not.
  const below = own.numbering === undefined ? { ...byLevel, ...byStyle.layout } : { ...byStyle.layout, ...byLevel }
  return direct({ ...byStyle, layout: below })
}
