// Where 主送机关 begin and end when they run over several lines, broken at the paper's edge or between agencies.
import { isAddressee, type Piece } from './pieces.js'
import { isOfficialTitle, isTitle, join } from './title.js'

/** Addressees wrapped over several lines begin before the line with the colon. */
export function wrappedFrom(
  pieces: readonly Piece[],
  from: number,
  at: number,
  isText: (index: number) => boolean,
): number {
  let start = brokenFrom(pieces, from, at, isText)
  while (start > from && isText(start - 1) && /[，、,；;]$/u.test(pieces[start - 1]?.compact ?? '')) start--
  // 各区县…有关部 ⏎ 门：a word broken by the line end; the line before starts as addressees do.
  const before = pieces[start - 1]
  if (before && start > from && isText(start - 1) && /^各.{4,}[，、]/u.test(before.compact) && !isTitle(before.compact))
    start--
  return start
}

/** 各区县…有关部 ⏎ 门：the last line is no list of agencies by itself. */
export function endsAddressees({ compact, text }: Piece, above: Piece | undefined): boolean {
  return /^.{1,12}[：:]$/u.test(compact) && /[，、]/u.test(above?.text ?? '') && isAddressee((above?.text ?? '') + text)
}

/** Shortest line that the paper's edge broke. */
const fullLine = 16

/** Where addressees broken anywhere begin: below the title, else where full lines of a list do. */
function brokenFrom(pieces: readonly Piece[], from: number, at: number, isText: (index: number) => boolean): number {
  let first = at
  while (first > from && isText(first - 1)) first--
  const title = pieces
    .slice(first, at)
    .findLastIndex((_, i) => isOfficialTitle(join(pieces.slice(first, first + i + 1))))
  const start = first + title + 1
  const lines = pieces.slice(start, at)
  const broken = lines.every(({ compact }) => compact.length >= fullLine || /[，、]$/u.test(compact))
  const listed = title >= 0 || lines.every(({ compact }) => /[，、]/u.test(compact))
  return broken && listed && isAddressee(join(pieces.slice(start, at + 1))) ? start : at
}
