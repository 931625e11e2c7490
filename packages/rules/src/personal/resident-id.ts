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
    cut: {
      zh: '这里像是居民身份号码，末三位成了000：电子表格把它当数字存，只留得住15位；请改存为文本再核对，是身份号码就删去或遮住。',
      en: 'This looks like a resident ID number whose last three digits became 000: a spreadsheet kept it as a number, with 15 digits only; store it as text, check it, then delete or mask it.',
    },
    cutList: {
      zh: '这里列出的{count}个身份号码末三位多是000：电子表格把它们当数字存，只留得住15位，剩下的仍写着出生日期；请整列删去，或改存为文本、核对后遮住。',
      en: 'Most of the {count} resident ID numbers listed here end in 000: a spreadsheet kept them as numbers, with 15 digits only, birth dates among them; delete the column, or store it as text, check and mask it.',
    },
    scientific: {
      zh: '这一列有{count}个身份号码成了5.30426E+17这样的科学计数法，号码已经残缺；请用原来的名单重做，身份号码仍要删去或遮住。',
      en: '{count} resident ID numbers of this column were written like 5.30426E+17 and are lost; make the file again from the original list, still without the numbers or with masked ones.',
    },
  },
  *check({ document, facts, today }) {
    const isBorn = (birthDate: string | undefined) => (birthDate ?? '') <= today.toISOString().slice(0, 10)
    const identifiers = facts.identifiers.filter(({ value }) => isBorn(value.birthDate) && !samples.has(value.digits))
    for (const group of groupIdentifiers(document, identifiers, facts.columns, 'residentId')) yield toDraft(group)
    for (const { kind, cells } of facts.columns) {
      if (kind !== 'residentId') continue
      const written = cells.filter(({ start, end }) => scientific.test(document.text.slice(start, end)))
      const [first] = written
      if (first) yield { at: first, message: 'scientific', data: { count: written.length }, severity: 'warning' }
    }
  },
})

/** 5.30426E+17 */
const scientific = /^\s*[1-9]\.\d+E\+1[4-7]\s*$/iu

function toDraft({ members, context, withNames }: IdentifierGroup): Draft {
  const [first] = members
  const last = members.at(-1) ?? first
  const confidence = Math.max(...members.slice(0, 100).map(({ value }) => value.confidence))
  const cut = members.filter(isCut).length
  if (context === 'list' && cut * 2 > members.length)
    return { at: first, message: 'cutList', data: { count: members.length }, confidence, context, related: [last] }
  if (context === 'list') {
    const severity: Severity = withNames ? 'blocker' : 'error'
    const message = withNames ? 'namedList' : 'list'
    return { at: first, message, data: { count: members.length }, severity, confidence, context, related: [last] }
  }
  const doubtful = !first.value.valid
  const message = cut > 0 ? 'cut' : doubtful ? 'doubtful' : 'one'
  const severity: Severity = doubtful && !first.value.named ? 'warning' : 'error'
  return { at: first, message, severity, confidence, context }
}

/** A spreadsheet keeps fifteen digits of a number and writes 0 for the rest. */
function isCut({ value }: IdentifierGroup['members'][number]): boolean {
  return !value.valid && value.digits.endsWith('000')
}
