// What is not public is assessed again after the period the profile sets.
import { decide, defineRule, type Facts } from '@gongkai/core'
import { coverLabels } from './cover-labels.js'

const reviewField = /^(?:(?:定期|动态)?(?:评估|复核|复审|重新评估|审查)(?:日期|时间)|reviewed)$/u

export const reviewOverdue = defineRule({
  id: 'label/review-overdue',
  severity: 'info',
  title: { zh: '不公开的公文到期未重新评估', en: 'Re-assessment overdue' },
  basis: [{ source: '中华人民共和国政府信息公开条例', clause: '第十八条', level: '法律' }],
  messages: {
    overdue: {
      zh: '标着“不公开”已有{months}个月，没有重新评估的记录（本地规定每{period}个月一次）。请评估是否可以公开，并记入 NAME.meta.yaml 的“评估日期”。',
      en: 'Not public for {months} months without a re-assessment (due every {period}). Assess it and record the date.',
    },
  },
  *check({ facts, settings: { profile, stage }, today }) {
    if (decide(facts, profile) !== '不公开') return
    const since = lastAssessed(facts)
    if (since === null) return
    const months = monthsBetween(since, today)
    if (months <= profile.reviewMonths) return
    const [label] = coverLabels(facts)
    // In the archive this is the task at hand; elsewhere a reminder.
    const severity = stage === 'archive' ? 'warning' : 'info'
    yield {
      ...(label ? { at: label } : {}),
      message: 'overdue',
      severity,
      data: { months, period: profile.reviewMonths },
    }
  },
})

/** The date of the last assessment on record, else of the document. ISO. */
function lastAssessed(facts: Facts): string | null {
  const recorded = facts.metadata
    .filter(({ name }) => reviewField.test(name))
    .flatMap(({ value }) => /\d{4}-\d{2}-\d{2}/u.exec(value) ?? [])
    .sort()
  const cover = facts.units.find(({ role }) => role === 'cover')
  return recorded.at(-1) ?? cover?.elements.documentDate?.value ?? null
}

function monthsBetween(iso: string, today: Date): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  const whole = (today.getUTCFullYear() - year) * 12 + (today.getUTCMonth() + 1 - month)
  return today.getUTCDate() < day ? whole - 1 : whole
}
