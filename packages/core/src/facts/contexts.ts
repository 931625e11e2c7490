// In what company a number stands: in a list, in an agency's contact line, or alone in prose. A list is told once, not row by row.
import { cellAt } from '../tree/cells.js'
import type { CellAddress, CellList } from '../tree/tables.js'
import type { Document } from '../tree/text.js'
import type { Column } from './columns.js'
import type { Fact } from './fact.js'
import type { Identifier, IdentifierKind } from './identifiers.js'
import { hasPersonName } from './surnames.js'

/** Where a hit stands, for the severity table. */
export type Context = 'list' | 'contact' | 'prose'

/** Numbers of one kind that are told together: the ones of a list, or a single one. */
export interface IdentifierGroup {
  readonly context: Context
  /** In text order, at least one. */
  readonly members: readonly [Fact<Identifier>, ...Fact<Identifier>[]]
  /** Names of persons stand beside them. */
  readonly withNames: boolean
}

/** So many in a column or in consecutive lines make a list. */
const fewestInList = 3

/** All unmasked identifiers of a kind, in groups; masked ones tell nothing and are left out. */
export function groupIdentifiers(
  document: Document,
  identifiers: readonly Fact<Identifier>[],
  columns: readonly Column[],
  kind: IdentifierKind,
): IdentifierGroup[] {
  const hits = identifiers.filter(({ value }) => value.kind === kind && !value.masked)
  const landlines = identifiers.filter(({ value }) => value.kind === 'landline' || value.kind === 'hotline')
  const lineOf = lineIndexes(document)
  const placed = hits.map((hit): Placed => {
    const line = lineOf(hit.start)
    return { hit, line, cell: cellAt(document, document.lines[line], hit.start) }
  })
  const named = new Set(columns.filter((column) => column.kind === 'name').map(({ table }) => table))
  const landlineLines = new Set(landlines.map(({ start }) => lineOf(start)))
  const groups: IdentifierGroup[] = []
  for (const run of [...columnsOf(document, placed), ...stretchesOf(document, placed)]) {
    const rows = new Set(run.map(({ line, cell }) => cell?.row ?? line))
    const [first, ...rest] = run.map(({ hit }) => hit)
    if (!first) continue
    const contact = run.every(({ hit, line }) => isContact(document, hit, line, landlineLines))
    if (rows.size >= fewestInList && (!contact || run[0]?.cell)) {
      groups.push({ context: 'list', members: [first, ...rest], withNames: haveNames(document, run, named) })
      continue
    }
    for (const member of run) {
      groups.push({
        context: isContact(document, member.hit, member.line, landlineLines) ? 'contact' : 'prose',
        members: [member.hit],
        withNames: haveNames(document, [member], named),
      })
    }
  }
  return groups.sort((a, b) => a.members[0].start - b.members[0].start)
}

interface Placed {
  readonly hit: Fact<Identifier>
  /** Index into `document.lines`. */
  readonly line: number
  readonly cell: CellAddress | undefined
}

/** Hits in table cells, by column; what is hidden of a column apart from what is seen. */
function columnsOf({ lines }: Document, placed: readonly Placed[]): Placed[][] {
  const byColumn = new Map<string, Placed[]>()
  for (const member of placed) {
    const { cell, line } = member
    if (!cell) continue
    const key = `${cell.table}:${cell.column}:${lines[line]?.story}`
    const column = byColumn.get(key)
    if (column) column.push(member)
    else byColumn.set(key, [member])
  }
  return [...byColumn.values()]
}

/** A row of a list; what is longer is a paragraph. */
const longestRow = 80

/** Hits in running text, those of consecutive short lines together. An empty line between two rows does not part them. */
function stretchesOf({ lines }: Document, placed: readonly Placed[]): Placed[][] {
  const isRow = (line: number) => (lines[line]?.text.length ?? 0) <= longestRow
  const isNext = (before: number, line: number) =>
    line - before <= 1 || (line - before === 2 && lines[before + 1]?.text.trim() === '')
  const stretches: Placed[][] = []
  for (const member of placed) {
    const { line, cell } = member
    if (cell) continue
    const last = stretches.at(-1)
    const before = last?.at(-1)?.line
    const near =
      before !== undefined &&
      (line === before || (isNext(before, line) && isRow(before) && isRow(line))) &&
      lines[line]?.story === lines[before]?.story
    if (last && near) last.push(member)
    else stretches.push([member])
  }
  return stretches
}

const contactWords =
  /联\s?系\s?(?:人|电话|方式)|联络(?:人|员|方式)|咨询|报名|承办|受理|值班|(?:举报|监督|投诉|办公|服务|业务)电话|传\s?真|邮\s?箱|会务|报送|经办人/u
/** Words that make a telephone line a private person's. */
const privateWords =
  /申请人|户主|举报人|投诉人|信访人|当事人|监护人|被处罚人|处罚对象|患者|病人|家长|学生|本人|村民|居民姓名|家庭|住址|身份证|性别|出生|受助|救助对象/u

const reach = 120
const longestHeading = 24

/** An agency's contact line: contact words or an office telephone on the same line, and no word of a private person. */
function isContact(
  document: Document,
  hit: Fact<Identifier>,
  line: number,
  landlineLines: ReadonlySet<number>,
): boolean {
  if (hit.value.kind !== 'mobile' && hit.value.kind !== 'email') return false
  const { text } = document
  const before = text.slice(Math.max(0, hit.start - reach), hit.start)
  const row =
    before.slice(before.lastIndexOf('\n') + 1) + (text.slice(hit.end, hit.end + reach).split('\n', 1)[0] ?? '')
  if (privateWords.test(row)) return false
  if (contactWords.test(row) || landlineLines.has(line)) return true
  const heading = lastWords(document, line)
  return heading.length <= longestHeading && contactWords.test(heading) && !privateWords.test(heading)
}

/** The nearest line above that says something. */
function lastWords({ lines }: Document, line: number): string {
  for (let i = line - 1; i >= Math.max(0, line - 3); i--) {
    const words = lines[i]?.text.trim()
    if (words) return words
  }
  return ''
}

/** A column of names in the table, or a name on most of the lines. */
function haveNames({ lines, tables, text }: Document, run: readonly Placed[], named: ReadonlySet<number>): boolean {
  const [first] = run
  if (first?.cell && named.has(first.cell.table)) return true
  const words = ({ hit, line, cell }: Placed) => {
    const at = lines[line]
    const table = cell && tables[cell.table]
    if (!at || !table) return at?.text ?? ''
    // A row of a sheet is one line.
    const start = table.sheet ? at.start : (table.cells.at(firstOfRow(table.cells, cell.row))?.start ?? at.start)
    return text.slice(start, table.sheet ? hit.start : at.start)
  }
  const sample = run.slice(0, 20)
  return sample.filter((member) => hasPersonName(words(member))).length * 2 > sample.length
}

function firstOfRow(cells: CellList, row: number): number {
  let low = 0
  let high = cells.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cells.at(middle)?.row ?? 0) < row) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the line at an offset. */
function lineIndexes({ lines }: Document): (offset: number) => number {
  return (offset) => {
    let low = 0
    let high = lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((lines[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}
