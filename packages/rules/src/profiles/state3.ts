// 主动公开 · 依申请公开 · 不予公开, as the State Council names them; written as 此件…, in a field or ticked.
import type { ProfileInput } from '@gongkai/core'

export const state3: ProfileInput = {
  id: 'state3',
  title: { zh: '三种属性（全国通用）', en: 'Three labels (nationwide)' },
  source: '国务院办公厅《〈关于全面推进政务公开工作的意见〉实施细则》（国办发〔2016〕80号）（一）',
  labels: { 公开发布: '此件主动公开', 依申请公开: '此件依申请公开', 不公开: '此件不予公开' },
  accepted: { 公开发布: ['此件公开发布', '主动公开'], 依申请公开: ['依申请公开'], 不公开: ['此件不公开', '不予公开'] },
  homes: ['note', 'imprint', 'field', 'choice'],
  reasonFor: ['不公开', '依申请公开'],
}
