// Where a mark of secrecy or of internal use stands when it is one: the zones of a document, told by place and not by wording.
import type { Document, Facts, Line } from '@gongkai/core'

/** `top`: the first lines of the document or of a document in it; `margin`: header, footer, watermark, text box; `end`: notes below the date, last lines. */
export type Zone = 'top' | 'margin' | 'end' | 'body'

const topLines = 8
const endLines = 6

/** The zone of every line of the visible and hidden text; cells of tables are `body`. */
export function zonesOf(document: Document, facts: Facts): Map<Line, Zone> {
  const zones = new Map<Line, Zone>()
  const body: Line[] = []
  for (const line of document.lines) {
    const kind = document.stories[line.story]?.kind ?? 'body'
    const margin = kind === 'header' || kind === 'footer' || kind === 'watermark' || kind === 'textBox'
    zones.set(line, margin ? 'margin' : 'body')
    if (kind === 'body' && line.text.trim() && !line.cell) body.push(line)
  }
  const starts = [
    0,
    ...facts.units.map(({ start }) => body.findIndex((line) => line.end >= start)).filter((at) => at > 0),
  ]
  for (const line of body.slice(-endLines)) zones.set(line, 'end')
  for (const start of starts) for (const line of body.slice(start, start + topLines)) zones.set(line, 'top')
  for (const { elements } of facts.units) {
    for (const { start, end } of elements.supplementaryNotes)
      for (const line of body) if (line.start < end && start < line.end) zones.set(line, 'end')
  }
  return zones
}

/** A text about marks: how to set them, what they look like, whether pupils know them. */
const teaching =
  /保密(?:教育|知识|常识|培训|法律|法规|须知|手册|工作手册|宣传|课|试题|题库|考试|测试)|保密法|定密|密级(?:标志|标识|确定)|国家秘密标志|公文(?:格式|写作|处理|常识|知识|种类|模板)|文书处理|讲义|教程|教材|试题|题库|习题|答案|考试大纲|培训(?:材料|资料|课件)|知识问答|应知应会/u

/**
 * Where the examples of a text that teaches about marks begin: below its title. Infinity where the text is none of those.
 * What stands above, or in the margin, is its own mark.
 */
export function examplesFrom(document: Document, facts: Facts): number {
  const titles = facts.units.flatMap(({ elements }) => elements.title ?? [])
  const opening = document.lines.filter(({ text }) => text.trim()).slice(0, 2)
  const words = [...titles.map(({ value }) => value), ...opening.map(({ text }) => text)]
  if (!words.some((text) => teaching.test(text.replace(/\s/gu, '')))) return Number.POSITIVE_INFINITY
  return titles[0]?.start ?? opening.at(-1)?.end ?? 0
}
