// secrecy/internal-mark: marks by which a document stays inside: 内部资料 注意保存, 工作秘密, 会后收回.
import { defineRule, foldText, isInside, type Line, type Span } from '@gongkai/core'
import { type Zone, zonesOf } from '../zones.js'
import { secrecyLaw, secrecyReview } from './basis.js'
import { marks, notInternal, shortMarks } from './internal-mark.list.js'

export const internalMark = defineRule({
  id: 'secrecy/internal-mark',
  severity: 'error',
  title: { zh: '内部资料和工作秘密标志', en: 'Marks of internal documents' },
  basis: [
    secrecyLaw('第六十四条'),
    // 内部事务信息 and 过程性信息 may be kept back.
    { source: '中华人民共和国政府信息公开条例', clause: '第十六条', level: '法律' },
    secrecyReview,
  ],
  messages: {
    mark: {
      zh: '这里标着只供内部使用的字样，不能就这样公开；请先由定稿部门和保密工作机构确认可以公开，再删去标志。',
      en: 'This is marked for internal use; have the drafting office and the secrecy office confirm that it may be published, then remove the mark.',
    },
  },
  *check({ document, facts }) {
    const zones = zonesOf(document, facts)
    const { lines } = document
    for (const [index, line] of lines.entries()) {
      if (line.text.length > longestLine || !anyWord.test(line.text.replace(/\s/gu, ''))) continue
      if (line.cell && zones.get(line) === 'body') continue
      const around = [lines[index - 1], line, lines[index + 1]].map((near) => near?.text ?? '').join('\n')
      if (notInternal.test(around)) continue
      const at = markIn(line, zones.get(line) ?? 'body')
      if (at && !isInside(facts.quotations, at.start, at.end)) yield { at, message: 'mark' }
    }
  },
})

/** A mark with brackets and a copy number; longer lines are sentences. */
const longestLine = 40

const anyWord = /内部|工作秘密|注意保|收回|退回|外传|翻印|转载/u

const long: ReadonlySet<string> = new Set(marks.flatMap(({ words }) => words))
const short: ReadonlySet<string> = new Set(shortMarks.flatMap(({ words }) => words))

/** 【内部资料·注意保存】 № 001; marks separated by wide blanks are read one by one, too. */
function isMark(text: string, zone: Zone): boolean {
  const whole = bare(text)
  const parts = [whole, ...text.split(/\s{2,}|\t|\u3000+/u).map(bare)].filter(Boolean)
  if (long.has(whole) || parts.some((part) => long.has(part))) return true
  return zone !== 'body' && (short.has(whole) || (parts.length > 2 && parts.slice(1).every((part) => short.has(part))))
}

/** The whole line, or its first clause where a note goes on: （此件属工作秘密，严禁通过互联网传播）. */
function markIn(line: Line, zone: Zone): Span | undefined {
  const lead = line.text.length - line.text.trimStart().length
  if (isMark(line.text, zone)) return { start: line.start + lead, end: line.start + line.text.trimEnd().length }
  const clause = zone === 'body' ? undefined : /^\s*[（(【[]?([^，,；;。]{4,20})[，,；;。]/u.exec(line.text)
  if (!clause?.[1] || !long.has(bare(clause[1]))) return undefined
  const end = line.start + clause[0].length - 1
  return { start: end - clause[1].length, end }
}

/** Blanks, brackets, stars, punctuation and a copy number dropped. */
function bare(text: string): string {
  return foldText(text, { blanks: 'drop' })
    .replace(/(?:№|NO\.?|编号:?)?\d{1,8}$/iu, '')
    .replace(/[【】[\](){}〔〕<>《》,，。、;:：!！·•★☆*—-]/gu, '')
}
