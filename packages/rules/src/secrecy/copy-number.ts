// secrecy/copy-number: a 份号 on a document without classification: only secret documents have one.
import { defineRule } from '@gongkai/core'
import { secrecyReview } from './basis.js'

export const copyNumber = defineRule({
  id: 'secrecy/copy-number',
  severity: 'warning',
  title: { zh: '份号', en: 'Copy numbers' },
  basis: [
    // 涉密公文应当标注份号
    { source: '党政机关公文处理工作条例', clause: '第九条', level: '政策' },
    { source: 'GB/T 9704—2012', clause: '7.2.1', level: '国家标准' },
    secrecyReview,
  ],
  messages: {
    number: {
      zh: '版头有份号，却没有密级；涉密公文才必须编份号，请停下来，先请本单位保密工作机构确认它不是涉密件。',
      en: 'A copy number stands at the head without a classification; stop and have the secrecy office confirm that this is no secret document.',
    },
  },
  *check({ facts }) {
    for (const { elements } of facts.units) {
      const { copyNumber, classification, masthead, documentNumber } = elements
      // Six digits before a text without letterhead are anything.
      if (copyNumber && !classification && (masthead || documentNumber)) yield { at: copyNumber, message: 'number' }
    }
  },
})
