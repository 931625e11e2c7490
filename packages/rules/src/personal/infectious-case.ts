// personal/infectious-case: what a single case of an infectious disease did and where it lives.
import { defineRule, findPersons } from '@gongkai/core'
import { civilCode, deidentification, disclosureRegulation, sensitiveInformation } from './basis.js'
import { infections } from './words.list.js'

export const infectiousCase = defineRule({
  id: 'personal/infectious-case',
  title: { zh: '传染病个案', en: 'Single cases of infectious diseases' },
  severity: 'error',
  // 医疗健康 and 行踪轨迹
  basis: [disclosureRegulation, sensitiveInformation, civilCode, deidentification],
  messages: {
    named: {
      zh: '这里写出了传染病个案的姓名，病情和行踪属于敏感个人信息；请隐去姓名，只写时间、场所和风险提示。',
      en: 'A case of an infectious disease is named here; withhold the name and give times, places and advice only.',
    },
    traced: {
      zh: '这里写到了传染病个案的住处或车次座位，能认出是谁；请只写涉及的场所和时间段。',
      en: 'The home or seat of a case stands here and tells who it is; give places and times only.',
    },
  },
  *check({ document }) {
    const opening = document.text.slice(0, openingLength)
    for (const { text, start } of document.lines) {
      if (!single.test(text) || !(disease.test(text) || disease.test(opening))) continue
      const [person] = findPersons(text)
      if (person) yield { at: { start: start + person.start, end: start + person.end }, message: 'named', mask: 'name' }
      else {
        const home = lives.exec(text)
        if (home) {
          const place = home[1] ?? home[0]
          const from = start + home.index + home[0].lastIndexOf(place)
          yield { at: { start: from, end: from + place.length }, message: 'traced', mask: 'other' }
        }
      }
    }
  },
})

/** The title says what the cases are of. */
const openingLength = 200
/** 病例3：, 确诊病例甲, 密接者, 无症状感染者 */
const single = /病例\s?[\d一二三四五六七八九十甲乙丙A-Z]|确诊(?:病例|患者|为)|无症状感染者|密切?接触?者|密接|感染者/u
const disease = new RegExp(`${infections}|确诊|感染|密接|密切接触|流调|行程轨迹|活动轨迹`, 'u')
/** 住某某小区3栋 · 乘坐G000次5车12A座 */
const lives =
  /住(?:于|在|址为|址：)?([\p{Script=Han}\d]{2,30}?(?:小区|村|社区|花园|路|街|巷)[\p{Script=Han}\d]{0,12}?\d{1,4}(?:号|栋|幢|单元|室|组)(?:\d{1,4}(?:号|栋|单元|室))*)|[GDCKTZ]\d{1,4}次(?:列车)?\d{1,2}车(?:厢)?\d{1,2}[A-F]?(?:号|座)/u
