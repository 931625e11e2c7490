// The label stands alone in its brackets: contact and circulation have brackets of their own.
import { defineRule } from '@gongkai/core'
import { coverLabels } from './cover-labels.js'

export const mixed = defineRule({
  id: 'label/mixed',
  severity: 'warning',
  title: { zh: '公开属性标识与其他内容混在一起', en: 'Label mixed with other notes' },
  basis: [{ source: 'GB/T 9704—2012《党政机关公文格式》', clause: '7.3.6', level: '国家标准' }],
  messages: {
    mixed: {
      zh: '公开属性标识与联系方式、传达范围等写在同一个括号里。请各用一个括号，标识单独一行。',
      en: 'The label shares its brackets with contact or circulation. Give each its own.',
    },
  },
  *check({ facts }) {
    for (const fact of coverLabels(facts)) if (fact.value.form.more) yield { at: fact, message: 'mixed' }
  },
})
