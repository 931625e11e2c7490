// Follows the objects of a page in the order they are painted: characters, ruled lines, shapes, pictures.
import type { Box } from '@gongkai/core'
import type { Look, Rule } from '../layout/glyphs.js'
import type { TurnedGlyph } from '../layout/turn.js'
import { childrenNamed, type Element, everyElement, isFalse, textIn } from './element.js'
import type { Looks } from './looks.js'
import type { Part } from './package.js'
import { type Inherited, inherit, nothingInherited, paintOf } from './paint.js'
import { shapesOf } from './path.js'
import type { Resources } from './resources.js'
import { apply, boxAround, identity, type Matrix, multiply, numberIn, spaceOf } from './space.js'
import { glyphsOf, namelessGlyphs } from './text.js'

export interface DrawnGlyph extends TurnedGlyph {
  /** Among everything painted on the page. */
  readonly order: number
  /** `#rrggbb`; undefined for a pattern. */
  readonly color: string | undefined
  /** Not shown, transparent, or too small to be read. */
  readonly isInvisible: boolean
}

/** A shape or picture that may stand over or under text. */
export interface Painted {
  readonly box: Box
  readonly order: number
  /** Undefined for a picture, a pattern, or a shape that does not fill its box. */
  readonly color: string | undefined
  /** A whole box that lets nothing through. */
  readonly covers: boolean
  /** The file of a picture, which says whether it lets anything through. */
  readonly picture?: Part
}

/** What is painted on one page, mm from its upper left corner. */
export interface Drawing {
  readonly glyphs: readonly DrawnGlyph[]
  readonly rules: readonly Rule[]
  readonly painted: readonly Painted[]
  readonly pictures: readonly Box[]
  /** Filled shapes with curves: letters, where text was turned into outlines. */
  readonly outlines: number
  /** Characters of which only the picture is known. */
  readonly nameless: number
  readonly links: readonly string[]
  /** Drawings referred to that are nowhere. */
  readonly missing: readonly string[]
}

export interface Canvas {
  /** Paints layers or loose objects; `into` collects their characters where they are not the page's. */
  paint(content: Element, resources: Resources, options?: PaintOptions): void
  readonly drawing: Drawing
}

export interface PaintOptions {
  readonly space?: Matrix
  readonly inherited?: Inherited
  readonly into?: DrawnGlyph[]
  /** A mark over text through which it is read. */
  readonly isHighlight?: boolean
}

/** How many objects all pages together may still paint: drawings used by drawings multiply. */
export interface Allowance {
  objects: number
}

/** Smaller than this (mm) nobody can read it. */
const smallest = 0.2

/** Less opaque than this nobody can see it. */
const faintest = 0.05

/** As opaque as this nothing shines through. */
const opaque = 0.9

/** A background lies under the text of the page, a foreground over it. */
const depthOfLayer: Readonly<Record<string, number>> = { Background: 0, Body: 1, Foreground: 2 }

export function openCanvas(looks: Looks, allowance: Allowance): Canvas {
  const glyphs: DrawnGlyph[] = []
  const rules: Rule[] = []
  const painted: Painted[] = []
  const pictures: Box[] = []
  const links: string[] = []
  const missing: string[] = []
  const counts = { outlines: 0, nameless: 0 }
  let order = 0

  const paintObject = (
    object: Element,
    resources: Resources,
    { space = identity, ...options }: PaintOptions,
    units: readonly string[],
  ) => {
    if (--allowance.objects < 0) return
    order++
    const own = inherit(object, options.inherited ?? nothingInherited, resources)
    const inner = () => spaceOf(space, object.attributes)
    switch (object.name) {
      case 'Layer':
      case 'PageBlock':
      case 'Content':
      case 'Appearance': {
        const moved = object.name === 'Appearance' ? inner() : space
        const children = object.name === 'Content' ? inLayers(object) : object.children
        for (const one of children) paintObject(one, resources, { ...options, space: moved, inherited: own }, units)
        return
      }
      case 'CompositeObject':
      case 'CompositeGraphicObject': {
        const id = object.attributes.ResourceID ?? ''
        const unit = units.includes(id) ? undefined : resources.unit(id)
        if (!unit) missing.push(id)
        for (const content of childrenNamed(unit, 'Content'))
          for (const one of content.children)
            paintObject(one, resources, { ...options, space: inner(), inherited: own }, [...units, id])
        break
      }
      case 'TextObject':
        paintText(object, resources, inner(), own, options)
        break
      case 'PathObject':
        paintPath(object, inner(), own, options)
        break
      case 'ImageObject':
        paintPicture(object, resources, space, own)
        break
    }
    links.push(...linksIn(object))
  }

  const paintText = (
    object: Element,
    resources: Resources,
    space: Matrix,
    own: Inherited,
    { into = glyphs }: PaintOptions,
  ) => {
    const { attributes } = object
    const fill = paintOf(object, 'FillColor', own)
    const isFilled = !isFalse(attributes.Fill)
    const isStroked = /^(?:true|1)$/iu.test(attributes.Stroke ?? '')
    const size = (numberIn(attributes.Size) ?? 0) * Math.hypot(space[2], space[3])
    const isSeen = own.isShown && (isStroked || (isFilled && fill.opacity >= faintest)) && size >= smallest
    const color = isFilled ? fill.color : paintOf(object, 'StrokeColor', own).color
    const look: Look = looks(resources.font(attributes.Font), attributes, size, color)
    for (const glyph of glyphsOf(object, space, look)) into.push({ ...glyph, order, color, isInvisible: !isSeen })
    if (into === glyphs && isSeen) counts.nameless += namelessGlyphs(object)
  }

  const paintPath = (object: Element, space: Matrix, own: Inherited, { isHighlight = false }: PaintOptions) => {
    const { attributes } = object
    if (!own.isShown) return
    const fill = paintOf(object, 'FillColor', own)
    const stroke = paintOf(object, 'StrokeColor', own)
    const fills = /^(?:true|1)$/iu.test(attributes.Fill ?? '') && fill.opacity >= faintest
    const strokes = !isFalse(attributes.Stroke) && stroke.opacity >= faintest && stroke.color !== '#ffffff'
    const path = textIn(object, 'AbbreviatedData')
    const shapes = shapesOf(path, space, fills, strokes)
    const isCut = childrenNamed(object, 'Clips').length > 0
    rules.push(...shapes.rules)
    if (fills && shapes.hasCurves) counts.outlines++
    for (const { box, isBox } of shapes.filled) {
      const covers = isBox && fill.opacity >= opaque && !isCut && !isHighlight
      painted.push({ box, order, color: covers ? fill.color : undefined, covers })
    }
  }

  const paintPicture = (object: Element, resources: Resources, outer: Matrix, own: Inherited) => {
    if (!own.isShown || own.opacity < faintest) return
    const { attributes } = object
    // A picture fills the unit square of its own space; without a matrix, its boundary.
    const [, , width = 0, height = 0] = (attributes.Boundary ?? '').trim().split(/\s+/u).map(Number)
    const space = attributes.CTM
      ? spaceOf(outer, attributes)
      : multiply(spaceOf(outer, attributes), [width, 0, 0, height, 0, 0])
    const box = boxAround(space, [0, 0, 1, 1])
    pictures.push(box)
    const isUpright = apply(space, 1, 0)[1] === apply(space, 0, 0)[1]
    const picture = resources.picture(attributes.ResourceID)
    const covers = isUpright && own.opacity >= opaque && !attributes.ImageMask && !childrenNamed(object, 'Clips').length
    painted.push({
      box,
      order,
      color: undefined,
      covers: covers && picture !== undefined,
      ...(picture ? { picture } : {}),
    })
  }

  return {
    paint(content, resources, options = {}) {
      paintObject(content, resources, options, [])
    },
    get drawing() {
      return { glyphs, rules, painted, pictures, ...counts, links, missing }
    },
  }
}

function inLayers(content: Element): Element[] {
  const depth = ({ attributes }: Element) => depthOfLayer[attributes.Type ?? 'Body'] ?? 1
  return [...content.children].sort((a, b) => depth(a) - depth(b))
}

/** Addresses that a click on the object, page or document leads to. */
export function linksIn(holder: Element): string[] {
  return childrenNamed(holder, 'Actions')
    .flatMap((actions) => [...everyElement(actions)])
    .flatMap(({ name, attributes }) => (name === 'URI' && attributes.URI ? [attributes.URI] : []))
}
