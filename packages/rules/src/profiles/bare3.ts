// （主动公开） · （依申请公开） · （不予公开）
import type { ProfileInput } from '@gongkai/core'

export const bare3: ProfileInput = {
  id: 'bare3',
  title: { zh: '括号内只写属性（山西等地）', en: 'The bare class in brackets (Shanxi)' },
  source: '山西省住房和城乡建设厅已公开公文的附注',
  labels: { 公开发布: '主动公开', 依申请公开: '依申请公开', 不公开: '不予公开' },
  homes: ['note'],
}
