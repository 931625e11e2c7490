// What the contract expects of each gold row's label decision.
import { type Decision, type LabelValue, labelValues } from '@gongkai/core'
import type { GoldRow } from './corpus.js'

/** Rule texts that stand without their covering notice: they need no label, and may be taken for a document. */
const ruleTexts: Readonly<Record<string, string>> = {
  'docs/chongqing_etc_lawdata/042.txt':
    '实施细则 from its first article; number and date of the covering notice only in the bracket under the title',
  'docs/wanxiang_misc/cq_zhaosheng_2020.txt':
    '办法 from its first sentence (特制定本办法); no title, number, addressee or sign-off',
}

/** The decisions that count as right for this row. */
export function expectedDecisions(row: GoldRow): readonly Decision[] {
  const declared = new Set(row.declared_labels.map(({ normalized }) => toLabel(normalized)))
  if (declared.size > 1) return ['multiple']
  const [label] = declared
  if (label) return [label]
  if (row.path in ruleTexts || row.kind === 'official document or site page') return ['none', 'not-applicable']
  return row.kind === 'official document' ? ['none'] : ['not-applicable']
}

/** A name for the row's group in the tables. */
export function groupOf(row: GoldRow): string {
  if (row.declared_labels.length > 0) return '公文，有标识'
  if (row.path in ruleTexts) return '规则文本，无印发通知'
  if (row.kind === 'official document') return '公文，无标识'
  return row.kind === 'official document or site page' ? '公文或网页' : '非公文'
}

/** @throws Error for a wording the gold file should not hold. */
function toLabel(normalized: string): LabelValue {
  const label = labelValues.find((value) => normalized === `此件${value}`)
  if (!label) throw new Error(`Expected 此件公开发布 or one of its three siblings in the gold file, got ${normalized}`)
  return label
}
