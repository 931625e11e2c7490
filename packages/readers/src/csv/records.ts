// Cuts separated text into cells, each with its place: quotes, line breaks in quotes, rows of any length.

export interface FoundCell {
  /** 0-based. */
  readonly row: number
  readonly column: number
  readonly value: string
  /** Where it stands: without its quotes where the value stands there unit by unit, else with them. */
  readonly source: readonly [start: number, end: number]
}

const separators = [',', '\t', ';', '|'] as const
export type Separator = (typeof separators)[number]

/** So many lines are looked at. */
const sampled = 40

/** `sep=;` in the first line, or the separator that cuts most of the first lines alike. */
export function findSeparator(text: string, extension: string): Separator {
  const declared = separators.find((separator) => declaration(separator).test(text))
  if (declared) return declared
  const preferred: Separator = extension === '.csv' ? ',' : '\t'
  let best: { separator: Separator; score: number } = { separator: preferred, score: 0 }
  for (const separator of [preferred, ...separators]) {
    const score = agreement(text, separator)
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

/** Excel's own line above the data. */
export function declaration(separator: string): RegExp {
  return new RegExp(`^sep=${separator === '|' ? '\\|' : separator}(?:\\r\\n?|\\n)`, 'u')
}

/** How many rows have as many cells as most of them, cells of one-cell rows not counted. */
function agreement(text: string, separator: Separator): number {
  const widths = new Map<number, number>()
  let [row, width] = [0, 0]
  const endRow = () => {
    if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1)
    width = 0
  }
  for (const cell of findCells(text, separator, 0)) {
    if (cell.row !== row) endRow()
    row = cell.row
    if (row >= sampled) break
    width = cell.column + 1
  }
  endRow()
  return Math.max(0, ...Array.from(widths, ([cells, rows]) => rows * 1000 + cells))
}

/** Every cell in order, empty ones too. A quote that is never closed is a character like any other. */
export function* findCells(text: string, separator: Separator, from: number): Generator<FoundCell> {
  const special = new RegExp(`[${separator === '|' ? '\\|' : separator}\\r\\n]`, 'gu')
  let quoting = true
  for (let at = from, row = 0, column = 0; at < text.length || column > 0; ) {
    const quoted = quoting && text[at] === '"' ? closingQuote(text, at) : -1
    if (quoted === undefined) quoting = false
    special.lastIndex = quoted !== undefined && quoted > 0 ? quoted + 1 : at
    const end = special.exec(text)?.index ?? text.length
    yield { row, column, ...cellOf(text, at, quoted !== undefined && quoted > 0 ? quoted : undefined, end) }
    if (end >= text.length) return
    if (text[end] === separator) column++
    else {
      row++
      column = 0
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
}

/** Undefined where there is none. */
function closingQuote(text: string, open: number): number | undefined {
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at
  return undefined
}

function cellOf(
  text: string,
  start: number,
  quote: number | undefined,
  end: number,
): Omit<FoundCell, 'row' | 'column'> {
  if (quote === undefined) return { value: text.slice(start, end), source: [start, end] }
  const inside = text.slice(start + 1, quote)
  const behind = text.slice(quote + 1, end)
  if (inside.includes('""') || behind.trim() !== '')
    return { value: inside.replaceAll('""', '"') + behind.trimEnd(), source: [start, end] }
  return { value: inside, source: [start + 1, quote] }
}
