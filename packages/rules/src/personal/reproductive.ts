// personal/reproductive: marriage, pregnancy and birth of persons who are named.
import { privacy } from './basis.js'
import { topicRule } from './topics.js'

export const reproductive = topicRule({
  id: 'personal/reproductive',
  title: { zh: '婚姻和生育情况', en: 'Marriage, pregnancy and birth' },
  what: { zh: '婚姻或生育情况', en: 'marriage, pregnancy or birth' },
  basis: [privacy],
  heads:
    /避孕|节育|孕周|孕期|怀孕|流产|生育(?:情况|史|时间|意愿|状况|证号)|孕产|婚(?:姻|育)(?:状况|情况|史)|离婚|再婚|子女(?:情况|性别)|独生子女证/u,
  titles: {
    words:
      /(?:孕前优生|孕产妇|计划生育|免费孕|两癌|婚检|婚前(?:医学)?检查|独生子女|终止妊娠)[^\n]{0,24}(?:名单|花名册|名册|登记表|明细)/u,
    severity: 'error',
  },
  sentence: /(?:怀孕|流产|堕胎|终止妊娠|非婚生|未婚先孕|离异|离婚后|不孕不育|超生|计划外生育)/u,
})
