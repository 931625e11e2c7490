// The head of a unit: letterhead (份号 … 签发人), title, addressees, up to where the body text begins.
import type { Document } from '../tree/text.js'
import { endsAddressees, wrappedFrom } from './addressees.js'
import { isAgency } from './agencies.js'
import { findDates } from './dates.js'
import { type FoundNumber, findDocumentNumbers, findOrdinals, parseNumberWithoutCode } from './document-number.js'
import type { DocumentNumber } from './elements.js'
import type { Evidence, Fact, Span } from './fact.js'
import { mastheadLines } from './masthead.js'
import { isFieldLine } from './metadata.js'
import { isAddressee, type Piece } from './pieces.js'
import { hasPersonName } from './surnames.js'
import { isOfficialTitle, isTitle, join, kindOf, lastTitle } from './title.js'

export interface Head {
  readonly copyNumber: Fact<string> | null
  readonly classification: Fact<string> | null
  readonly urgency: Fact<string> | null
  readonly masthead: Fact<string> | null
  readonly documentNumber: Fact<DocumentNumber> | null
  readonly signatory: Fact<string> | null
  readonly title: Fact<string> | null
  /** Date in brackets under the title. */
  readonly bracketDate: Fact<string> | null
  readonly addressees: Fact<string> | null
  /** Index of the first piece of the body text. */
  readonly bodyAt: number
}

/** Most pieces a head takes; what is longer has none. */
const longestHead = 45

type Role =
  | 'noise'
  | 'copyNumber'
  | 'classification'
  | 'urgency'
  | 'masthead'
  | 'number'
  | 'signatory'
  | 'bracket'
  | 'text'

/** Page furniture of portals and law databases that stands among the lines of a head. */
const noise =
  /^(?:浏览|点击|阅读|访问|发布(?:时间|日期|机构)|发布于|时间[：:]|日期[：:]|来源|信息来源|文章来源|作者|责任编辑|编辑[：:]|审核|字号|字体|【(?:打印|字号|字体|法宝|大|我要)|\[?打印|分享|收藏|关闭|首页|当前位置|您(?:的|现在的?)位置|原文链接|https?:|www\.|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|[A-Za-z\d\s|:：/.-]{1,40}$)/iu
const copyNumber = /^(?:№|No\.?|NO\.?)?\d{6}$/u
const classification = /^(绝密|机密|秘密)(?:[★☆*＊⭐](.{0,12}))?$/u
// 宁国资办发〔201925: what web pages leave of a number; no title begins with it.
const brokenNumber = /^\p{Script=Han}{2,14}[〔[（(【]?(?:19|20)\d{2}[〕\]）)】]?\d{1,4}号?$/u
/** Which meeting minutes are of: 第79次. */
const session = /^[（(]?第[\d〇一二三四五六七八九十百]{1,5}[次期][）)]?$/u
const urgency = /^(特急|加急|特提|平急|急件)$/u
/** Head of a telegram: 内部明电, 发往, 等级. */
const telegram =
  /^(?:内部明电|内部传真电报|明传电报|传真电报|密码电报|明电|发电单位|(?:发往|签批盖章|签发|部门号|机号|发报单位|收报单位|电报挂号)[：:].*)$/u
/** A date on a line of its own. */
const dateLine = /^\d{4}年\d{1,2}月\d{1,2}日$/u
const telegramUrgency = /^等级[：:]\s*(特提|特急|加急|平急)/u
const signatory = /签\s*发\s*人\s*[：:]\s*([\p{Script=Han}·\s]{2,30})$/u
/** Where body text begins: articles, headings, formulas, long sentences. */
const bodyOpening =
  /^(?:第[一1][章条编]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[1-9][.．、](?!\d)|目\s*录$|前\s*言$|总\s*则$|各位|为(?:了|进一步|深入|贯彻|加强|做好|规范|切实|全面|推动|促进|落实|健全|完善)|根据|按照|依据|近年来|现将|现就|兹|你[们省市县区局委厅部]|贵)/u

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

export function factOf<T>(document: Document, value: T, start: number, end: number, ...evidence: Evidence[]): Fact<T> {
  return { value, start, end, quote: document.text.slice(start, end), role: 'used', evidence }
}

export function because(reason: string, weight = 1): Evidence {
  return { reason, weight }
}

/** A line of portals and databases that belongs to no document. */
export function isNoise(piece: Piece): boolean {
  return (
    noise.test(piece.compact) ||
    /^(?:扫一扫|分享到|相关(?:附件|文档|链接|阅读)|附件下载|上一[篇条]|下一[篇条]|返回顶部|打印本页|我要纠错|【我要|本文链接|主办|承办|版权所有|网站标识|.{1,30}备案号)/u.test(
      piece.compact,
    )
  )
}

function isField(piece: Piece, fields: readonly Span[]): boolean {
  return fields.some(({ start, end }) => start < piece.end && piece.start < end)
}

function roleOf(piece: Piece, previous: Piece | undefined, above: Role | undefined): Role {
  const { compact } = piece
  if (piece.label || isFieldLine(piece.text) || telegram.test(compact) || dateLine.test(compact)) return 'noise'
  if (previous && isValueCell(piece, previous)) return 'noise'
  if (isNoise(piece) && !copyNumber.test(compact)) return 'noise'
  if (copyNumber.test(compact)) return 'copyNumber'
  if (classification.test(compact)) return 'classification'
  if (urgency.test(compact) || telegramUrgency.test(compact)) return 'urgency'
  if (signatory.test(piece.text) && !findDocumentNumbers(piece.text)[0]) return 'signatory'
  if (above === 'signatory' && isNames(piece)) return 'signatory'
  if (numberOf(piece, previous)) return 'number'
  if (brokenNumber.test(compact)) return 'noise'
  if (/纪要$/u.test(previous?.compact ?? '') && session.test(compact)) return 'noise'
  if (compact === '文件' && previous && isAgency(previous.compact, true)) return 'masthead'
  if (/^.{2,60}(?:文件|纪要)$/u.test(compact) && !/关于|研究.*纪要|专题会议纪要/u.test(compact)) return 'masthead'
  if (/^[（(〔［【].*[）)〕］】]$/u.test(compact))
    return compact.length <= 14 && /^[（(].*年.*[）)]$/u.test(compact) && findDates(piece.text).length === 0
      ? 'text'
      : 'bracket'
  return 'text'
}

/** Names below 签发人, where several sign. */
function isNames({ text, compact }: Piece): boolean {
  return /^\p{Script=Han}{2,9}$/u.test(compact) && hasPersonName(text.replace(/(?<=^|\s)(.)\s+(?=.(?:\s|$))/gu, '$1'))
}

/** The cell beside a field's name: 主题词： | 民政 社团. */
function isValueCell({ line: { cell } }: Piece, { text, line }: Piece): boolean {
  const sameRow = cell && line.cell && cell.table === line.cell.table && cell.row === line.cell.row
  return sameRow === true && cell !== line.cell && /[：:]\s*$/u.test(text) && isFieldLine(text)
}

/** A number that is the piece: brackets around it, a date behind it or 签发人 beside it left out. */
function numberOf(piece: Piece, previous: Piece | undefined): FoundNumber | undefined {
  const [found] = findDocumentNumbers(piece.text, piece.start)
  if (found) {
    const around = (piece.text.slice(0, found.start - piece.start) + piece.text.slice(found.end - piece.start)).replace(
      signatory,
      '',
    )
    const rest = findDates(around).reduce(
      (text, { start, end }) => text.slice(0, start) + '　'.repeat(end - start) + text.slice(end),
      around,
    )
    if (/^[\s（()）［］〔〕]*$/u.test(rest)) return found
    if (
      /^[（(].*[）)]$/u.test(piece.compact) &&
      /^[\s（()）]*(?:发布|印发|公布|施行|修[订正]|通过|[\p{Script=Han}\d\s，、]{0,60})*[\s（()）]*$/u.test(rest)
    )
      return found
    return undefined
  }
  const bareNumber = parseNumberWithoutCode(piece.text, piece.start)
  if (bareNumber) return bareNumber
  const [ordinal] = findOrdinals(piece.text, piece.start)
  const bare = ordinal && piece.compact.replace(/[（()）]/gu, '') === ordinal.text.replace(/\s/gu, '')
  return bare && previous && /(?:令|公告|通告|通报|公报|决定)$/u.test(previous.compact) ? ordinal : undefined
}

function isBody({ text, compact, line }: Piece): boolean {
  if (compact.length > 12 && /[。！]/u.test(compact)) return true
  if (compact.length > 45 && /；/u.test(compact)) return true
  // The first line of a paragraph that goes on below: indented, with a comma, and no list of agencies.
  const indented = /^[ \u00a0\u3000]{2}/u.test(line.text) || (line.paragraph.indent ?? 0) >= 1
  if (indented && compact.length >= 20 && /，/u.test(compact) && !/^各|[《》]/u.test(compact)) return true
  if (
    bodyOpening.test(compact) &&
    !isOfficialTitle(text) &&
    (compact.length > 12 || !/^(?:为|根据|按照)/u.test(compact))
  )
    return true
  return /(?:如下|如次)[：:]$/u.test(compact)
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
