// Page numbers and running heads: what repeats at the top and bottom of pages does not belong to the text.
import type { Line } from './lines.js'
import { textOf } from './lines.js'
import type { PlacedLine } from './runs.js'

export interface Furniture {
  readonly header: readonly PlacedLine[]
  readonly footer: readonly PlacedLine[]
}

/** Share of the page's height at its top and bottom in which heads and page numbers stand. */
const margin = 0.14

/** — 1 —, - 2 -, 第3页, 第 3 页 共 9 页, 3/9, Page 3 of 9 */
const pageNumber =
  /^(?:[—–―\-－·•~～]\s*\d{1,4}\s*[—–―\-－·•~～]|第\s*\d{1,4}\s*页(?:[，,\s]*[共/]\s*(?:共\s*)?\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|Page\s+\d+(?:\s+of\s+\d+)?)$/iu

/** Parts the lines of the pages, top to bottom, into furniture and the rest. */
export function setFurnitureApart(pages: readonly (readonly PlacedLine[])[]): {
  furniture: Furniture
  rest: PlacedLine[][]
} {
  const edges = pages.map((lines) => ({ top: lines.filter(isAtTop), bottom: lines.filter(isAtBottom) }))
  const header = repeated(edges.map(({ top }) => top.slice(0, 2)))
  const footer = repeated(edges.map(({ bottom }) => bottom.slice(-2)))
  const isHeader = (line: PlacedLine) => header.has(line) || (isAtTop(line) && pageNumber.test(textOf(line)))
  const isFooter = (line: PlacedLine) => footer.has(line) || (isAtBottom(line) && pageNumber.test(textOf(line)))
  const lines = pages.flat()
  return {
    furniture: { header: onceEach(lines.filter(isHeader)), footer: onceEach(lines.filter(isFooter)) },
    rest: pages.map((page) => page.filter((line) => !isHeader(line) && !isFooter(line))),
  }
}

const isAtTop = ({ base, marks }: PlacedLine) => base < margin * marks.height
const isAtBottom = ({ base, marks }: PlacedLine) => base > (1 - margin) * marks.height

/** Lines that stand at the same height of at least two pages, and of a third of all, with the same words or counting on. */
function repeated(edges: readonly (readonly PlacedLine[])[]): Set<PlacedLine> {
  const found = new Map<string, PlacedLine[]>()
  for (const lines of edges) {
    for (const line of lines) {
      for (const key of keysOf(line)) found.set(key, [...(found.get(key) ?? []), line])
    }
  }
  const least = Math.max(2, edges.length / 3)
  const kept = new Set<PlacedLine>()
  for (const lines of found.values()) {
    if (new Set(lines.map((line) => line.marks.page)).size >= least) for (const line of lines) kept.add(line)
  }
  return kept
}

/** The same words; or a bare number as far from the number of its page as on the others: 2019 alone is a year. */
function keysOf(line: PlacedLine): string[] {
  const text = textOf(line)
  const height = Math.round(line.base / 3)
  const bare = /^\d{1,4}$/u.exec(text)
  const key = bare ? `number ${Number(bare[0]) - line.marks.page}` : `text ${text}`
  return [`${key} ${height}`, `${key} ${height + 1}`]
}

/** A head that repeats is read once. */
function onceEach(lines: readonly PlacedLine[]): PlacedLine[] {
  const seen = new Set<string>()
  return lines.filter((line) => {
    const text = textOf(line as Line)
    return !seen.has(text) && seen.add(text)
  })
}
