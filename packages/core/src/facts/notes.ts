// 附注 (7.3.6): the brackets under the date, labels among them.
import type { Document } from '../tree/text.js'
import type { Fact } from './fact.js'
import { because, factOf } from './fact.js'
import type { Piece } from './pieces.js'

/** （此件公开发布）, （联系人：…）, 此件公开发布 without brackets. */
export const noteLine = /^[（(〔［[【].*[）)〕］\]】]$|^[（(][^（）()]*$|^(?:此件|本件|此文|本文|该件|（?此\s*件)/u

export function readNotes(
  document: Document,
  pieces: readonly Piece[],
  from: number,
  to: number,
  signed: boolean,
): { notes: Fact<string>[]; endAt: number } {
  const notes: Fact<string>[] = []
  let i = from
  for (; i < to && notes.length < 8; i++) {
    const piece = pieces[i]
    if (!piece) break
    const isNote =
      piece.label !== undefined || (noteLine.test(piece.text) && piece.compact.length <= 300 && !piece.line.cell)
    // A subtitle in brackets belongs to the document that follows.
    const dated =
      /^[（(].{0,40}(?:通过|公布|发布|修[订正]|\d日)[）)]$/u.test(piece.compact) &&
      piece.label === undefined &&
      !/此件|本文/u.test(piece.compact)
    if (!signed || !isNote || dated) break
    if (piece.label && piece.label.form !== 'note' && piece.label.form !== 'bare') continue
    const reason = because('成文日期之下的括号内容（7.3.6）', 3)
    const rest = restOfNote(pieces, i, to)
    const words = [piece, ...rest].map(({ text }) => text).join('')
    notes.push(factOf(document, words, piece.start, rest.at(-1)?.end ?? piece.end, reason))
    i += rest.length
  }
  return { notes, endAt: i }
}

/** Most lines of one note. */
const mostLines = 6

/** The lines on which a note in brackets goes on, up to the closing one; none where it never closes. */
function restOfNote(pieces: readonly Piece[], at: number, to: number): Piece[] {
  if (!/^[（(][^（）()]*$/u.test(pieces[at]?.compact ?? '')) return []
  const next = pieces.slice(at + 1, Math.min(at + mostLines, to))
  const close = next.findIndex(({ compact }) => /[（）()]/u.test(compact))
  const closes = /^[^（）()]*[）)]。?$/u.test(next[close]?.compact ?? '')
  return closes ? next.slice(0, close + 1) : []
}
