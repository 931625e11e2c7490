// personal/mobile: mobile numbers that anybody can read.
import { defineRule, groupIdentifiers } from '@gongkai/core'
import { civilCode, deidentification, disclosureRegulation, personalInformationLaw } from './basis.js'

export const mobile = defineRule({
  id: 'personal/mobile',
  title: { zh: '手机号码', en: 'Mobile numbers' },
  severity: 'error',
  basis: [disclosureRegulation, civilCode, personalInformationLaw, deidentification],
  messages: {
    one: {
      zh: '这里写出了个人的完整手机号码，公开会泄露个人信息；请删去，或遮住中间4位，如138****1234。',
      en: 'A person’s full mobile number stands here; delete it or mask the four digits in the middle, as in 138****1234.',
    },
    contact: {
      zh: '联系方式里写的是手机号码，公开后任何人都能看到；请改用办公电话，确需保留的先征得本人同意。',
      en: 'The contact line gives a mobile number; use an office telephone instead, or keep it only with the person’s consent.',
    },
    list: {
      zh: '这里连续列出了{count}个完整手机号码，公开会泄露个人信息；请整列删去，或每个遮住中间4位，如138****1234。',
      en: '{count} full mobile numbers are listed here; delete the column or mask the four digits in the middle of each.',
    },
  },
  *check({ document, facts }) {
    for (const { members, context } of groupIdentifiers(document, facts.identifiers, facts.columns, 'mobile')) {
      const [first] = members
      const confidence = first.value.confidence
      const last = members.at(-1) ?? first
      if (context === 'list') {
        yield { at: first, message: 'list', data: { count: members.length }, confidence, context, related: [last] }
      } else yield { at: first, message: context === 'contact' ? 'contact' : 'one', confidence, context }
    }
  },
})
