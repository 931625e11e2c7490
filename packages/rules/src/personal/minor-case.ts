// personal/minor-case: a minor who is named in a case, as offender, victim or witness.
import { defineRule, findPersons } from '@gongkai/core'
import { disclosureRegulation, minorsLaw } from './basis.js'

export const minorCase = defineRule({
  id: 'personal/minor-case',
  title: { zh: '涉案未成年人', en: 'Minors in cases' },
  severity: 'blocker',
  basis: [
    // 不得披露有关案件中未成年人的姓名、影像、住所、就读学校以及其他可能识别出其身份的信息
    minorsLaw('第一百零三条'),
    { source: '中华人民共和国个人信息保护法', clause: '第二十八条、第三十一条', level: '法律' },
    disclosureRegulation,
  ],
  messages: {
    named: {
      zh: '这里写出了涉案未成年人的姓名，法律禁止披露；先停止公开，隐去姓名、住所和学校后再审核。',
      en: 'A minor in a case is named here, which the law forbids: do not publish; withhold name, home and school first.',
    },
    school: {
      zh: '这里写出了涉案未成年人就读的学校，法律禁止披露能认出其身份的信息；先停止公开，隐去学校后再审核。',
      en: 'The school of a minor in a case is named here, which the law forbids: do not publish; withhold it first.',
    },
  },
  *check({ document }) {
    for (const { text, start } of document.lines) {
      if (!minors.test(text) || !cases.test(text)) continue
      const person = findPersons(text).find(({ end }) => !isAdult(text, end))
      const school = schools.exec(text)
      if (person) yield { at: { start: start + person.start, end: start + person.end }, message: 'named', mask: 'name' }
      else if (school?.[1]) {
        const from = start + school.index + school[0].indexOf(school[1])
        yield { at: { start: from, end: from + school[1].length }, message: 'school', mask: 'other' }
      }
    }
  },
})

/** 未成年被害人, 不满十四周岁, 13岁; not the law's own words */
const minors =
  /未成年(?:人|被害人|受害人|犯罪嫌疑人|嫌疑人|被告人|学生|女)?(?!人?保护|人?司法|人?检察|人?网络)|不满十[四六八]周岁|(?<!\d)(?:[1-9]|1[0-7])(?:周)?岁|幼女|女童|男童/u
const cases = /案(?!例|头|件办理|板)|性侵|猥亵|强奸|盗窃|抢劫|故意伤害|拐卖|虐待|行政处罚|治安|违法|犯罪|被害|受害/u
/** 就读于…小学; a school written 某 is withheld. */
const schools = /(?:就读(?:于|的)?|在读于)((?:(?!某)\p{Script=Han}){2,14}?(?:小学|中学|幼儿园|职业高中|学校))/u

/** 张三（男，45岁: an age of eighteen or more stands beside the name. */
function isAdult(text: string, end: number): boolean {
  const age = /^[^。；]{0,12}?(\d{1,3})(?:周)?岁/u.exec(text.slice(end, end + 20))
  return age ? Number(age[1]) >= 18 : false
}
