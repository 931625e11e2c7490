// 信息公开选项：主动公开 above or in the imprint; nothing in the 附注.
import type { ProfileInput } from '@gongkai/core'

export const field3: ProfileInput = {
  id: 'field3',
  title: { zh: '版记信息公开选项（人民银行、宿迁、宁国等）', en: 'A field of the imprint (PBoC, Suqian, Ningguo)' },
  source:
    '宿迁市退役军人事务局（2020年）：在发文稿纸和正式行文版记上方设“公开方式”和“信息公开选项”；青龙乡（宁国，2025年）',
  labels: { 公开发布: '主动公开', 依申请公开: '依申请公开', 不公开: '不予公开' },
  homes: ['imprint', 'field', 'choice'],
  reasonFor: ['依申请公开', '不公开'],
  brackets: false,
}
