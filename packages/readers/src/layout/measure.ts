// The margins, size and line distance of the running text, measured over all pages of one size.
import type { PageMarks } from './glyphs.js'
import type { Measure } from './paragraphs.js'
import type { PlacedLine } from './runs.js'

/** The measure for each page; pages of one size share theirs, so that text can run on from one to the next. */
export function measuresOf(pages: readonly PageMarks[], lines: readonly PlacedLine[]): Map<PageMarks, Measure> {
  const groups = new Map<string, PlacedLine[]>()
  const keyOf = ({ width, height }: PageMarks) => `${Math.round(width)}x${Math.round(height)}`
  for (const line of lines) {
    const key = keyOf(line.marks)
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  const measures = new Map<string, Measure>()
  const found = new Map<PageMarks, Measure>()
  for (const page of pages) {
    const key = keyOf(page)
    const measure = measures.get(key) ?? measureOf(groups.get(key) ?? [], page.width)
    measures.set(key, measure)
    found.set(page, measure)
  }
  return found
}

/** The measure of lines on a page so many mm wide; without a width, of a column: as wide as its lines. */
export function measureOf(lines: readonly PlacedLine[], width?: number): Measure {
  const size = usualSize(lines)
  const usual = lines.filter((line) => Math.abs(line.size - size) < 0.06 * size)
  const lefts = usual.map((line) => line.left).sort((a, b) => a - b)
  const rights = usual.map((line) => line.right).sort((a, b) => a - b)
  const left = lefts[Math.floor(lefts.length * 0.03)] ?? 0
  const right = rights[Math.floor(rights.length * 0.97)] ?? width ?? 0
  const full = rights.filter((other) => Math.abs(other - right) < size).length
  return {
    left,
    // Where hardly a line is full, or none is long, the right margin is taken to be like the left one.
    right: width === undefined || (full >= 3 && right - left > width / 2) ? right : Math.max(right, width - left - 4),
    size,
    pitch: usualPitch(usual),
    indents: usual.some((line) => line.left - left > 1.5 * size && line.left - left < 2.5 * size),
  }
}

/** The size that most characters have. */
function usualSize(lines: readonly PlacedLine[]): number {
  const counts = new Map<number, number>()
  for (const { size, glyphs } of lines) {
    const rounded = Math.round(size * 20) / 20
    counts.set(rounded, (counts.get(rounded) ?? 0) + glyphs.length)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 5.64
}

function usualPitch(lines: readonly PlacedLine[]): number {
  const distances: number[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (before?.marks === line.marks && line.base > before.base) distances.push(line.base - before.base)
  })
  return distances.sort((a, b) => a - b)[distances.length >> 1] ?? 0
}
