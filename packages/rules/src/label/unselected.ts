// A choice of labels has exactly one box ticked.
import { defineRule } from '@gongkai/core'

export const unselected = defineRule({
  id: 'label/unselected',
  severity: 'error',
  title: { zh: '公开属性选项没有勾选一项', en: 'Not exactly one disclosure option ticked' },
  basis: [
    {
      source: '国务院办公厅《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）',
      clause: '（一）',
      level: '政策',
    },
  ],
  messages: {
    none: {
      zh: '公开属性的选项一个也没有勾选，等于没有标识。请勾选一项。',
      en: 'None of the disclosure options is ticked. Tick one.',
    },
    several: {
      zh: '公开属性勾选了{count}项。请由签发人确定，只勾选一项。',
      en: '{count} disclosure options are ticked. Tick only one.',
    },
  },
  *check({ facts }) {
    for (const choice of facts.choices) {
      if (facts.quotations.some(({ start, end }) => start <= choice.start && choice.end <= end)) continue
      const count = choice.options.filter(({ ticked }) => ticked).length
      if (count === 0) yield { at: choice, message: 'none' }
      else if (count > 1) yield { at: choice, message: 'several', data: { count } }
    }
  },
})
