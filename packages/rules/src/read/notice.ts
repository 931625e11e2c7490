// What a reader's notice is about, in the words of a message: which pages or part, and how much was not checked.
import type { Locale, Notice } from '@gongkai/core'

/** Values for `{where}` and `{extent}` of a message. */
export function noticeData({ pages, detail, lost }: Notice, locale: Locale): Record<'where' | 'extent', string> {
  const chinese = locale === 'zh-CN'
  const about = [
    ...(pages?.length
      ? [chinese ? `第${pages.join('、')}页` : `${pages.length > 1 ? 'pages' : 'page'} ${pages.join(', ')}`]
      : []),
    ...(detail ? [detail] : []),
  ]
  const where = about.length === 0 ? '' : chinese ? `（${about.join('，')}）` : ` (${about.join(', ')})`
  const extent = extents[lost === 'everything' ? 'everything' : 'text'][chinese ? 'zh' : 'en']
  return { where, extent }
}

const extents = {
  everything: { zh: '整个文件没有检查', en: 'nothing of the file was checked' },
  text: { zh: '这一部分没有检查', en: 'that part was not checked' },
}
