// An official document declares a disclosure label; this one declares none.
import { decide, defineRule } from '@gongkai/core'
import { wordingsOf } from './profile-words.js'

export const missing = defineRule({
  id: 'label/missing',
  severity: 'error',
  title: { zh: '缺公开属性标识', en: 'Disclosure label missing' },
  basis: [
    {
      source: '国务院办公厅《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）',
      clause: '（一）',
      level: '政策',
    },
    { source: '中华人民共和国政府信息公开条例', clause: '第十七条', level: '法律' },
  ],
  messages: {
    missing: {
      zh: '没有找到公开属性标识。请在成文日期下一行左空二字，标注{expected}中的一种。',
      en: 'No disclosure label was found. Write one of {expected} on the line below the date.',
    },
    outside: {
      zh: '公文里没有公开属性标识，只有网页或元数据写着“{value}”。请在成文日期下一行标注{expected}中的一种。',
      en: 'The document itself has no disclosure label; only the page or its metadata says “{value}”. Write one of {expected} below the date.',
    },
  },
  *check({ facts, settings }) {
    if (decide(facts, settings.profile) !== 'none') return
    const expected = wordingsOf(settings.profile)
    // A choice without a tick is told by label/unselected.
    if (facts.choices.length > 0) return
    const outside = facts.labels.find(({ role, value }) => role === 'used' && value.unit < 0)
    const date = facts.units.find(({ role }) => role === 'cover')?.elements.documentDate
    if (outside)
      yield { message: 'outside', data: { value: outside.value.wording, expected: expected.join('、') }, expected }
    else
      yield {
        message: 'missing',
        data: { expected: expected.join('、') },
        expected,
        ...(date ? { related: [date] } : {}),
      }
  },
})
