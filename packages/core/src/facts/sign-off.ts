// The end of a unit's main part: attachment list, issuers, date, supplementary notes.
import type { Document } from '../tree/text.js'
import { readAttachmentList } from './attachment-list.js'
import { dateOf, findDateLine, isSignedBelow, unitEnd } from './date-line.js'
import { because, type Fact, factOf } from './fact.js'
import { isIssuerLine, issuersOf, readIssuers } from './issuers.js'
import { readNotes } from './notes.js'
import type { Piece } from './pieces.js'

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
