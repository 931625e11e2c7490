// The line of the 成文日期 (7.3.5.4): under agencies or a person, or where the text ends and something else begins.
import { isAgency } from './agencies.js'
import { attachmentList } from './attachment-list.js'
import { attachmentStart, isAttachmentStart, isFileName } from './attachment-start.js'
import { type FoundDate, findDates } from './dates.js'
import { isNoise } from './head-lines.js'
import { isIssuerLine, isPerson } from './issuers.js'
import { noteLine } from './notes.js'
import type { Piece } from './pieces.js'
import { isTitle } from './title.js'

/** 2020.7.14 */
const dotted = /^((?:19|20)\d{2})[.．](\d{1,2})[.．](\d{1,2})$/u

/** The date of a line; a dotted one only as the whole line. */
export function dateOf({ text, compact, start, end }: Piece): FoundDate | undefined {
  const [found] = findDates(text, start)
  const parts = found ? null : dotted.exec(compact)
  const [written] = parts ? findDates(`${parts[1]}年${parts[2]}月${parts[3]}日`) : []
  return found ?? (written && { ...written, start, end })
}

export function isDateLine(piece: Piece): boolean {
  if (dotted.test(piece.compact)) return dateOf(piece)?.iso != null
  const [date] = findDates(piece.text)
  if (date?.iso == null) return false
  const rest = (piece.text.slice(0, date.start) + piece.text.slice(date.end)).replace(/[\s（()）]/gu, '')
  return rest === '' || rest === '印章' || rest === '盖章'
}

/** The line of the date: under agencies or a person, or where the text ends and something else begins. */
export function findDateLine(pieces: readonly Piece[], from: number, to: number, known: readonly string[]): number {
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
export function isSignedBelow(pieces: readonly Piece[], dateAt: number, to: number, known: readonly string[]): boolean {
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
export function unitEnd(pieces: readonly Piece[], from: number, to: number): number {
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
