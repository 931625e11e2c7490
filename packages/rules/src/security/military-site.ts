// security/military-site: units of the forces and where they lie.
import { defineRule } from '@gongkai/core'
import { regulation } from '../regulation.js'
import { secrecyLaw } from '../secrecy/basis.js'

export const militarySite = defineRule({
  id: 'security/military-site',
  title: { zh: '部队番号和营区', en: 'Units and sites of the forces' },
  severity: 'warning',
  // 国防建设和武装力量活动中的秘密事项
  basis: [regulation('第十四条'), secrecyLaw('第十三条'), regulation('第十七条')],
  messages: {
    unit: {
      zh: '这里写出了部队的代号；请先请部队或者双拥、人武部门确认可以公开，或改为“驻某某部队”。',
      en: 'The number of a unit of the forces stands here; have it confirmed, or write “a unit stationed at …”.',
    },
    site: {
      zh: '这里写到了部队的驻地、编制或营区情况，请停止公开，先请部队和本单位保密工作机构核实。',
      en: 'This tells where a unit lies or how it is manned: stop, and ask the unit and the secrecy office.',
    },
  },
  *check({ document: { lines } }) {
    for (const { text, start } of lines) {
      if (!/部队|营区|军事禁区|军事管理区|武警|弹药|雷达站/u.test(text)) continue
      const place = site.exec(text)
      for (const match of text.matchAll(unit)) {
        const at = { start: start + match.index, end: start + match.index + match[0].length }
        const near = text.slice(Math.max(0, match.index - reach), match.index + match[0].length + reach)
        const told = details.test(near)
        yield { at, message: told ? 'site' : 'unit', severity: told ? 'error' : 'warning', mask: 'other' }
      }
      if (place)
        yield {
          at: { start: start + place.index, end: start + place.index + place[0].length },
          message: 'site',
          severity: 'error',
        }
    }
  },
})

const reach = 20
/** 00000部队, 某某00000部队 */
const unit = /(?<!\d)\d{5}(?:部队|分队)/gu
const details = /驻地(?!某)|营区|位于|地址|坐标|编制|兵力|装备|番号/u
/** 军事禁区位置图, 武警某某支队驻地位于 */
const site =
  /(?:军事禁区|军事管理区|营区|弹药库|雷达站|武警\p{Script=Han}{0,8}(?:支队|大队|中队))(?:的)?(?:平面图|位置图|坐标|布防|哨位|兵力|执勤点|驻地(?:位于|地址))/u
