// Where an attachment begins: 附件 on its own line, or with number and title.
import type { Piece } from './pieces.js'

/** 附件 alone on its line, or with its number: an attachment begins. */
export const attachmentStart = /^附\s*(?:件|表|录)\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})?\s*[：:．.]?$/u
/** An attachment that begins on the line of its number: 附件1 某某表. */
const attachmentWithTitle =
  /^附\s*(?:件|表)\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:[\s：:]|(?=[\p{Script=Han}]))/u
const fileName = /\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|ofd|pptx?|txt|jpe?g|png)$/iu
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
