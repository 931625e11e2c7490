// What a reader left out that is no text: told, so that nobody wonders, and nothing more.
import { defineRule } from '@gongkai/core'
import { review } from './basis.js'
import { noticeData } from './notice.js'

export const decoration = defineRule({
  id: 'read/decoration',
  title: { zh: '没有读取的修饰', en: 'Decoration left out' },
  severity: 'info',
  basis: [review],
  messages: {
    decoration: {
      zh: '有不含文字的修饰没有读取{where}，不影响检查。',
      en: 'Decoration without text was not read{where}; the check is not affected.',
    },
  },
  *check({ document, settings }) {
    for (const notice of document.notices)
      if (notice.lost === 'decoration' && notice.code !== 'wrong-extension' && notice.code !== 'packed')
        yield { message: 'decoration', data: noticeData(notice, settings.locale) }
  },
})
