// secrecy/secret-telegram: coded telegrams, by their heading or their number. They often carry no other mark.
import { defineRule, fold, isInside, unfold } from '@gongkai/core'
import { zonesOf } from '../zones.js'
import { secrecyLaw, secrecyReview, stateSecretsStayIn } from './basis.js'

export const secretTelegram = defineRule({
  id: 'secrecy/secret-telegram',
  severity: 'blocker',
  title: { zh: '密码电报', en: 'Coded telegrams' },
  basis: [secrecyLaw('第三十五条'), stateSecretsStayIn, secrecyReview],
  messages: {
    telegram: {
      zh: '这里有密码电报的字样或编号，请立即停止公开，先请本单位保密工作机构核实（本工具不判断是否属于国家秘密）。',
      en: 'This is marked or numbered as a coded telegram: stop and ask the secrecy office (this tool does not decide what is secret).',
    },
  },
  *check({ document, facts }) {
    const zones = zonesOf(document, facts)
    for (const line of document.lines) {
      if (!line.text.includes('密') || zones.get(line) === 'body') continue
      const folded = fold(line.text)
      if (!heading.test(folded.text) && !number.test(folded.text)) continue
      const words = folded.text.trim()
      const from = folded.text.indexOf(words)
      const { start, end } = unfold(folded, from, from + words.length)
      const at = { start: line.start + start, end: line.start + end }
      if (!isInside(facts.quotations, at.start, at.end)) yield { at, message: 'telegram' }
    }
  },
})

/** 密码电报 as a line of its own */
const heading = /^[ 【[(]*(?:密码电报|密传发电|密传电报|密码传真)[\]) 】]*$/u
/** A document number like 某委密电〔2024〕1号 */
const number = /^[ (]*[\p{Script=Han}]{1,12}密电 ?[〔[(【]\d{4}[〕\])】] ?\d{1,5} ?号[ )]*$/u
