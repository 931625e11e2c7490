// The rules of the family personal/.
import type { Rule } from '@gongkai/core'
import { aidList } from './aid-list.js'
import { bankCard } from './bank-card.js'
import { birthDate } from './birth-date.js'
import { complainant } from './complainant.js'
import { creditRecord } from './credit-record.js'
import { criminalRecord } from './criminal-record.js'
import { disability } from './disability.js'
import { disabilityCard } from './disability-card.js'
import { email } from './email.js'
import { foreignerId } from './foreigner-id.js'
import { health } from './health.js'
import { hkMacaoPermit } from './hk-macao-permit.js'
import { homeAddress } from './home-address.js'
import { homePhone } from './home-phone.js'
import { income } from './income.js'
import { infectiousCase } from './infectious-case.js'
import { maskInconsistent } from './mask-inconsistent.js'
import { maskWeak } from './mask-weak.js'
import { militaryId } from './military-id.js'
import { minor } from './minor.js'
import { minorCase } from './minor-case.js'
import { mobile } from './mobile.js'
import { nameList } from './name-list.js'
import { passport } from './passport.js'
import { plate } from './plate.js'
import { religion } from './religion.js'
import { reproductive } from './reproductive.js'
import { residencePermit } from './residence-permit.js'
import { residentId } from './resident-id.js'
import { studentNumber } from './student-number.js'
import { taiwanPermit } from './taiwan-permit.js'
import { wechatQq } from './wechat-qq.js'
import { witness } from './witness.js'

export const personal: readonly Rule[] = [
  // Numbers
  residentId,
  mobile,
  bankCard,
  passport,
  hkMacaoPermit,
  taiwanPermit,
  residencePermit,
  foreignerId,
  militaryId,
  disabilityCard,
  studentNumber,
  email,
  wechatQq,
  plate,
  homePhone,
  // Who and where
  homeAddress,
  birthDate,
  minor,
  nameList,
  // Circumstances
  health,
  infectiousCase,
  disability,
  aidList,
  reproductive,
  religion,
  criminalRecord,
  income,
  creditRecord,
  // Persons in proceedings
  minorCase,
  complainant,
  witness,
  // Masks
  maskWeak,
  maskInconsistent,
]
