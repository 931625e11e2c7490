// Numbers of the right form that belong to nobody. Own arithmetic, nothing shared with what is measured.
import type { Random } from './random.js'

export const regions = [
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

export const digit = (random: Random) => String(random.below(10))
export const digits = (random: Random, count: number) => Array.from({ length: count }, () => digit(random)).join('')
export const two = (number: number) => String(number).padStart(2, '0')

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

/** 双江路38号: a street and a house number, of no place in particular. */
export function inventStreet(random: Random): string {
  const name = random.pick(['新兴', '和平', '青山', '柏树', '清水', '文昌', '东门', '长虹'])
  return `${name}${random.pick(['路', '街', '巷', '大道'])}${1 + random.below(300)}号`
}
