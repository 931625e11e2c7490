// What is not labelled for publication is not published.
import { decide, defineRule } from '@gongkai/core'
import { coverLabels } from './cover-labels.js'

export const publication = defineRule({
  id: 'label/publication',
  severity: 'error',
  title: { zh: '标识不允许发布', en: 'The label does not allow publication' },
  basis: [{ source: '中华人民共和国政府信息公开条例', clause: '第十三条、第十七条', level: '法律' }],
  messages: {
    publish: {
      zh: '标着“{label}”，不得在网站、公报等公开发布。请从待发布的文件中撤下；要公开的，先按程序变更公开属性。',
      en: 'Labelled {label}: it must not be published. Take it out of what is to be published.',
    },
    request: {
      zh: '标着“不公开”，不得向申请人提供。请按程序答复申请人并说明理由。',
      en: 'Labelled 不公开: it must not be provided on request.',
    },
  },
  *check({ facts, settings: { profile, stage } }) {
    const decision = decide(facts, profile)
    const refused =
      stage === 'publish'
        ? decision === '依申请公开' || decision === '不公开'
        : stage === 'request' && decision === '不公开'
    if (!refused) return
    const [label] = coverLabels(facts)
    yield {
      ...(label ? { at: label } : {}),
      message: stage === 'publish' ? 'publish' : 'request',
      data: { label: decision },
    }
  },
})
