// What the property elements of a story do to it; each is read whole, as a small tree, before it takes effect.
import type { Element } from '../ooxml/element.js'
import { child, childrenNamed, isOn } from '../ooxml/element.js'
import { parseColor, shadeColor } from './color.js'
import { readLayout } from './layout.js'
import { readLook } from './look.js'
import type { Capture, Story } from './story.js'
import { readCellProperties, readRowProperties, readTableProperties } from './table.js'
import { switchOf, valOf } from './values.js'

const ignore: Capture = () => {}

/** Elements read as trees. The ignored ones hold looks and measures, and no text. */
export const captures: Readonly<Record<string, Capture | undefined>> = {
  'w:pPr': readParagraph,
  'w:rPr': (story, properties) => {
    if (!story.run) return
    story.run.direct = readLook(properties, story.sources.theme)
    story.run.style = valOf(properties, 'w:rStyle')
    delete story.run.seen
  },
  'w:sectPr': (story, properties) => {
    story.closeParagraph()
    story.sources.met.sections.push({ properties, after: story.scope.blocks.length })
  },
  'w:tblPr': (story, properties) => story.table && readTableProperties(story.table, properties),
  'w:trPr': (story, properties) => {
    const unseen = story.table && readRowProperties(story.table, properties)
    if (child(properties, 'w:del') || child(properties, 'w:ins')) meetAuthors(story, properties)
    if (unseen) story[unseen]++
  },
  'w:tcPr': (story, properties) => {
    const unseen = story.table && readCellProperties(story.table, properties)
    if (unseen) story[unseen]++
    const shading = child(properties, 'w:shd')
    story.scope.background = (shading && shadeColor(shading)) ?? story.scope.background
  },
  'w:ffData': (story, form) => {
    const field = story.scope.fields.at(-1)
    if (field) field.form = form
  },
  'w:docPartPr': (story, properties) => {
    story.gallery = valOf(child(properties, 'w:category'), 'w:gallery')
  },
  'w:sdtPr': readControl,
  'wps:spPr': (story, properties) => {
    const color = child(child(properties, 'a:solidFill'), 'a:srgbClr')?.attributes.val
    if (story.drawing) story.drawing.fill = parseColor(color) ?? 'unknown'
  },
  'w:tblGrid': ignore,
  'w:tblPrEx': ignore,
  'w:sdtEndPr': ignore,
  'w:rubyPr': ignore,
  'm:ctrlPr': ignore,
  'a:bodyPr': ignore,
  'a:lstStyle': ignore,
}

/** What was left of two alternatives: told only where it says something that the chosen one does not. */
export const leftOver: Capture = (story, element) => {
  const rest = textOf(element)
  const told = story.alternatives.at(-1)?.text ?? ''
  if (!told.replace(/\s/gu, '').includes(rest.replace(/\s/gu, ''))) story.putHidden(rest)
}

function readParagraph(story: Story, properties: Element): void {
  const { draft, sources } = story
  const style = valOf(properties, 'w:pStyle')
  const direct = readLayout(properties)
  const byStyle = sources.styles.layout(style)
  const list = direct.numbering ?? byStyle.numbering
  const linked = list === undefined ? undefined : sources.numbering.levelOfStyle(list, style)
  const level = direct.level ?? byStyle.level ?? linked ?? 0
  const byLevel = list === undefined ? {} : sources.numbering.layout(list, level)
  // A list chosen by hand outdoes the style's indents; one that comes with the style does not.
  const below = direct.numbering === undefined ? { ...byLevel, ...byStyle } : { ...byStyle, ...byLevel }
  draft.layout = { ...below, ...direct, ...(list === undefined ? {} : { numbering: list, level }) }
  draft.style = style
  const look = sources.styles.look({ table: story.scope.tableStyle, paragraph: style })
  const mark = child(properties, 'w:rPr')
  draft.size = look.size ?? draft.size
  const outline = draft.layout.outline
  draft.heading = outline === undefined ? sources.styles.heading(style) : outline < 9 ? outline + 1 : undefined
  draft.runsOn = ['w:del', 'w:moveFrom'].some((name) => child(mark, name)) || isMarkHidden(mark)
  draft.section = child(properties, 'w:sectPr')
  meetAuthors(story, mark)
}

function isMarkHidden(mark: Element | undefined): boolean {
  return (switchOf(mark, 'w:vanish') ?? false) || (switchOf(mark, 'w:specVanish') ?? false)
}

function meetAuthors(story: Story, changes: Element | undefined): void {
  for (const { attributes } of changes?.children ?? []) {
    const author = attributes['w:author']
    if (author) story.sources.met.people.add(author)
  }
}

/** Content controls: their names and choices are told as properties, a tick box becomes one. */
function readControl(story: Story, properties: Element): void {
  const { controls } = story.sources.met
  for (const name of ['w:alias', 'w:tag']) {
    const value = valOf(properties, name)
    if (value) controls.add(value)
  }
  for (const list of ['w:dropDownList', 'w:comboBox'])
    for (const { attributes } of childrenNamed(child(properties, list), 'w:listItem'))
      for (const value of [attributes['w:displayText'], attributes['w:value']]) if (value) controls.add(value)
  const box = child(properties, 'w14:checkbox')
  const state = child(box, 'w14:checked')?.attributes['w14:val']
  if (box) story.checkbox = state !== undefined && isOn(state)
}

function textOf(element: Element): string {
  const own = /^(?:w:t|w:delText|a:t|m:t)$/u.test(element.name) ? element.text : (element.attributes.string ?? '')
  return own + element.children.map(textOf).join('')
}
