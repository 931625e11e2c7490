// What is not public says why, in the words its agency has agreed on.
import { type Document, decide, defineRule, type Field } from '@gongkai/core'
import { coverLabels } from './cover-labels.js'

const reasonField = /^(?:不(?:予)?公开|依申请公开|免予公开|不(?:予)?主动公开|公开属性)?(?:的)?理由$/u
/** 不予公开理由：涉及第三方合法权益 · 不公开，理由：… */
const reasonLine = /(?:理由|依据)\s*[：:]\s*(?=\S)|(?:因|由于|属于|涉及)[^。]{2,60}(?:不(?:予)?公开|依申请公开)/u

export const reasonMissing = defineRule({
  id: 'label/reason-missing',
  severity: 'warning',
  title: { zh: '没有写明不公开的理由', en: 'No reason given for not publishing' },
  basis: [
    {
      source: '国务院办公厅《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）',
      clause: '（一）',
      level: '政策',
    },
    { source: '中华人民共和国政府信息公开条例', clause: '第十四条至第十六条', level: '法律' },
  ],
  messages: {
    missing: {
      zh: '标着“{label}”，没有找到理由。请在发文稿或 NAME.meta.yaml 中写明不公开理由。',
      en: 'Labelled {label} without a reason. Give the reason on the draft or in NAME.meta.yaml.',
    },
    unknown: {
      zh: '“{label}”的理由不在本地的理由表里。请从理由表中选用：{reasons}。',
      en: 'The reason given for {label} is not in the local list. Choose one of {reasons}.',
    },
  },
  *check({ document, facts, settings: { profile, stage } }) {
    const decision = decide(facts, profile)
    if (decision === 'none' || decision === 'multiple' || decision === 'not-applicable') return
    if (!profile.reasonFor.includes(decision)) return
    const [label] = coverLabels(facts)
    const where = label ? { at: label } : {}
    const reason = reasonOf(document, facts.metadata)
    // The reason belongs to the draft; on the printed document it is seldom written.
    const severity = stage === 'draft' ? 'warning' : 'info'
    if (reason === null) yield { ...where, message: 'missing', severity, data: { label: decision } }
    else if (
      reason &&
      profile.reasons.length > 0 &&
      !profile.reasons.some((known) => known.includes(reason) || reason.includes(known))
    ) {
      yield {
        ...where,
        message: 'unknown',
        severity,
        data: { label: decision, reasons: profile.reasons.join('、') },
        expected: profile.reasons,
      }
    }
  },
})

/** The words of a reason field, an empty string where the text gives a reason in a sentence, null where there is none. */
function reasonOf(document: Document, fields: readonly Field[]): string | null {
  const field = fields.find(({ name, value }) => reasonField.test(name) && value.trim())
  if (field) return field.value.trim()
  const visible = document.lines.filter((line) => document.stories[line.story]?.visible && line.text.length < 200)
  return visible.some(
    ({ text }) => /公开/u.test(text) && reasonLine.test(text) && /此件|公开属性|不(?:予)?公开理由/u.test(text),
  )
    ? ''
    : null
}
