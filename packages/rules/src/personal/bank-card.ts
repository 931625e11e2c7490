// personal/bank-card: bank cards and accounts of persons that anybody can read.
import { type Document, defineRule, groupIdentifiers, lineAt, type Span } from '@gongkai/core'
import { civilCode, deidentification, disclosureRegulation } from './basis.js'

export const bankCard = defineRule({
  id: 'personal/bank-card',
  title: { zh: '银行卡号和账号', en: 'Bank cards and accounts' },
  severity: 'error',
  basis: [
    disclosureRegulation,
    // 金融账户 is named among the sensitive ones; 第二十九条 asks for separate consent.
    { source: '中华人民共和国个人信息保护法', clause: '第二十八条、第二十九条', level: '法律' },
    civilCode,
    deidentification,
  ],
  messages: {
    one: {
      zh: '这里写出了完整的银行卡号或账号，金融账户属于敏感个人信息；请删去，或只留前4位和后3位、其余用*号遮住。',
      en: 'A full bank card or account number stands here; delete it, or keep the first 4 and last 3 digits and mask the rest.',
    },
    doubtful: {
      zh: '这里像是银行卡号；请核对，是个人的卡号就删去，或只留前4位和后3位、其余用*号遮住。',
      en: 'This looks like a bank card number; check it, and delete or mask it if it is a person’s.',
    },
    list: {
      zh: '这里连续列出了{count}个完整的银行卡号或账号，金融账户属于敏感个人信息；请整列删去，或每个只留前4位和后3位。',
      en: '{count} full bank card or account numbers are listed here; delete the column, or keep the first 4 and last 3 digits of each.',
    },
  },
  *check({ document, facts }) {
    for (const { members, context } of groupIdentifiers(document, facts.identifiers, facts.columns, 'bankCard')) {
      const [first] = members
      const { named, confidence } = first.value
      const last = members.at(-1) ?? first
      if (context === 'list') {
        yield { at: first, message: 'list', data: { count: members.length }, confidence, context, related: [last] }
      } else {
        // A right card number is a card; an account may be an agency's.
        const isCard = first.value.valid && first.value.digits.startsWith('62')
        if (!isCard && isAgencyAccount(document, first)) continue
        const sure = named || isCard
        yield {
          at: first,
          message: sure ? 'one' : 'doubtful',
          severity: sure ? 'error' : 'warning',
          confidence,
          context,
        }
      }
    }
  },
})

const reach = 2

/** Words of an account that is published so that people pay into it. */
const agencyAccount =
  /(?:户\s*名|收款人|收款单位|开户名称|账户名称|帐户名称|单位名称|名\s*称)[:：\s]*\S{0,30}(?:局|厅|部|委|办|院|会|府|中心|公司|学校|大学|中学|小学|银行|专户|国库|支队|大队|站|所|社)|非税|国库|专户|保证金|对公账户|基本账户|缴款|捐款|捐赠/u

/** Within two lines of the number stands that it is an agency's or a company's. */
function isAgencyAccount(document: Document, at: Span): boolean {
  const line = lineAt(document, at.start)
  if (!line) return false
  const index = document.lines.indexOf(line)
  const around = document.lines.slice(Math.max(0, index - reach), index + reach + 1)
  return agencyAccount.test(around.map(({ text }) => text).join('\n'))
}
