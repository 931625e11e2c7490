// personal/religion: the belief of persons who are named.
import { sensitiveInformation } from './basis.js'
import { topicRule } from './topics.js'

export const religion = topicRule({
  id: 'personal/religion',
  title: { zh: '宗教信仰', en: 'Religious belief' },
  what: { zh: '宗教信仰', en: 'the religious belief' },
  basis: [sensitiveInformation],
  heads: /宗教信仰|信教|教别|信仰/u,
  titles: { words: /(?:信教|教徒|信徒|信众)[^\n]{0,16}(?:名单|花名册|名册|登记表|台账)/u, severity: 'error' },
  sentence:
    /宗教信仰[：:]\s?(?!无|没有|不)\p{Script=Han}{2,6}|信仰(?:佛|道|基督|天主|伊斯兰)\p{Script=Han}{0,2}教?|(?:教徒|信徒)/u,
})
