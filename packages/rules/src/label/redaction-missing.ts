// 删减后公开 means that something was taken out: here nothing was, and what should be out still stands.
import { contentFamilies, decide, defineRule, familyOf } from '@gongkai/core'
import { coverLabels } from './cover-labels.js'

/** （本文有删减）, masked values, blacked-out words. */
const trace =
  /(?:本文|此件|本件|文件|正文|原文)?有(?:所)?删[减节]|（略）|\(略\)|█+|■{2,}|[*＊]{3,}|[×xX]{3,}|□{4,}|某某|[\p{Script=Han}]某(?![年月日种些项])/u

export const redactionMissing = defineRule({
  id: 'label/redaction-missing',
  severity: 'error',
  after: 'findings',
  title: { zh: '标着删减后公开，却没有删减', en: 'Labelled for redaction, nothing redacted' },
  basis: [{ source: '中华人民共和国政府信息公开条例', clause: '第三十七条', level: '法律' }],
  messages: {
    missing: {
      zh: '标着“删减后公开”，文中看不到删减的痕迹，还有{count}处应当删减。请删减后标注“（本文有删减）”，再查一遍。',
      en: 'Labelled for publication after redaction, but there is no trace of it and {count} findings remain.',
    },
  },
  *check({ document, facts, findings, settings }) {
    if (decide(facts, settings.profile) !== '删减后公开' || settings.stage === 'draft') return
    const left = findings.filter(
      ({ rule, severity }) => contentFamilies.has(familyOf(rule)) && (severity === 'blocker' || severity === 'error'),
    )
    if (left.length === 0 || trace.test(document.text)) return
    const [label] = coverLabels(facts)
    yield { ...(label ? { at: label } : {}), message: 'missing', data: { count: left.length } }
  },
})
