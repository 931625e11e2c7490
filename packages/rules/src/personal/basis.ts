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
