// personal/disability: kind and degree of a named person's disability.
import { sensitiveInformation } from './basis.js'
import { topicRule } from './topics.js'

export const disability = topicRule({
  id: 'personal/disability',
  title: { zh: '残疾状况', en: 'Disabilities' },
  what: { zh: '残疾状况', en: 'the disability' },
  severity: 'warning',
  // 特定身份 holds the status of disabled persons by practice of the standard on sensitive information.
  basis: [sensitiveInformation],
  heads: /残疾|残障|伤残|致残/u,
  titles: {
    words:
      /(?:残疾人|残疾儿童|重残|重度残疾|精神残疾|智力残疾)[^\n]{0,24}(?:名单|花名册|名册|发放表|公示表|登记表|明细)/u,
    severity: 'warning',
  },
  // 张三，男，肢体二级残疾
  sentence:
    /[一二三四1-4]级(?:肢体|视力|听力|言语|智力|精神|多重)|(?:肢体|视力|听力|言语|智力|精神|多重)(?:残疾)?[一二三四1-4]级/u,
})
