// 此件公开发布 · 此件依申请公开 · 此件不予公开
import type { ProfileInput } from '@gongkai/core'

export const cijian3: ProfileInput = {
  id: 'cijian3',
  title: { zh: '三类“此件”标识（贵州等地）', en: 'Three labels in the 附注 (Guizhou and elsewhere)' },
  source: '锦屏县人民政府（贵州）公文标识做法（2023年9月20日）：在附注位置、成文日期下一行居左空二字加括号标注',
  labels: { 公开发布: '此件公开发布', 依申请公开: '此件依申请公开', 不公开: '此件不予公开' },
  homes: ['note'],
}
