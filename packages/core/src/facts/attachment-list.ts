// 附件说明 (7.3.4): the names after 附件：, numbered or not, on lines of their own, in one line or broken over two.
import type { Document } from '../tree/text.js'
import type { Fact } from './fact.js'
import { because, factOf } from './fact.js'
import type { Piece } from './pieces.js'

/** 附件：1.某某表, 附件：某某表, and 附件1：某某表 line by line. */
export const attachmentList = /^附\s*件\s*(?:名称|[0-9０-９]{1,2})?\s*[：:]/u

export function readAttachmentList(
  document: Document,
  pieces: readonly Piece[],
  from: number,
  to: number,
  known: readonly string[],
  isIssuer: (piece: Piece) => boolean,
): Fact<string>[] {
  let at = -1
  for (let i = to - 1; i >= from; i--) if (attachmentList.test(pieces[i]?.text ?? '')) at = i
  if (at < 0) return []
  const items: Fact<string>[] = []
  let numbered = false
  for (let i = at; i < to; i++) {
    const piece = pieces[i]
    if (!piece || /^[（(]此页无正文|[。；]$/u.test(piece.compact) || isIssuer(piece)) break
    const own = attachmentList.exec(piece.text)?.[0]
    const head = own?.length ?? 0
    let offset = head
    for (const written of piece.text.slice(head).split(/\s+(?=[0-9０-９]{1,2}\s*[.．、]\s*\D)/u)) {
      const [, mark, item] = /^\s*([0-9０-９]{1,2}\s*[.．、]\s*)?(.+)$/u.exec(written) ?? []
      if (!item) continue
      const name = known.reduce(
        (text, other) => (text.endsWith(other) && text !== other ? text.slice(0, -other.length) : text),
        item.trim(),
      )
      const start = piece.start + piece.text.indexOf(name, offset)
      offset = start - piece.start + name.length
      const evidence = because('“附件：”之后的名称（7.3.4）', 3)
      const above = items.at(-1)
      // In a numbered list a line without a number goes on with the one above.
      if (above && numbered && !mark && own === undefined)
        items[items.length - 1] = factOf(document, above.value + name, above.start, start + name.length, evidence)
      else items.push(factOf(document, name, start, start + name.length, evidence))
      if (mark) numbered = true
    }
  }
  return items
}
