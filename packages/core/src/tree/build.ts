// Short builders for trees: document(paragraph('…')) in readers, tests and examples.
import type { Aside, Block, Cell, Inline, Paragraph, Row, Sheet, SourceDocument, Table, Text } from './nodes.js'

export function document(
  children: Block[],
  rest: Partial<Omit<SourceDocument, 'type' | 'children'>> = {},
): SourceDocument {
  return { type: 'document', format: 'txt', properties: [], embedded: [], notices: [], ...rest, children }
}

export function paragraph(
  content: string | Inline[],
  rest: Omit<Partial<Paragraph>, 'type' | 'children'> = {},
): Paragraph {
  return {
    type: 'paragraph',
    ...rest,
    children: typeof content === 'string' ? (content ? [text(content)] : []) : content,
  }
}

export function text(value: string, rest: Omit<Partial<Text>, 'type' | 'value'> = {}): Text {
  return { type: 'text', ...rest, value }
}

export function table(rows: (string | Block[])[][], rest: Omit<Partial<Table>, 'type' | 'children'> = {}): Table {
  return { type: 'table', ...rest, children: rows.map(row) }
}

export function row(cells: (string | Block[])[]): Row {
  return { type: 'row', children: cells.map((content) => cell(content)) }
}

export function cell(content: string | Block[], rest: Omit<Partial<Cell>, 'type' | 'children'> = {}): Cell {
  return { type: 'cell', ...rest, children: typeof content === 'string' ? [paragraph(content)] : content }
}

/** A sheet from its rows; an empty string is a cell that does not exist. */
export function sheet(name: string, rows: readonly (readonly string[])[], rest: Partial<Sheet> = {}): Sheet {
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column) => (value === '' ? [] : [{ row, column, value }])),
  )
  return {
    type: 'sheet',
    name,
    cells: {
      rows: cells.map(({ row }) => row),
      columns: cells.map(({ column }) => column),
      values: cells.map(({ value }) => value),
    },
    ...rest,
  }
}

export function aside(
  kind: Aside['kind'],
  content: string | Block[],
  rest: Omit<Partial<Aside>, 'type' | 'kind' | 'children'> = {},
): Aside {
  return { type: 'aside', kind, ...rest, children: typeof content === 'string' ? [paragraph(content)] : content }
}
