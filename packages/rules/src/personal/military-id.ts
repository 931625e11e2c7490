// personal/military-id: cards of officers and soldiers: 军字第…号.
import { numberRule } from './numbers.js'

export const militaryId = numberRule({
  id: 'personal/military-id',
  kind: 'militaryId',
  title: { zh: '军人证件号码', en: 'Military card numbers' },
  instead: {
    zh: '写明“证件号码略”，并先问清能不能公开军人身份',
    en: 'leave it out and ask first whether the person may be named as a soldier',
  },
})
