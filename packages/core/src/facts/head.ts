// The head of a unit: letterhead (份号 … 签发人), title, addressees, up to where the body text begins.
import type { Document } from '../tree/text.js'
import { endsAddressees, wrappedFrom } from './addressees.js'
import { isAgency } from './agencies.js'
import { findDates } from './dates.js'
import type { DocumentNumber, Elements } from './elements.js'
import { because, type Fact, factOf, type Span } from './fact.js'
import { isBody, isField, numberOf, type Role, roleOf, signatory } from './head-lines.js'
import { mastheadLines } from './masthead.js'
import { isAddressee, type Piece } from './pieces.js'
import { isOfficialTitle, isTitle, join, kindOf, lastTitle } from './title.js'

/** The elements that stand above the body text. */
export interface Head
  extends Pick<
    Elements,
    'copyNumber' | 'classification' | 'urgency' | 'masthead' | 'documentNumber' | 'signatory' | 'title' | 'addressees'
  > {
  /** Date in brackets under the title. */
  readonly bracketDate: Fact<string> | null
  /** Index of the first piece of the body text. */
  readonly bodyAt: number
}

/** Most pieces a head takes; what is longer has none. */
const longestHead = 45

export function readHead(
  document: Document,
  pieces: readonly Piece[],
  from: number,
  to: number,
  fields: readonly Span[],
): Head {
  const limit = Math.min(to, from + longestHead)
  const roles: Role[] = []
  let bodyAt = from
  let addresseeAt = -1
  for (let i = from; i < limit; i++) {
    const piece = pieces[i]
    if (!piece) break
    const closes = isAddressee(piece.text) || (roles.at(-1) === 'text' && endsAddressees(piece, pieces[i - 1]))
    if (!isField(piece, fields) && closes && roles.length > 0 === i > from) {
      addresseeAt = i
      bodyAt = i + 1
      break
    }
    const role = isField(piece, fields) ? 'noise' : roleOf(piece, pieces[i - 1], roles.at(-1))
    if (role === 'text' && isBody(piece)) {
      bodyAt = i
      break
    }
    roles.push(role)
    bodyAt = i + 1
  }
  const headOf = (role: Role) => roles.indexOf(role)
  const at = (index: number) => (index < 0 ? undefined : pieces[from + index])
  const headEnd = addresseeAt < 0 ? bodyAt : addresseeAt
  const addresseeFrom =
    addresseeAt < 0 ? -1 : wrappedFrom(pieces, from, addresseeAt, (index) => roles[index - from] === 'text')
  const masthead = takeMasthead(pieces, from, roles)
  const runs = textRuns(pieces, from, addresseeFrom < 0 ? headEnd : addresseeFrom, roles)
  const titleRun = chooseTitle(runs)
  const number = readNumber(document, pieces, from, roles)
  const lone = masthead ?? (number ? mastheadBefore(runs, titleRun, number) : undefined)
  // Minutes may have no title but their masthead.
  const minutes = !titleRun && lone && /纪要$/u.test(join(lone)) ? lone : undefined
  const both =
    titleRun?.length === 1 && /^[^《》]{2,60}(?:令|会议纪要)$/u.test(join(titleRun)) && !/关于/u.test(join(titleRun))
  return {
    copyNumber: plain(document, at(headOf('copyNumber')), '版头首行的六位数字（7.2.1）'),
    classification: plain(document, at(headOf('classification')), '版头单独成行的密级（7.2.2）'),
    urgency: readUrgency(document, at(headOf('urgency'))),
    masthead: mastheadFact(document, lone ?? (both ? titleRun : undefined)),
    documentNumber: number,
    signatory: readSignatory(document, pieces, from, roles),
    title: (titleRun ?? minutes) ? titleFact(document, titleRun ?? minutes ?? []) : null,
    bracketDate: readBracketDate(document, pieces, from, roles),
    addressees: addresseeAt < 0 ? null : addresseeFact(document, pieces.slice(addresseeFrom, addresseeAt + 1)),
    bodyAt,
  }
}

function textRuns(pieces: readonly Piece[], from: number, to: number, roles: readonly Role[]): Piece[][] {
  const runs: Piece[][] = []
  let open = false
  for (let i = from; i < to; i++) {
    const piece = pieces[i]
    if (piece && roles[i - from] === 'text') {
      if (open) runs.at(-1)?.push(piece)
      else runs.push([piece])
      open = true
    } else open = false
  }
  return runs
}

function chooseTitle(runs: readonly Piece[][]): Piece[] | undefined {
  const titles = runs.map(lastTitle)
  return (
    titles.findLast((run) => isOfficialTitle(join(run))) ??
    titles.findLast((run) => isTitle(join(run))) ??
    titles.flatMap((run) => beforeSignOff(run) ?? []).at(-1) ??
    titles.flatMap((run) => aboveBody(run) ?? []).at(-1) ??
    titles.map((run) => run.slice(-1)).findLast((run) => isTitle(join(run)))
  )
}

/** A title with its agency on the lines below it, as communiqués and web pages print them. */
function beforeSignOff(run: readonly Piece[]): Piece[][] | undefined {
  const end = run.findIndex((_, i) => i > 0 && run.slice(i).every(({ compact }) => isAgency(compact)))
  const title = run.slice(0, end)
  return end > 0 && isOfficialTitle(join(title)) ? [title] : undefined
}

/** The lines of the masthead with 文件, which from now on have no other role. */
function takeMasthead(pieces: readonly Piece[], from: number, roles: Role[]): Piece[] | undefined {
  const at = roles.indexOf('masthead')
  if (at < 0) return undefined
  const lines = mastheadLines(
    pieces,
    from + at,
    (index) => roles[index - from] === 'text',
    (index) => roles[index - from] === 'number',
  )
  roles.fill('masthead', lines.from - from, lines.to - from)
  return pieces.slice(lines.from, lines.to)
}

function mastheadFact(document: Document, run: readonly Piece[] | undefined): Fact<string> | null {
  const [first, last] = [run?.[0], run?.at(-1)]
  if (!run || !first || !last) return null
  const value = run.map(({ text }) => text.replace(/\s/gu, '')).join('')
  return factOf(document, value, first.start, last.end, because('版头的发文机关标志（7.2.4）', 3))
}

/** A title with lines of body text below it that nothing tells from title lines. */
function aboveBody(run: readonly Piece[]): Piece[][] | undefined {
  const end = run.findLastIndex((_, i) => i > 0 && isOfficialTitle(join(run.slice(0, i))))
  return end > 0 ? [run.slice(0, end)] : undefined
}

/** An agency alone above the number, in a letterhead without 文件. */
function mastheadBefore(
  runs: readonly Piece[][],
  title: Piece[] | undefined,
  number: Fact<DocumentNumber>,
): Piece[] | undefined {
  const run = runs.find((run) => run !== title && run[0] !== title?.[0] && (run.at(-1)?.end ?? 0) <= number.start)
  const last = run?.at(-1)
  return last && isAgency(last.compact) ? [last] : undefined
}

function titleFact(document: Document, run: readonly Piece[]): Fact<string> {
  const [first, last] = [run[0], run.at(-1)]
  const value = join(run)
  const kind = kindOf(value)
  return factOf(
    document,
    value,
    first?.start ?? 0,
    last?.end ?? 0,
    because(kind ? `以文种“${kind}”结尾（7.3.1）` : '正文之前单独成行，以文件名称结尾', kind ? 4 : 2),
    ...(run.length > 1 ? [because(`连续${run.length}行合为一个标题`)] : []),
    ...(first?.alignment === 'center' ? [because('居中排列', 2)] : []),
  )
}

function addresseeFact(document: Document, run: readonly Piece[]): Fact<string> | null {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return null
  const value = run
    .map(({ text }) => text)
    .join('')
    .replace(/[：:]\s*$/u, '')
  return factOf(document, value, first.start, last.end, because('正文之前，以冒号结尾的机关名称（7.3.2）', 3))
}

function plain(document: Document, piece: Piece | undefined, reason: string): Fact<string> | null {
  return piece ? factOf(document, piece.text.replace(/\s/gu, ''), piece.start, piece.end, because(reason, 3)) : null
}

function readUrgency(document: Document, piece: Piece | undefined): Fact<string> | null {
  const value = piece && /特提|特急|加急|平急|急件/u.exec(piece.compact)?.[0]
  if (!piece || !value) return null
  const start = piece.start + Math.max(0, piece.text.indexOf(value))
  return factOf(document, value, start, start + value.length, because('版头单独成行的紧急程度（7.2.3）', 3))
}

function readNumber(
  document: Document,
  pieces: readonly Piece[],
  from: number,
  roles: readonly Role[],
): Fact<DocumentNumber> | null {
  // The one nearest the body: a portal may repeat it above.
  const index = roles.lastIndexOf('number')
  const piece = pieces[from + index]
  const found = index < 0 || !piece ? undefined : numberOf(piece, pieces[from + index - 1])
  if (!found) return null
  const { text, agencyCode, year, serial, start, end } = found
  return factOf(
    document,
    { text: text.replace(/\s/gu, ''), agencyCode, year, serial },
    start,
    end,
    because('版头中单独成行的发文字号（7.2.5）', 4),
  )
}

function readSignatory(
  document: Document,
  pieces: readonly Piece[],
  from: number,
  roles: readonly Role[],
): Fact<string> | null {
  for (let i = 0; i < roles.length; i++) {
    const piece = pieces[from + i]
    const match = piece && signatory.exec(piece.text)
    if (!piece || !match?.[1]) continue
    const start = piece.start + piece.text.lastIndexOf(match[1])
    const below = roles.slice(i + 1).findIndex((role) => role !== 'signatory')
    const more = pieces.slice(from + i + 1, from + i + 1 + Math.max(0, below))
    const names = [match[1].trim(), ...more.map(({ text }) => text)]
    return factOf(
      document,
      names.map((name) => name.replace(/(?<=^.)\s+(?=.$)/u, '')).join('　'),
      start,
      more.at(-1)?.end ?? start + match[1].length,
      because('“签发人”之后的姓名（7.2.6）', 4),
    )
  }
  return null
}

function readBracketDate(
  document: Document,
  pieces: readonly Piece[],
  from: number,
  roles: readonly Role[],
): Fact<string> | null {
  for (let i = 0; i < roles.length; i++) {
    const piece = pieces[from + i]
    if (!piece || (roles[i] !== 'bracket' && roles[i] !== 'number') || !/^[（(]/u.test(piece.compact)) continue
    const [date] = findDates(piece.text, piece.start)
    if (date?.iso) return factOf(document, date.iso, date.start, date.end, because('标题之下括号内的日期', 2))
  }
  return null
}
