// 主动公开 · 依申请公开 · 免予公开, before the regulation of 2019.
import type { ProfileInput } from '@gongkai/core'

export const old3: ProfileInput = {
  id: 'old3',
  title: { zh: '2019年以前的三种属性（免予公开）', en: 'Three labels before 2019 (免予公开)' },
  source: '番禺区人民政府办公室（番府办〔2009〕59号）：统一标注在附注处',
  labels: { 公开发布: '此件主动公开', 依申请公开: '此件依申请公开', 不公开: '此件免予公开' },
  accepted: { 公开发布: ['主动公开'], 依申请公开: ['依申请公开'], 不公开: ['免予公开', '免于公开', '此件免于公开'] },
  homes: ['note', 'field', 'imprint'],
}
