// personal/hk-macao-permit: permits of Hong Kong and Macao residents, and permits to go there.
import { numberRule } from './numbers.js'

export const hkMacaoPermit = numberRule({
  id: 'personal/hk-macao-permit',
  kind: 'hkMacaoPermit',
  title: { zh: '港澳通行证号码', en: 'Hong Kong and Macao permit numbers' },
  instead: { zh: '只留首尾各1位、其余用*号遮住', en: 'keep the first and last character and mask the rest' },
})
