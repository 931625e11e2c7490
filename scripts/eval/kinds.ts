// Every kind that is planted: how one is invented, grouped and masked, the rules that should find it, how it may be written.
import { inventBankCard, inventMobile, inventResidentId } from './numbers.js'
import {
  inventAccount,
  inventDisabilityCard,
  inventForeignerId,
  inventHomeReturnPermit,
  inventOfficerCard,
  inventPassport,
  inventResidencePermit,
  inventStudentNumber,
  inventTaiwanPermit,
} from './papers.js'
import type { Random } from './random.js'
import {
  inventAddress,
  inventBirth,
  inventCoordinates,
  inventElectricPlate,
  inventHomePhone,
  inventInternalHost,
  inventInternalLink,
  inventMail,
  inventPassword,
  inventPlate,
  inventQq,
  inventWechat,
} from './whereabouts.js'

export interface PlantedKind {
  readonly invent: (random: Random) => string
  /** Any of them is right. */
  readonly rules: readonly string[]
  /** Usual lengths between spaces or hyphens; none where it is never written so. */
  readonly groups: readonly number[]
  /** An accepted mask, with this glyph. */
  readonly mask: (value: string, glyph: string) => string
  /** Whether people write it full-width. */
  readonly fullWidth: boolean
}

/** Characters left at both ends. */
const ends =
  (first: number, last: number): PlantedKind['mask'] =>
  (value, glyph) =>
    value.slice(0, first) + glyph.repeat(value.length - first - last) + value.slice(value.length - last)

/** Every digit from an offset on. */
const digitsFrom =
  (offset: number): PlantedKind['mask'] =>
  (value, glyph) =>
    value.slice(0, offset) + value.slice(offset).replace(/[0-9]/gu, glyph)

const beforeAt: PlantedKind['mask'] = (value, glyph) =>
  value.slice(0, 1) + glyph.repeat(value.indexOf('@') - 1) + value.slice(value.indexOf('@'))

type Row = readonly [
  invent: PlantedKind['invent'],
  rule: string,
  groups: readonly number[],
  mask: PlantedKind['mask'],
  fullWidth?: 'never full-width',
]

const rows = {
  居民身份号码: [inventResidentId, 'personal/resident-id', [6, 8, 4], ends(2, 3)],
  手机号: [inventMobile, 'personal/mobile', [3, 4, 4], ends(3, 4)],
  银行卡号: [inventBankCard, 'personal/bank-card', [4, 4, 4, 4, 3], ends(4, 4)],
  银行账号: [inventAccount, 'personal/bank-card', [4, 4, 4, 4, 3], ends(4, 3)],
  护照: [inventPassport, 'personal/passport', [2, 7], ends(1, 3)],
  港澳居民来往内地通行证: [inventHomeReturnPermit, 'personal/hk-macao-permit', [1, 10], ends(1, 2)],
  台胞证: [inventTaiwanPermit, 'personal/taiwan-permit', [4, 4], ends(2, 2)],
  港澳台居住证: [inventResidencePermit, 'personal/residence-permit', [6, 8, 4], ends(2, 3)],
  外国人永久居留身份证: [inventForeignerId, 'personal/foreigner-id', [3, 8, 7], ends(2, 3)],
  军官证: [inventOfficerCard, 'personal/military-id', [], digitsFrom(3)],
  残疾证: [inventDisabilityCard, 'personal/disability-card', [6, 8, 4, 2], ends(2, 3)],
  学籍号: [inventStudentNumber, 'personal/student-number', [1, 6, 8, 4], ends(2, 3)],
  车牌: [inventPlate, 'personal/plate', [2, 6], ends(2, 1)],
  新能源车牌: [inventElectricPlate, 'personal/plate', [2, 7], ends(2, 1)],
  个人邮箱: [inventMail, 'personal/email', [], beforeAt],
  QQ号: [inventQq, 'personal/wechat-qq', [], ends(2, 2)],
  微信号: [inventWechat, 'personal/wechat-qq', [], ends(1, 1)],
  家庭电话: [inventHomePhone, 'personal/home-phone', [], ends(4, 2)],
  家庭住址: [inventAddress, 'personal/home-address', [], digitsFrom(0)],
  出生日期: [inventBirth, 'personal/birth-date', [], digitsFrom(4)],
  口令: [inventPassword, 'security/credential', [], ends(0, 0), 'never full-width'],
  内网地址: [inventInternalHost, 'security/internal-url', [], digitsFrom(3)],
  内网网址: [inventInternalLink, 'security/internal-url', [], digitsFrom(10), 'never full-width'],
  坐标: [inventCoordinates, 'security/coordinates', [], digitsFrom(0)],
} as const satisfies Readonly<Record<string, Row>>

export type PersonalKind = keyof typeof rows

export const kindNames = Object.keys(rows) as PersonalKind[]

export const personalKinds: Readonly<Record<PersonalKind, PlantedKind>> = mapKinds((kind) => {
  const [invent, rule, groups, mask, fullWidth]: Row = rows[kind]
  return { invent, rules: [rule], groups, mask, fullWidth: fullWidth === undefined }
})

/** One value for every kind. */
export function mapKinds<T>(make: (kind: PersonalKind) => T): Record<PersonalKind, T> {
  return Object.fromEntries(kindNames.map((kind) => [kind, make(kind)])) as Record<PersonalKind, T>
}
