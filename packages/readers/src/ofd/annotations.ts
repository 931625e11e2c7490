// What was written onto a page after it was made: stamps, watermarks, comments, links, and what they keep to themselves.
import type { Aside, Box } from '@gongkai/core'
import { layoutAlone } from '../layout/blocks.js'
import { boxOnPage } from '../layout/glyphs.js'
import { turnUpright } from '../layout/turn.js'
import { asideOf, linkTo, paragraphsIn, watermarkOf } from './asides.js'
import { type Canvas, type DrawnGlyph, linksIn } from './drawing.js'
import { childrenNamed, type Element, everyElement, isFalse } from './element.js'
import type { Package, Part } from './package.js'
import type { Resources } from './resources.js'
import { boxAround, boxIn, type Matrix } from './space.js'

export interface AnnotatedPage {
  readonly page: number
  readonly width: number
  readonly height: number
  /** From the space of the page's objects to the page. */
  readonly space: Matrix
  readonly canvas: Canvas
  readonly resources: Resources
  readonly container: Package
}

export function readAnnotations(list: Part, on: AnnotatedPage): Aside[] {
  const root = on.container.tree(list)
  return root
    ? [...everyElement(root)]
        .filter(({ name }) => name === 'Annot')
        .flatMap((annotation) => readAnnotation(annotation, on))
    : []
}

function readAnnotation(annotation: Element, on: AnnotatedPage): Aside[] {
  const { Type: type = '', Creator: author = '', Visible } = annotation.attributes
  const isSeen = !isFalse(Visible)
  const asides: Aside[] = []
  for (const appearance of childrenNamed(annotation, 'Appearance')) {
    const boundary = boxIn(appearance.attributes.Boundary)
    const box = boundary && boxOnPage({ turn: 0, width: on.width, height: on.height }, boxAround(on.space, boundary))
    asides.push(...readAppearance(appearance, type, isSeen, box, on))
  }
  const remark = childrenNamed(annotation, 'Remark').map(({ text }) => text.trim())
  for (const text of remark)
    if (text) asides.push(asideOf('comment', paragraphsIn(author ? `${author}：${text}` : text), on.page))
  for (const { text, attributes } of childrenNamed(annotation, 'Parameters').flatMap(({ children }) => children)) {
    const value = text.trim()
    if (value) asides.push(asideOf('hidden', paragraphsIn(`${attributes.Name ?? ''}：${value}`), on.page))
  }
  return [...asides, ...linksIn(annotation).map((link) => linkTo(link, on.page))]
}

/** Stamped text is on the paper for everybody; what other annotations show is what somebody has noted. */
function readAppearance(
  appearance: Element,
  type: string,
  isSeen: boolean,
  box: Box | undefined,
  on: AnnotatedPage,
): Aside[] {
  const glyphs: DrawnGlyph[] = []
  const inherited = { opacity: 1, isShown: isSeen, param: undefined }
  const isHighlight = /^highlight$/iu.test(type)
  on.canvas.paint(appearance, on.resources, { space: on.space, inherited, into: glyphs, isHighlight })
  const asides: Aside[] = []
  for (const isInvisible of [false, true]) {
    const some = glyphs.filter((glyph) => glyph.isInvisible === isInvisible)
    const { main, others, slanting } = turnUpright(on.page, on.width, on.height, some, [])
    const isMark = /^watermark$/iu.test(type)
    const kind = isInvisible ? 'hidden' : isMark ? 'watermark' : /^stamp$/iu.test(type) ? 'textBox' : 'comment'
    const paragraphs = [main, ...others].flatMap(layoutAlone)
    if (paragraphs.length > 0) asides.push(asideOf(kind, paragraphs, on.page, box))
    for (const run of slanting)
      asides.push({ ...watermarkOf(run, on.page), kind: isInvisible ? 'hidden' : 'watermark' })
  }
  return asides
}
