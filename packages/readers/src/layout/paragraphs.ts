// Lines → paragraphs: which lines run on, across columns and pages too, and how a paragraph stands between the margins.
import type { Alignment, Paragraph } from '@gongkai/core'
import { isHan } from './glyphs.js'
import { isWide, type Line, textOf } from './lines.js'
import { inlinesOf, type PlacedLine } from './runs.js'

/** The margins that text runs between, mm, and the usual size and distance of its lines. */
export interface Measure {
  readonly left: number
  readonly right: number
  readonly size: number
  readonly pitch: number
  /** Paragraphs begin with an indent; where they do not, a new number ends the paragraph before. */
  readonly indents: boolean
}

export interface FlowLine extends PlacedLine {
  readonly measure: Measure
}

export function paragraphsOf(lines: readonly FlowLine[]): Paragraph[] {
  const groups: FlowLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && (runsOn(before, line) || isNextOfTitle(before, line))) group.push(line)
    else groups.push([line])
  }
  return groups.map(paragraphOf)
}

export function paragraphOf(lines: readonly FlowLine[]): Paragraph {
  const [first] = lines
  if (!first) return { type: 'paragraph', children: [] }
  const alignment =
    lines.length > 1 && !lines.every((line) => alignmentOf(line) === 'center') ? undefined : alignmentOf(first)
  const inCharacters = (width: number) => Math.round((width / first.size) * 10) / 10
  const indent = inCharacters(first.left - first.measure.left)
  return {
    type: 'paragraph',
    children: inlinesOf(lines),
    ...(alignment ? { alignment } : {}),
    ...(alignment === 'right' ? { rightIndent: Math.max(inCharacters(first.measure.right - first.right), 0) } : {}),
    ...(!alignment && indent >= 0.5 ? { indent } : {}),
    locator: { page: first.marks.page },
  }
}

/** Titles stand in the middle, sign-offs at the right; undefined for ordinary text. */
export function alignmentOf({ left, right, size, measure, marks }: FlowLine): Alignment | undefined {
  const [before, after] = [left - measure.left, measure.right - right]
  const middle = (left + right) / 2
  const isMiddle =
    Math.abs(middle - (measure.left + measure.right) / 2) < 2.5 || Math.abs(middle - marks.width / 2) < 1.5
  const isHeading = size > 1.1 * measure.size
  // A single line of text with an indent of two characters and as much left free at its end is no heading.
  if (isMiddle && before > (isHeading ? -0.3 : 2.6) * size) return 'center'
  if (before > 4 * size && after < 6.5 * size && before > 2 * after) return 'right'
  return undefined
}

/** Whether the paragraph goes on in the next line. */
export function runsOn(line: FlowLine, next: FlowLine): boolean {
  if (Math.abs(line.size - next.size) > 0.12 * line.size) return false
  if (alignmentOf(line) || alignmentOf(next)) return false
  const { measure } = line
  const isSameBlock = line.marks === next.marks && next.base > line.base && next.measure === measure
  if (isSameBlock && next.base - line.base > 1.45 * Math.max(measure.pitch, 1.2 * line.size)) return false
  if (measure.right - line.right > firstWordWidth(next) + 0.6 * line.size) return false
  const text = textOf(next)
  if (!measure.indents && /[。！？：；]$/u.test(textOf(line)) && listItem.test(text)) return false
  // 附件1 at the head of a page is a new beginning, whatever stands before it.
  if (/^附\s*件\s*[\d一二三四五六七八九十]*[：:]?$/u.test(text)) return false
  const indent = next.left - next.measure.left
  if (indent < 0.8 * next.size) return true
  // A list item whose later lines hang under its text.
  const hangs = next.left - next.measure.left > line.left - measure.left + 0.8 * line.size
  return hangs && /^(附\s*件|[（(]?\d+[.．、）)])/u.test(textOf(line)) && !/^[（(]?\d+[.．、）)]/u.test(text)
}

/** 一、 （二） 3. —— */
const listItem =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|——|第[一二三四五六七八九十百]+[章节条])/u

/** A title of several lines: each in the middle, alike in size and font, close to each other. */
function isNextOfTitle(line: FlowLine, next: FlowLine): boolean {
  return (
    line.marks === next.marks &&
    line.size > 1.1 * line.measure.size &&
    Math.abs(line.size - next.size) < 0.05 * line.size &&
    line.glyphs[0]?.look.font.name === next.glyphs[0]?.look.font.name &&
    line.glyphs[0]?.look.font.color === next.glyphs[0]?.look.font.color &&
    alignmentOf(line) === 'center' &&
    alignmentOf(next) === 'center' &&
    next.base - line.base > 0 &&
    next.base - line.base < 2.2 * line.size
  )
}

/** The width of what could not have been broken off at the start of a line, so that it had to move there. */
export function firstWordWidth({ glyphs }: Line): number {
  const [first] = glyphs
  if (!first) return 0
  let width = first.width
  for (let i = 1; i < glyphs.length; i++) {
    const [before, glyph] = [glyphs[i - 1], glyphs[i]]
    if (!before || !glyph) break
    const isWord =
      !isWide(before.text) && !isWide(glyph.text) && glyph.x - before.x - before.width < 0.2 * glyph.look.size
    const cannotPart =
      /^[（《〈「『【〔“‘(]/u.test(before.text) || /^[，。、；：？！）》〉」』】〕”’,.;:)]/u.test(glyph.text)
    if (!isWord && !cannotPart) break
    width = glyph.x + glyph.width - first.x
    if (isHan(glyph.text) && !/^[（《]/u.test(first.text)) break
  }
  return width
}
