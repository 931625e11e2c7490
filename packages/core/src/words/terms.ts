// Terms of official documents that jieba's dictionary does not know, each with the text it stands in. (国家秘密 and
// 工作秘密 stay two words each: their parts are too frequent to be outweighed.)

/** A term, cut as one word by every native engine. */
export interface OfficialTerm {
  readonly word: string
  readonly source: string
}

const disclosure = '中华人民共和国政府信息公开条例（国务院令第711号）'
const layout = 'GB/T 9704—2012'
const secrecy = '中华人民共和国保守国家秘密法'
const personal = '中华人民共和国个人信息保护法'
const yuxi = '玉溪市全面推进基层政务公开标准化规范化工作任务清单第9项'
const openOffice = '国办发〔2016〕80号'

const from = (source: string, words: readonly string[]): OfficialTerm[] => words.map((word) => ({ word, source }))

export const officialTerms: readonly OfficialTerm[] = [
  ...from(disclosure, [
    '政府信息公开',
    '信息公开',
    '主动公开',
    '依申请公开',
    '不予公开',
    '内部事务信息',
    '过程性信息',
    '行政执法案卷',
    '规范性文件',
  ]),
  ...from(yuxi, ['政务公开', '此件', '公开发布', '删减后公开', '公开属性']),
  ...from(openOffice, ['免予公开', '保密审查']),
  ...from(layout, [
    '保密期限',
    '发文机关',
    '发文字号',
    '签发人',
    '主送机关',
    '附件说明',
    '成文日期',
    '版记',
    '印发机关',
  ]),
  ...from(secrecy, ['定密']),
  ...from(personal, ['敏感个人信息', '去标识化']),
  ...from('GB 11643—1999', ['公民身份号码']),
  ...from('GB 32100—2015', ['统一社会信用代码']),
]
