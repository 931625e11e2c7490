// The reading order of lines on a page: two columns one after the other, a stacked column from top to bottom.
import { type Line, lineOf, splitAtGaps, textOf } from './lines.js'

/** A gap wider than this, in characters, parts columns. */
const gutter = 1.8

/** Lines in reading order; those of one column share `column`. */
export interface OrderedLine {
  readonly line: Line
  /** 0 for lines across the page; counted on for each column of each stretch of columns. */
  readonly column: number
}

export function inReadingOrder(lines: readonly Line[]): OrderedLine[] {
  const rows = unstack(lines)
  const ordered: OrderedLine[] = []
  let column = 0
  for (let i = 0; i < rows.length; ) {
    const block = columnsFrom(rows, i)
    if (!block) {
      ordered.push({ line: rows[i] as Line, column: 0 })
      i++
      continue
    }
    for (const side of [block.left, block.right]) {
      column++
      for (const line of side) ordered.push({ line, column })
    }
    i = block.end
  }
  return ordered
}

/** Two columns of running text beginning at this line: long lines on both sides of one gap, at least four of them. */
function columnsFrom(rows: readonly Line[], from: number): { left: Line[]; right: Line[]; end: number } | undefined {
  const first = splitAtGaps(rows[from] as Line, gutter)
  if (first.length !== 2 || !first[0] || !first[1]) return undefined
  let [gapLeft, gapRight] = [first[0].right, first[1].left]
  const left: Line[] = []
  const right: Line[] = []
  let pairs = 0
  let end = from
  for (; end < rows.length; end++) {
    const row = rows[end] as Line
    const parts = splitAtGaps(row, gutter)
    if (parts.length > 2) break
    const lefts = parts.filter((part) => part.right <= gapRight - 1)
    const rights = parts.filter((part) => part.left >= gapLeft + 1)
    if (lefts.length + rights.length !== parts.length || lefts.length > 1 || rights.length > 1) break
    if (lefts.length && rights.length) pairs++
    for (const part of lefts) gapLeft = Math.max(gapLeft, part.right)
    for (const part of rights) gapRight = Math.min(gapRight, part.left)
    if (gapRight - gapLeft < row.size) break
    left.push(...lefts)
    right.push(...rights)
  }
  const length = (side: readonly Line[]) =>
    side.reduce((sum, line) => sum + line.glyphs.length, 0) / Math.max(side.length, 1)
  return pairs >= 4 && length(left) >= 10 && length(right) >= 10 ? { left, right, end } : undefined
}

/** Characters standing one under the other, each a line of its own, are one line. */
function unstack(lines: readonly Line[]): Line[] {
  const out: Line[] = []
  for (let i = 0; i < lines.length; ) {
    const stack = [lines[i] as Line]
    for (let next = lines[i + 1]; next && isUnder(stack, next); next = lines[i + stack.length]) stack.push(next)
    out.push(stack.length >= 3 ? laidDown(stack) : (lines[i] as Line))
    i += stack.length >= 3 ? stack.length : 1
  }
  return out
}

function isUnder(stack: readonly Line[], next: Line): boolean {
  const [first, last] = [stack[0], stack.at(-1)]
  if (!first || !last || first.glyphs.length !== 1 || next.glyphs.length !== 1) return false
  const pitch = stack[1] ? stack[1].base - first.base : next.base - last.base
  return (
    Math.abs(next.left + next.right - first.left - first.right) < first.size &&
    Math.abs(next.size - first.size) < 0.1 * first.size &&
    Math.abs(next.base - last.base - pitch) < 0.25 * first.size &&
    pitch < 3 * first.size
  )
}

/** The characters of a stack side by side. Some producers stack them from the bottom up: a date tells. */
function laidDown(stack: readonly Line[]): Line {
  const text = stack.map(textOf).join('')
  const upward =
    /^[。；，）》]/u.test(text) ||
    /日[\d〇一二三四五六七八九十]+月[\d〇一二三四五六七八九十]+年/u.test(text) ||
    /^[）)].*[（(]$/u.test(text)
  const glyphs = (upward ? [...stack].reverse() : stack).flatMap((line) => line.glyphs)
  const [first] = stack
  if (!first) return lineOf(glyphs)
  let x = first.left
  const row = glyphs.map((glyph) => {
    const placed = { ...glyph, x, y: first.base }
    x += glyph.width
    return placed
  })
  return lineOf(row)
}
