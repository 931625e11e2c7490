// form/placeholder: a number or date of the form that nobody filled in: 某政发〔2024〕 号, 2024年 月 日.
import { defineRule } from '@gongkai/core'
import { numberBasis } from './numbers.js'

export const placeholder = defineRule({
  id: 'form/placeholder',
  title: { zh: '文号、日期没有填', en: 'Number or date not filled in' },
  severity: 'warning',
  recommended: false,
  basis: [numberBasis, { source: 'GB/T 9704—2012', clause: '7.3.5', level: '国家标准' }],
  messages: {
    number: {
      zh: '发文字号没有填完，像是草稿；请填好，或者换成印发的正式文本。',
      en: 'The document number is not filled in, as in a draft; fill it in or use the issued text.',
    },
    date: {
      zh: '日期没有填完，像是草稿；请填好，或者换成印发的正式文本。',
      en: 'The date is not filled in, as in a draft; fill it in or use the issued text.',
    },
  },
  *check({ document, facts }) {
    const covers = facts.units.filter(({ role }) => role !== 'attachment')
    for (const { text, start, cell } of document.lines) {
      if (cell || !covers.some((unit) => unit.start <= start + text.length && start < unit.end + reach)) continue
      for (const [message, pattern] of [
        ['number', number],
        ['date', date],
      ] as const) {
        const match = pattern.exec(text)
        if (!match) continue
        const lead = match[0].length - match[0].trimStart().length
        const from = start + match.index + lead
        yield { at: { start: from, end: start + match.index + match[0].trimEnd().length }, message }
      }
    }
  },
})

/** The sign-off may lie behind what was read as the unit, for its date could not be read. */
const reach = 200
/** 某政发〔2024〕 号, 某政发〔20 〕 号, 某政发〔20XX〕X号 */
const number = /\p{Script=Han}{1,12}〔(?:\d{4}〕[\s　]+号|\d{0,3}[\s　]+〕[\s　]*\d*号|20[XxＸ×]{2}〕[XxＸ×\d]{1,3}号)/u
/** 2024年 月 日, 年 月 日, as a line of its own */
const date = /^[\s　]*(?:\d{2,4})?[\s　]*年[\s　]*(?:\d{1,2})?[\s　]*月[\s　]+日[\s　]*$/u
