// The document's one plain text: visible stories in reading order, then each hidden one, with the lines, tables and locators in it.
import type { Aside, Block, Cell, Locator, Paragraph, Sheet, SourceDocument, StoryKind, Table } from './nodes.js'
import { arrangeSheet, tableOf, toCellText } from './sheets.js'
import type { CellAddress, PlacedCell, PlacedSheet, PlacedTable } from './tables.js'

export type { CellAddress, CellList, PlacedCell, PlacedSheet, PlacedTable } from './tables.js'

/** A stretch of `document.text`, UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A stretch of the text that belongs together. The body may come in several stretches, with text boxes between them. */
export interface Story {
  readonly kind: StoryKind
  /** Whether a reader of the paper or page sees it. */
  readonly visible: boolean
  readonly start: number
  readonly end: number
}

/** One line of the text: a paragraph, a part of one between soft breaks, a row of a sheet. Empty paragraphs are empty lines. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly story: number
  readonly paragraph: Paragraph
  /** 0 for the first line of its paragraph. */
  readonly part: number
  /** The cell it stands in; of a row of a sheet its first. */
  readonly cell?: CellAddress
  /** A page break stands before it. */
  readonly newPage: boolean
}

/** A stretch of text and where it stands; sorted by `start`, never overlapping. */
export interface LocatedSpan {
  readonly start: number
  readonly end: number
  readonly locator: Locator
}

/** A source document with its text laid out. Nobody changes it afterwards. */
export interface Document extends SourceDocument {
  /** As it was given; empty for a text without a file. */
  readonly path: string
  readonly text: string
  /** Offset at which each line of `text` starts. */
  readonly lineStarts: readonly number[]
  /** The same for `source`. */
  readonly sourceLineStarts?: readonly number[]
  readonly stories: readonly Story[]
  readonly lines: readonly Line[]
  readonly tables: readonly PlacedTable[]
  readonly located: readonly LocatedSpan[]
}

/** Stands between two stories, so that nothing is found across their border. */
export const storySeparator = '\f\n'

const visibleKinds: ReadonlySet<StoryKind> = new Set([
  'body',
  'sheet',
  'textBox',
  'header',
  'footer',
  'note',
  'watermark',
])

/** Lays out the text of a tree. Lines end in `\n`; the cells of a table row are parted by `\t`. */
export function placeText(source: SourceDocument, path = ''): Document {
  const layout = new Layout()
  layout.story('body', () => layout.blocks(source.children, {}))
  for (let aside = layout.nextAside(); aside; aside = layout.nextAside()) {
    const { kind, children, locator = {} } = aside
    layout.story(kind, () => layout.blocks(children, locator))
  }
  for (const hidden of layout.hiddenRows) layout.story('hidden', hidden)
  for (const kind of ['deleted', 'hidden'] as const) {
    const paragraphs = layout.unseen.filter((run) => run.kind === kind)
    if (paragraphs.length > 0) {
      layout.story(kind, () => {
        for (const { paragraph, locator } of paragraphs) layout.paragraph(paragraph, locator)
      })
    }
  }
  const properties = source.properties.filter((property) => property.origin !== 'sidecar' && property.value)
  if (properties.length > 0) {
    layout.story('property', () => {
      for (const property of properties) {
        const paragraph: Paragraph = {
          type: 'paragraph',
          children: [{ type: 'text', value: `${property.name}：${property.value}` }],
        }
        layout.paragraph(paragraph, property.locator ?? {})
      }
    })
  }
  return {
    ...source,
    path,
    ...layout.result(),
    ...(source.source === undefined ? {} : { sourceLineStarts: lineStartsOf(source.source) }),
  }
}

/** What rows of sheets have in place of a paragraph. */
const rowParagraph: Paragraph = { type: 'paragraph', children: [] }

interface UnseenRun {
  readonly kind: 'hidden' | 'deleted'
  readonly paragraph: Paragraph
  readonly locator: Locator
}

/** Asides in asides; no format nests so many. */
const deepestAside = 1000

class Layout {
  /** Asides met on the way that are read after the body. */
  private readonly later: (Aside & { readonly depth: number })[] = []
  /** How many asides the one being read stands in. */
  private depth = 0
  readonly unseen: UnseenRun[] = []
  /** Lay out what nobody sees of a sheet. */
  readonly hiddenRows: (() => void)[] = []
  private readonly pieces: string[] = []
  private length = 0
  private readonly stories: Story[] = []
  private readonly lines: Line[] = []
  /** Those of them that are rows of sheets, whose text is set at the end. */
  private readonly sheetRows: (Omit<Line, 'text'> & { text: string })[] = []
  private readonly tables: PlacedTable[] = []
  private readonly located: LocatedSpan[] = []
  private current: { kind: StoryKind; start: number } | undefined
  private newPage = false
  private insideTable = 0

  result() {
    const text = this.pieces.join('')
    // A slice of the whole takes a quarter of the memory of a copy.
    for (const row of this.sheetRows) row.text = text.slice(row.start, row.end)
    return {
      text,
      lineStarts: lineStartsOf(text),
      stories: this.stories,
      lines: this.lines,
      tables: this.tables,
      located: this.located,
    }
  }

  /** The next aside to read: visible ones first. */
  nextAside(): Aside | undefined {
    const visible = this.later.findIndex((aside) => visibleKinds.has(aside.kind))
    const [next] = this.later.splice(Math.max(visible, 0), 1)
    this.depth = next?.depth ?? 0
    // A tree that holds itself has no end.
    if (this.depth > deepestAside) throw new RangeError('Expected a tree, got a circle')
    return next
  }

  story(kind: StoryKind, fill: () => void): void {
    const outer = this.current
    if (outer) this.close()
    this.current = { kind, start: this.length }
    fill()
    this.close()
    this.current = outer && { kind: outer.kind, start: this.length }
  }

  private close(): void {
    if (!this.current || this.length === this.current.start) return
    const { kind, start } = this.current
    this.stories.push({ kind, visible: visibleKinds.has(kind), start, end: this.length })
    this.put(storySeparator)
  }

  blocks(blocks: readonly Block[], locator: Locator, cell?: CellAddress): void {
    for (const block of blocks) {
      if (block.type === 'paragraph') this.paragraph(block, locator, cell)
      else if (block.type === 'table') this.table(block, { ...locator, ...block.locator }, cell)
      else if (block.type === 'sheet') this.sheet(block)
      else if (block.type === 'pageBreak') this.newPage = true
      else if (block.kind === 'textBox' && !this.insideTable && this.current?.kind === 'body') {
        this.story('textBox', () => this.blocks(block.children, { ...locator, ...block.locator }))
      } else this.later.push({ ...block, locator: { ...locator, ...block.locator }, depth: this.depth + 1 })
    }
  }

  paragraph(paragraph: Paragraph, outer: Locator, cell?: CellAddress): void {
    const locator = { ...outer, ...paragraph.locator }
    let start = this.length
    let part = 0
    const endLine = () => {
      const text = this.tail(start)
      this.lines.push({
        start,
        end: this.length,
        text,
        story: this.stories.length,
        paragraph,
        part,
        ...(cell ? { cell } : {}),
        newPage: part === 0 && this.newPage,
      })
      if (text.trim()) this.newPage = false
      this.put('\n')
      start = this.length
      part++
    }
    if (paragraph.marker) this.put(paragraph.marker, locator)
    let run: { kind: 'hidden' | 'deleted'; children: Paragraph['children'] } | undefined
    for (const child of paragraph.children) {
      if (child.type === 'text' && child.unseen) {
        if (run?.kind !== child.unseen) {
          run = { kind: child.unseen, children: [] }
          this.unseen.push({ kind: run.kind, paragraph: { type: 'paragraph', children: run.children }, locator })
        }
        const { unseen: _, ...seen } = child
        run.children.push(seen)
        continue
      }
      run = undefined
      if (child.type === 'text') this.putLines(child.value, { ...locator, ...child.locator }, endLine)
      else if (child.type === 'lineBreak') endLine()
      else if (child.type === 'checkbox') this.put(child.checked ? '☑' : '☐', { ...locator, ...child.locator })
      else if (child.alternative) {
        const alternative: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: child.alternative }] }
        this.later.push({
          type: 'aside',
          kind: 'alternative',
          children: [alternative],
          locator: { ...locator, ...child.locator },
          depth: this.depth + 1,
        })
      }
    }
    endLine()
  }

  /** Text that holds line feeds itself is cut into lines. */
  private putLines(value: string, locator: Locator, endLine: () => void): void {
    let from = 0
    for (let at = value.indexOf('\n'); at !== -1; at = value.indexOf('\n', from)) {
      this.put(value.slice(from, at), shifted(locator, value.length, from, at))
      endLine()
      from = at + 1
    }
    this.put(value.slice(from), shifted(locator, value.length, from, value.length))
  }

  private table(table: Table, locator: Locator, outer?: CellAddress): void {
    const index = this.tables.length
    const start = this.length
    const cells: PlacedCell[] = []
    // A table inside a cell keeps the address of the outer cell: people count the table they see.
    const slot = outer ? -1 : this.tables.push({ start, end: start, rows: 0, columns: 0, cells }) - 1
    this.insideTable++
    let columns = 0
    const spanning = new Map<number, number>()
    table.children.forEach((row, rowIndex) => {
      let column = 0
      row.children.forEach((cell) => {
        for (let left = spanning.get(column) ?? 0; left > 0; left = spanning.get(column) ?? 0) {
          spanning.set(column, left - 1)
          column++
        }
        const columnSpan = cell.columnSpan ?? 1
        const address = outer ?? { table: index, row: rowIndex, column }
        const cellStart = this.length
        this.cell(cell, { ...locator, ...cell.locator }, address)
        cells.push({
          row: rowIndex,
          column,
          columnSpan,
          header: cell.header ?? false,
          start: cellStart,
          end: this.length,
        })
        if ((cell.rowSpan ?? 1) > 1)
          for (let i = 0; i < columnSpan; i++) spanning.set(column + i, (cell.rowSpan ?? 1) - 1)
        column += columnSpan
        this.put('\t')
      })
      this.replaceTail('\t', '\n')
      // Cells from above may also end the row.
      for (const [at, left] of spanning) if (at >= column && left > 0) spanning.set(at, left - 1)
      columns = Math.max(columns, column)
    })
    this.insideTable--
    if (slot >= 0) this.tables[slot] = { start, end: this.length, rows: table.children.length, columns, cells }
  }

  private sheet(sheet: Sheet): void {
    const placed = arrangeSheet(sheet)
    const start = this.length
    const placedTable = { ...tableOf(placed), start, end: start }
    const table = this.tables.push(placedTable) - 1
    this.story('sheet', () => this.rows(placed, table, 0, placed.seen))
    this.tables[table] = { ...placedTable, end: this.length }
    if (placed.seen < placed.order.length)
      this.hiddenRows.push(() => this.rows(placed, table, placed.seen, placed.order.length))
  }

  /** Cells of a sheet, in the order of the text: each row a line, its cells parted by tabs. */
  private rows(placed: PlacedSheet, table: number, from: number, to: number): void {
    const { order, starts, sheet } = placed
    const { rows, values } = sheet.cells
    for (let position = from; position < to; ) {
      const start = this.length
      const first = this.tables[table]?.cells.at(position)
      const row = rows[order[position] ?? 0]
      const texts: string[] = []
      for (let at = start; position < to && rows[order[position] ?? 0] === row; position++) {
        const text = toCellText(values[order[position] ?? 0] ?? '')
        starts[position] = at
        at += text.length + 1
        texts.push(text)
      }
      this.put(texts.join('\t'))
      const cell = { table, row: first?.row ?? 0, column: first?.column ?? 0 }
      const { length: story } = this.stories
      const line = { start, end: this.length, text: '', story, paragraph: rowParagraph, part: 0, cell, newPage: false }
      this.lines.push(line)
      this.sheetRows.push(line)
      this.put('\n')
    }
  }

  private cell(cell: Cell, locator: Locator, address: CellAddress): void {
    this.blocks(cell.children, locator, address)
    // The last line of a cell ends with the cell.
    this.replaceTail('\n', '')
  }

  private put(piece: string, locator?: Locator): void {
    if (piece === '') return
    if (locator && Object.keys(locator).length > 0) {
      this.located.push({ start: this.length, end: this.length + piece.length, locator })
    }
    this.pieces.push(piece)
    this.length += piece.length
  }

  private replaceTail(tail: string, by: string): void {
    if (this.pieces.at(-1) !== tail) return
    this.pieces.pop()
    this.length -= tail.length
    this.put(by)
  }

  private tail(start: number): string {
    let missing = this.length - start
    const parts: string[] = []
    for (let i = this.pieces.length - 1; missing > 0; i--) {
      const piece = this.pieces[i] ?? ''
      parts.push(piece)
      missing -= piece.length
    }
    return parts.reverse().join('')
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function shifted(locator: Locator, length: number, from: number, to: number): Locator {
  const { source } = locator
  if (!source || source[1] - source[0] !== length || (from === 0 && to === length)) return locator
  return { ...locator, source: [source[0] + from, source[0] + to] }
}
