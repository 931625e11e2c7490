// form/document-number-ordinal: 发文字号 without 第.
import { defineRule } from '@gongkai/core'
import { numberBasis, printedNumbers } from './numbers.js'

export const documentNumberOrdinal = defineRule({
  id: 'form/document-number-ordinal',
  title: { zh: '发文字号的序号', en: 'Serial of the document number' },
  severity: 'warning',
  recommended: false,
  basis: [numberBasis],
  messages: {
    number: {
      zh: '发文字号的顺序号前加了“第”字，应当不加，如〔2024〕1号。',
      en: 'The serial of the document number has 第 before it; leave it out.',
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

/** 〔2024〕第1号 */
const wrong = /([〕\]］）)】﹞])第(?=\d)/u
