// personal/aid-list: lists of persons in need that say more than the law has published.
import { privacy } from './basis.js'
import { topicRule } from './topics.js'
import { aid } from './words.list.js'

export const aidList = topicRule({
  id: 'personal/aid-list',
  title: { zh: '救助对象名单', en: 'Lists of persons in need' },
  what: { zh: '困难情况', en: 'the need' },
  severity: 'warning',
  basis: [privacy],
  heads:
    /致贫原因|困难(?:类型|原因|情况|类别)|贫困(?:类型|原因|程度)|救助(?:类型|原因|类别)|(?:低保|特困|保障)(?:类别|类型|证号)|家庭情况|是否低保/u,
  // Names and amounts are published by the rules of many kinds of aid: worth a look, no more.
  titles: {
    words: new RegExp(`(?:${aid})[^\\n]{0,24}(?:名单|花名册|名册|发放表|公示表|登记表|明细|汇总表)`, 'u'),
    severity: 'info',
  },
})
