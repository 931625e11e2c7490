// A file whose extension lies about its content: it was read as what it is.
import { defineRule } from '@gongkai/core'
import { review } from './basis.js'

export const wrongExtension = defineRule({
  id: 'read/wrong-extension',
  title: { zh: '扩展名与内容不符', en: 'The extension lies' },
  severity: 'info',
  basis: [review],
  messages: {
    lies: {
      zh: '扩展名是{extension}，内容却是{format}，已按内容检查；发布前请改成正确的扩展名。',
      en: 'The extension is {extension}, the content {format}; it was read as that. Rename it before publishing.',
    },
  },
  *check({ document }) {
    const notice = document.notices.find(({ code, lost }) => code === 'wrong-extension' && lost === 'decoration')
    if (notice) yield { message: 'lies', data: { extension: notice.detail ?? '', format: document.format } }
  },
})
