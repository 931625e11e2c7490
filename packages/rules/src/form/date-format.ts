// form/date-format: 成文日期 in Arabic digits, in full, without leading zeros.
import { type Draft, defineRule } from '@gongkai/core'

export const dateFormat = defineRule({
  id: 'form/date-format',
  title: { zh: '成文日期的写法', en: 'Form of the document date' },
  severity: 'warning',
  recommended: false,
  basis: [{ source: 'GB/T 9704—2012', clause: '7.3.5.4', level: '国家标准' }],
  messages: {
    chinese: {
      zh: '成文日期用了汉字，2012年7月起应当用阿拉伯数字，如2024年3月5日。',
      en: 'The document date is in Chinese numerals; since July 2012 it is in Arabic digits.',
    },
    zero: {
      zh: '成文日期的月、日前有0，应当不编虚位，如2024年3月5日。',
      en: 'The document date has leading zeros; leave them out.',
    },
    dotted: {
      zh: '成文日期没有写年、月、日，应当写成2024年3月5日的样子。',
      en: 'The document date lacks 年, 月 and 日; write it in full.',
    },
  },
  *check({ facts }) {
    for (const { elements } of facts.units) {
      const date = elements.documentDate
      const quote = date?.quote.replace(/\s/gu, '') ?? ''
      if (!date || date.value < standardSince) continue
      const [year = '', month = '', day = ''] = date.value.split('-')
      const right = `${year}年${Number(month)}月${Number(day)}日`
      const draft: Draft = { at: date, message: 'chinese', expected: [right], replacement: right }
      if (/[一二三四五六七八九十]/u.test(quote)) yield draft
      else if (!quote.includes('年')) yield { ...draft, message: 'dotted' }
      else if (/[年月]0\d/u.test(quote)) yield { ...draft, message: 'zero' }
    }
  },
})

/** In force since; older documents have Chinese numerals by the standard of 1999. */
const standardSince = '2012-07-01'
