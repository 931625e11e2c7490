// Glyphs → lines: what stands on one base line, from left to right, and where spaces stand between.
import { type Glyph, isHan, isSpace } from './glyphs.js'

/** Characters on one base line, sorted from left to right, spaces left out: the gaps say where they were. */
export interface Line {
  readonly glyphs: readonly Glyph[]
  readonly left: number
  readonly right: number
  /** Base line, mm from the top. */
  readonly base: number
  /** Size of most of the characters, mm. */
  readonly size: number
  /** A space was written before these glyphs (indexes into `glyphs`). */
  readonly spaced: ReadonlySet<number>
}

export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const rows: Glyph[][] = []
  let row: Glyph[] = []
  let base = 0
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    if (row.length === 0 || glyph.y - base > 0.25 * Math.max(glyph.look.size, row[0]?.look.size ?? 0)) {
      row = []
      rows.push(row)
      base = glyph.y
    }
    row.push(glyph)
  }
  return withRaised(rows.map(lineOf).filter((line) => line.glyphs.length > 0))
}

export function lineOf(glyphs: readonly Glyph[]): Line {
  const kept: Glyph[] = []
  const spaced = new Set<number>()
  const sizes = new Map<number, number>()
  for (const glyph of [...glyphs].sort((a, b) => a.x - b.x)) {
    if (isSpace(glyph.text)) {
      spaced.add(kept.length)
      continue
    }
    // Bold by printing twice.
    const before = kept.at(-1)
    if (before?.text === glyph.text && glyph.x - before.x < 0.3 * glyph.width) continue
    kept.push(glyph)
    sizes.set(glyph.look.size, (sizes.get(glyph.look.size) ?? 0) + 1)
  }
  const [size = 0] = [...sizes].sort(([, a], [, b]) => b - a)[0] ?? []
  const last = kept.reduce((right, glyph) => Math.max(right, glyph.x + glyph.width), 0)
  const base = kept.find((glyph) => glyph.look.size === size)?.y ?? 0
  return { glyphs: kept, left: kept[0]?.x ?? 0, right: last, base, size, spaced }
}

/** Raised and lowered figures (m², 注①) stand on base lines of their own: they go to the line they touch. */
function withRaised(lines: readonly Line[]): Line[] {
  const raised = new Set<Line>()
  const grown = new Map<Line, Glyph[]>()
  lines.forEach((small, index) => {
    const host = [lines[index + 1], lines[index - 1]].find(
      (line) =>
        line &&
        small.size < 0.8 * line.size &&
        Math.abs(line.base - small.base) < 0.7 * line.size &&
        line.glyphs.some((glyph) => Math.abs(glyph.x + glyph.width - small.left) < 0.3 * line.size) &&
        !line.glyphs.some((glyph) => glyph.x + glyph.width > small.left + 0.2 && glyph.x < small.right - 0.2),
    )
    if (!host) return
    raised.add(small)
    grown.set(host, [...(grown.get(host) ?? []), ...small.glyphs])
  })
  if (raised.size === 0) return [...lines]
  return lines
    .filter((line) => !raised.has(line))
    .map((line) => {
      const more = grown.get(line)
      return more ? { ...lineOf([...line.glyphs, ...more]), base: line.base } : line
    })
}

/** Cuts a line where a gap is wider than so many characters. */
export function splitAtGaps(line: Line, characters: number): Line[] {
  if (isSpreadOut(line)) return [line]
  const parts: Line[] = []
  let from = 0
  for (let i = 1; i <= line.glyphs.length; i++) {
    if (i < line.glyphs.length && gapBefore(line, i) <= characters * line.size) continue
    parts.push(from === 0 && i === line.glyphs.length ? line : partOf(line, from, i))
    from = i
  }
  return parts
}

function partOf(line: Line, from: number, to: number): Line {
  const spaced = new Set([...line.spaced].filter((at) => at > from && at < to).map((at) => at - from))
  return { ...lineOf(line.glyphs.slice(from, to)), spaced }
}

/** What stands before each glyph: nothing, a space, or a wide space. */
export function spacesIn(line: Line): string[] {
  const { glyphs, size } = line
  if (isSpreadOut(line)) return glyphs.map(() => '')
  const usual = usualGap(line)
  return glyphs.map((glyph, index) => {
    const before = glyphs[index - 1]
    if (!before) return ''
    const gap = (gapBefore(line, index) - usual) / size
    const written = line.spaced.has(index)
    if (gap > 1.2) return '　'
    if (isWide(before.text) && isWide(glyph.text)) return gap > (written ? 0.3 : 0.6) ? (gap > 0.8 ? '　' : ' ') : ''
    if (isWide(before.text) || isWide(glyph.text)) return gap > (written ? 0.15 : 0.6) ? ' ' : ''
    return gap > (written ? 0.08 : 0.2) ? ' ' : ''
  })
}

export function textOf(line: Line): string {
  const spaces = spacesIn(line)
  return line.glyphs.map((glyph, index) => `${spaces[index]}${glyph.text}`).join('')
}

export function gapBefore({ glyphs }: Line, index: number): number {
  const [before, glyph] = [glyphs[index - 1], glyphs[index]]
  return before && glyph ? glyph.x - before.x - before.width : 0
}

/** Han characters and what is as wide as they are: 、。《》（） */
export const isWide = (text: string) =>
  isHan(text) || /^[\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uff60]/u.test(text)

/** A heading set wide: 通　　知, 目 录, 会 议 纪 要. Han characters alone, all gaps alike. */
export function isSpreadOut(line: Line): boolean {
  const { glyphs, size } = line
  if (glyphs.length < 2 || glyphs.length > 24 || !glyphs.every((glyph) => isHan(glyph.text))) return false
  const gaps = glyphs.slice(1).map((_, index) => gapBefore(line, index + 1) / size)
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)]
  return least > 0.3 && most < 4.5 && most - least < 0.2 + 0.1 * least
}

/** The gap between neighbours in a line that is set wide throughout; 0 in all others. */
function usualGap(line: Line): number {
  const gaps: number[] = []
  line.glyphs.forEach((glyph, index) => {
    const before = line.glyphs[index - 1]
    if (before && isWide(before.text) && isWide(glyph.text)) gaps.push(gapBefore(line, index))
  })
  if (gaps.length < 6) return 0
  const middle = gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0
  return middle > 0.3 * line.size ? middle : 0
}
