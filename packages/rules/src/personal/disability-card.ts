// personal/disability-card: numbers of disability cards, which hold the resident ID, the kind and the degree.
import { sensitiveInformation } from './basis.js'
import { numberRule } from './numbers.js'

export const disabilityCard = numberRule({
  id: 'personal/disability-card',
  kind: 'disabilityCard',
  title: { zh: '残疾人证号码', en: 'Disability card numbers' },
  instead: {
    zh: '只留前2位和后3位、其余用*号遮住',
    en: 'keep the first 2 and last 3 characters and mask the rest',
  },
  // 特定身份 and 医疗健康
  basis: [sensitiveInformation],
})
