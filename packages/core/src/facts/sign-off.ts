// The end of a unit's main part: attachment list, issuers, date, supplementary notes.
import type { Document } from '../tree/text.js'
import { toSimplified } from '../tree/traditional.js'
import { isAgency, splitAgencies } from './agencies.js'
import { attachmentList, readAttachmentList } from './attachment-list.js'
import { type FoundDate, findDates } from './dates.js'
import type { Fact } from './fact.js'
import { because, factOf, isNoise } from './head.js'
import { noteLine, readNotes } from './notes.js'
import type { Piece } from './pieces.js'
import { isTitle } from './title.js'

export interface SignOff {
  readonly attachments: readonly Fact<string>[]
  readonly issuers: readonly Fact<string>[]
  readonly signatory: Fact<string> | null
  readonly documentDate: Fact<string> | null
  readonly supplementaryNotes: readonly Fact<string>[]
  /** Index of the first piece below date or issuers. */
  readonly notesAt: number
  /** Index after the last piece of the sign-off and its notes. */
  readonly endAt: number
}

/** 附件 alone on its line, or with its number: an attachment begins. */
export const attachmentStart = /^附\s*(?:件|表|录)\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})?\s*[：:．.]?$/u
/** An attachment that begins on the line of its number: 附件1 某某表. */
const attachmentWithTitle =
  /^附\s*(?:件|表)\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:[\s：:]|(?=[\p{Script=Han}]))/u
const fileName = /\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|ofd|pptx?|txt|jpe?g|png)$/iu
/** Drafts and scans write out the seal: 某某局（盖章）. */
const seal = /[（(](?:加?盖?(?:公|印)?章|签章|代章)[）)]$/u
const post =
  '总理|主席|省长|市长|县长|区长|州长|旗长|盟长|镇长|乡长|主任|局长|部长|厅长|行长|院长|校长|署长|会长|秘书长|书记|检察长|委员长|司令员|政治委员|董事长'
const person = new RegExp(
  `^(.{0,24}?(?:${post}))[：:\\s\\u3000]*([\\p{Script=Han}·]{2,4}(?:[\\s\\u3000]\\p{Script=Han})?)$`,
  'u',
)
const personAtEnd = new RegExp(
  `[。\\s\\u3000]((?:${[...post.split('|')].map((word) => [...word].join('[\\s\\u3000]*')).join('|')}))[\\s\\u3000]+([\\p{Script=Han}·]{2,4}|\\p{Script=Han}[\\s\\u3000]\\p{Script=Han})$`,
  'u',
)

export function isAttachmentStart(piece: Piece | undefined): boolean {
  if (!piece) return false
  if (attachmentStart.test(piece.compact)) return true
  return (
    attachmentWithTitle.test(piece.text) &&
    piece.compact.length <= 60 &&
    !/[。；]/u.test(piece.compact) &&
    !fileName.test(piece.compact)
  )
}

export function isFileName(piece: Piece): boolean {
  return fileName.test(piece.compact)
}

/** Finds the sign-off of the unit whose body starts at `from`. `known`: agencies named in the title or masthead. */
export function readSignOff(
  document: Document,
  pieces: readonly Piece[],
  from: number,
  to: number,
  known: readonly string[],
): SignOff {
  const dateAt = findDateLine(pieces, from, to, known)
  const limit = dateAt < 0 ? unitEnd(pieces, from, to) : dateAt
  const { issuers, signatory, firstAt } = readIssuers(document, pieces, from, limit, known, dateAt >= 0)
  const attachments = readAttachmentList(document, pieces, from, Math.min(firstAt, limit), known, (piece) =>
    isIssuerLine(piece, known),
  )
  if (dateAt < 0) {
    const signed = issuers.length > 0
    const notes = readNotes(document, pieces, limit, to, signed)
    return {
      attachments,
      issuers,
      signatory,
      documentDate: null,
      supplementaryNotes: notes.notes,
      notesAt: limit,
      endAt: notes.endAt,
    }
  }
  const piece = pieces[dateAt]
  const date = piece && dateOf(piece)
  const documentDate =
    date?.iso == null
      ? null
      : factOf(
          document,
          date.iso,
          date.start,
          date.end,
          because('单独成行的完整日期（7.3.5.4）', 3),
          ...(issuers.length > 0 ? [because('上一行是发文机关署名', 4)] : []),
        )
  const below = issuers.length === 0 && !signatory && isSignedBelow(pieces, dateAt, to, known)
  const signed = below ? pieces[dateAt + 1] : undefined
  const notesAt = dateAt + (signed ? 2 : 1)
  const notes = readNotes(document, pieces, notesAt, to, true)
  return {
    attachments,
    issuers: signed ? issuersOf(document, signed, known) : issuers,
    signatory,
    documentDate,
    supplementaryNotes: notes.notes,
    notesAt,
    endAt: notes.endAt,
  }
}

/** 2020.7.14 */
const dotted = /^((?:19|20)\d{2})[.．](\d{1,2})[.．](\d{1,2})$/u

/** The date of a line; a dotted one only as the whole line. */
function dateOf({ text, compact, start, end }: Piece): FoundDate | undefined {
  const [found] = findDates(text, start)
  const parts = found ? null : dotted.exec(compact)
  const [written] = parts ? findDates(`${parts[1]}年${parts[2]}月${parts[3]}日`) : []
  return found ?? (written && { ...written, start, end })
}

function isDateLine(piece: Piece): boolean {
  if (dotted.test(piece.compact)) return dateOf(piece)?.iso != null
  const [date] = findDates(piece.text)
  if (date?.iso == null) return false
  const rest = (piece.text.slice(0, date.start) + piece.text.slice(date.end)).replace(/[\s（()）]/gu, '')
  return rest === '' || rest === '印章' || rest === '盖章'
}

/** The line of the date: under agencies or a person, or where the text ends and something else begins. */
function findDateLine(pieces: readonly Piece[], from: number, to: number, known: readonly string[]): number {
  for (let i = from; i < to; i++) {
    const piece = pieces[i]
    if (!piece) break
    if (
      isAttachmentStart(piece) &&
      i > from &&
      hasSignOffBefore(pieces, from, i) &&
      !isListedItem(pieces, i, to, known)
    )
      return -1
    if (!isDateLine(piece) || (piece.line.cell && !signedInTable(pieces, i))) continue
    const above = pieces[i - 1]
    const below = pieces[i + 1]
    if (i === from && below) continue
    if (above && (isIssuerLine(above, known) || isPerson(pieces, i))) return i
    if (above && known.some((name) => above.compact.endsWith(name))) return i
    const ended =
      !above ||
      /[。；：！）)》”.]$/u.test(above.compact) ||
      attachmentList.test(above.text) ||
      /^(?:特此|此函|此复|专此)/u.test(above.compact) ||
      isFileName(above) ||
      piece.alignment === 'right'
    const free =
      !below ||
      i + 1 >= to ||
      below.label !== undefined ||
      noteLine.test(below.text) ||
      isAttachmentStart(below) ||
      isNoise(below) ||
      isFileName(below) ||
      isSignedBelow(pieces, i, to, known) ||
      /^(?:抄送|抄报|主题词|信息公开|公开|附件)/u.test(below.compact) ||
      (isTitle(below.compact) && below.compact.length <= 80) ||
      opensInner(pieces, i + 1)
    if (ended && free && !dotted.test(piece.compact)) return i
  }
  return -1
}

/** The agency stands under the date instead of over it, and the text ends there. */
function isSignedBelow(pieces: readonly Piece[], dateAt: number, to: number, known: readonly string[]): boolean {
  const [below, next] = [pieces[dateAt + 1], pieces[dateAt + 2]]
  if (!below || dateAt + 1 >= to || !isIssuerLine(below, known)) return false
  if (!known.includes(below.compact) && !isAgency(below.compact, true)) return false
  return !next || dateAt + 2 >= to || next.label !== undefined || noteLine.test(next.text) || isNoise(next)
}

/** A short line and then a chapter, an article or a heading: an issued document begins. */
function opensInner(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at]
  if (!next || next.compact.length > 60 || /[。；：，、]$/u.test(next.compact)) return false
  return pieces
    .slice(at + 1, at + 4)
    .some(({ compact }) => /^(?:第[一1][章条]|一、|目录|总则|前言|1[.．、]?\s*总|为|根据|[（(])/u.test(compact))
}

function signedInTable(pieces: readonly Piece[], at: number): boolean {
  const above = pieces[at - 1]
  return (
    above !== undefined &&
    above.line.cell !== undefined &&
    isAgency(above.compact, true) &&
    /[。：]/u.test(pieces[at - 2]?.compact ?? '。')
  )
}

/** 附件1：某某表 ⏎ 附件2：某某表 above the sign-off: a list of attachments, not the attachments. */
function isListedItem(pieces: readonly Piece[], at: number, to: number, known: readonly string[]): boolean {
  let next = at
  while (next < to && attachmentList.test(pieces[next]?.text ?? '')) next++
  const issuer = pieces[next]
  const date = pieces[next + 1]
  return next > at && issuer !== undefined && date !== undefined && isIssuerLine(issuer, known) && isDateLine(date)
}

/** A signed text stands before: what follows 附件 belongs to the attachment. */
function hasSignOffBefore(pieces: readonly Piece[], from: number, at: number): boolean {
  return pieces.slice(from, at).some((piece) => isAgency(piece.compact, true)) || pieces.slice(from, at).length > 2
}

/** Where a unit without a date ends: before its first attachment, before the imprint, or with the text. */
function unitEnd(pieces: readonly Piece[], from: number, to: number): number {
  let end = to
  for (let i = from + 1; i < to; i++) {
    const piece = pieces[i]
    if (piece && (attachmentStart.test(piece.compact) || /^(?:抄送|抄报)[：:]/u.test(piece.compact))) {
      if (!/[：:]$/u.test(piece.compact)) {
        end = i
        break
      }
    }
  }
  while (end > from) {
    const last = pieces[end - 1]
    if (
      !last ||
      !(isNoise(last) || isFileName(last) || /^.{2,20}发布$/u.test(last.compact) || noteLine.test(last.text))
    )
      break
    end--
  }
  return end
}

function isIssuerLine(piece: Piece, known: readonly string[]): boolean {
  if (known.includes(piece.compact)) return true
  if (piece.compact.length > 120 || /^（|^\(|^附件|^\d/u.test(piece.compact)) return false
  const names = splitAgencies(piece.text, known)
  return (
    names.every((name) => isAgency(name, names.length === 1 && name.length > 24)) &&
    !/^(?:各|相关|有关|全体|本)/u.test(piece.compact)
  )
}

function isPerson(pieces: readonly Piece[], dateAt: number): boolean {
  return personBefore(pieces, dateAt) !== undefined
}

interface PersonFound {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly firstAt: number
}

/** 市长　张三 · 总　理 + 李克强 · …施行。总理　　李克强 */
function personBefore(pieces: readonly Piece[], dateAt: number): PersonFound | undefined {
  const above = pieces[dateAt - 1]
  if (!above) return undefined
  const located = (name: string, firstAt: number): PersonFound => {
    const start = above.start + above.text.lastIndexOf(name)
    return { name: name.replace(/\s/gu, ''), start, end: start + name.length, firstAt }
  }
  const alone = person.exec(above.text)
  if (alone?.[2]) return located(alone[2], dateAt - 1)
  const glued = personAtEnd.exec(above.text)
  if (glued?.[2]) return located(glued[2], dateAt)
  const spaced =
    above.compact.length <= 12
      ? new RegExp(`^.{0,8}?(?:${post})(\\p{Script=Han}{2,3})$`, 'u').exec(above.compact)
      : null
  if (spaced?.[1]) return { name: spaced[1], start: above.end - spaced[1].length, end: above.end, firstAt: dateAt - 1 }
  const two = pieces[dateAt - 2]
  const titled =
    two && new RegExp(`(?:${post})$`, 'u').test(two.compact) && /^[\p{Script=Han}·]{2,4}$/u.test(above.compact)
  return titled ? located(above.text, /[。；]/u.test(two.compact) ? dateAt - 1 : dateAt - 2) : undefined
}

function readIssuers(
  document: Document,
  pieces: readonly Piece[],
  from: number,
  at: number,
  known: readonly string[],
  dated: boolean,
) {
  const signer = dated ? personBefore(pieces, at) : undefined
  const signatory = signer
    ? factOf(document, signer.name, signer.start, signer.end, because('日期之上署职务和姓名（签发人署名）', 3))
    : null
  let i = signer ? signer.firstAt : at
  while (i - 1 >= from && seal.test(pieces[i - 1]?.compact ?? '') && /^[（(]/u.test(pieces[i - 1]?.compact ?? '')) i--
  const issuers: Fact<string>[] = []
  while (i - 1 >= from) {
    const piece = pieces[i - 1]
    if (!piece || !isIssuerLine(piece, known)) break
    // Without a date only agencies with a name of their own count, and only below the end of the text.
    if (
      !dated &&
      !(
        isAgency(piece.compact, true) &&
        (known.length === 0 ||
          known.some((name) => name.endsWith(piece.compact) || piece.compact.includes(name.slice(0, 4))))
      )
    )
      break
    issuers.unshift(...issuersOf(document, piece, known))
    i--
  }
  if (
    !dated &&
    i - 1 >= from &&
    issuers.length > 0 &&
    !/[。；：！）)》”.]$|^附件|表$|书$|\.\S{3,4}$/u.test(pieces[i - 1]?.compact ?? '。')
  )
    issuers.length = 0
  if (issuers.length === 0 && dated && !signer) {
    // 附件：某某制度某某办公室: run together with the line before.
    const above = pieces[at - 1]
    const name = above && known.find((other) => above.compact.endsWith(other) && above.compact.length > other.length)
    if (above && name) {
      const start = above.end - name.length
      return {
        issuers: [factOf(document, name, start, above.end, because('与标题中的机关相同，在日期之前', 3))],
        signatory,
        firstAt: at,
      }
    }
  }
  return { issuers, signatory, firstAt: i }
}

function issuersOf(document: Document, piece: Piece, known: readonly string[]): Fact<string>[] {
  const simplified = toSimplified(piece.text)
  let from = 0
  return splitAgencies(simplified, known.map(toSimplified)).map((name) => {
    const at = simplified.indexOf(name, from)
    const [start, length] = at < 0 ? [0, piece.text.length] : [at, name.length]
    from = at < 0 ? from : at + name.length
    const value = piece.text
      .slice(start, start + length)
      .replace(/\s/gu, '')
      .replace(seal, '')
    const evidence = [because('日期之上的机关名称（7.3.5）', 3)]
    if (known.includes(value)) evidence.push(because('与标题中的机关相同', 2))
    return factOf(document, value, piece.start + start, piece.start + start + length, ...evidence)
  })
}
