// Which document is a 行政处罚决定书, and which part of the text.
import type { Document, Facts, Span } from '@gongkai/core'

/** The stretch of a decision on an administrative penalty; undefined where the document is none. */
export function penaltyDecision(document: Document, { units }: Facts): Span | undefined {
  const unit = units.find(({ elements }) => decision.test(elements.title?.value.replace(/\s/gu, '') ?? ''))
  if (unit) return { start: unit.start, end: document.stories.findLast(({ visible }) => visible)?.end ?? unit.end }
  const line = document.lines
    .filter(({ text }) => text.trim())
    .slice(0, openingLines)
    .find(({ text }) => decision.test(text.replace(/\s/gu, '')))
  return line && { start: line.start, end: document.stories.findLast(({ visible }) => visible)?.end ?? line.end }
}

const openingLines = 6
/** The title ends with the word; a notice about such decisions does not. */
const decision = /^(?!.*(?:关于|办法|规定|公示|公告|统计|汇总|模板|样式|范本)).{0,40}(?:当场)?行政处罚决定书$/u
