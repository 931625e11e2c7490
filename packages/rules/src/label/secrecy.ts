// A classification mark and a label that lets the document out contradict each other.
import { decide, defineRule } from '@gongkai/core'
import { coverLabels } from './cover-labels.js'

export const secrecy = defineRule({
  id: 'label/secrecy',
  severity: 'error',
  title: { zh: '有密级却标为可以公开', en: 'Classified, yet labelled for disclosure' },
  basis: [
    { source: '中华人民共和国政府信息公开条例', clause: '第十四条', level: '法律' },
    { source: '中华人民共和国保守国家秘密法', clause: '第二十四条', level: '法律' },
  ],
  messages: {
    contradiction: {
      zh: '版头标有密级，公开属性却是“{label}”。请停止发布，先请保密办核实密级，再定公开属性。',
      en: 'The letterhead bears a classification, yet the label is {label}. Stop and ask the secrecy office first.',
    },
  },
  *check({ facts, settings }) {
    const decision = decide(facts, settings.profile)
    if (decision !== '公开发布' && decision !== '删减后公开' && decision !== '依申请公开') return
    const mark = facts.units.map(({ elements }) => elements.classification).find((found) => found !== null)
    const [label] = coverLabels(facts)
    if (mark) yield { at: label ?? mark, message: 'contradiction', data: { label: decision }, related: [mark] }
  },
})
