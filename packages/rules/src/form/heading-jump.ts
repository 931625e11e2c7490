// form/heading-jump: headings of one level count on: 一、二、三、 without a gap.
import { defineRule, type Line } from '@gongkai/core'

export const headingJump = defineRule({
  id: 'form/heading-jump',
  title: { zh: '层次序数不连', en: 'Headings that skip a number' },
  severity: 'warning',
  recommended: false,
  basis: [{ source: 'GB/T 9704—2012', clause: '7.3.3', level: '国家标准' }],
  messages: {
    skipped: {
      zh: '层次序数不连，前面是第{before}，这里是第{here}；请核对是不是漏了一段。',
      en: 'The headings go from {before} to {here}; check whether something is missing.',
    },
  },
  *check({ document, facts }) {
    for (const unit of facts.units) {
      const counts = new Map<Level, number>()
      for (const line of document.lines) {
        if (line.start < unit.start || line.start >= unit.end || line.cell) continue
        const heading = headingOf(line)
        if (!heading) continue
        const { level, number, end } = heading
        const before = counts.get(level) ?? 0
        // （一）…（三十） may run on across 一、二、; a new start is a new list.
        if (number > before + 1 && before > 0)
          yield {
            at: { start: line.start + heading.start, end: line.start + end },
            message: 'skipped',
            data: { before, here: number },
          }
        counts.set(level, number)
      }
    }
  },
})

type Level = '一、' | '（一）'

const first = /^\s*([一二三四五六七八九十]{1,3})、/u
const second = /^\s*[（(]([一二三四五六七八九十]{1,3})[）)]/u

function headingOf({ text }: Line): { level: Level; number: number; start: number; end: number } | undefined {
  const match = first.exec(text) ?? second.exec(text)
  if (!match?.[1]) return undefined
  const start = match[0].length - match[0].trimStart().length
  return { level: first.test(text) ? '一、' : '（一）', number: toNumber(match[1]), start, end: match[0].length }
}

/** 二十一 → 21 */
function toNumber(words: string): number {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words]
  const digit = (word = '') => '一二三四五六七八九'.indexOf(word) + 1
  return words.includes('十') ? (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0) : digit(ones)
}
