// What the elements of drawings mean: pictures, text boxes, watermarks, charts and diagrams.
import type { Attributes } from '../bytes/xml.js'
import { parseColor } from './color.js'
import type { DrawingDraft, Opener, Story } from './story.js'

const drawing: Opener = (story) => {
  const outer = story.drawing
  const { hidden } = story
  const draft: DrawingDraft = { alternatives: new Set(), watermark: false, picture: false }
  story.drawing = draft
  // What is anchored in unseen text is not seen either.
  if (story.run && story.see().hidden) story.hidden++
  return () => {
    story.drawing = outer
    if (draft.picture) story.sources.met.pictures++
    const alternative = [...draft.alternatives].join('；')
    if (alternative) story.put({ type: 'image', alternative })
    else if (draft.picture) story.put({ type: 'image' })
    story.hidden = hidden
  }
}

/** `title` and `descr` of a picture or shape; a program's own `name` says nothing. */
const described: Opener = (story, attributes) => {
  describe(story, attributes.title, attributes.descr)
  if (attributes.hidden === '1' || attributes.hidden === 'true') story.hidden++
  if (/WaterMark/iu.test(attributes.name ?? '') && story.drawing) story.drawing.watermark = true
}

const picture: Opener = (story) => {
  if (story.drawing) story.drawing.picture = true
}

/** A shape of the older drawing language, VML. */
const shape: Opener = (story, attributes) => {
  const { hidden } = story
  describe(story, attributes.alt, attributes.title)
  if (story.drawing) {
    const isFilled = attributes.filled !== 'f' && attributes.filled !== 'false'
    const fill = attributes.fillcolor === undefined ? '#ffffff' : parseColor(attributes.fillcolor)
    story.drawing.fill = (isFilled ? fill : undefined) ?? 'unknown'
    story.drawing.watermark = /WaterMark/iu.test(attributes.id ?? '')
  }
  if (/visibility\s*:\s*hidden/u.test(attributes.style ?? '')) story.hidden++
  return () => {
    story.hidden = hidden
  }
}

/** Word art: the text of a watermark, and of ornamental headings. */
const wordArt: Opener = (story, attributes) => {
  const value = attributes.string ?? ''
  if (!value.trim()) return undefined
  const isWatermark = story.drawing?.watermark || story.part.includes('header')
  const leave = story.enter({ background: 'unknown' })
  story.write(value)
  story.putAside(isWatermark ? 'watermark' : 'textBox', leave())
  return undefined
}

const textBox: Opener = (story) => {
  const kind = story.hidden > 0 ? 'hidden' : story.drawing?.watermark ? 'watermark' : 'textBox'
  const leave = story.enter({ background: story.drawing?.fill ?? 'unknown' })
  return () => {
    const blocks = leave()
    story.putAside(kind, blocks)
  }
}

/** A part that is drawn here: its text is read where it is seen. */
const shown =
  (name: string): Opener =>
  (story, attributes) => {
    const target = story.relationships.get(attributes[name] ?? '')
    if (target && !target.external) story.putAside('textBox', story.sources.readDrawing(target.target))
  }

/** One value of a chart: a category, a series' name, a number. */
const chartValue: Opener = (story) => {
  story.openParagraph()
  story.buffer = ''
  return () => {
    const value = story.buffer ?? ''
    story.buffer = undefined
    story.write(value.trim())
    story.closeParagraph()
  }
}

const embedded: Opener = (story, attributes) => {
  const target = story.relationships.get(attributes['r:id'] ?? '')
  if (target && /^Equation/iu.test(attributes.ProgID ?? '')) story.sources.met.formulas.add(target.target)
}

function describe(story: Story, ...texts: (string | undefined)[]): void {
  for (const text of texts) if (text?.trim()) story.drawing?.alternatives.add(text.trim())
}

const vmlShapes = ['shape', 'rect', 'roundrect', 'oval', 'line', 'polyline', 'curve', 'arc', 'image', 'group']

export const drawingElements: Readonly<Record<string, Opener | undefined>> = {
  'w:drawing': drawing,
  'w:pict': drawing,
  'w:object': drawing,
  'wp:docPr': described,
  'pic:cNvPr': described,
  'wps:cNvPr': described,
  'wpg:cNvPr': described,
  'pic:pic': picture,
  'v:imagedata': (story, attributes: Attributes) => {
    if (story.drawing) story.drawing.picture = true
    describe(story, attributes['o:title'])
  },
  ...Object.fromEntries(vmlShapes.map((name) => [`v:${name}`, shape])),
  'v:textpath': wordArt,
  'w:txbxContent': textBox,
  'a:txBody': textBox,
  'c:chart': shown('r:id'),
  'cx:chart': shown('r:id'),
  'dgm:relIds': shown('r:dm'),
  'c:v': chartValue,
  'cx:v': chartValue,
  'cx:pt': chartValue,
  'o:OLEObject': embedded,
}
