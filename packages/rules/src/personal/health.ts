// personal/health: diagnoses and diseases of persons who are named.
import { sensitiveInformation } from './basis.js'
import { topicRule } from './topics.js'
import { diseases } from './words.list.js'

export const health = topicRule({
  id: 'personal/health',
  title: { zh: '病情和诊断', en: 'Diagnoses and diseases' },
  what: { zh: '病情', en: 'the illness' },
  basis: [sensitiveInformation],
  heads: /病种|病名|疾病|诊断|病情|患病|病史|健康状况|致贫原因|救助原因|身体状况|残疾原因/u,
  values: new RegExp(`${diseases}|病(?!假)|手术|住院`, 'u'),
  titles: {
    words: new RegExp(
      `(?:患者|病人|病员)(?:名单|花名册|名册|登记表)|(?:${diseases}).{0,12}(?:名单|花名册|登记表)`,
      'u',
    ),
    severity: 'error',
  },
  // 患者张三，确诊为肺结核 · 李四因患癌症
  sentence: new RegExp(
    `(?:患有?|罹患|确诊|诊断为|检查出|查出|因患).{0,10}(?:${diseases})|(?:${diseases})(?:患者|病人)|(?:因|患)(?:重|大|慢性)?病(?:住院|致贫|去世|死亡)`,
    'u',
  ),
})
