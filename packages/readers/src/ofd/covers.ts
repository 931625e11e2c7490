// Text that is there and cannot be seen: under a later opaque shape, or in the colour of what lies under it.
import type { Box } from '@gongkai/core'
import type { Drawing, DrawnGlyph, Painted } from './drawing.js'
import { openGround } from './ground.js'
import type { Part } from './package.js'

/** Share of a character that lies in a shape, from which on it is in it. */
const mostly = 0.8

/** Channels of two colours that differ by less cannot be told apart. */
const alike = 8

/** Text lies under a picture as large as this where a scanner has put it there to be searched. */
export const wholePage = 0.8

export interface Unseen {
  readonly hidden: ReadonlySet<DrawnGlyph>
  /** The text of a scan: not painted, or under the picture of the page. */
  readonly searchable: ReadonlySet<DrawnGlyph>
}

/** `width` and `height` of the page, mm. */
export function findUnseen({ glyphs, painted }: Drawing, width: number, height: number): Unseen {
  const isWholePage = ({ box }: Painted) => box[2] * box[3] >= wholePage * width * height
  const isScan = painted.some((one) => one.picture && isWholePage(one))
  const at = openGround(painted)
  const mayBeLost = colorsThatMayBeLost(painted)
  const hidden = new Set<DrawnGlyph>()
  const searchable = new Set<DrawnGlyph>()
  for (const glyph of glyphs) {
    const box = boxOf(glyph)
    const [x, y] = [box[0] + box[2] / 2, box[1] + box[3] / 2]
    if (x < 0 || y < 0 || x > width || y > height) hidden.add(glyph)
    else if (glyph.isInvisible) (isScan ? searchable : hidden).add(glyph)
    else {
      const cover = coverOf(glyph, box, at(x, y))
      if (cover) (cover.picture && isWholePage(cover) ? searchable : hidden).add(glyph)
      else if (mayBeLost(glyph.color) && glyph.text.trim() && isOnItsOwnColor(glyph, box, at(x, y))) hidden.add(glyph)
    }
  }
  return { hidden, searchable }
}

/** What was painted over a character later and lets nothing of it through. */
function coverOf({ order }: DrawnGlyph, box: Box, lastFirst: Iterable<Painted>): Painted | undefined {
  for (const one of lastFirst) {
    if (one.order <= order) return undefined
    if (one.covers && shareInside(box, one.box) >= mostly && isOpaque(one)) return one
  }
  return undefined
}

function firstOf<T>(items: Iterable<T>, fits: (item: T) => boolean): T | undefined {
  for (const item of items) if (fits(item)) return item
  return undefined
}

/** Most text is black on a page where nothing else is: it need not be looked for under every character. */
function colorsThatMayBeLost(painted: readonly Painted[]): (color: string | undefined) => boolean {
  const grounds = new Set(['#ffffff', ...painted.flatMap(({ color }) => color ?? [])])
  const answers = new Map<string | undefined, boolean>([[undefined, false]])
  return (color) => {
    const known = answers.get(color)
    if (known !== undefined || color === undefined) return known ?? false
    const answer = [...grounds].some((ground) => isAlike(color, ground))
    answers.set(color, answer)
    return answer
  }
}

/** Paper is white. Where a picture or a pattern lies under the text, nothing is said. */
function isOnItsOwnColor({ order, color }: DrawnGlyph, box: Box, lastFirst: Iterable<Painted>): boolean {
  if (color === undefined) return false
  const under = firstOf(lastFirst, (one) => one.order < order)
  if (!under) return isAlike(color, '#ffffff')
  return under.color !== undefined && shareInside(box, under.box) >= mostly && isAlike(color, under.color)
}

function isAlike(a: string, b: string): boolean {
  const channels = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  const others = channels(b)
  return channels(a).every((value, index) => Math.abs(value - (others[index] ?? 0)) < alike)
}

/** The square of a character on the page, whatever way it is turned. */
function boxOf({ x, y, width, angle, look: { size } }: DrawnGlyph): Box {
  const turn = (angle * Math.PI) / 180
  const [alongX, alongY] = [Math.cos(turn) * width, Math.sin(turn) * width]
  const [upX, upY] = [Math.sin(turn) * size * 0.76, -Math.cos(turn) * size * 0.76]
  const xs = [x, x + alongX, x + upX, x + alongX + upX]
  const ys = [y, y + alongY, y + upY, y + alongY + upY]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top]
}

function shareInside([x, y, width, height]: Box, [left, top, wide, high]: Box): number {
  const across = Math.min(x + width, left + wide) - Math.max(x, left)
  const down = Math.min(y + height, top + high) - Math.max(y, top)
  return across <= 0 || down <= 0 ? 0 : (across * down) / Math.max(width * height, 1e-6)
}

const known = new WeakMap<Part, boolean>()

/** A shape is as opaque as its paint; of pictures only those are that cannot be anything else. */
function isOpaque({ picture }: Painted): boolean {
  if (!picture) return true
  const found = known.get(picture) ?? isOpaquePicture(picture.read())
  known.set(picture, found)
  return found
}

/** JPEG always; PNG of a colour type without transparency, and no chunk that adds it. */
function isOpaquePicture(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return true
  const head = String.fromCharCode(...bytes.subarray(0, 4096))
  return head.startsWith('\x89PNG') && [0, 2, 3].includes(bytes[25] ?? -1) && !head.includes('tRNS')
}
