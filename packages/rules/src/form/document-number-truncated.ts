// form/document-number-truncated: a 发文字号 that lost its closing bracket on the way: 某发〔201925.
import { defineRule } from '@gongkai/core'
import { numberBasis } from './numbers.js'

export const documentNumberTruncated = defineRule({
  id: 'form/document-number-truncated',
  title: { zh: '发文字号缺字', en: 'Truncated document number' },
  severity: 'warning',
  recommended: false,
  basis: [numberBasis],
  messages: {
    number: {
      zh: '这里的发文字号缺了括号或“号”字，像是转换时丢的；请对照原件补上。',
      en: 'This document number lost its bracket or 号, probably in conversion; restore it.',
    },
  },
  *check({ document: { lines } }) {
    for (const { text, start } of lines) {
      for (const match of text.matchAll(truncated)) {
        const end = start + match.index + match[0].length
        yield { at: { start: end - (match[1] ?? '').length, end }, message: 'number' }
      }
    }
  },
})

/** 某国资办发〔201925 · 某政发〔2024〕12 at the end of a line */
const truncated =
  /(?:按照|根据|依据|依照|见|和|与)?(\p{Script=Han}{1,12}(?:发|函|字|办|规|通|复|呈|令)〔(?:\d{5,8}(?!\d*〕)(?:号)?|\d{4}〕\d{1,4}(?=\s*$)))/gu
