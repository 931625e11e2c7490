// The label agrees with what the page or the sidecar says of it.
import { defineRule } from '@gongkai/core'
import { coverLabels } from './cover-labels.js'

export const metadata = defineRule({
  id: 'label/metadata',
  severity: 'error',
  title: { zh: '公开属性与网页、元数据不一致', en: 'Label differs from page or metadata' },
  basis: [{ source: '中华人民共和国政府信息公开条例', clause: '第十七条', level: '法律' }],
  messages: {
    page: {
      zh: '公文标的是“{label}”，网页信息栏写的是“{other}”。请核对发文稿，改正写错的一处。',
      en: 'The document says {label}, the page says {other}. Check against the signed draft.',
    },
    sidecar: {
      zh: '公文标的是“{label}”，旁边的元数据文件写的是“{other}”。请核对发文稿，改正写错的一处。',
      en: 'The document says {label}, its metadata file says {other}. Check against the signed draft.',
    },
  },
  *check({ facts }) {
    const [label, ...others] = coverLabels(facts)
    if (!label || others.some(({ value }) => value.label !== label.value.label)) return
    for (const { role, value } of facts.labels) {
      if (role !== 'used' || value.unit >= 0 || value.label === label.value.label) continue
      const message = value.home === 'sidecar' ? 'sidecar' : 'page'
      yield { at: label, message, data: { label: label.value.label, other: value.wording } }
    }
  },
})
