// personal/resident-id: resident ID numbers that anybody can read.
import { type Draft, defineRule, groupIdentifiers, type IdentifierGroup, type Severity } from '@gongkai/core'
import { civilCode, deidentification, disclosureRegulation, personalInformationLaw } from './basis.js'

/** Numbers printed on forms as a sample; nobody's. */
const samples: ReadonlySet<string> = new Set(['110101199001011234', '123456199001011234'])

export const residentId = defineRule({
  id: 'personal/resident-id',
  title: { zh: '居民身份号码', en: 'Resident ID numbers' },
  severity: 'error',
  basis: [disclosureRegulation, civilCode, personalInformationLaw, deidentification],
  messages: {
    one: {
      zh: '这里写出了完整的居民身份号码，公开会泄露个人信息；请删去，或只留前2位和后3位、其余用*号遮住。',
      en: 'A full resident ID number stands here; delete it, or keep the first 2 and last 3 characters and mask the rest.',
    },
    doubtful: {
      zh: '这里像是居民身份号码，但校验码不对，可能是录错的真号码；请核对，是身份号码就删去，或只留前2位和后3位、其余用*号遮住。',
      en: 'This looks like a resident ID number with a wrong check digit, perhaps a misprint of a real one; check it, then delete or mask it.',
    },
    list: {
      zh: '这里连续列出了{count}个完整的居民身份号码，公开会泄露个人信息；请整列删去，或每个只留前2位和后3位、其余用*号遮住。',
      en: '{count} full resident ID numbers are listed here; delete the column, or keep the first 2 and last 3 characters of each and mask the rest.',
    },
    namedList: {
      zh: '这份名单连同姓名列出了{count}个完整的居民身份号码，先停止公开；请整列删去，或每个只留前2位和后3位、其余用*号遮住。',
      en: 'This list gives {count} full resident ID numbers together with names: do not publish; delete the column or mask each number.',
    },
  },
  *check({ document, facts, today }) {
    const isBorn = (birthDate: string | undefined) => (birthDate ?? '') <= today.toISOString().slice(0, 10)
    const identifiers = facts.identifiers.filter(({ value }) => isBorn(value.birthDate) && !samples.has(value.digits))
    for (const group of groupIdentifiers(document, identifiers, facts.columns, 'residentId')) yield toDraft(group)
  },
})

function toDraft({ members, context, withNames }: IdentifierGroup): Draft {
  const [first] = members
  const last = members.at(-1) ?? first
  const confidence = Math.max(...members.slice(0, 100).map(({ value }) => value.confidence))
  if (context === 'list') {
    const severity: Severity = withNames ? 'blocker' : 'error'
    const message = withNames ? 'namedList' : 'list'
    return { at: first, message, data: { count: members.length }, severity, confidence, context, related: [last] }
  }
  const doubtful = !first.value.valid
  const severity: Severity = doubtful && !first.value.named ? 'warning' : 'error'
  return { at: first, message: doubtful ? 'doubtful' : 'one', severity, confidence, context }
}
