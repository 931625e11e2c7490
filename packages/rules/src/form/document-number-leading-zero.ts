// form/document-number-leading-zero: 发文字号 without leading zeros.
import { defineRule } from '@gongkai/core'
import { numberBasis, printedNumbers } from './numbers.js'

export const documentNumberLeadingZero = defineRule({
  id: 'form/document-number-leading-zero',
  title: { zh: '发文字号的虚位', en: 'Leading zeros of the document number' },
  severity: 'warning',
  recommended: false,
  basis: [numberBasis],
  messages: {
    number: {
      zh: '发文字号的顺序号前有0，应当不编虚位，如〔2024〕1号。',
      en: 'The serial of the document number has leading zeros; leave them out.',
    },
  },
  *check({ facts }) {
    for (const at of printedNumbers(facts)) {
      if (!wrong.test(at.text)) continue
      const right = at.text.replace(wrong, '$1')
      yield { at, message: 'number', expected: [right], replacement: right }
    }
  },
})

/** 〔2024〕001号 */
const wrong = /([〕\]］）)】﹞]第?)0+(?=\d)/u
