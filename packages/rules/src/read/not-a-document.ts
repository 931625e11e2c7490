// A text that is no official document by itself needs no label: said aloud, so that a missing label is not taken for an oversight.
import { defineRule } from '@gongkai/core'

export const notADocument = defineRule({
  id: 'read/not-a-document',
  title: { zh: '不是公文', en: 'Not an official document' },
  severity: 'info',
  basis: [{ source: '党政机关公文处理工作条例', clause: '第三条', level: '政策' }],
  messages: {
    other: {
      zh: '没有认出公文的版头、标题、落款等要素，按一般文本检查内容，不要求公开属性标识。',
      en: 'No elements of an official document were recognised: checked as plain text, no disclosure label required.',
    },
    attachment: {
      zh: '是单独的附件，公开属性随它所属的公文，自身不要求标识。',
      en: 'A standalone attachment: it goes by the label of its document and needs none of its own.',
    },
  },
  *check({ document, facts }) {
    if (facts.nature !== 'official' && document.text.trim() !== '') yield { message: facts.nature }
  },
})
