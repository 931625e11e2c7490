// personal/wechat-qq: accounts of persons at WeChat and QQ; public accounts and groups of an office are none.
import { defineRule, groupIdentifiers } from '@gongkai/core'
import { civilCode, deidentification, disclosureRegulation } from './basis.js'

export const wechatQq = defineRule({
  id: 'personal/wechat-qq',
  title: { zh: '微信号和QQ号', en: 'WeChat and QQ accounts' },
  severity: 'warning',
  basis: [disclosureRegulation, civilCode, deidentification],
  messages: {
    one: {
      zh: '这里写出了个人的微信号或QQ号，公开会泄露个人信息；请删去，或改用办公电话。',
      en: 'A person’s WeChat or QQ account stands here; delete it or give an office telephone instead.',
    },
    list: {
      zh: '这里连续列出了{count}个微信号或QQ号，公开会泄露个人信息；请整列删去。',
      en: '{count} WeChat or QQ accounts are listed here; delete the column.',
    },
  },
  *check({ document, facts }) {
    for (const { members, context } of groupIdentifiers(document, facts.identifiers, facts.columns, 'chat')) {
      const [first] = members
      const { confidence } = first.value
      const last = members.at(-1) ?? first
      if (context === 'list')
        yield { at: first, message: 'list', data: { count: members.length }, confidence, context, related: [last] }
      else yield { at: first, message: 'one', confidence, context }
    }
  },
})
