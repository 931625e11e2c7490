// personal/criminal-record: past crimes, correction and drug treatment of persons who are named.
import { privacy } from './basis.js'
import { topicRule } from './topics.js'

export const criminalRecord = topicRule({
  id: 'personal/criminal-record',
  title: { zh: '前科、矫正和戒毒情况', en: 'Criminal records, correction and drug treatment' },
  what: { zh: '前科、矫正或戒毒情况', en: 'a criminal record, correction or drug treatment' },
  basis: [privacy],
  heads: /前科|犯罪(?:记录|情况|类型)|罪名|刑期|矫正(?:类别|期限|类型|起止)|吸毒|戒毒|涉毒|刑满|违法犯罪/u,
  titles: {
    words:
      /(?:社区矫正|矫正对象|刑满释放|安置帮教|吸毒人员|戒毒人员|涉毒人员|重点人员|肇事肇祸)[^\n]{0,24}(?:名单|花名册|名册|登记表|台账|明细|统计表)/u,
    severity: 'error',
  },
  sentence: /社区矫正对象|刑满释放|强制隔离戒毒|社区戒毒|吸毒(?:人员|史|成瘾)|有?前科|帮教对象/u,
  shown: 'crime',
})
