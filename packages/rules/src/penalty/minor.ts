// penalty/minor: a penalty decision on a minor, which is not published.
import { defineRule } from '@gongkai/core'
import { minorsLaw } from '../personal/basis.js'
import { regulation } from '../regulation.js'
import { penaltyDecision } from './decision.js'

export const minor = defineRule({
  id: 'penalty/minor',
  title: { zh: '被处罚人是未成年人', en: 'Minors who are punished' },
  severity: 'blocker',
  basis: [minorsLaw('第一百零三条'), regulation('第十五条')],
  messages: {
    minor: {
      zh: '按这里的出生日期或年龄，被处罚人是未成年人；先停止公开，未成年人的处罚决定书不上网。',
      en: 'By age or birth date the person punished is a minor: do not publish this decision.',
    },
  },
  *check({ document, facts, today }) {
    const span = penaltyDecision(document, facts)
    if (!span) return
    const signed = facts.units.flatMap(({ elements }) => elements.documentDate?.value ?? []).at(0)
    const limit = yearsBefore(signed ?? today.toISOString().slice(0, 10), 18)
    for (const { text, start } of document.lines) {
      if (start < span.start || start >= span.end || !party.test(text)) continue
      const age = /(?<!\d)(\d{1,2})(?:周)?岁/u.exec(text)
      const born = birth.exec(text)
      const match = age && Number(age[1]) < 18 ? age : born && isoOf(born) > limit ? born : undefined
      if (match) {
        const from = start + match.index
        yield { at: { start: from, end: from + match[0].length }, message: 'minor', mask: 'other' }
      }
    }
  },
})

const party = /当事人|被处罚人|违法行为人/u

const day = String.raw`((?:19|20)\d{2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日`
/** 2010年3月5日出生 · 出生日期：2010年3月5日; no other day is meant. */
const birth = new RegExp(`(?<=出生(?:日期|年月日?)?[：:]?\\s?)${day}|${day}\\s?(?:出生|生(?=[，,。；;]))`, 'u')

function isoOf(match: RegExpExecArray): string {
  const [year = '', month = '', day = ''] = match.slice(match[1] === undefined ? 4 : 1)
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The same day so many years before; as text, so that 29 February needs no care. */
function yearsBefore(iso: string, years: number): string {
  return `${Number(iso.slice(0, 4)) - years}${iso.slice(4)}`
}
