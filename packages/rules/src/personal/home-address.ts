// personal/home-address: where a person lives, down to the door.
import { defineRule, findPersons, isName, wordsOf } from '@gongkai/core'
import { civilCode, deidentification, disclosureRegulation, personalInformationLaw } from './basis.js'
import { trimmed } from './topics.js'

export const homeAddress = defineRule({
  id: 'personal/home-address',
  title: { zh: '家庭住址', en: 'Home addresses' },
  severity: 'warning',
  basis: [disclosureRegulation, civilCode, personalInformationLaw, deidentification],
  messages: {
    column: {
      zh: '这份名单把{count}户的住址写到了门牌，可以直接找到人；请只保留到乡镇、街道。',
      en: '{count} home addresses are given down to the door; keep them to the township or street office.',
    },
    one: {
      zh: '这里把个人的住址写到了门牌，可以直接找到人；请只保留到乡镇、街道。',
      en: 'A home address is given down to the door; keep it to the township or street office.',
    },
  },
  *check({ document, facts }) {
    const tables = new Set<number>()
    for (const { table, kind, head, cells } of facts.columns) {
      if (kind !== 'address' || !home.test(head)) continue
      const full = cells.filter((cell) => door.test(wordsOf(document, cell)))
      const [first] = full
      if (!first) continue
      tables.add(table)
      const list = full.length >= fewestInList
      yield {
        at: trimmed(document, first),
        message: list ? 'column' : 'one',
        data: { count: full.length },
        severity: list ? 'error' : 'warning',
        mask: 'other',
      }
    }
    for (const { text, start, cell } of document.lines) {
      if ((cell && tables.has(cell.table)) || !anyWord.test(text)) continue
      for (const match of text.matchAll(lives)) {
        const value = match[1] ?? match[2] ?? ''
        const before = text.slice(0, match.index)
        if (match[1] === undefined && !isOfPerson(before)) continue
        if (agency.test(before.slice(-agencyReach)) || agency.test(value.slice(0, -1))) continue
        const from = start + match.index + match[0].lastIndexOf(value)
        yield { at: { start: from, end: from + value.length }, message: 'one', mask: 'other' }
      }
    }
  },
})

const fewestInList = 3
const home = /住址|家庭|居住|现住|户籍|住所/u
const place = String.raw`[\p{Script=Han}A-Za-z\d—-]`
/** 某某村3组12号, 某某路1号2栋3单元401室 */
const detail = `${place}{2,40}?(?:村|社区|小区|花园|家园|苑|路|街|巷|弄|里|大道|组|寨|屯|庄)${place}{0,16}?[\\d一二三四五六七八九十]{1,5}\\s?(?:号|组|栋|幢|座|单元|室|户|楼|层)(?:[\\d一二三四五六七八九十A-Za-z-]{1,6}(?:号|栋|幢|座|单元|室|户|楼|层))*`
const door = new RegExp(detail, 'u')
/** Without one of these words the next pattern finds nothing. */
const anyWord = /住|户籍|家庭地址/u
/** 家庭住址：…, 现住…; or ，住… after words of a person */
const lives = new RegExp(
  `(?:家庭(?:住|地)址|家住|现住(?:址|地)?|户籍(?:所在)?地(?:址)?|居住(?:地|地址)|(?<!公司|单位|企业|经营|办公)住址)\\s?[：:为是在]?\\s?(${detail})|(?<=[，,；;、\\s）)])住(?:在|址?[：:])?\\s?(${detail})`,
  'gu',
)

const agencyReach = 16
const agency = /公司|单位名称|企业|经营场所|局$|办公|法人|注册/u

/** 张三，男，住…: a name or the words of a person before it. */
function isOfPerson(before: string): boolean {
  const near = before.slice(-60)
  return (
    /[，,、\s（(](?:男|女)[，,、\s）)]|\d{1,3}岁|身份证|公民身份|户主|村民|居民/u.test(near) ||
    findPersons(near).length > 0 ||
    isName(near.split(/[，,；;。\s]/u).findLast(Boolean) ?? '')
  )
}
