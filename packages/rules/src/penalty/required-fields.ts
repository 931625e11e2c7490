// penalty/required-fields: what a decision on an administrative penalty must say.
import { defineRule } from '@gongkai/core'
import { penaltyDecision } from './decision.js'

export const requiredFields = defineRule({
  id: 'penalty/required-fields',
  title: { zh: '处罚决定书应载明的事项', en: 'What a penalty decision must say' },
  severity: 'warning',
  basis: [{ source: '中华人民共和国行政处罚法', clause: '第五十九条', level: '法律' }],
  messages: {
    missing: {
      zh: '这份行政处罚决定书里没有找到：{missing}；请核对原件，公开的文本不能少了法律要求载明的事项。',
      en: 'This penalty decision does not say: {missing}; check it against the original.',
    },
  },
  *check({ document, facts }) {
    const span = penaltyDecision(document, facts)
    if (!span) return
    const text = document.text.slice(span.start, span.end).replace(/\s/gu, '')
    const missing = required.filter(({ words }) => !words.test(text)).map(({ name }) => name)
    if (missing.length > 0) yield { message: 'missing', data: { missing: missing.join('、') } }
  },
})

/** 第五十九条 (一)–(六) */
const required: readonly { readonly name: string; readonly words: RegExp }[] = [
  { name: '当事人的姓名或者名称', words: /当事人|被处罚人|被处罚单位|违法行为人/u },
  {
    name: '违法的事实和证据',
    words: /(?:经查|查明|违法事实|现场检查|立案调查|调查).{0,400}(?:证据|笔录|证实|证明|照片|鉴定|检验报告)|证据/u,
  },
  { name: '处罚的种类和依据', words: /(?:依据|根据|依照|按照)《?.{2,40}(?:法|条例|规定|办法).{0,40}第.{1,8}条/u },
  {
    name: '履行方式和期限',
    words: /(?:十五|15)日内|日内(?:缴|到|履行|将|持)|缴纳(?:罚款|期限)|履行(?:方式|期限)|当场(?:缴纳|收缴)|立即/u,
  },
  {
    name: '申请行政复议、提起行政诉讼的途径和期限',
    words: /行政复议.{0,200}行政诉讼|复议.{0,120}诉讼|行政诉讼.{0,200}行政复议/u,
  },
  {
    name: '作出决定的机关名称和日期',
    words: /\d{4}年\d{1,2}月\d{1,2}日|[一二][○〇零一二三四五六七八九]{3}年.{1,4}月.{1,4}日/u,
  },
]
