// The lines of a 发文机关标志: one, or several where agencies issue jointly and 文件 stands beside, below or among them.
import { isAgency } from './agencies.js'
import type { Piece } from './pieces.js'

/**
 * Indexes of the first and after the last line of the masthead with 文件 at `at`. `isFree` says which lines have no other role;
 * agencies below 文件 belong to it only where the number follows them, else they begin the title.
 */
export function mastheadLines(
  pieces: readonly Piece[],
  at: number,
  isFree: (index: number) => boolean,
  isNumber: (index: number) => boolean,
): { from: number; to: number } {
  const stands = (index: number) => isFree(index) && isAgency(pieces[index]?.compact ?? '', true)
  let from = at
  while (stands(from - 1)) from--
  let to = at + 1
  while (stands(to)) to++
  return { from, to: isNumber(to) ? to : at + 1 }
}
