// personal/residence-permit: residence permits of Hong Kong, Macao and Taiwan residents (810000, 820000, 830000).
import { numberRule } from './numbers.js'

export const residencePermit = numberRule({
  id: 'personal/residence-permit',
  kind: 'residencePermit',
  title: { zh: '港澳台居民居住证号码', en: 'Residence permits of Hong Kong, Macao and Taiwan residents' },
  instead: { zh: '只留前2位和后3位、其余用*号遮住', en: 'keep the first 2 and last 3 characters and mask the rest' },
})
