// Is a label used or only mentioned? The document uses a label that stands free, as a line or note of its own; it mentions
// one that stands in a sentence, a quotation, a list of examples or a table of kinds.
import { lineAt } from '../../tree/place.js'
import type { Document } from '../../tree/text.js'
import type { Evidence, Span } from '../fact.js'
import { because } from '../fact.js'
import type { Piece } from '../pieces.js'
import type { Home } from '../profile.js'
import { isInside } from '../quotations.js'
import type { PlacedUnit } from '../units.js'
import type { Wording } from './wordings.js'

export interface Judged {
  readonly role: 'used' | 'mentioned'
  readonly home: Home
  /** Index of the unit it stands in. */
  readonly unit: number
  readonly zone: Zone
  readonly evidence: readonly Evidence[]
}

/**
 * Where a label stands: `note` under the date, `imprint` at the very end, `tail` among the last lines of a unit,
 * `head` above the body text, `body` inside it, `cell` in a table, `beside` in a header or footer.
 */
export type Zone = 'note' | 'imprint' | 'tail' | 'head' | 'body' | 'cell' | 'beside'

export interface Surroundings {
  readonly document: Document
  readonly pieces: readonly Piece[]
  readonly units: readonly PlacedUnit[]
  readonly quotations: readonly Span[]
  /** Index of the first piece of the imprint, or -1. */
  readonly imprintAt: number
  readonly wordings: readonly Wording[]
}

/** What announces an example, a rule about labels or a list of them. */
const cue =
  /(?:标注|标识|标明|注明|写明|加注|字样|样式|格式|示例|示范|例如|例[:：]|如下|分别|以下|下列|之一|[一二三四4几]种|类型|类别|包括|选择|界定|确定为|统一|模板)[^。]{0,12}[:：]?$/u

/** The sentence goes on, or a list of labels: 此件公开发布的公文, 此件公开发布/此件不公开, 此件公开发布前. */
const goesOn =
  /^[“”"'、/|]|^(?:或|和|与|及|等|的|字样|标识|之|三|四|信息|政府|文件|公文|情况|事项|内容|范围|工作|属性|与否|(?:发布)?前)/u
/** The first words of a note before the label in the same brackets: （联系人：…；此件公开发布）. */
const noteBefore = /^[（(〔【][^（）()“”]{2,80}[；;。，,]$/u

export function judgeRole(wording: Wording, around: Surroundings): Judged {
  const at = pieceAt(around.pieces, wording)
  const piece = around.pieces[at]
  const { zone, unit } = zoneOf(wording, at, around)
  const base = { zone, unit, home: homeOf(wording, zone) }
  const mention = (reason: string, weight: number): Judged => ({
    ...base,
    role: 'mentioned',
    evidence: [because(reason, -weight)],
  })
  const use = (...evidence: Evidence[]): Judged => ({ ...base, role: 'used', evidence })
  if (isInside(around.quotations, wording.start, wording.end)) return mention('在引号或书名号之内', 6)
  if (!piece && lineAt(around.document, wording.start)?.paragraph.sample) return mention('代码块中的样例', 6)
  if (!piece)
    return zone === 'beside' && startsFree(wording, around.document)
      ? use(because('在页眉页脚中单独成行', 2))
      : mention('不在正文之中', 4)
  if (wording.form === 'choice') return use(because('勾选的选项', 4))
  if (!startsFree(wording, around.document, piece)) return mention('在句子之中，前面还有文字', 5)
  if (!endsFree(wording, around.document, piece)) return mention('在句子之中，后面还有文字', 4)
  if (goesOn.test(wording.rest)) return mention('在句子之中，后面还有文字', 4)
  if (zone === 'note') return use(because('在成文日期之下（7.3.6）', 5), because('单独成行', 4))
  if (zone === 'imprint') return use(because('在版记之中或紧接其上', 4), because('单独成行', 4))
  if (zone === 'cell') return judgeCell(wording, piece, around, mention, use)
  if (piece.line.text.includes('\t') && wording.form !== 'field') return mention('在表格的一行之中', 4)
  const before = around.pieces[at - 1]?.compact ?? ''
  if (cue.test(before)) return mention('上一行在讲标识怎样标注', 5)
  if (zone === 'tail' && (wording.brackets !== null || wording.form === 'field' || !isListed(wording, at, around)))
    return use(because('在文末', 3), because('单独成行', 4))
  if (/[:：]$/u.test(before)) return mention('上一行在讲标识怎样标注', 5)
  if (isListed(wording, at, around)) return mention('与其他标识并列，是在列举', 5)
  if (wording.form === 'bare') return mention('括号里的短语，不在标识的位置', 3)
  return use(because('单独成行', 4), because('不在规定的位置', -1))
}

/** Nothing but brackets and blanks before it on its line or piece. */
function startsFree({ start, end, form }: Wording, document: Document, piece?: Piece): boolean {
  const from = piece
    ? piece.start
    : Math.max(document.text.lastIndexOf('\n', start - 1), document.text.lastIndexOf('\t', start - 1)) + 1
  const before = document.text.slice(from, start).replace(/[\s\u200b]/gu, '')
  if (before === '' || /^[（(｛{〔[【*※★☆●■◆·•\-—]+$/u.test(before)) return true
  // 附注：此件公开发布 and （联系人：…）此件公开发布
  return (
    /^(?:附注|注|备注|说明|密级)[:：]?$/u.test(before) ||
    (noteBefore.test(before) && /^[。.；;]?[）)〕】]/u.test(document.text.slice(end))) ||
    /^[（(][^（）()]{2,80}[）)]$/u.test(before) ||
    (form === 'field' && /[。；;）)]$|[\u4e00-\u9fff]{0,3}[:：][^:：]{1,30}$/u.test(before) && !/[，,“”]/u.test(before))
  )
}

/** Nothing behind it that carries the sentence on. */
function endsFree({ end, form, more, brackets }: Wording, document: Document, piece: Piece): boolean {
  const after = document.text.slice(end, Math.max(piece.end, end)).replace(/[\s\u200b]/gu, '')
  if (after === '' || /^[。.；;）)｝}〕\]】]+$/u.test(after)) return true
  if (goesOn.test(after)) return false
  if (form === 'field') return true
  // 此件公开发布，联系人… without brackets; （此件公开发布）某某办法 glued to what follows.
  return brackets === '（）' || brackets === '()' || brackets === 'other' || more || /^[，,；;。（(]/u.test(after)
}

function pieceAt(pieces: readonly Piece[], { start, end }: Span): number {
  let low = 0
  let high = pieces.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (!piece) return -1
    if (piece.end <= start) low = middle + 1
    else if (piece.start >= end) high = middle - 1
    else {
      // The first piece it touches.
      let first = middle
      while (first > 0 && (pieces[first - 1]?.end ?? 0) > start) first--
      return first
    }
  }
  return -1
}

/** How many pieces from the end of a unit count as its tail. */
const tail = 3

function zoneOf(
  wording: Wording,
  at: number,
  { pieces, units, imprintAt, document }: Surroundings,
): { zone: Zone; unit: number } {
  const cover = Math.max(
    0,
    units.findIndex(({ role }) => role === 'cover'),
  )
  const piece = pieces[at]
  if (!piece) return { zone: 'beside', unit: cover }
  const last = lastPieceOf(pieces, at, wording)
  if (imprintAt >= 0 && last >= imprintAt - 1 && !inUnitNote(units, at)) return { zone: 'imprint', unit: cover }
  const index = units.findLastIndex(({ from }) => from <= at)
  const unit = units[index]
  if (!unit) return { zone: 'head', unit: cover }
  // A field or a ticked box at the very end speaks of the whole document, also where an inner document ends there.
  const atEnd = last >= pieces.length - tail
  if (atEnd && index !== cover && (wording.form === 'field' || wording.form === 'choice'))
    return { zone: 'tail', unit: cover }
  if (inNote(unit, at)) return { zone: 'note', unit: index }
  if (piece.line.cell) {
    return isEndTable(document, pieces, at) ? { zone: 'imprint', unit: cover } : { zone: 'cell', unit: index }
  }
  if (last >= pieces.length - tail)
    return { zone: 'tail', unit: unit.elements.documentDate || index === cover ? index : cover }
  if (last >= unit.to - tail && unit.elements.documentDate && at >= unit.signedTo) return { zone: 'tail', unit: index }
  return { zone: at < unit.bodyAt ? 'head' : 'body', unit: index }
}

function lastPieceOf(pieces: readonly Piece[], at: number, { end }: Span): number {
  let last = at
  while (last + 1 < pieces.length && (pieces[last + 1]?.start ?? end) < end) last++
  return last
}

/** Between the date and the end of the notes, or directly behind them. */
function inNote(unit: PlacedUnit, at: number): boolean {
  if (!unit.elements.documentDate && unit.elements.issuers.length === 0) return false
  return at >= unit.notesAt && at < unit.signedTo
}

function inUnitNote(units: readonly PlacedUnit[], at: number): boolean {
  return units.some((unit) => at < unit.signedTo && inNote(unit, at))
}

/** The table of the imprint: the last thing in the file, or with 抄送 or 印发 in it. */
function isEndTable(document: Document, pieces: readonly Piece[], at: number): boolean {
  const index = pieces[at]?.line.cell?.table
  const table = index === undefined ? undefined : document.tables[index]
  if (!table) return false
  const words = document.text.slice(table.start, table.end).replace(/\s/gu, '')
  if (/抄送|日印发/u.test(words) && words.length < 600) return true
  return table.rows <= 3 && table.columns <= 2 && words.length <= 80 && table.end >= (pieces.at(-1)?.end ?? 0) - 2
}

/** In a table: its own row says so (公开属性 | 不公开); a column of labels is a list. */
function judgeCell(
  wording: Wording,
  piece: Piece,
  { wordings, document }: Surroundings,
  mention: (reason: string, weight: number) => Judged,
  use: (...evidence: Evidence[]) => Judged,
): Judged {
  const index = piece.line.cell?.table
  const table = index === undefined ? undefined : document.tables[index]
  const same = wordings.filter(({ start, end }) => table && start >= table.start && end <= table.end)
  if (same.length > 1 && new Set(same.map(({ start }) => start)).size > 1)
    return mention('同一表中有多个标识，是在列举', 5)
  if (wording.form === 'field') return use(because('表中的公开属性栏', 3))
  return table && table.rows * table.columns <= 2 ? use(because('独占一格', 3)) : mention('在表格之中', 4)
}

/** Two labels on neighbouring lines outside the places of labels. */
function isListed(wording: Wording, at: number, { pieces, wordings }: Surroundings): boolean {
  const [from, to] = [pieces[Math.max(0, at - 2)]?.start ?? 0, pieces[Math.min(pieces.length - 1, at + 2)]?.end ?? 0]
  return wordings.some(
    (other) => other.start !== wording.start && other.start >= from && other.end <= to && other.form !== 'choice',
  )
}

function homeOf({ form }: Wording, zone: Zone): Home {
  if (form === 'choice') return 'choice'
  if (form === 'field') return zone === 'imprint' ? 'imprint' : 'field'
  return 'note'
}
