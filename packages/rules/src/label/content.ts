// A label that lets the document out is contradicted by what the content rules found in it.
import { contentFamilies, decide, defineRule, familyOf } from '@gongkai/core'
import { coverLabels } from './cover-labels.js'

export const content = defineRule({
  id: 'label/content',
  severity: 'error',
  after: 'findings',
  title: { zh: '公开属性与内容不符', en: 'Label contradicted by the content' },
  basis: [
    { source: '中华人民共和国政府信息公开条例', clause: '第十四条、第十五条', level: '法律' },
    { source: '中华人民共和国政府信息公开条例', clause: '第十七条', level: '法律' },
  ],
  messages: {
    open: {
      zh: '标着“公开发布”，文中却有{count}处不得公开的内容。请先处理这些内容，或者重新认定公开属性。',
      en: 'Labelled for publication, but {count} findings in it must not be published. Deal with them, or decide on the label again.',
    },
    redacted: {
      zh: '标着“删减后公开”，文中仍有{count}处应当删减的内容。请删减后再公开。',
      en: 'Labelled for publication after redaction, but {count} findings are still to be redacted.',
    },
  },
  *check({ facts, findings, settings }) {
    const decision = decide(facts, settings.profile)
    if (decision !== '公开发布' && decision !== '删减后公开') return
    const bad = findings.filter(
      ({ rule, severity }) => contentFamilies.has(familyOf(rule)) && (severity === 'blocker' || severity === 'error'),
    )
    if (bad.length === 0) return
    const [label] = coverLabels(facts)
    yield {
      ...(label ? { at: label } : {}),
      message: decision === '公开发布' ? 'open' : 'redacted',
      data: { count: bad.length },
    }
  },
})
