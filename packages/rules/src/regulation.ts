// 中华人民共和国政府信息公开条例 by clause, the ground of most rules here.
import type { Basis } from '@gongkai/core'

/**
 * 第十四条: 国家秘密；公开后可能危及国家安全、公共安全、经济安全、社会稳定的信息，不予公开。
 * 第十五条: 商业秘密、个人隐私等会损害第三方合法权益的信息，不得公开。
 * 第十六条: 内部事务信息、过程性信息、行政执法案卷信息，可以不予公开。
 * 第十七条: 审查机制。
 */
export const regulation = (clause: '第十四条' | '第十五条' | '第十六条' | '第十七条'): Basis => ({
  source: '中华人民共和国政府信息公开条例',
  clause,
  level: '法律',
})
