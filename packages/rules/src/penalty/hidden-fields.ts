// penalty/hidden-fields: what is taken out of a penalty decision before it is published, beyond numbers and addresses that other rules find.
import { defineRule, findPersons } from '@gongkai/core'
import { regulation } from '../regulation.js'
import { penaltyDecision } from './decision.js'

export const hiddenFields = defineRule({
  id: 'penalty/hidden-fields',
  title: { zh: '处罚决定书应隐去的内容', en: 'What a published penalty decision withholds' },
  severity: 'error',
  basis: [
    regulation('第十五条'),
    // 国家秘密、商业秘密或者个人隐私，应当依法予以保密
    { source: '中华人民共和国行政处罚法', clause: '第五十条', level: '法律' },
    { source: '中华人民共和国个人信息保护法', clause: '第三十四条', level: '法律' },
  ],
  messages: {
    other: {
      zh: '这里写出了被处罚人以外的自然人姓名；请隐去，只留姓（如张某）。',
      en: 'A person other than the one punished is named here; keep the surname only.',
    },
    account: {
      zh: '这里写出了当事人的银行账号；公开处罚决定时请隐去。',
      en: 'A bank account of the party stands here; withhold it when the decision is published.',
    },
  },
  *check({ document, facts }) {
    const span = penaltyDecision(document, facts)
    if (!span) return
    for (const { text, start } of document.lines) {
      if (start < span.start || start >= span.end) continue
      for (const match of text.matchAll(others)) {
        const person = findPersons(text).find(({ start: at }) => at === match.index + match[0].length)
        if (person)
          yield { at: { start: start + person.start, end: start + person.end }, message: 'other', mask: 'name' }
      }
    }
    for (const identifier of facts.identifiers) {
      const { start, value } = identifier
      if (value.kind !== 'bankCard' || value.masked || start < span.start || start >= span.end) continue
      const before = document.text.slice(Math.max(0, start - reach), start)
      if (partys.test(before) && !treasury.test(before)) yield { at: identifier, message: 'account' }
    }
  },
})

/** Roles right before a name that is not the punished one's. */
const others =
  /(?:受害人|被害人|消费者|顾客|患者|买受人|购买人|租户|住户|业主|邻居|村民|伤者|死者|目击者|知情人|妻子|丈夫|配偶|儿子|女儿|父亲|母亲)(?:姓名)?\s?[：:为系是]?\s?/gu
const reach = 60
const partys = /当事人|该公司|该单位|被处罚|其(?:银行|账)|公司/u
/** Where the fine is paid to is public. */
const treasury = /罚款|缴(?:至|到|纳|入)|非税|国库|财政|代收|收款/u
