// personal/mask-weak: masks that leave too much open: the birth date of a number, three hidden digits of a mobile, the door of an address.
import {
  defineRule,
  type Fact,
  findPersons,
  type Identifier,
  isName,
  isWithheldName,
  lineAt,
  type Span,
  wordsOf,
} from '@gongkai/core'
import { z } from 'zod'
import { deidentification, disclosureRegulation, personalInformationLaw } from './basis.js'
import { trimmed } from './topics.js'

/** Most characters that may stay open at start and end. */
const open = (start: number, end: number) =>
  z.strictObject({ start: z.int().min(0).default(start), end: z.int().min(0).default(end) }).prefault({})

const norms = z
  .strictObject({
    // 35*************123 is asked for in some places; six and four are still widely used.
    residentId: open(6, 4),
    mobile: open(3, 4),
    bankCard: open(6, 4),
    /** Most characters of a name that may stay open: 张*三 leaves two. */
    name: z.int().min(0).default(2),
  })
  .prefault({})

type Norms = z.output<typeof norms>

export const maskWeak = defineRule<Norms>({
  id: 'personal/mask-weak',
  title: { zh: '遮得不够', en: 'Weak masks' },
  severity: 'warning',
  basis: [
    disclosureRegulation,
    // 去标识化：无法识别特定自然人
    { source: '中华人民共和国个人信息保护法', clause: '第七十三条', level: '法律' },
    personalInformationLaw,
    deidentification,
  ],
  options: norms,
  messages: {
    birthDate: {
      zh: '{count}个身份号码只遮了一部分，出生日期还看得见，仍能认出是谁；请只留前2位和后3位，如35*************123。',
      en: '{count} ID numbers still show the birth date; keep the first 2 and last 3 characters only.',
    },
    residentId: {
      zh: '{count}个身份号码遮得太少，容易被拼出来；请只留前2位和后3位，如35*************123。',
      en: '{count} ID numbers show too much; keep the first 2 and last 3 characters only.',
    },
    mobile: {
      zh: '{count}个手机号码遮得太少，试几次就能拨通；请至少遮住中间4位，如138****1234。',
      en: '{count} mobile numbers show too much; mask at least the four digits in the middle.',
    },
    bankCard: {
      zh: '{count}个银行卡号或账号遮得太少；请只留前4位和后3位。',
      en: '{count} bank numbers show too much; keep the first 4 and last 3 digits only.',
    },
    name: {
      zh: '{count}个姓名遮得太少，熟人一看就知道是谁；请只留姓，如张某某。',
      en: '{count} names show too much; keep the surname only.',
    },
    address: {
      zh: '{count}个住址遮了末尾，门牌或者楼栋还看得见；请只保留到乡镇、街道。',
      en: '{count} addresses still show building or door; keep them to the township or street office.',
    },
  },
  *check({ document, facts, options }) {
    const weak = new Map<string, Span[]>()
    const add = (message: string, at: Span) => {
      const spans = weak.get(message)
      if (spans) spans.push(at)
      else weak.set(message, [at])
    }
    for (const identifier of facts.identifiers) {
      const message = identifier.value.masked ? judge(identifier, options) : undefined
      if (message) add(message, identifier)
    }
    for (const { kind, cells } of facts.columns) {
      for (const cell of kind === 'name' || kind === 'address' ? cells : []) {
        const words = wordsOf(document, cell)
        if (kind === 'address' && doorOpen.test(words)) add('address', trimmed(document, cell))
        if (kind === 'name' && isWithheldName(words) && openOf(words) > options.name)
          add('name', trimmed(document, cell))
      }
    }
    for (const [message, spans] of weak) {
      const [first] = spans
      const last = spans.at(-1)
      if (!first || !last) continue
      const named =
        message === 'birthDate' && spans.slice(0, looked).some(({ start }) => standsWithName(document, start))
      yield {
        at: first,
        message,
        data: { count: spans.length },
        severity: named ? 'error' : 'warning',
        ...(last === first ? {} : { related: [last] }),
        mask: message === 'name' ? 'name' : 'other',
      }
    }
  },
})

/** So many of a list are looked at for names beside them. */
const looked = 20

/** Why a masked number tells too much, as a message id. */
function judge({ value: { kind, digits } }: Fact<Identifier>, options: Norms): string | undefined {
  if (kind !== 'residentId' && kind !== 'mobile' && kind !== 'bankCard') return undefined
  const start = digits.search(/\*/u)
  const end = digits.length - digits.lastIndexOf('*') - 1
  if (kind === 'residentId' && digits.length === 18 && /[\dX]/u.test(digits.slice(6, 14))) return 'birthDate'
  return start > options[kind].start || end > options[kind].end ? kind : undefined
}

/** 某某路43号*室, 某某村3组** */
const doorOpen = /\d{1,5}\s?(?:号|栋|幢|单元|室|组|楼).{0,8}[*＊×]/u

function openOf(words: string): number {
  return words.replace(/[某*＊×xX○〇●█■]/gu, '').length
}

/** A full name on the same line or in the same row. */
function standsWithName(document: Parameters<typeof lineAt>[0], offset: number): boolean {
  const line = lineAt(document, offset)
  if (!line) return false
  const { cell } = line
  if (!cell) return findPersons(line.text).length > 0 || line.text.split(/[\s,，、]/u).some((word) => isName(word))
  return document.lines.some(
    (other) =>
      other.cell?.table === cell.table && other.cell.row === cell.row && isName(other.text.replace(/\s/gu, '')),
  )
}
