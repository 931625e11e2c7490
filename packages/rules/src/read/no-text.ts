// Pages that are pictures of text, or whose text comes out as gibberish: nothing on them was checked.
import { defineRule, type Notice, type Words } from '@gongkai/core'
import { review } from './basis.js'
import { noticeData } from './notice.js'

export const noText = defineRule({
  id: 'read/no-text',
  title: { zh: '没有可以检查的文字', en: 'No text to check' },
  severity: 'error',
  basis: [review],
  messages: {
    'no-text-layer': {
      zh: '是图片，没有文字层{where}，{extent}；请人工核对，或者提供文字可以复制的版本。',
      en: 'Pictures without a text layer{where}; {extent}. Check by hand, or provide a version whose text can be copied.',
    },
    'garbled-text': {
      zh: '文字层是乱码{where}，{extent}；请人工核对，或者由原文件重新导出。',
      en: 'The text layer is gibberish{where}; {extent}. Check by hand, or export from the original again.',
    },
  } satisfies Partial<Record<Notice['code'], Words>>,
  *check({ document, settings }) {
    for (const notice of document.notices)
      if (notice.lost !== 'decoration' && notice.code in noText.messages)
        yield {
          message: notice.code,
          data: noticeData(notice, settings.locale),
          ...(notice.pages?.[0] === undefined ? {} : { page: notice.pages[0] }),
        }
  },
})
