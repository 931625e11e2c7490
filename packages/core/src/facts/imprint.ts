// The imprint (版记): 抄送, 印发机关 and 印发日期, at the very end of a document.
import type { Document } from '../tree/text.js'
import { isAgency } from './agencies.js'
import { findDates } from './dates.js'
import type { Fact } from './fact.js'
import { because, factOf } from './fact.js'
import type { Piece } from './pieces.js'

export interface Imprint {
  readonly copyTo: Fact<string> | null
  readonly printingOffice: Fact<string> | null
  readonly printDate: Fact<string> | null
  /** Index of its first piece, or -1. */
  readonly startAt: number
}

const copyTo = /^(?:抄\s*送|抄\s*报|分\s*送|抄报送|内部发送|发\s*送)\s*(?:[：:]\s*|$)/u
/** Lines an imprint is made of besides those above. */
const line =
  /^(?:主\s*送[：:]|报[：:]|送[：:]|发[：:]|主题词|共印|印\s*数|承办(?:单位|处室)|联系(?:人|电话)|(?:政府)?(?:信息)?公开(?:属性|选项|方式|类别|类型|形式)|校对|打字|[（(]?共印?\d+份)/u
/** How many pieces from the end an imprint is looked for. */
const reach = 40

export function readImprint(document: Document, pieces: readonly Piece[]): Imprint {
  let copy: Fact<string> | null = null
  let office: Fact<string> | null = null
  let date: Fact<string> | null = null
  let startAt = -1
  for (let i = pieces.length - 1; i >= Math.max(0, pieces.length - reach); i--) {
    const piece = pieces[i]
    if (!piece) continue
    const printed = /\s*印\s*发$/u.test(piece.text) ? findDates(piece.text, piece.start).at(-1) : undefined
    const head = copyTo.exec(piece.text)
    if (printed?.iso && !date) {
      date = factOf(document, printed.iso, printed.start, printed.end, because('“印发”之前的日期（7.4.3）', 4))
      const before = piece.text.slice(0, printed.start - piece.start).trim()
      const holder = before ? piece : pieces[i - 1]
      const name = before || holder?.compact || ''
      if (holder && isAgency(name)) {
        const start = holder.start + Math.max(0, holder.text.indexOf(name))
        office = factOf(
          document,
          name.replace(/\s/gu, ''),
          start,
          start + name.length,
          because('与印发日期同行的机关（7.4.3）', 3),
        )
      }
      startAt = office && !before ? i - 1 : i
    } else if (head) {
      const value = piece.text.slice(head[0].length).replace(/[。.]\s*$/u, '')
      const inCell = value === '' ? pieces[i + 1] : undefined
      const wrapped = value === '' ? [] : wrappedLines(pieces, i)
      copy = factOf(
        document,
        [value, ...wrapped.map(({ text }) => text)].join('').replace(/[。.]\s*$/u, '') ||
          (inCell?.text.replace(/[。.]$/u, '') ?? ''),
        piece.start,
        inCell?.end ?? wrapped.at(-1)?.end ?? piece.end,
        because('“抄送”之后的机关（7.4.2）', 4),
      )
      startAt = i
    } else if (
      startAt === i + 1 &&
      (line.test(piece.compact) || (piece.label && (piece.label.form === 'field' || piece.label.form === 'choice')))
    )
      startAt = i
  }
  return { copyTo: copy, printingOffice: office, printDate: date, startAt }
}

/** Shortest line that the paper's edge broke. */
const fullLine = 20

/** Lines on which 抄送 goes on, up to its full stop. */
function wrappedLines(pieces: readonly Piece[], at: number): Piece[] {
  const lines: Piece[] = []
  for (let i = at; ; i++) {
    const [piece, next, after] = [pieces[i], pieces[i + 1], pieces[i + 2]]
    if (!piece || !next || next.label || /。$/u.test(piece.compact)) return lines
    const broken = piece.compact.length >= fullLine || /[，、,]$/u.test(piece.compact)
    const printing = /印发$/u.test(next.compact) || (isAgency(next.compact) && /印发$/u.test(after?.compact ?? ''))
    if (!broken || printing || line.test(next.compact) || copyTo.test(next.text)) return lines
    lines.push(next)
  }
}
