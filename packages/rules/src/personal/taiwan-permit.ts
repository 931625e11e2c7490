// personal/taiwan-permit: permits of Taiwan residents, told by the word before them.
import { numberRule } from './numbers.js'

export const taiwanPermit = numberRule({
  id: 'personal/taiwan-permit',
  kind: 'taiwanPermit',
  title: { zh: '台胞证号码', en: 'Taiwan permit numbers' },
  instead: { zh: '只留首尾各1位、其余用*号遮住', en: 'keep the first and last character and mask the rest' },
})
