// One page: its templates and its own content painted in order, its annotations over them, and what of it can be seen.
import type { Aside, Block, Box, Notice } from '@gongkai/core'
import { layoutAlone } from '../layout/blocks.js'
import type { PageMarks } from '../layout/glyphs.js'
import { turnUpright } from '../layout/turn.js'
import { readAnnotations } from './annotations.js'
import { asideOf, linkTo, watermarkOf } from './asides.js'
import { findUnseen } from './covers.js'
import { areaIn, type OfdDocument, type PageEntry } from './document.js'
import { type Allowance, type DrawnGlyph, linksIn, openCanvas } from './drawing.js'
import { child, childrenNamed, type Element } from './element.js'
import { hidden, type Looks } from './looks.js'
import { folderOf, type Package, type Part } from './package.js'
import { type Quality, qualityOf } from './quality.js'
import { type Resources, readResources } from './resources.js'
import type { Matrix } from './space.js'

export interface ReadPage {
  /** 1-based, counted through the file. */
  readonly page: number
  readonly quality: Quality
  readonly main: PageMarks
  readonly beside: readonly Aside[]
  readonly hidden: readonly Block[]
  readonly notices: readonly Notice[]
}

export interface PageSources {
  readonly document: OfdDocument
  readonly container: Package
  readonly looks: Looks
  readonly allowance: Allowance
  /** Parts with the annotations of each page, by its ID. */
  readonly annotations: ReadonlyMap<string, readonly Part[]>
}

const a4: Box = [0, 0, 210, 297]

/** Undefined if the page has no content that could be read. */
export function readPage(
  { id, part }: Pick<PageEntry, 'id' | 'part'>,
  page: number,
  sources: PageSources,
): ReadPage | undefined {
  const { document, container, looks, allowance } = sources
  const root = part && container.tree(part)
  if (!part || !root) return undefined
  const resources = resourcesOf(root, part, sources)
  const canvas = openCanvas(looks, allowance)
  const templates = templatesOf(root, sources, [])
  const own = { root, resources, isOver: false }
  const layers = [...templates.filter(({ isOver }) => !isOver), own, ...templates.filter(({ isOver }) => isOver)]
  const areas = [own, ...templates].map((layer) => areaIn(child(layer.root, 'Area')))
  const [left, top, width, height] = areas.find((area) => area !== undefined) ?? document.area ?? a4
  const space: Matrix = [1, 0, 0, 1, -left, -top]
  for (const layer of layers)
    for (const content of childrenNamed(layer.root, 'Content')) canvas.paint(content, layer.resources, { space })
  const notes = (sources.annotations.get(id) ?? []).flatMap((list) =>
    readAnnotations(list, { page, width, height, space, canvas, resources, container }),
  )

  const { drawing } = canvas
  const unseen = findUnseen(drawing, width, height)
  const upright = (glyphs: readonly DrawnGlyph[]) => turnUpright(page, width, height, glyphs, drawing.rules)
  const seen = upright(drawing.glyphs.filter((glyph) => !unseen.hidden.has(glyph)))
  const below = upright([...unseen.hidden].map((glyph) => ({ ...glyph, look: hidden(glyph.look) })))
  const lost = [
    ...templates.flatMap(({ missing }) => missing ?? []),
    ...drawing.missing.map((one) => `Composite ${one}`),
  ]
  return {
    page,
    quality: qualityOf(drawing, unseen, width, height),
    main: seen.main,
    beside: [
      ...seen.others.map((marks) => asideOf('textBox', layoutAlone(marks), page)),
      ...seen.slanting.map((run) => watermarkOf(run, page)),
      ...notes,
      ...[...drawing.links, ...linksIn(root)].map((link) => linkTo(link, page)),
    ],
    hidden: [
      ...[below.main, ...below.others].flatMap(layoutAlone),
      ...below.slanting.flatMap((run) => watermarkOf(run, page).children),
    ],
    notices: [...new Set(lost)].map((detail) => ({ code: 'unread-part', lost: 'text', pages: [page], detail })),
  }
}

function resourcesOf(root: Element, part: Part, { container, document }: PageSources): Resources {
  const parts = childrenNamed(root, 'PageRes').flatMap(({ text }) => container.find(text, folderOf(part)) ?? [])
  return parts.length > 0 ? readResources(parts, container, document.resources) : document.resources
}

interface TemplateLayer {
  readonly root: Element | undefined
  readonly resources: Resources
  readonly isOver: boolean
  readonly missing?: string
}

/** The templates a page or template stands on, those below first. `within` are the ones on the way here. */
function templatesOf(root: Element, sources: PageSources, within: readonly string[]): TemplateLayer[] {
  const { document, container } = sources
  return childrenNamed(root, 'Template').flatMap(({ attributes }): TemplateLayer[] => {
    const id = attributes.TemplateID ?? ''
    if (within.includes(id)) return []
    const template = document.template(id)
    const found = template && container.tree(template.part)
    const isOver = /^foreground$/iu.test(attributes.ZOrder ?? template?.order ?? '')
    if (!template || !found)
      return [{ root: undefined, resources: document.resources, isOver, missing: `Template ${id}` }]
    const resources = resourcesOf(found, template.part, sources)
    return [...templatesOf(found, sources, [...within, id]), { root: found, resources, isOver }]
  })
}
