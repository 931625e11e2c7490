// Text that does not run from left to right: turned pages and columns are turned upright, slanting text is set apart.
import type { Glyph, PageMarks, Rule } from './glyphs.js'

/** A glyph with the direction it runs in, clockwise degrees from the right, in [0, 360). */
export interface TurnedGlyph extends Glyph {
  readonly angle: number
}

export interface Turned {
  /** The direction most of the text runs in. */
  readonly main: PageMarks
  /** The other upright directions: a note up the margin, 竖排 heads. */
  readonly others: readonly PageMarks[]
  /** Text at any other angle (watermarks): the glyphs of one angle, in the order they were written. */
  readonly slanting: readonly (readonly TurnedGlyph[])[]
}

/** `width` and `height` of the page as shown. */
export function turnUpright(
  page: number,
  width: number,
  height: number,
  glyphs: readonly TurnedGlyph[],
  rules: readonly Rule[],
): Turned {
  const upright = new Map<PageMarks['turn'], TurnedGlyph[]>()
  const slanting = new Map<number, TurnedGlyph[]>()
  for (const glyph of glyphs) {
    const turn = (Math.round(glyph.angle / 90) * 90) % 360
    const off = Math.abs(((glyph.angle - turn + 540) % 360) - 180)
    const group = off < 3 ? groupOf(upright, turn as PageMarks['turn']) : groupOf(slanting, Math.round(glyph.angle))
    group.push(glyph)
  }
  const marks = [...upright]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([turn, group]) => marksOf(page, width, height, turn, group, rules))
  const [main = marksOf(page, width, height, 0, [], rules), ...others] = marks
  return { main, others, slanting: [...slanting.values()] }
}

function marksOf(
  page: number,
  width: number,
  height: number,
  turn: PageMarks['turn'],
  glyphs: readonly TurnedGlyph[],
  rules: readonly Rule[],
): PageMarks {
  if (turn === 0) return { page, width, height, turn, glyphs, rules }
  const upright = (x: number, y: number): readonly [number, number] =>
    turn === 90 ? [y, width - x] : turn === 180 ? [width - x, height - y] : [height - y, x]
  return {
    page,
    turn,
    width: turn === 180 ? width : height,
    height: turn === 180 ? height : width,
    glyphs: glyphs.map((glyph) => {
      const [x, y] = upright(glyph.x, glyph.y)
      return { ...glyph, x, y }
    }),
    rules: rules.map(({ x1, y1, x2, y2 }) => {
      const [ax, ay] = upright(x1, y1)
      const [bx, by] = upright(x2, y2)
      return { x1: Math.min(ax, bx), y1: Math.min(ay, by), x2: Math.max(ax, bx), y2: Math.max(ay, by) }
    }),
  }
}

function groupOf<Key>(groups: Map<Key, TurnedGlyph[]>, key: Key): TurnedGlyph[] {
  const group = groups.get(key) ?? []
  groups.set(key, group)
  return group
}
