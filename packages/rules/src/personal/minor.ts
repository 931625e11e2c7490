// personal/minor: personal data of children: by the birth date in their numbers, or by what a list of pupils holds.
import { type Column, type Draft, defineRule, type Facts, isInside } from '@gongkai/core'
import { deidentification, disclosureRegulation, minorsLaw } from './basis.js'
import { trimmed } from './topics.js'

export const minor = defineRule({
  id: 'personal/minor',
  title: { zh: '未成年人的个人信息', en: 'Personal data of minors' },
  severity: 'error',
  basis: [
    // 不满十四周岁未成年人的个人信息 is sensitive, and needs the parents' consent.
    { source: '中华人民共和国个人信息保护法', clause: '第二十八条、第三十一条', level: '法律' },
    minorsLaw('第四条'),
    disclosureRegulation,
    deidentification,
  ],
  messages: {
    child: {
      zh: '按证件号码里的出生日期，这里有{count}名不满十四周岁的儿童，他们的个人信息属于敏感个人信息；请删去号码，并隐去姓名。',
      en: 'By the birth dates in their numbers {count} children under fourteen stand here; delete the numbers and withhold the names.',
    },
    youth: {
      zh: '按证件号码里的出生日期，这里有{count}名未成年人；请删去号码，并考虑隐去姓名。',
      en: 'By the birth dates in their numbers {count} minors stand here; delete the numbers and consider withholding the names.',
    },
    list: {
      zh: '这份名单连同姓名写出了学生或儿童（{count}人）的监护人、住址、电话等信息；请只保留必要的姓名和编号，其余各列删去。',
      en: 'This list gives guardians, addresses or telephones of {count} pupils by name; keep no more than the names.',
    },
  },
  *check({ document, facts, today }) {
    const ages = facts.identifiers
      .filter(({ value }) => value.valid && !value.masked && value.birthDate)
      .map((identifier) => ({ identifier, age: ageOn(identifier.value.birthDate ?? '', today) }))
    yield* told(
      ages.filter(({ age }) => age >= 0 && age < 14).map(({ identifier }) => identifier),
      'child',
    )
    yield* told(
      ages.filter(({ age }) => age >= 14 && age < 18).map(({ identifier }) => identifier),
      'youth',
      'warning',
    )
    for (const { title, columns, names } of facts.rosters) {
      const [name] = names
      if (!name || !pupils.test(`${title}\n${columns.map(({ head }) => head).join('\n')}`)) continue
      if (columns.some((column) => tells(column, facts)))
        yield { at: trimmed(document, name), message: 'list', data: { count: names.length }, mask: 'name' }
    }
  },
})

const pupils = /学生|幼儿|儿童|孤儿|小学|幼儿园|初中|入学|班级|年级|监护人|学籍|女童|男童/u
/** Columns a list of pupils does not need; masked cells are none. */
function tells({ head, cells }: Column, { identifiers }: Facts): boolean {
  if (/监护人|家长|父亲|母亲|家庭住址|住址|家庭情况/u.test(head)) return cells.length > 0
  return identifiers.some(
    ({ value, start, end }) =>
      !value.masked && (value.kind === 'mobile' || value.kind === 'studentNumber') && isInside(cells, start, end),
  )
}

function* told(
  members: readonly { start: number; end: number }[],
  message: string,
  severity: Draft['severity'] = 'error',
) {
  const [at] = members
  const last = members.at(-1)
  if (at)
    yield {
      at,
      message,
      data: { count: members.length },
      severity,
      ...(last && last !== at ? { related: [last] } : {}),
    }
}

/** Full years between an ISO date and a day. */
function ageOn(birthDate: string, today: Date): number {
  const [year = 0, month = 0, day = 0] = birthDate.split('-').map(Number)
  const had = today.getMonth() + 1 > month || (today.getMonth() + 1 === month && today.getDate() >= day)
  return today.getFullYear() - year - (had ? 0 : 1)
}
