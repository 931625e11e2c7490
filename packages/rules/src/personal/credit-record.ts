// personal/credit-record: credit reports and debts of persons who are named.
import { privacy } from './basis.js'
import { topicRule } from './topics.js'

export const creditRecord = topicRule({
  id: 'personal/credit-record',
  title: { zh: '征信和欠款', en: 'Credit records and debts' },
  what: { zh: '征信或欠款情况', en: 'credit or debts' },
  severity: 'warning',
  basis: [privacy],
  heads: /征信|信用(?:报告|记录|状况)|逾期|欠款|欠费|不良贷款|贷款(?:余额|金额)|负债|担保情况/u,
  titles: {
    words: /(?:贷款逾期|不良贷款|欠款|欠费|老赖)[^\n]{0,16}(?:名单|花名册|名册|登记表|明细)/u,
    severity: 'warning',
  },
  sentence: /征信(?:报告|记录)(?:显示|有|存在)|(?:贷款|信用卡)逾期|不良征信/u,
  shown: 'credit',
})
