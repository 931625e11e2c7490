// Guards the Markdown parser: what no document holds takes it minutes, or more stack than there is.

/** Marks in one paragraph for which the parser's time, which grows with their square, stays below a second. */
const mostMarks = 2000

/** `> > > - - 1. ` at the start of a line: each mark opens one more block around the text. */
const linePrefix = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gmu
const prefixMark = />|[-*+]|\d+[.)]/gu

/** Emphasis, strike-through and brackets. */
const inlineMark = /[*_~]+|[[\]]/gu

/** Whether the text is nested deeper than `depth`, or one paragraph holds more marks than any person wrote. */
export function isTooDeep(text: string, depth: number): boolean {
  for (const [prefix] of text.matchAll(linePrefix)) if (countOf(prefixMark, prefix) > depth) return true
  // Lists step in by two columns or more a level.
  for (const [spaces] of text.matchAll(/^[ \t]{64,}(?=[-*+\d])/gmu)) if (spaces.length > depth) return true
  return text.split(/\n[ \t\r]*\n/u).some((paragraph) => {
    if (paragraph.length < mostMarks) return false
    // The cells of a table are parsed one by one.
    const outsideTables = paragraph.replace(/^[ \t]*\|.*$/gmu, '')
    return countOf(inlineMark, outsideTables) > mostMarks
  })
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0
}
