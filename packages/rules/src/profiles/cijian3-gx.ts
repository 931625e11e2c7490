// 此件公开发布 · 此件可依申请公开 · 此件不公开, the last with a reason from a list.
import type { ProfileInput } from '@gongkai/core'
import { reasonsGuangxi } from './reasons.js'

export const cijian3Gx: ProfileInput = {
  id: 'cijian3-gx',
  title: { zh: '三类标识，附理由（广西）', en: 'Three labels with reasons (Guangxi)' },
  source: '广西壮族自治区市场监督管理局发文处理笺的公开属性栏',
  labels: { 公开发布: '此件公开发布', 依申请公开: '此件可依申请公开', 不公开: '此件不公开' },
  homes: ['note', 'choice', 'field'],
  reasonFor: ['依申请公开', '不公开'],
  reasons: [...reasonsGuangxi],
}
