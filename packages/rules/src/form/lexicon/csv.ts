// A table of terms: term, note, source, allow; quoted as RFC 4180 has it. A head may name the columns in another order.
import type { Words } from '@gongkai/core'
import { parseAllow } from './allow.js'
import type { LexiconDraft, LexiconEntry, LexiconProblem } from './draft.js'

const columns = ['term', 'note', 'source', 'allow'] as const

type Column = (typeof columns)[number]

/** Words of heads, small letters. */
const heads: Readonly<Record<string, Column>> = {
  term: 'term',
  词: 'term',
  词语: 'term',
  note: 'note',
  说明: 'note',
  备注: 'note',
  source: 'source',
  出处: 'source',
  来源: 'source',
  allow: 'allow',
  允许: 'allow',
}

interface Row {
  readonly cells: readonly string[]
  readonly line: number
}

export function readCsv(text: string): LexiconDraft {
  const { rows, unclosed } = splitRows(text)
  const problems: LexiconProblem[] = unclosed === undefined ? [] : [{ line: unclosed, message: notClosed }]
  const named = rows[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? []
  const hasHead = named.some((cell) => heads[cell] === 'term')
  const order = hasHead ? named.map((cell) => heads[cell]) : [...columns]
  if (hasHead)
    for (const cell of named.filter((cell) => cell && !heads[cell]))
      problems.push({ line: rows[0]?.line ?? 1, message: unknownColumn(cell) })
  const entries = rows.slice(hasHead ? 1 : 0).map(({ cells, line }) => {
    if (cells.slice(order.length).some((cell) => cell.trim())) problems.push({ line, message: tooMany(order.length) })
    const cell = (column: Column) => cells[order.indexOf(column)]?.trim() ?? ''
    const allow = parseAllow(cell('allow'))
    if (allow === undefined) problems.push({ line, message: notYesOrNo })
    return toEntry(line, cell('term'), cell('note'), cell('source'), allow === true)
  })
  return { entries, problems }
}

function toEntry(line: number, term: string, note: string, source: string, allow: boolean): LexiconEntry {
  return { line, term, ...(note ? { note } : {}), ...(source ? { source } : {}), ...(allow ? { allow } : {}) }
}

/** Rows with the line each starts on; empty lines and lines that begin with # are left out. */
function splitRows(text: string): { rows: Row[]; unclosed?: number } {
  const rows: Row[] = []
  // A cell in quotes, or up to the next comma or line feed; then what ends it.
  const cellAt = /(?:[ \t]*"((?:[^"]|"")*)"[ \t]*|(?![ \t]*")([^,\r\n]*))(,|\r\n|\r|\n|$)/uy
  let [line, at] = [1, 0]
  while (at < text.length) {
    const start = line
    const cells: string[] = []
    for (let end = ','; end === ','; ) {
      cellAt.lastIndex = at
      const match = cellAt.exec(text)
      // A quote that is not closed, or words behind the closing one: the line as it stands.
      if (!match) return { ...restOf(rows, text, at, start), unclosed: start }
      const [whole, quoted, plain = '', mark = ''] = match
      cells.push(quoted?.replaceAll('""', '"') ?? plain)
      line += whole.match(/\r\n|\r|\n/gu)?.length ?? 0
      at += whole.length
      end = mark
    }
    if (cells.some((cell) => cell.trim()) && !cells[0]?.startsWith('#')) rows.push({ cells, line: start })
  }
  return { rows }
}

/** The lines from one on, each split at its commas. */
function restOf(rows: readonly Row[], text: string, from: number, line: number): { rows: Row[] } {
  const start = Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1
  const rest = text.slice(start).split(/\r\n|\r|\n/u)
  const split = rest.map((words, index) => ({ cells: words.split(',').map(bare), line: line + index }))
  return { rows: [...rows, ...split.filter(({ cells }) => cells.some(Boolean))] }
}

const bare = (cell: string) => cell.replace(/^\s*"|"\s*$/gu, '')

const notClosed: Words = {
  zh: '引号没有成对，从这一行起按逗号分列，请核对。',
  en: 'A quotation mark has no partner; from here on the lines are split at their commas.',
}

const notYesOrNo: Words = {
  zh: '“允许”一列写 是 或 否；这里按否处理。',
  en: 'The column allow takes yes or no; taken for no.',
}

const unknownColumn = (name: string): Words => ({
  zh: `没有“${name}”这一列，可以有：term、note、source、allow（词、说明、出处、允许）。`,
  en: `No column “${name}”; there may be term, note, source, allow.`,
})

const tooMany = (most: number): Words => ({
  zh: `这一行多于 ${most} 列；词里有逗号时要加引号。`,
  en: `More than ${most} cells; a term with a comma needs quotes.`,
})
