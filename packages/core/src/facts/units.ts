// One file may hold several documents: the covering notice, the document it issues or forwards, attachments.
import type { Document } from '../tree/text.js'
import { splitAgencies } from './agencies.js'
import { isAttachmentStart, isFileName } from './attachment-start.js'
import type { Elements, Kind } from './elements.js'
import type { Span } from './fact.js'
import { type Head, readHead } from './head.js'
import { isNoise } from './head-lines.js'
import type { Imprint } from './imprint.js'
import type { Piece } from './pieces.js'
import { readSignOff, type SignOff } from './sign-off.js'
import { agenciesOfTitle, isTitle, kindOf } from './title.js'

export type UnitRole = 'cover' | 'forwarded' | 'attachment'

export interface Unit extends Span {
  readonly role: UnitRole
  /** 文种, from the title. */
  readonly kind: Kind | null
  readonly elements: Elements
}

/** A unit with the indexes of its pieces: head, body from `bodyAt`, sign-off up to `signedTo`. */
export interface PlacedUnit extends Unit {
  readonly from: number
  readonly bodyAt: number
  /** First piece below date or issuers: where notes stand. */
  readonly notesAt: number
  readonly signedTo: number
  readonly to: number
}

/** Most inner documents and attachments told apart; the rest stays with the last. */
const mostUnits = 60

/** Units in text order. `fields` are spans of the page's field table, which belong to no unit. */
export function findUnits(
  document: Document,
  pieces: readonly Piece[],
  fields: readonly Span[],
  imprint: Imprint,
): PlacedUnit[] {
  if (isSpreadsheet(document)) return [readUnit(document, [], 0, 0, 'attachment', [], undefined)]
  const units: PlacedUnit[] = []
  const end = imprint.startAt < 0 ? pieces.length : imprint.startAt
  for (
    let at = 0, role: UnitRole = startsAsAttachment(pieces) ? 'attachment' : 'cover';
    at < end && units.length < mostUnits;
  ) {
    const unit = readUnit(document, pieces, at, end, role, fields, units.length === 0 ? imprint : undefined)
    units.push(unit)
    at = skipFurniture(pieces, unit.to, end)
    role = isAttachmentStart(pieces[at]) ? 'attachment' : 'forwarded'
  }
  return units
}

/** A spreadsheet is an attachment of something else and has none of the elements of a document. */
export function isSpreadsheet({ children }: Document): boolean {
  return children.some(({ type }) => type === 'sheet')
}

function readUnit(
  document: Document,
  pieces: readonly Piece[],
  from: number,
  to: number,
  role: UnitRole,
  fields: readonly Span[],
  imprint: Imprint | undefined,
): PlacedUnit {
  const headFrom = role === 'attachment' && from + 1 < to && isAttachmentStart(pieces[from]) ? from + 1 : from
  const headTo = role === 'attachment' ? nextAttachment(pieces, headFrom, to) : to
  const head = readHead(document, pieces, headFrom, headTo, fields)
  const known = knownAgencies(head)
  // Inner documents seldom have addressees; an attachment ends where the next one starts.
  const limit = role === 'cover' ? to : nextAttachment(pieces, head.bodyAt, to)
  const signOff = readSignOff(document, pieces, head.bodyAt, limit, known)
  const signedTo = signOff.endAt
  const unitTo =
    signOff.documentDate || signOff.issuers.length > 0
      ? Math.max(signedTo, head.bodyAt)
      : Math.max(role === 'cover' ? nextAttachment(pieces, head.bodyAt, limit) : limit, signedTo)
  return {
    role,
    kind: head.title ? kindOf(head.title.value) : null,
    start: pieces[from]?.start ?? 0,
    end: pieces[unitTo - 1]?.end ?? pieces[from]?.end ?? 0,
    elements: elementsOf(head, signOff, imprint),
    from,
    bodyAt: head.bodyAt,
    notesAt: signOff.notesAt,
    signedTo,
    to: Math.max(unitTo, from + 1),
  }
}

function elementsOf(head: Head, signOff: SignOff, imprint: Imprint | undefined): Elements {
  const { bodyAt: _, bracketDate, ...letterhead } = head
  return {
    ...letterhead,
    signatory: head.signatory ?? signOff.signatory,
    attachments: signOff.attachments,
    issuers: signOff.issuers,
    documentDate: signOff.documentDate ?? bracketDate,
    supplementaryNotes: signOff.supplementaryNotes,
    copyTo: imprint?.copyTo ?? null,
    printingOffice: imprint?.printingOffice ?? null,
    printDate: imprint?.printDate ?? null,
  }
}

function knownAgencies({ title, masthead }: Head): string[] {
  const named = title ? agenciesOfTitle(title.value) : []
  const marked = masthead && !masthead.value.endsWith('令') ? splitAgencies(masthead.value.replace(/文件$/u, '')) : []
  return [...new Set([...named, ...marked].map((name) => name.replace(/\s/gu, '')))]
}

function nextAttachment(pieces: readonly Piece[], from: number, to: number): number {
  for (let i = Math.max(from, 1); i < to; i++)
    if (isAttachmentStart(pieces[i]) && !/[：:]$/u.test(pieces[i]?.compact ?? '')) return i
  return to
}

/** Site lines, names of attached files and page furniture between two units or behind the last. */
function skipFurniture(pieces: readonly Piece[], from: number, to: number): number {
  let at = from
  for (let piece = pieces[at]; piece && at < to; piece = pieces[++at]) {
    const siteLine = /^.{2,24}发布$/u.test(piece.compact) && !isTitle(piece.compact)
    if (!isNoise(piece) && !isFileName(piece) && !siteLine) break
  }
  return at
}

/** 附件1 in the first line: the file is an attachment of something else. */
function startsAsAttachment(pieces: readonly Piece[]): boolean {
  const first = pieces.find((piece) => !isNoise(piece))
  return first !== undefined && isAttachmentStart(first)
}
