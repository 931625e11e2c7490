// personal/foreigner-id: permanent residence cards of foreigners, both the old and the new form.
import { numberRule } from './numbers.js'

export const foreignerId = numberRule({
  id: 'personal/foreigner-id',
  kind: 'foreignerId',
  title: { zh: '外国人永久居留身份证号码', en: 'Permanent residence cards of foreigners' },
  instead: { zh: '只留前2位和后3位、其余用*号遮住', en: 'keep the first 2 and last 3 characters and mask the rest' },
})
