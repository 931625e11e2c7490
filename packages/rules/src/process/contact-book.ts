// process/contact-book: contact books and duty rosters with the mobiles of many persons.
import { defineRule, groupIdentifiers } from '@gongkai/core'
import { findHeadlines } from '../headlines.js'
import { regulation } from '../regulation.js'

export const contactBook = defineRule({
  id: 'process/contact-book',
  title: { zh: '内部通讯录', en: 'Internal contact books' },
  severity: 'error',
  basis: [
    regulation('第十六条'),
    regulation('第十五条'),
    { source: '中华人民共和国个人信息保护法', clause: '第三十四条', level: '法律' },
  ],
  messages: {
    book: {
      zh: '这是内部通讯录或值班表，列有{count}个手机号码；请不要公开，对外只公布办公电话。',
      en: 'This is an internal contact book or duty roster with {count} mobile numbers; publish office telephones only.',
    },
  },
  *check({ document, facts }) {
    const headlines = findHeadlines(document).filter(({ words }) => book.test(words))
    if (headlines.length === 0) return
    for (const { members, context } of groupIdentifiers(document, facts.identifiers, facts.columns, 'mobile')) {
      if (context !== 'list' || members.length < fewest) continue
      const title = headlines.findLast(({ line }) => line.start < members[0].start)
      if (!title) continue
      yield { at: title.at, message: 'book', data: { count: members.length }, related: [members[0]] }
    }
  },
})

const fewest = 5
const book =
  /通讯录|通信录|值班(?:安排|人员)?表|值班(?:安排|名单)|联络员(?:名单|名册|信息表)|联系人(?:名单|名册|一览表|汇总表)|联系方式(?:一览表|汇总表)/u
