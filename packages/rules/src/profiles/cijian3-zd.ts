// 此件主动公开 · 此件依申请公开 · 此件不公开
import type { ProfileInput } from '@gongkai/core'

export const cijian3Zd: ProfileInput = {
  id: 'cijian3-zd',
  title: { zh: '三类“此件主动公开”标识（福建、海南等地）', en: 'Three labels, 此件主动公开 (Fujian, Hainan)' },
  source: '福建、海南等地已公开公文的附注（2014—2017年）',
  labels: { 公开发布: '此件主动公开', 依申请公开: '此件依申请公开', 不公开: '此件不公开' },
  homes: ['note'],
}
