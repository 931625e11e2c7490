// form/document-number-year: 发文字号 with its year in full.
import { defineRule } from '@gongkai/core'
import { numberBasis, printedNumbers } from './numbers.js'

export const documentNumberYear = defineRule({
  id: 'form/document-number-year',
  title: { zh: '发文字号的年份', en: 'Year of the document number' },
  severity: 'warning',
  recommended: false,
  basis: [numberBasis],
  messages: {
    number: {
      zh: '发文字号的年份没有写全，应当写四位，如〔2024〕。',
      en: 'The year of the document number is not given in full; write four digits.',
    },
  },
  *check({ facts }) {
    for (const at of printedNumbers(facts)) {
      if (!wrong.test(at.text)) continue
      yield { at, message: 'number' }
    }
  },
})

/** 〔24〕 */
const wrong = /[〔[［（(【﹝]\d{2}[〕\]］）)】﹞]/u
