// What refuses a number that only looks like one: checksums, real dates, region and card prefixes.

/** GB 11643—1999: ISO 7064 MOD 11-2 over the first seventeen digits of a resident ID. */
export function hasResidentChecksum(id: string): boolean {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += Number(id[i]) * (residentWeights[i] ?? 0)
  return '10X98765432'[sum % 11] === id[17]
}

const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 32100—2015: MOD 31-3 over the first seventeen characters of a 统一社会信用代码. */
export function hasCreditCodeChecksum(code: string): boolean {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += creditCodeAlphabet.indexOf(code.charAt(i)) * (creditCodeWeights[i] ?? 0)
  return creditCodeAlphabet[(31 - (sum % 31)) % 31] === code[17]
}

const creditCodeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditCodeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** ISO/IEC 7812-1 annex B (Luhn). */
export function hasLuhnChecksum(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const value = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 1 ? value * 2 : value
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Lengths that cards of each prefix have. */
const cardLengths: readonly (readonly [prefix: RegExp, lengths: readonly number[]])[] = [
  // UnionPay
  [/^62/, [16, 17, 18, 19]],
  // ICBC 9558 and ABC 9559 debit cards issued before UnionPay prefixes
  [/^955[89]/, [19]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[689])/, [14]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^4/, [16, 19]],
  [/^5[1-5]/, [16]],
  [/^2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)/, [16]],
  [/^6(?:011|4[4-9]|5)/, [16]],
]

/** Whether a bank card with this prefix may have this length. */
export function isCardLength(digits: string): boolean {
  return cardLengths.some(([prefix, lengths]) => prefix.test(digits) && lengths.includes(digits.length))
}

/** First two digits of GB/T 2260 codes, with 81–83 for residence permits of Hong Kong, Macao and Taiwan. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

export function isRegion(digits: string): boolean {
  return provinces.has(digits.slice(0, 2))
}

/** ISO date of eight digits, if there is such a day between 1800 and 2099. */
export function toDate(digits: string): string | undefined {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))]
  if (year < 1800 || year > 2099 || month < 1 || month > 12 || day < 1) return undefined
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day <= days ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}` : undefined
}

/** Birth date in a resident ID of eighteen or fifteen digits (the latter all 19yy), if it is a day. */
export function birthDateOf(id: string): string | undefined {
  return id.length === 18 ? toDate(id.slice(6, 14)) : toDate(`19${id.slice(6, 12)}`)
}

/** Region, date and checksum of eighteen digits are all right. */
export function isResidentId(id: string): boolean {
  return /^\d{17}[\dX]$/.test(id) && isRegion(id) && birthDateOf(id) !== undefined && hasResidentChecksum(id)
}

/** 港澳台居民居住证: 810000, 820000 or 830000 and a birth date. */
export function isResidencePermit(digits: string): boolean {
  return /^8[123]0000/.test(digits) && birthDateOf(digits) !== undefined
}
