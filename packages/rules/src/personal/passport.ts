// personal/passport: numbers of passports that anybody can read.
import { numberRule } from './numbers.js'

export const passport = numberRule({
  id: 'personal/passport',
  kind: 'passport',
  title: { zh: '护照号码', en: 'Passport numbers' },
  instead: { zh: '只留首尾各1位、其余用*号遮住', en: 'keep the first and last character and mask the rest' },
})
