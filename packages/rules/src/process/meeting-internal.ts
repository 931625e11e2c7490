// process/meeting-internal: who said what in a meeting, and how the votes fell.
import { defineRule, isName } from '@gongkai/core'
import { matchHeadlines } from '../headlines.js'
import { regulation } from '../regulation.js'

export const meetingInternal = defineRule({
  id: 'process/meeting-internal',
  title: { zh: '会议内部情况', en: 'The inside of meetings' },
  severity: 'warning',
  // 讨论记录
  basis: [regulation('第十六条')],
  messages: {
    record: {
      zh: '这是会议记录，记的是讨论过程；公开的应当是议定事项，请换成会议纪要的公开文本。',
      en: 'This is the record of a meeting; publish what was decided instead.',
    },
    speech: {
      zh: '这里逐人记下了发言，属于讨论记录；请只写议定事项。',
      en: 'What each person said is recorded here; give only what was decided.',
    },
    votes: {
      zh: '这里写出了表决票数，属于讨论过程；请确认可以公开，否则只写是否通过。',
      en: 'The votes of a meeting are given here; say only whether it passed, unless they may be published.',
    },
    dissent: {
      zh: '这里写出了会议上的不同意见，属于讨论过程；请删去，只写议定事项。',
      en: 'Dissent in a meeting is told here; delete it and give only what was decided.',
    },
  },
  *check({ document, facts }) {
    const [record] = matchHeadlines(document, facts, records)
    if (record) yield { at: record.at, message: 'record' }
    if (!record && !facts.units.some(({ kind }) => kind === '纪要')) return
    const speeches = document.lines.filter(({ text }) => isName(speaker.exec(text)?.[1] ?? ''))
    const [speech] = speeches
    if (speech && speeches.length >= fewestSpeeches) yield { at: speech, message: 'speech', mask: 'name' }
    for (const { text, start } of document.lines) {
      for (const [message, pattern] of [
        ['votes', votes],
        ['dissent', dissent],
      ] as const) {
        const match = pattern.exec(text)
        if (match) yield { at: { start: start + match.index, end: start + match.index + match[0].length }, message }
      }
    }
  },
})

const fewestSpeeches = 3
const records = /(?:会议|讨论|发言|座谈|议事|党委会|党组会|办公会)(?:原始)?记录(?:稿|摘要|整理)?$/u
const speaker = /^[\s　]*(\p{Script=Han}{2,4})(?:同志)?(?:[（(][^（）()]{1,20}[）)])?[：:]/u
/** 赞成12票，反对3票 */
const votes = /(?:赞成|同意)\s?\d{1,3}\s?票[^。]{0,20}?(?:反对|弃权)\s?\d{1,3}\s?票/u
const dissent = /持(?:不同|反对|保留)意见|表示反对|提出反对意见|保留意见/u
