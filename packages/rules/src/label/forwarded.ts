// An inner document or attachment does not carry a stricter label than the one that carries it.
import { defineRule, labelValues } from '@gongkai/core'
import { coverLabels } from './cover-labels.js'

export const forwarded = defineRule({
  id: 'label/forwarded',
  severity: 'error',
  title: { zh: '所转发、所附文件的标识更严', en: 'Inner document labelled more strictly' },
  basis: [
    {
      source: '通榆县、宿迁市等地公文公开属性认定办法',
      clause: '“转发类公文，应根据所转发公文的公开属性确定”',
      level: '政策',
    },
  ],
  messages: {
    stricter: {
      zh: '里面的文件标的是“{inner}”，外层却标“{outer}”。转发类公文按所转发公文的属性确定，请与原发文机关核实。',
      en: 'The inner document says {inner}, the outer one {outer}. Ask the agency that issued it.',
    },
  },
  *check({ facts }) {
    const outer = coverLabels(facts)
    const [first] = outer
    if (!first) return
    const loosest = Math.min(...outer.map(({ value }) => strictness(value.label)))
    for (const fact of facts.labels) {
      const { unit, label } = fact.value
      if (fact.role !== 'used' || unit < 0 || unit === first.value.unit || strictness(label) <= loosest) continue
      yield { at: fact, message: 'stricter', data: { inner: label, outer: first.value.label }, related: [first] }
    }
  },
})

/** 公开发布 0 … 不公开 3: the order in which the classes are declared. */
function strictness(label: (typeof labelValues)[number]): number {
  return labelValues.indexOf(label)
}
