// What each line of a head is: number, copy number, masthead, page furniture, or words that may be the title.
import { isAgency } from './agencies.js'
import { findDates } from './dates.js'
import { type FoundNumber, findDocumentNumbers, findOrdinals, parseNumberWithoutCode } from './document-number.js'
import type { Span } from './fact.js'
import { isFieldLine } from './metadata.js'
import type { Piece } from './pieces.js'
import { hasPersonName } from './surnames.js'
import { isOfficialTitle } from './title.js'

export type Role =
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
export const signatory = /签\s*发\s*人\s*[：:]\s*([\p{Script=Han}·\s]{2,30})$/u
/** Where body text begins: articles, headings, formulas, long sentences. */
const bodyOpening =
  /^(?:第[一1][章条编]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[1-9][.．、](?!\d)|目\s*录$|前\s*言$|总\s*则$|各位|为(?:了|进一步|深入|贯彻|加强|做好|规范|切实|全面|推动|促进|落实|健全|完善)|根据|按照|依据|近年来|现将|现就|兹|你[们省市县区局委厅部]|贵)/u

/** A line of portals and databases that belongs to no document. */
export function isNoise(piece: Piece): boolean {
  return (
    noise.test(piece.compact) ||
    /^(?:扫一扫|分享到|相关(?:附件|文档|链接|阅读)|附件下载|上一[篇条]|下一[篇条]|返回顶部|打印本页|我要纠错|【我要|本文链接|主办|承办|版权所有|网站标识|.{1,30}备案号)/u.test(
      piece.compact,
    )
  )
}

export function isField(piece: Piece, fields: readonly Span[]): boolean {
  return fields.some(({ start, end }) => start < piece.end && piece.start < end)
}

export function roleOf(piece: Piece, previous: Piece | undefined, above: Role | undefined): Role {
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
export function isNames({ text, compact }: Piece): boolean {
  return /^\p{Script=Han}{2,9}$/u.test(compact) && hasPersonName(text.replace(/(?<=^|\s)(.)\s+(?=.(?:\s|$))/gu, '$1'))
}

/** The cell beside a field's name: 主题词： | 民政 社团. */
function isValueCell({ line: { cell } }: Piece, { text, line }: Piece): boolean {
  const sameRow = cell && line.cell && cell.table === line.cell.table && cell.row === line.cell.row
  return sameRow === true && cell !== line.cell && /[：:]\s*$/u.test(text) && isFieldLine(text)
}

/** A number that is the piece: brackets around it, a date behind it or 签发人 beside it left out. */
export function numberOf(piece: Piece, previous: Piece | undefined): FoundNumber | undefined {
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

export function isBody({ text, compact, line }: Piece): boolean {
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
