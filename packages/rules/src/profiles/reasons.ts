// Reasons for not publishing, in the three vocabularies met: the statutory yearly report, an office system of 广西, 浦东.

/** Rows of the yearly report on disclosure (政府信息公开工作年度报告格式, 本年度办理结果（三）不予公开). */
export const reasonsStatutory = [
  '属于国家秘密',
  '其他法律行政法规禁止公开',
  '危及“三安全一稳定”',
  '保护第三方合法权益',
  '属于三类内部事务信息',
  '属于四类过程性信息',
  '属于行政执法案卷',
  '属于行政查询事项',
] as const

/** 广西：发文处理笺。 */
export const reasonsGuangxi = [
  '其他不宜公开的信息',
  '危及国防、外交、主权、领土安全的信息',
  '危及国家经济、金融利益的信息',
  '危及公共安全、社会稳定的信息',
  '依法确定为国家秘密的信息',
  '不当损害第三方合法权益（商业秘密、个人隐私）的信息',
  '不成熟的过程性信息',
  '纯属内部事务的信息',
  '其他宜依申请公开的信息',
  '涉及个别公民、法人且法律未规定必须公开的信息',
  '行业政策明确规定依申请公开的信息',
] as const

/** 浦东新区：公文交换的 XML。 */
export const reasonsPudong = [
  '国家秘密',
  '商业秘密',
  '个人隐私',
  '过程中信息',
  '内部管理信息',
  '危及三安全一稳定',
  '其他',
] as const

export const reasonVocabularies = {
  statutory: reasonsStatutory,
  guangxi: reasonsGuangxi,
  pudong: reasonsPudong,
} as const
