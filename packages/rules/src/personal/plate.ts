// personal/plate: number plates of persons' cars, and of the police and the forces.
import { defineRule, groupIdentifiers, mayShow } from '@gongkai/core'
import { civilCode, deidentification, disclosureRegulation } from './basis.js'

export const plate = defineRule({
  id: 'personal/plate',
  title: { zh: '车牌号', en: 'Number plates' },
  severity: 'warning',
  basis: [disclosureRegulation, civilCode, deidentification],
  messages: {
    one: {
      zh: '这里写出了完整的车牌号，可以查到车主；不是依法要公布的，请删去或遮住后几位，如云A·00***。',
      en: 'A full number plate stands here, which leads to its owner; delete it or mask its end unless the law has it published.',
    },
    service: {
      zh: '这里写出了警车或军车的车牌号，涉及公务用车的行踪；请删去，确需公开的先征得用车单位同意。',
      en: 'The plate of a police or military car stands here; delete it, or ask the unit that uses the car first.',
    },
    list: {
      zh: '这里连续列出了{count}个完整的车牌号，可以查到车主；不是依法要公布的，请整列删去或遮住后几位。',
      en: '{count} full number plates are listed here; delete the column or mask their ends unless the law has them published.',
    },
  },
  *check({ document, facts }) {
    if (mayShow(facts.publicity, 'plate')) return
    for (const { members, context } of groupIdentifiers(document, facts.identifiers, facts.columns, 'plate')) {
      const [first] = members
      const { confidence, digits } = first.value
      const last = members.at(-1) ?? first
      if (context === 'list')
        yield { at: first, message: 'list', data: { count: members.length }, confidence, context, related: [last] }
      else if (service.test(digits)) yield { at: first, message: 'service', severity: 'error', confidence, context }
      else yield { at: first, message: 'one', confidence, context }
    }
  },
})

/** 云A0000警, WJ云00000, 军A00000 */
const service = /警$|^WJ|^[军空海北南兰沈济广成]/u
