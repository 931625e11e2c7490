// Tables of data as rows and cells; tables that only lay out the page are told apart.
import type { Aside, Block, Cell, Row } from '@gongkai/core'
import { attribute, compactText, type Element, elementsIn, leafBlocks, type Nodes, sourceOf } from './dom.js'
import type { Flow } from './flow.js'
import { type Style, styleOf } from './styles.js'

/** The frame of the page, a box around text, or columns of blocks: to be read as paragraphs. */
export function isLayoutTable(table: Element, { frames }: Flow): boolean {
  if (frames.has(table) || attribute(table, 'role') === 'presentation') return true
  const rows = rowsOf(table).map(cellsOf)
  if (rows.every((cells) => cells.length <= 1)) return true
  const inside = elementsIn(table).slice(1)
  if (inside.some((element) => element.tagName === 'th')) return false
  const bordered = !/^0?$/u.test(attribute(table, 'border') ?? '')
  if (!bordered && inside.some((element) => element.tagName === 'table')) return true
  const prose = rows.flat().filter((cell) => leafBlocks(cell).length > 3 && compactText(cell).length > 300)
  return !bordered && prose.length > 0
}

/** The table, its caption before it, and hidden rows beside it. */
export function toTable(
  table: Element,
  flow: Flow,
  style: Style,
  toCell: (children: readonly Nodes[], style: Style) => Block[],
): Block[] {
  const captions: Block[] = []
  const asides: Aside[] = []
  const children: Row[] = []
  for (const child of table.children)
    if (child.type === 'element' && child.tagName === 'caption') captions.push(...toCell([child], style))
  for (const row of rowsOf(table)) {
    const rowStyle = styleOf(row, style, flow.sheet)
    const cells = cellsOf(row)
    if (rowStyle.hidden && !style.hidden) {
      asides.push({ type: 'aside', kind: 'hidden', children: cells.flatMap((cell) => toCell(cell.children, {})) })
    } else if (cells.length > 0) {
      const shown = cells.flatMap((cell): Cell[] => {
        const cellStyle = styleOf(cell, rowStyle, flow.sheet)
        if (!cellStyle.hidden || style.hidden) return [toOneCell(cell, toCell(cell.children, cellStyle))]
        asides.push({ type: 'aside', kind: 'hidden', children: toCell(cell.children, {}) })
        return []
      })
      children.push({ type: 'row', children: shown })
    }
  }
  const source = sourceOf(table)
  return [...captions, { type: 'table', children, ...(source ? { locator: { source } } : {}) }, ...asides]
}

function toOneCell(cell: Element, blocks: Block[]): Cell {
  const span = (name: string) => Math.min(Math.max(1, Math.trunc(Number(attribute(cell, name) ?? 1)) || 1), 1000)
  const columnSpan = span('colSpan')
  const rowSpan = span('rowSpan')
  const source = sourceOf(cell)
  return {
    type: 'cell',
    children: blocks.length > 0 ? blocks : [{ type: 'paragraph', children: [] }],
    ...(cell.tagName === 'th' ? { header: true } : {}),
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(source ? { locator: { source } } : {}),
  }
}

/** The rows of this table, not of tables inside it. */
export function rowsOf(table: Element): Element[] {
  const rows: Element[] = []
  for (const child of table.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'tr') rows.push(child)
    else if (['thead', 'tbody', 'tfoot'].includes(child.tagName)) rows.push(...rowsOf(child))
  }
  return rows
}

export function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element => child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  )
}
