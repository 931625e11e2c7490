// The kinds of identifiers as data: how each is spelled, what refuses it, and whether a word must name it. A new kind is a row.
import {
  birthDateOf,
  hasCreditCodeChecksum,
  hasLuhnChecksum,
  hasResidentChecksum,
  isCardLength,
  isRegion,
  isResidencePermit,
  isResidentId,
} from './checks.js'
import type { NumberName } from './names.js'

export type IdentifierKind =
  | 'residentId'
  | 'residencePermit'
  | 'foreignerId'
  | 'passport'
  | 'hkMacaoPermit'
  | 'taiwanPermit'
  | 'militaryId'
  | 'disabilityCard'
  | 'studentNumber'
  | 'socialCreditCode'
  | 'bankCard'
  | 'mobile'
  | 'landline'
  | 'hotline'
  | 'documentNumber'
  | 'email'
  | 'chat'
  | 'plate'
  | 'coordinates'
  | 'internalAddress'
  | 'code'

/** A span of one or more runs, ready to be judged. */
export interface Candidate {
  /** The runs with the joints between them: blank ' ', hyphen '-', bracket ')', wrapped line '/'. */
  readonly spelling: string
  /** The runs alone. */
  readonly digits: string
  /** The word before the number or at the head of its column. */
  readonly name: NumberName | undefined
  /** Whether the name stands right before it (or at the head of its column). */
  readonly direct: boolean
}

export interface Pattern {
  readonly kind: IdentifierKind
  readonly shape: RegExp
  /** Fewest and most characters without joints; spares most runs the regular expression. */
  readonly length: readonly [least: number, most: number]
  /** Whether the checksum is right; undefined refuses the candidate. Left out: the kind has none. */
  readonly check?: (candidate: Candidate) => boolean | undefined
  /** The names that raise confidence. */
  readonly names?: readonly NumberName[]
  /** Without a name nearby it is not this kind. */
  readonly needsName?: true
  /** Confidence without and with the name, checksum right (or none). A wrong checksum halves it. */
  readonly confidence: readonly [alone: number, named: number]
  /** Its groups look like figures of a table or parts of a code: digits right beside it refuse it. */
  readonly shyWhenGrouped?: true
}

/** Priority from top to bottom: an earlier kind wins over a later one of the same span and validity. */
export const patterns: readonly Pattern[] = [
  {
    // 91110000MA0000000X
    kind: 'socialCreditCode',
    shape: /^[0-9A-HJ-NPQRTUWXY]{2}[ -]?\d{6}[ -]?[0-9A-HJ-NPQRTUWXY]{9}[ -]?[0-9A-HJ-NPQRTUWXY]$/,
    length: [18, 18],
    check: checkCreditCode,
    names: ['creditCode'],
    confidence: [0.95, 0.99],
  },
  {
    // A resident ID with 残疾类别 and 残疾等级 behind it: 11010519491231002X44
    kind: 'disabilityCard',
    shape: /^[1-9]\d{16}[\dX][1-7][1-4](?:B\d)?$/,
    length: [20, 22],
    check: ({ digits }) => isResidentId(digits.slice(0, 18)) || undefined,
    names: ['disabilityCard'],
    confidence: [0.9, 0.99],
  },
  {
    // 学籍号, a letter and a resident ID: G11010519491231002X
    kind: 'studentNumber',
    shape: /^[GJL]\d{17}[\dX]$/,
    length: [19, 19],
    check: ({ digits }) => isResidentId(digits.slice(1)) || undefined,
    confidence: [0.9, 0.9],
  },
  {
    // 港澳台居民居住证: 810000189001010000
    kind: 'residencePermit',
    shape: /^8[123]0000(?:[ /-]?\d){11}[ /-]?[\dX]$/,
    length: [18, 18],
    check: ({ digits, name, direct }) =>
      isResidencePermit(digits) && !(direct && name === 'code') ? hasResidentChecksum(digits) : undefined,
    names: ['residentId'],
    confidence: [0.97, 0.99],
  },
  {
    // 外国人永久居留身份证, the five-star card: 9, region and nationality, birth date, number, check digit
    kind: 'foreignerId',
    shape: /^9\d{16}[\dX]$/,
    length: [18, 18],
    check: checkForeignerId,
    names: ['foreignerId', 'residentId'],
    confidence: [0.6, 0.97],
  },
  {
    // The earlier card: ABC110000000000
    kind: 'foreignerId',
    shape: /^[A-Z]{3}\d{12}$/,
    length: [15, 15],
    names: ['foreignerId', 'residentId'],
    needsName: true,
    confidence: [0, 0.95],
  },
  {
    // E00000001, EA0000001, G00000001, PE0000001, K00000001
    kind: 'passport',
    shape: /^(?:E[0-9A-HJ-NP-Z]\d{7}|[GPSDKH]\d{8}|(?:PE|SE|DE|MA|KJ)\d{7})$/,
    length: [9, 9],
    names: ['passport'],
    needsName: true,
    confidence: [0, 0.95],
  },
  {
    // 港澳居民来往内地通行证 H00000001, with two digits of renewal; 往来港澳通行证 C00000001, CA0000001
    kind: 'hkMacaoPermit',
    shape: /^(?:[HM]\d{8}(?:\d{2})?|[CW][A-Z\d]\d{7})$/,
    length: [9, 11],
    names: ['permit', 'residentId'],
    needsName: true,
    confidence: [0, 0.95],
  },
  {
    // 台湾居民来往大陆通行证: eight digits, which are a date as well; 往来台湾通行证 L00000001
    kind: 'taiwanPermit',
    shape: /^(?:\d{8}(?:\d{2})?|[TL]\d{8})$/,
    length: [8, 10],
    check: ({ direct }) => direct || undefined,
    names: ['taiwanPermit'],
    needsName: true,
    confidence: [0, 0.9],
  },
  {
    // A passport in a column 证件号码: the letters of ordinary passports alone, which few other numbers have
    kind: 'passport',
    shape: /^E[0-9A-HJ-NP-Z]\d{7}$/,
    length: [9, 9],
    names: ['residentId'],
    needsName: true,
    confidence: [0, 0.85],
  },
  {
    // 11010519491231002X, 110105 19491231 002X
    kind: 'residentId',
    shape: /^[1-9](?:[ /-]?\d){16}[ /-]?[\dX]$/,
    length: [18, 18],
    check: checkResidentId,
    names: ['residentId'],
    confidence: [0.97, 0.99],
  },
  {
    // 110105491231002
    kind: 'residentId',
    shape: /^[1-9]\d{14}$/,
    length: [15, 15],
    check: ({ digits }) => (isRegion(digits) && birthDateOf(digits) ? true : undefined),
    names: ['residentId'],
    needsName: true,
    confidence: [0, 0.85],
  },
  {
    // 6200 0000 0000 0000 000
    kind: 'bankCard',
    shape:
      /^(?:\d{14,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{2,4}(?:\1\d{1,3})?|\d{6}[ -]\d{10,13}|\d{4}[ -]\d{6}[ -]\d{4,5})$/,
    length: [14, 19],
    check: ({ digits }) => (isCardLength(digits) && hasLuhnChecksum(digits) ? true : undefined),
    names: ['bankCard'],
    confidence: [0.7, 0.97],
    shyWhenGrouped: true,
  },
  {
    // An account number has no checksum; only the word 账号, 卡号, 一卡通 right before it tells.
    kind: 'bankCard',
    shape: /^(?:\d{8,30}|\d{4}(?:[ -]\d{4})+(?:[ -]\d{1,4})?)$/,
    length: [8, 30],
    check: ({ name, direct, digits }) =>
      name === 'bankCard' && direct ? isCardLength(digits) && hasLuhnChecksum(digits) : undefined,
    names: ['bankCard'],
    needsName: true,
    confidence: [0, 0.9],
  },
  {
    // 13900001234, 139 0000 1234, +86-13900001234
    kind: 'mobile',
    shape:
      /^(?:(?:\+|00)?86[ -]?|0)?1(?:3\d|4[014-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])(?:\d{8}|([ -])\d{4}\1\d{4}|[ -]\d{8}|\d{4}[ -]\d{4}|\d[ -]\d{3}[ -]\d{4})$/,
    length: [11, 15],
    names: ['phone'],
    confidence: [0.9, 0.98],
    shyWhenGrouped: true,
  },
  {
    // A number wrapped at the end of a line is believed only behind a word like 电话.
    kind: 'mobile',
    shape: /^(?=[\d/]{12}$)1[3-9]\d+\/\d+$/,
    length: [11, 11],
    names: ['phone'],
    needsName: true,
    confidence: [0, 0.8],
  },
  {
    // 400-000-0000, 12345, 96000
    kind: 'hotline',
    shape: /^(?:[48]00[ -]?\d{3}[ -]?\d{4}|[48]00[ -]?\d{4}[ -]?\d{3})$/,
    length: [10, 10],
    confidence: [0.9, 0.95],
  },
  {
    kind: 'hotline',
    shape: /^(?:11[0249]|12[0-2]|1[0-2]\d{3}|123\d{2}|95\d{3,4}|96\d{3,4})$/,
    length: [3, 6],
    names: ['phone'],
    needsName: true,
    confidence: [0, 0.95],
  },
  {
    // 0877-4015938, (0877)4015938-801
    kind: 'landline',
    shape: /^(?:(?:\+|00)?86[ -]?)?\(?0?(?:10|2\d|[3-9]\d{2})[ )-][2-8]\d{6,7}(?:-\d{1,6})?$/,
    length: [10, 20],
    check: ({ spelling }) => (/^(?:\+?86[ -]?|0086[ -]?|0)/.test(spelling) ? true : undefined),
    names: ['phone'],
    confidence: [0.9, 0.97],
  },
  {
    kind: 'landline',
    shape: /^0(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}(?:-\d{1,6})?$/,
    length: [10, 18],
    names: ['phone'],
    confidence: [0.7, 0.95],
  },
  {
    // Seven or eight digits are a telephone number only where a word says so.
    kind: 'landline',
    shape: /^(?:[2-8]\d{6,7}|[2-8]\d{2,3}[ -]\d{4})(?:-\d{1,6})?$/,
    length: [7, 14],
    names: ['phone'],
    needsName: true,
    confidence: [0, 0.9],
  },
]

/** GB 11643's check digit over a card whose seventh to fourteenth digits are a birth date; a credit code is none. */
function checkForeignerId({ digits, name }: Candidate): boolean | undefined {
  if (!birthDateOf(digits) || hasCreditCodeChecksum(digits) || name === 'creditCode' || name === 'code')
    return undefined
  return hasResidentChecksum(digits) ? true : name === 'foreignerId' ? false : undefined
}

function checkResidentId({ digits, spelling, name, direct }: Candidate): boolean | undefined {
  if (!isRegion(digits) || !birthDateOf(digits)) return undefined
  const valid = hasResidentChecksum(digits)
  if (direct && (name === 'code' || name === 'creditCode')) return undefined
  // A wrong checksum is a typing error that still tells who it is, but not across odd groups or lines.
  if (!valid && /[ /-]/.test(spelling) && !/^\d{6}[ -]\d{8}[ -]\d{3}[\dX]$/.test(spelling)) return undefined
  return valid
}

/** 登记管理部门 and 机构类别, the first two characters. */
const registrations = /^(?:1[1239]|2[19]|3[1-59]|4[19]|5[1239]|6[129]|7[129]|8[19]|9[123]|A[19]|N[1239]|Y1)/

function checkCreditCode({ digits, name }: Candidate): boolean | undefined {
  if (name === 'residentId' || !registrations.test(digits)) return undefined
  const valid = hasCreditCodeChecksum(digits)
  // One resident ID in about a thousand is also a valid code; the reverse is far rarer, so only the word decides for a code.
  if (isResidentId(digits)) return valid && name === 'creditCode' ? true : undefined
  if (valid) return true
  return name === 'creditCode' || /[A-Z]/.test(digits.slice(0, 17)) ? false : undefined
}
