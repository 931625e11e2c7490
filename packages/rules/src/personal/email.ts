// personal/email: private mailboxes that anybody can read; an agency's own mailbox is public on purpose.
import { defineRule, groupIdentifiers } from '@gongkai/core'
import { civilCode, deidentification, disclosureRegulation } from './basis.js'

export const email = defineRule({
  id: 'personal/email',
  title: { zh: '私人电子邮箱', en: 'Private e-mail addresses' },
  severity: 'warning',
  basis: [disclosureRegulation, civilCode, deidentification],
  messages: {
    one: {
      zh: '这里写出了私人电子邮箱，公开会泄露个人信息；请删去，或改用单位邮箱。',
      en: 'A private e-mail address stands here; delete it or use the agency’s mailbox.',
    },
    contact: {
      zh: '联系方式里写的是以QQ号开头的邮箱，公开了个人的QQ号；请改用单位邮箱。',
      en: 'The contact line gives a mailbox named by a QQ number; use the agency’s mailbox.',
    },
    provider: {
      zh: '联系方式里用的是公共邮箱，不是单位邮箱；确是对外公布的工作邮箱可以保留，否则请改用单位邮箱。',
      en: 'The contact line gives a mailbox at a public provider; keep it only if it is the office’s own.',
    },
    list: {
      zh: '这里连续列出了{count}个私人电子邮箱，公开会泄露个人信息；请整列删去。',
      en: '{count} private e-mail addresses are listed here; delete the column.',
    },
  },
  *check({ document, facts }) {
    const private_ = facts.identifiers.filter(({ value }) => value.kind === 'email' && privateDomain.test(value.digits))
    const offices = facts.identifiers.filter(({ value }) => value.kind === 'landline' || value.kind === 'hotline')
    for (const { members, context } of groupIdentifiers(
      document,
      [...private_, ...offices].sort((a, b) => a.start - b.start),
      facts.columns,
      'email',
    )) {
      const [first] = members
      const { confidence } = first.value
      if (context === 'list') {
        const last = members.at(-1) ?? first
        yield { at: first, message: 'list', data: { count: members.length }, confidence, context, related: [last] }
      } else if (context === 'prose' && !isOffered(document.text, first.start)) {
        yield { at: first, message: 'one', confidence, context }
      } else if (qqNumber.test(first.value.digits)) {
        yield { at: first, message: 'contact', confidence, context: 'contact' }
      } else yield { at: first, message: 'provider', severity: 'info', confidence: 0.4, context: 'contact' }
    }
  },
})

/** Providers at which persons have their mailboxes. */
const privateDomain =
  /[@＠](?:qq|foxmail|163|126|yeah|139|189|wo|sina|sohu|gmail|outlook|hotmail|live|aliyun|tom|21cn|icloud|yahoo)\.(?:com|net|cn)(?:\.cn)?$/iu
const qqNumber = /^[1-9]\d{4,10}[@＠]qq\.com$/iu

const reach = 30

/** The public is asked to write to it: 发送至邮箱…, 电子邮箱：…, 反馈. */
function isOffered(text: string, start: number): boolean {
  return /邮箱|邮件|E-?mail|反馈|报送|发送|投稿|投递|提交|报名/iu.test(text.slice(Math.max(0, start - reach), start))
}
