// A short way for plain cells: nearly all of a long list are written alike, and need no XML parser to be read.
import type { Shortcut } from '../bytes/xml.js'

export interface PlainCellTaker {
  /** A row is open, and no cell in it: what comes next may be one. */
  readonly betweenCells: boolean
  /** A cell with a value that needs no decoding; `type` as in the file. */
  takeCell(row: number, column: number, type: string, style: number, value: string): void
}

/** <c r="C17" s="1" t="s"><v>42</v></c> */
const plainCell =
  /<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d{1,6})")?(?: t="(n|s|b|e|str)")?(?:\/>|><v>([^<&\r]*)<\/v><\/c>)/y

/** Takes plain cells out of the text of a sheet; the rest goes to the parser, which sees rows with fewer cells. */
export function plainCells(sheet: PlainCellTaker): Shortcut {
  const columns = new Map<string, number>()
  let began = false
  let able = true
  let tail = ''
  return (text, write) => {
    // Within comments and the like nothing is a cell; nor is it where elements have prefixes.
    const whole = tail + text
    if (began ? /<[!?]/u.test(whole) : !/^(?:<\?xml[^?]*\?>\s*)?<worksheet\s[^<>]*>/u.test(text)) able = false
    if (!began && /<[!?]/u.test(text.slice(5))) able = false
    began = true
    tail = text.slice(-1)
    let from = 0
    for (let at = able ? text.indexOf('<c ') : -1; at !== -1; at = text.indexOf('<c ', at)) {
      if (at > from) write(text.slice(from, at))
      from = at
      if (sheet.betweenCells) from = takeCells(text, at, sheet, columns)
      at = Math.max(from, at + 1)
    }
    write(text.slice(from))
  }
}

/** Takes cells for as long as they are plain; returns where the first stands that is not. */
function takeCells(text: string, start: number, sheet: PlainCellTaker, columns: Map<string, number>): number {
  let at = start
  for (;;) {
    plainCell.lastIndex = at
    const match = plainCell.exec(text)
    if (!match) return at
    at = plainCell.lastIndex
    const [, letters = '', digits, style = '0', type = 'n', value = ''] = match
    if (value === '') continue
    let column = columns.get(letters)
    if (column === undefined) {
      column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
      columns.set(letters, column)
    }
    sheet.takeCell(Number(digits) - 1, column, type, Number(style), value)
  }
}
