// Reads csv and tsv as one sheet, each cell with its place in the file.
import { type Limits, type Notice, type Property, type Sheet, type SourceDocument, unreadable } from '@gongkai/core'
import type { VFile } from 'vfile'
import { CellCollector } from '../sheets/collector.js'
import { columnLetters } from '../sheets/references.js'
import { openText } from '../text/open.js'
import { declaration, findCells, findSeparator } from './records.js'

/** Spreadsheet programs run what begins so; a number with its sign is none. */
const formula = /^\s*[=@+-](?![\d.,\s%]*$)/u

/** `="110105…"`: a way to keep programs from taking digits for a number. */
const wrapped = /^="([^"]*)"$/u

export function readCsv(file: VFile, limits: Limits): SourceDocument {
  const opened = openText(file, limits)
  if (!opened) return unreadable('csv', 'unsupported')
  const { text, encoding, notices } = opened
  const separator = findSeparator(text, (file.extname ?? '').toLowerCase())
  const from = declaration(separator).exec(text)?.[0].length ?? 0
  const cells = new CellCollector()
  const formulas: string[] = []
  for (const { row, column, value, source } of findCells(text, separator, from)) {
    // A cut or padded file ends in NULs.
    const shown = wrapped.exec(value)?.[1] ?? value.replace(/\p{Cc}+$/u, '')
    if (shown.trim() === '') continue
    cells.add(row, column, shown, source)
    if (formula.test(shown)) formulas.push(`${columnLetters(column)}${row + 1}`)
  }
  const name = file.stem ?? 'Sheet1'
  const sheet: Sheet = { type: 'sheet', name, ...cells.finish() }
  const empty: Notice[] = cells.length === 0 ? [{ code: 'empty', lost: 'everything' }] : []
  return {
    type: 'document',
    format: 'csv',
    properties: formulas.length > 0 ? [noteOf(formulas)] : [],
    children: [sheet],
    embedded: [],
    notices: [...notices, ...empty],
    encoding,
    source: text,
  }
}

const mostTold = 10

/** Which cells a spreadsheet program would run. */
function noteOf(cells: readonly string[]): Property {
  const rest = cells.length > mostTold ? `等${cells.length}处` : ''
  return { name: '公式', value: cells.slice(0, mostTold).join('、') + rest, origin: 'file' }
}
