// Numbers of the right form that belong to nobody, and harmless numbers that look like them. Own arithmetic, nothing shared.
import type { Random } from './random.js'

const regions = [
  '110101',
  '120103',
  '130102',
  '210102',
  '310104',
  '320106',
  '330106',
  '350102',
  '370102',
  '420106',
  '430102',
  '440103',
  '450102',
  '500103',
  '510104',
  '520103',
  '530402',
  '610102',
  '620102',
  '650102',
]

const digit = (random: Random) => String(random.below(10))
const digits = (random: Random, count: number) => Array.from({ length: count }, () => digit(random)).join('')
const two = (number: number) => String(number).padStart(2, '0')

/** A resident ID: either sequence 000, which is given to nobody, or a birth in the nineteenth century. GB 11643—1999. */
export function inventResidentId(random: Random): string {
  const nobody = random.next() < 0.5
  const year = nobody ? 1950 + random.below(70) : 1850 + random.below(50)
  const birth = `${year}${two(1 + random.below(12))}${two(1 + random.below(28))}`
  const body = random.pick(regions) + birth + (nobody ? '000' : String(1 + random.below(998)).padStart(3, '0'))
  return body + residentIdCheck(body)
}

/** ISO 7064 MOD 11-2: the sum of digit × 2^(17 − place) and the check digit leaves 1. */
export function residentIdCheck(body: string): string {
  let remainder = 0
  for (const character of body) remainder = ((remainder + Number(character)) * 2) % 11
  const check = (12 - remainder) % 11
  return check === 10 ? 'X' : String(check)
}

const mobilePrefixes = [
  '130',
  '135',
  '137',
  '138',
  '139',
  '147',
  '150',
  '158',
  '166',
  '173',
  '177',
  '182',
  '186',
  '189',
  '191',
  '198',
]

/** A mobile number whose fourth to seventh digits are 0000. */
export function inventMobile(random: Random): string {
  return `${random.pick(mobilePrefixes)}0000${digits(random, 4)}`
}

// First six digits of real debit and credit cards, with the length of the whole number.
const cardPrefixes: readonly (readonly [string, number])[] = [
  ['622202', 19],
  ['622848', 19],
  ['621700', 19],
  ['621661', 19],
  ['622262', 19],
  ['621799', 19],
  ['622588', 16],
  ['622575', 16],
]

/** A card number: zeros under a real prefix, the last digits drawn, the check digit by Luhn (ISO/IEC 7812-1). */
export function inventBankCard(random: Random): string {
  const [prefix, length] = random.pick(cardPrefixes)
  const body = prefix + '0'.repeat(length - prefix.length - 3) + digits(random, 2)
  return body + luhnCheck(body)
}

export function luhnCheck(body: string): string {
  let sum = 0
  for (const [place, character] of [...body].reverse().entries()) {
    const value = Number(character) * (place % 2 === 0 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return String((10 - (sum % 10)) % 10)
}

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A credit code of 18 characters whose organization part is zeros and a few digits. GB 32100—2015, MOD 31. */
export function inventCreditCode(random: Random): string {
  const organization = `00000${digits(random, 3)}${random.pick(['0', '4', 'A', 'X'])}`
  const body = random.pick(['11', '12', '51', '91', '92', '93']) + random.pick(regions) + organization
  return body + creditCodeCheck(body)
}

export function creditCodeCheck(body: string): string {
  let sum = 0
  let weight = 1
  for (const character of body) {
    sum += creditAlphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return creditAlphabet[(31 - (sum % 31)) % 31] ?? ''
}

/** Kinds of personal data with a rule of their own; more kinds are more rows. */
export const personalKinds = {
  居民身份号码: { invent: inventResidentId, rules: ['personal/resident-id'], groups: [6, 8, 4], keep: [2, 3] },
  手机号: { invent: inventMobile, rules: ['personal/mobile'], groups: [3, 4, 4], keep: [3, 4] },
  银行卡号: { invent: inventBankCard, rules: ['personal/bank-card'], groups: [4, 4, 4, 4, 3], keep: [4, 4] },
} as const

export type PersonalKind = keyof typeof personalKinds

export interface LookAlike {
  readonly id: string
  readonly heldOut: boolean
  /** A whole phrase, the number in its usual words. */
  readonly phrase: (random: Random) => string
}

export const lookAlikes: readonly LookAlike[] = [
  {
    id: '项目代码',
    heldOut: false,
    phrase: (r) => `项目代码：20${two(r.below(25))}-530402-${two(r.below(99))}-03-${digits(r, 6)}`,
  },
  { id: '索引号', heldOut: false, phrase: (r) => `索引号：000014349/20${two(r.below(25))}-${digits(r, 5)}` },
  { id: '信用代码', heldOut: false, phrase: (r) => `统一社会信用代码：${inventCreditCode(r)}` },
  { id: '无名信用代码', heldOut: false, phrase: (r) => `某某公司（${inventCreditCode(r)}）` },
  { id: '发文字号', heldOut: false, phrase: (r) => `根据云政发〔20${two(r.below(25))}〕${1 + r.below(300)}号文件` },
  {
    id: '热线',
    heldOut: false,
    phrase: (r) => `政务服务热线：${r.pick(['12345', '12333', '12315', '12366', '12388'])}`,
  },
  { id: '办公电话', heldOut: false, phrase: (r) => `办公电话：0877-2${digits(r, 6)}` },
  { id: '金额', heldOut: false, phrase: (r) => `预算金额${1 + r.below(9)}${digits(r, 10)}元` },
  { id: '二十一位编码', heldOut: false, phrase: (r) => `采购计划编号：${1 + r.below(9)}${digits(r, 20)}` },
  { id: '备案号', heldOut: false, phrase: (r) => `滇公网安备5304260200${digits(r, 4)}号` },
  { id: '标识码', heldOut: false, phrase: (r) => `网站标识码：5304${digits(r, 6)}` },
  {
    id: '八位日期',
    heldOut: false,
    phrase: (r) => `版本号：20${two(r.below(25))}${two(1 + r.below(12))}${two(1 + r.below(28))}`,
  },
  { id: '标准号', heldOut: false, phrase: (r) => `执行GB/T ${digits(r, 5)}—20${two(r.below(25))}标准` },
  { id: '宗地编号', heldOut: false, phrase: (r) => `宗地编号：530402${digits(r, 6)}GB00${digits(r, 3)}` },
  { id: '书号', heldOut: false, phrase: (r) => `ISBN 978-7-${digits(r, 4)}-${digits(r, 4)}-${digit(r)}` },
  {
    id: '网址',
    heldOut: false,
    phrase: (r) => `https://www.example.gov.cn/art/20${two(r.below(25))}/art_1${digits(r, 10)}_${digits(r, 8)}.html`,
  },
  { id: '预算科目', heldOut: true, phrase: (r) => `预算科目：2${digits(r, 6)}，指标文号：${digits(r, 11)}` },
  { id: '二十位编号', heldOut: true, phrase: (r) => `不动产单元号：530402${digits(r, 14)}` },
  { id: '数列', heldOut: true, phrase: (r) => `三年分别为1${digits(r, 3)}、1${digits(r, 3)}、1${digits(r, 4)}万元` },
]
