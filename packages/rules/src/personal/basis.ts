// The legal ground that the rules of personal/ share.
import type { Basis } from '@gongkai/core'

/** 涉及个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。 */
export const disclosureRegulation: Basis = {
  source: '中华人民共和国政府信息公开条例',
  clause: '第十五条',
  level: '法律',
}

/** 国家机关…对于履行职责过程中知悉的自然人的隐私和个人信息，应当予以保密。身份证件号码、电话号码列在第一千零三十四条。 */
export const civilCode: Basis = {
  source: '中华人民共和国民法典',
  clause: '第一千零三十四条、第一千零三十九条',
  level: '法律',
}

/** 未取得个人单独同意不得公开其处理的个人信息；国家机关不得超出履行法定职责所必需的范围。 */
export const personalInformationLaw: Basis = {
  source: '中华人民共和国个人信息保护法',
  clause: '第二十五条、第三十四条',
  level: '法律',
}

/** 除惩戒公示、强制性信息披露外，涉及个人隐私的政府信息公开时要去标识化处理。 */
export const deidentification: Basis = {
  source: '国务院办公厅《2018年政务公开工作要点》（国办发〔2018〕23号）',
  clause: '依法保护好个人隐私',
  level: '政策',
}

/** 敏感个人信息: 生物识别、宗教信仰、特定身份、医疗健康、金融账户、行踪轨迹等信息，以及不满十四周岁未成年人的个人信息. */
export const sensitiveInformation: Basis = {
  source: '中华人民共和国个人信息保护法',
  clause: '第二十八条、第二十九条',
  level: '法律',
}

/** 自然人享有隐私权；隐私是自然人的私人生活安宁和不愿为他人知晓的私密空间、私密活动、私密信息。 */
export const privacy: Basis = { source: '中华人民共和国民法典', clause: '第一千零三十二条', level: '法律' }

/** 处理未成年人个人信息；保护未成年人隐私权和个人信息 (2020 revision, article 4). */
export const minorsLaw = (clause: string): Basis => ({
  source: '中华人民共和国未成年人保护法',
  clause,
  level: '法律',
})
