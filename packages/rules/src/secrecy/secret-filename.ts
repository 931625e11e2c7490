// secrecy/secret-filename: a file whose very name says that it is secret.
import { defineRule, foldText } from '@gongkai/core'
import { secrecyLaw, secrecyReview, stateSecretsStayIn } from './basis.js'

export const secretFilename = defineRule({
  id: 'secrecy/secret-filename',
  severity: 'error',
  title: { zh: '文件名写明涉密', en: 'File names that say secret' },
  basis: [secrecyLaw('第三十五条'), stateSecretsStayIn, secrecyReview],
  messages: {
    name: {
      zh: '文件名里写着密级或涉密字样，请停止公开，先请本单位保密工作机构核实（本工具不判断是否属于国家秘密）。',
      en: 'The file name says secret: stop and ask the secrecy office (this tool does not decide what is secret).',
    },
  },
  *check({ document }) {
    const name = foldText(document.path.replace(/^.*[/\\!]/u, ''), { blanks: 'drop' })
    if (secret.test(name) && !harmless.test(name)) yield { message: 'name' }
  },
})

/** 绝密-…, （机密）…, …涉密.docx */
const secret = /绝密|机密|(?<!商业|国家|工作|保守|个人|技术)秘密|(?<!非|不)涉密/u
/** Talk about secrecy: 《保密法》解读, 涉密人员管理办法. */
const harmless =
  /保密|秘密法|秘密(?:保护|管理)|解读|宣传|培训|教育|知识|试题|手册|涉密(?:人员|载体|资质|信息系统|会议|岗位|项目)?(?:管理|培训|集成|资质|审查|采购)|办法|规定|条例|制度|通知|公告|脱密|解密/u
