// Papers to superiors and between agencies before a decision are not for publication.
import { decide, defineRule } from '@gongkai/core'
import { coverLabels } from './cover-labels.js'

/** 征求意见函 and answers to it: 关于征求……意见的函, 关于……征求意见稿修改意见的复函. */
const consultation = /征求.{0,60}意见的?函$|征求意见.{0,40}(?:复函|答复|回函|修改意见)/u

export const kind = defineRule({
  id: 'label/kind',
  severity: 'warning',
  title: { zh: '这类公文一般不公开', en: 'A kind that is usually not published' },
  basis: [
    { source: '中华人民共和国政府信息公开条例', clause: '第十六条', level: '法律' },
    {
      source: '通榆县、宿迁市等地公文公开属性认定办法',
      clause: '“报上级机关的请示和报告，向有关部门征求意见和答复有关部门意见的公文……应确定为不予公开”',
      level: '政策',
    },
  ],
  messages: {
    upward: {
      zh: '{kind}报送上级机关，属于过程性信息，一般不公开，这里标的是“{label}”。请再核对公开属性。',
      en: 'A {kind} to a superior agency is usually not published, yet the label is {label}. Check the label.',
    },
    consultation: {
      zh: '征求意见、答复意见的函一般不公开，这里标的是“{label}”。请再核对公开属性；向社会公开征求意见的，请用公告。',
      en: 'Letters asking for or giving comments are usually not published, yet the label is {label}. Check the label.',
    },
  },
  *check({ facts, settings: { profile } }) {
    const decision = decide(facts, profile)
    const cover = facts.units.find(({ role }) => role === 'cover')
    const title = cover?.elements.title
    if (!cover || !title || decision !== '公开发布') return
    const [label] = coverLabels(facts)
    const at = label ?? title
    const name = title.value.replace(/\s/gu, '')
    if (cover.kind && profile.internalKinds.includes(cover.kind) && cover.elements.addressees) {
      yield { at, message: 'upward', data: { kind: cover.kind, label: decision }, related: [title] }
    } else if (consultation.test(name) && !/公开征求|向社会/u.test(name)) {
      yield { at, message: 'consultation', data: { label: decision }, related: [title] }
    }
  },
})
