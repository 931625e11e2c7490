// personal/birth-date: full birth dates of persons who are named.
import { defineRule, findPersons, mayShow, wordsOf } from '@gongkai/core'
import { civilCode, deidentification, disclosureRegulation, personalInformationLaw } from './basis.js'
import { trimmed } from './topics.js'

export const birthDate = defineRule({
  id: 'personal/birth-date',
  title: { zh: '出生日期', en: 'Birth dates' },
  severity: 'warning',
  basis: [disclosureRegulation, civilCode, personalInformationLaw, deidentification],
  messages: {
    column: {
      zh: '这份名单连同姓名列出了{count}人的出生日期，和其他信息合起来就能认出是谁；请删去这一列。',
      en: 'This list gives the birth dates of {count} persons by name; delete the column.',
    },
    one: {
      zh: '这里写出了具体某个人的出生年月日，和其他信息合起来就能认出是谁；请删去，确需写的只写年龄。',
      en: 'The full birth date of a named person stands here; delete it or give the age only.',
    },
  },
  *check({ document, facts }) {
    if (mayShow(facts.publicity, 'birthDate')) return
    const tables = new Set<number>()
    for (const { table, columns } of facts.rosters) {
      for (const { kind, cells } of columns) {
        const dates = kind === 'birthDate' ? cells.filter((cell) => date.test(wordsOf(document, cell))) : []
        const [first] = dates
        if (!first) continue
        tables.add(table)
        yield { at: trimmed(document, first), message: 'column', data: { count: dates.length }, mask: 'other' }
      }
    }
    for (const { text, start, cell } of document.lines) {
      if ((cell && tables.has(cell.table)) || !text.includes('生')) continue
      for (const match of text.matchAll(born)) {
        if (findPersons(text.slice(Math.max(0, match.index - reach), match.index + match[0].length)).length === 0)
          continue
        const value = match[1] ?? match[2] ?? ''
        const from = start + match.index + match[0].indexOf(value)
        yield { at: { start: from, end: from + value.length }, message: 'one', mask: 'other' }
      }
    }
  },
})

const reach = 40
/** 1978年3月5日, 1978-03, 19780305, 1978.3 */
const date = /^(?:1[89]|20)\d{2}(?:[年./-]\d{1,2}(?:[月./-]?\d{0,2}日?)?|\d{4})(?:出?生)?$/u
const day = String.raw`(?:1[89]|20)\d{2}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}日?`
/** 出生日期：1978年3月5日 · 1978年3月5日出生 · 生于1978年3月5日 */
const born = new RegExp(
  `(?:出生(?:日期|年月日?)?|生日|生于)\\s?[：:]?\\s?(${day})|(${day})(?=\\s?(?:出生|生(?:[，,。；;]|$)))`,
  'gu',
)
