// secrecy/distribution-limit: notes that say how far down a document goes: 此件发至县团级.
import { decide, defineRule } from '@gongkai/core'
import { zonesOf } from '../zones.js'
import { secrecyReview } from './basis.js'

export const distributionLimit = defineRule({
  id: 'secrecy/distribution-limit',
  severity: 'warning',
  title: { zh: '传达范围', en: 'Limits of distribution' },
  basis: [
    // 附注：公文印发传达范围等需要说明的事项
    { source: '党政机关公文处理工作条例', clause: '第九条', level: '政策' },
    secrecyReview,
  ],
  messages: {
    limit: {
      zh: '附注限定了传达范围，和向社会公开不一致；请停下来，先请定稿部门和保密工作机构确认可以公开，再删去这一说明。',
      en: 'A note limits how far this document goes, which is not to the public; have the drafting and the secrecy office confirm before publication.',
    },
  },
  *check({ document, facts, settings }) {
    const decision = decide(facts, settings.profile)
    const severity = decision === '公开发布' || decision === '删减后公开' ? 'error' : 'warning'
    const zones = zonesOf(document, facts)
    for (const line of document.lines) {
      if (line.cell || line.text.length > longest || zones.get(line) === 'body') continue
      const match = limit.exec(line.text)
      // A note in brackets, or a line of its own; a sentence only speaks of it.
      if (!match || (!/^\s*[（(【]/u.test(line.text) && line.text.slice(0, match.index).trim())) continue
      const start = line.start + match.index
      yield { at: { start, end: start + match[0].length }, message: 'limit', severity }
    }
  },
})

const longest = 60
/** 此件发至县团级 · 口头传达至乡科级以上干部 · 限…范围内阅读 */
const limit =
  /(?:此件|本件)\s?(?:印?发|传达|限发|只发)(?:至|到)\s?[^（）()。，；]{2,20}|(?:口头)?传达(?:至|到)[^（）()。，；]{1,16}(?:级|干部|党员|支部|单位)|(?<!期)限[^（）()。，；]{1,12}(?:范围内?)?(?:阅读|传阅|阅知)|发至[^（）()。，；]{1,10}级/u
