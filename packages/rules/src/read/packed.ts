// An archive has no words of its own: how many files it holds is told, so that the reports on them can be counted.
import { defineRule } from '@gongkai/core'
import { review } from './basis.js'

export const packed = defineRule({
  id: 'read/packed',
  title: { zh: '压缩包', en: 'Archive' },
  severity: 'info',
  basis: [review],
  messages: {
    packed: {
      zh: '压缩包里有 {count} 个文件，逐个检查，结果分别列出。',
      en: 'The archive holds {count} files; each is checked and reported by itself.',
    },
  },
  *check({ document }) {
    for (const { code, detail = '' } of document.notices)
      if (code === 'packed') yield { message: 'packed', data: { count: detail } }
  },
})
