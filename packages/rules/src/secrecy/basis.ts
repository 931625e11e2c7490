// The legal ground that the rules of secrecy/ share.
import type { Basis } from '@gongkai/core'

/** 依法确定为国家秘密的政府信息…不予公开。 */
export const stateSecretsStayIn: Basis = {
  source: '中华人民共和国政府信息公开条例',
  clause: '第十四条',
  level: '法律',
}

/** 行政机关应当依照保密法等对拟公开的政府信息进行审查；不能确定的，报主管部门或者保密行政管理部门确定。 */
export const secrecyReview: Basis = {
  source: '中华人民共和国政府信息公开条例',
  clause: '第十七条',
  level: '法律',
}

/** Revised 27 February 2024. Article 64 leaves work secrets to rules of their own. */
export const secrecyLaw = (clause: string): Basis => ({ source: '中华人民共和国保守国家秘密法', clause, level: '法律' })
