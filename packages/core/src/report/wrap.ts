// Breaks Chinese and Latin text into lines of a given width, as terminals count it.

/** Columns that a text takes: a full-width character takes two. */
export type Width = (text: string) => number

/** Lines of at most `columns`. A line never starts with a closing mark, nor ends in an opening one. */
export function wrap(text: string, columns: number, width: Width): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (width(line + piece.trimEnd()) <= columns) {
      line += piece
      continue
    }
    if (line.trim()) lines.push(line.trimEnd())
    line = piece.trimStart()
    while (width(line) > columns) {
      const head = longestFitting(line, columns, width)
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  if (line.trim() || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

/** `text` filled with spaces up to `columns`. */
export function pad(text: string, columns: number, width: Width): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)))
}

/** Words and single characters, each with the marks that must not leave it: 〔2024〕, “函”，. */
function pieces(text: string): string[] {
  return text.match(/\s+|[（《「『“‘【〔〈([]*(?:[!-'*-Z\\^-~]+|\S)[，。、；：！？）》」』”’】〕〉…)\]]*/gu) ?? []
}

function longestFitting(text: string, columns: number, width: Width): string {
  let head = ''
  for (const character of text) {
    if (head && width(head + character) > columns) break
    head += character
  }
  return head
}
