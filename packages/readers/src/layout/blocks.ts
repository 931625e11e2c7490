// Pages of characters and ruled lines → the blocks of a document: paragraphs, tables, page breaks, heads and feet.
import type { Aside, Block, Cell, Inline, Paragraph, Row, Table } from '@gongkai/core'
import { alignedTable } from './aligned.js'
import { inReadingOrder } from './columns.js'
import { setFurnitureApart } from './furniture.js'
import type { PageMarks } from './glyphs.js'
import { linesOf } from './lines.js'
import { measureOf, measuresOf } from './measure.js'
import { type FlowLine, type Measure, paragraphsOf } from './paragraphs.js'
import type { PlacedLine } from './runs.js'
import { type RuledTable, ruledTables } from './tables.js'

/** The visible text of the pages in reading order, then one aside of heads and one of feet. */
export function layoutPages(pages: readonly PageMarks[]): Block[] {
  const ruled = pages.map((marks) => {
    const { tables, rest } = ruledTables(marks)
    return { marks, tables, lines: linesOf(rest).map((line) => ({ ...line, marks })) }
  })
  const { furniture, rest } = setFurnitureApart(ruled.map(({ lines }) => lines))
  const measures = measuresOf(pages, rest.flat())
  const blocks: Block[] = []
  const flow: FlowLine[] = []
  const endFlow = () => {
    blocks.push(...withPageBreaks(paragraphsOf(flow), blocks))
    flow.length = 0
  }
  ruled.forEach(({ marks, tables }, index) => {
    const measure = measures.get(marks) ?? measureOf([])
    for (const item of itemsOf(rest[index] ?? [], tables, marks, measure)) {
      if ('glyphs' in item) flow.push(item)
      else {
        endFlow()
        addTable(blocks, item, marks.page)
      }
    }
  })
  endFlow()
  return [...blocks, ...asideOf('header', furniture.header), ...asideOf('footer', furniture.footer)]
}

/** Text on its own, each line a paragraph where it does not run on: hidden text, notes up the margin. */
export function layoutAlone(marks: PageMarks): Paragraph[] {
  const lines = inReadingOrder(linesOf(marks.glyphs)).map(({ line }) => ({ ...line, marks }))
  const usual = measureOf(lines)
  // Lines that stand alone may stand far apart: that is no distance between lines that run on.
  const measure = { ...usual, pitch: Math.min(usual.pitch, 2 * usual.size) }
  return paragraphsOf(lines.map((line) => ({ ...line, measure })))
}

/** What stands on a page between its tables, in reading order. */
function* itemsOf(
  lines: readonly PlacedLine[],
  tables: readonly RuledTable[],
  marks: PageMarks,
  measure: Measure,
): Generator<FlowLine | RuledTable | Table> {
  let from = 0
  for (const table of [...tables, undefined]) {
    const end = table ? lines.findIndex((line, index) => index >= from && line.base > table.top) : -1
    const to = end === -1 ? lines.length : end
    yield* textItems(lines.slice(from, to), marks, measure)
    if (table) yield table
    from = to
  }
}

function* textItems(lines: readonly PlacedLine[], marks: PageMarks, measure: Measure): Generator<FlowLine | Table> {
  const ordered = inReadingOrder(lines)
  const columns = new Map<number, Measure>([[0, measure]])
  for (let i = 0; i < ordered.length; ) {
    const { column } = ordered[i] as (typeof ordered)[number]
    const aligned =
      column === 0
        ? alignedTable(
            ordered.map((item) => item.line),
            i,
            marks,
          )
        : undefined
    if (aligned) {
      yield aligned.table
      i += aligned.count
      continue
    }
    let own = columns.get(column)
    if (!own) {
      own = measureOf(ordered.filter((item) => item.column === column).map((item) => ({ ...item.line, marks })))
      columns.set(column, own)
    }
    const line = ordered[i]?.line
    if (line) yield { ...line, marks, measure: own }
    i++
  }
}

/** A table that goes on at the head of the next page is one table; its head, printed again, is left out. */
function addTable(blocks: Block[], item: RuledTable | Table, page: number): void {
  const last = blocks.at(-1)
  const table = 'table' in item ? item.table : item
  const before = last?.type === 'table' ? last : undefined
  if (before && 'table' in item && lastPageOf(before) === page - 1 && sameColumns(before, table)) {
    const [head, ...body] = table.children
    const isRepeated = head && JSON.stringify(wordsOf(head)) === JSON.stringify(wordsOf(before.children[0]))
    blocks[blocks.length - 1] = {
      ...before,
      children: [...before.children, ...(isRepeated ? body : table.children)],
    }
    return
  }
  const lastPage = last && lastPageOf(last)
  if (lastPage !== undefined && lastPage !== page) blocks.push({ type: 'pageBreak' })
  blocks.push(table)
}

function sameColumns(a: Table, b: Table): boolean {
  const [boxA, boxB] = [a.locator?.box, b.locator?.box]
  const count = (table: Table) =>
    Math.max(...table.children.map((row) => row.children.reduce((sum, cell) => sum + (cell.columnSpan ?? 1), 0)))
  return !!boxA && !!boxB && Math.abs(boxA[0] - boxB[0]) < 2 && Math.abs(boxA[2] - boxB[2]) < 2 && count(a) === count(b)
}

function wordsOf(node: unknown): string[] {
  if (!node || typeof node !== 'object') return []
  if ('value' in node) return [String(node.value)]
  return 'children' in node && Array.isArray(node.children) ? node.children.flatMap(wordsOf) : []
}

/** A page break before each paragraph that begins a page; none within a paragraph that runs over. */
function withPageBreaks(paragraphs: readonly Paragraph[], before: readonly Block[]): Block[] {
  const blocks: Block[] = []
  const last = before.at(-1)
  let page = last && lastPageOf(last)
  for (const paragraph of paragraphs) {
    if (page !== undefined && paragraph.locator?.page !== page) blocks.push({ type: 'pageBreak' })
    blocks.push(paragraph)
    page = lastPageOf(paragraph)
  }
  return blocks
}

/** The page on which a node ends. */
function lastPageOf(node: Block | Row | Cell | Inline): number | undefined {
  if ('children' in node) {
    for (const child of node.children.toReversed()) {
      const page = lastPageOf(child)
      if (page !== undefined) return page
    }
  }
  return 'locator' in node ? node.locator?.page : undefined
}

function asideOf(kind: 'header' | 'footer', lines: readonly PlacedLine[]): Aside[] {
  if (lines.length === 0) return []
  const children = lines.flatMap((line) => paragraphsOf([{ ...line, measure: measureOf([line]) }]))
  return [{ type: 'aside', kind, children }]
}
