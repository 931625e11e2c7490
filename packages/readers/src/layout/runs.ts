// Lines → text nodes: a node for each stretch of one look and one width of character, so that its box can be cut exactly.
import type { Box, Inline, Text } from '@gongkai/core'
import { ascent, boxOnPage, type Glyph, type PageMarks } from './glyphs.js'
import { gapBefore, isWide, type Line, spacesIn } from './lines.js'

/** A line and the page it stands on. */
export interface PlacedLine extends Line {
  readonly marks: PageMarks
}

/** The lines of one paragraph, one after the other. */
export function inlinesOf(lines: readonly PlacedLine[]): Inline[] {
  const inlines: Inline[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const joint = before ? jointOf(before, line) : ''
    inlines.push(...runsOf(line, joint))
  })
  return inlines
}

/** What stands between two lines of a paragraph: a space between Latin words, else nothing. */
function jointOf(before: Line, after: Line): string {
  const [last, first] = [before.glyphs.at(-1)?.text ?? '', after.glyphs[0]?.text ?? '']
  return /[\p{Script=Latin},.;:)]$/u.test(last) && /^[\p{Script=Latin}(]/u.test(first) ? ' ' : ''
}

function* runsOf(line: PlacedLine, joint: string): Generator<Text> {
  const spaces = spacesIn(line)
  let run: Glyph[] = []
  let text = ''
  const end = function* () {
    if (run.length > 0) yield nodeOf(run, text, line.marks)
    run = []
  }
  for (const [index, glyph] of line.glyphs.entries()) {
    const space = index === 0 ? joint : (spaces[index] ?? '')
    const before = run.at(-1)
    const alike = before && before.look === glyph.look && isWide(before.text) === isWide(glyph.text)
    if (alike && (space === '' || !isWide(glyph.text))) {
      run.push(glyph)
      text += space + glyph.text
      continue
    }
    yield* end()
    if (space) yield gapNode(line, index, space)
    run = [glyph]
    text = glyph.text
  }
  yield* end()
}

function nodeOf(run: readonly Glyph[], value: string, marks: PageMarks): Text {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return { type: 'text', value }
  const { font, size, unseen } = first.look
  const box: Box = [first.x, first.y - ascent * size, last.x + last.width - first.x, size]
  return {
    type: 'text',
    value,
    font,
    ...(unseen ? { unseen } : {}),
    locator: { page: marks.page, box: boxOnPage(marks, box) },
  }
}

function gapNode(line: PlacedLine, index: number, value: string): Text {
  const glyph = line.glyphs[index]
  const gap = Math.max(gapBefore(line, index), 0)
  const unseen = glyph?.look.unseen
  const box: Box = [(glyph?.x ?? 0) - gap, line.base - ascent * line.size, gap, line.size]
  return {
    type: 'text',
    value,
    ...(unseen ? { unseen } : {}),
    locator: { page: line.marks.page, box: boxOnPage(line.marks, box) },
  }
}
