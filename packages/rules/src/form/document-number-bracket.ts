// form/document-number-bracket: 发文字号 with its year in 〔〕.
import { defineRule } from '@gongkai/core'
import { numberBasis, printedNumbers } from './numbers.js'

export const documentNumberBracket = defineRule({
  id: 'form/document-number-bracket',
  title: { zh: '发文字号的括号', en: 'Brackets of the document number' },
  severity: 'warning',
  recommended: false,
  basis: [numberBasis],
  messages: {
    number: {
      zh: '发文字号的年份用了别的括号，应当用六角括号〔〕，如某政发〔2024〕1号。',
      en: 'The year of the document number stands in other brackets; use 〔〕.',
    },
  },
  *check({ facts }) {
    for (const at of printedNumbers(facts)) {
      if (!wrong.test(at.text)) continue
      const right = at.text.replace(wrong, (_, year: string) => `〔${year}〕`)
      yield { at, message: 'number', expected: [right], replacement: right }
    }
  },
})

/** [2024], （2024）, 【2024】, ﹝2024﹞ */
const wrong = /[[［（(【﹝〈〖](\d{2,4})[\]］）)】﹞〉〗]/u
