// Paragraphs and tables as they come one after the other, where only marks say which of them stand in a cell.
import type { Aside, Block, Inline, Locator, Paragraph, Text } from '@gongkai/core'
import { type RowDraft, type RowShape, toTable } from './table.js'

/** A table that is not yet at its end. */
interface Level {
  readonly locator: Locator
  readonly rows: RowDraft[]
  cells: Block[][]
  blocks: Block[]
}

/** Tables within tables that are followed; deeper ones stand in the cell of the deepest. */
const deepest = 30

export class Flow {
  private readonly blocks: Block[] = []
  private readonly levels: Level[] = []
  private children: Inline[] = []
  /** Text boxes and the like, read after the paragraph they are anchored in. */
  private after: Aside[] = []

  constructor(private readonly locator: () => Locator) {}

  get isEmpty(): boolean {
    return this.children.length === 0
  }

  /** Puts something into the paragraph; text that looks like the text before it joins that. */
  put(inline: Inline): void {
    const last = this.children.at(-1)
    if (inline.type === 'text' && last?.type === 'text' && last.font === inline.font && last.unseen === inline.unseen)
      this.children[this.children.length - 1] = { ...last, value: last.value + inline.value } satisfies Text
    else this.children.push(inline)
  }

  putAfter(aside: Aside): void {
    if (aside.children.length > 0) this.after.push(aside)
  }

  /** Ends the paragraph, which stands that deep in tables: 0 outside them. */
  endParagraph(depth: number, rest: Omit<Partial<Paragraph>, 'type' | 'children'>): void {
    const target = this.enter(depth)
    target.push({ type: 'paragraph', ...rest, children: this.children, locator: this.locator() }, ...this.after)
    this.children = []
    this.after = []
  }

  /** A page begins before what follows. Within a table no page break is told. */
  breakPage(depth: number): void {
    const target = this.enter(depth)
    if (this.levels.length === 0) target.push({ type: 'pageBreak' })
  }

  /** Ends a cell of the table that deep, 1 being a table in the text. */
  endCell(depth: number): void {
    this.enter(depth)
    const level = this.levels.at(-1)
    if (!level) return
    level.cells.push(level.blocks)
    level.blocks = []
  }

  endRow(depth: number, shape: RowShape): void {
    this.enter(depth)
    const level = this.levels.at(-1)
    if (level) closeRow(level, shape)
  }

  /** Everything, with what is open closed. */
  finish(): Block[] {
    if (this.children.length > 0 || this.after.length > 0) this.endParagraph(this.levels.length, {})
    this.enter(0)
    return this.blocks
  }

  /** Opens and closes tables until that depth is reached; gives the blocks that text there goes to. */
  private enter(depth: number): Block[] {
    const wanted = Math.min(Math.max(depth, 0), deepest)
    while (this.levels.length > wanted) this.closeTable()
    while (this.levels.length < wanted) this.levels.push({ locator: this.locator(), rows: [], cells: [], blocks: [] })
    return this.levels.at(-1)?.blocks ?? this.blocks
  }

  private closeTable(): void {
    const level = this.levels.pop()
    if (!level) return
    // A row without an end was cut off: what it holds is told all the same.
    if (level.blocks.length > 0) level.cells.push(level.blocks)
    if (level.cells.length > 0) closeRow({ ...level, blocks: [] }, { cells: [] })
    const { table, covered } = toTable(level.rows, level.locator)
    const target = this.levels.at(-1)?.blocks ?? this.blocks
    if (table.children.length > 0) target.push(table, ...covered)
  }
}

function closeRow(level: Level, shape: RowShape): void {
  const { blocks } = level
  if (blocks.length > 0) level.cells.push(blocks)
  level.rows.push({ cells: level.cells, shape })
  level.cells = []
  level.blocks = []
}
