// personal/income: income, wages and property of persons who are named.
import { privacy } from './basis.js'
import { topicRule } from './topics.js'

export const income = topicRule({
  id: 'personal/income',
  title: { zh: '收入和财产', en: 'Income and property' },
  what: { zh: '收入或财产', en: 'income or property' },
  severity: 'warning',
  basis: [privacy],
  // 补贴金额 is none of these: it is what such a list is published for.
  heads: /收入|工资|年薪|月薪|存款|财产|房产|不动产|车辆情况|纳税额|家庭资产|养老金/u,
  values: /\d|[一二三四五六七八九两]|有|万|套|辆/u,
  sentence: /(?:家庭)?(?:年|月)?(?:人均)?(?:纯|总)?收入(?:为|约|是)?\s?[\d.]{3,}\s?(?:万?元)|月工资\s?[\d.]{3,}/u,
  shown: 'career',
})
