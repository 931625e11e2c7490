// Names of persons by the words around them, lists of persons, and why a document may name them.
import { describe, expect, test } from 'vitest'
import { findColumns } from '../src/facts/columns.js'
import { gatherFacts } from '../src/facts/index.js'
import { findPersons, isName, isWithheldName } from '../src/facts/persons.js'
import { mayShow } from '../src/facts/publicity.js'
import { findRosters } from '../src/facts/rosters.js'
import { document, paragraph, table } from '../src/tree/build.js'
import { placeText } from '../src/tree/text.js'

describe('persons in prose', () => {
  test.each([
    ['患者张三，确诊为肺结核。', ['张三']],
    ['举报人王五反映该企业夜间施工', ['王五']],
    ['姓名：欧阳春 性别：男', ['欧阳春']],
    ['张三（男，45岁）、李小四，女，汉族', ['张三', '李小四']],
    ['证人赵六证实', ['赵六']],
    ['申请人：钱七的身份证', ['钱七']],
    ['经查，王小五患有乙肝', ['王小五']],
    ['其子李小六，12岁', ['李小六']],
    ['安全患有隐忧', []],
    ['患者安全，是首要目标', []],
    ['当事人向我局提出', []],
    ['举报人于2024年来信', []],
    ['患者张某，患者李某某，患者王*', []],
    ['联系人：张三，电话0877-4000000', []],
    ['群众高度关注。', []],
    ['公证人张三，见证人李四，', []],
    ['信访人应当', []],
  ])('%s', (text, names) => {
    expect(findPersons(text).map(({ start, end }) => text.slice(start, end))).toEqual(names)
  })

  test('offsets are counted from the base', () => {
    expect(findPersons('患者张三，', 100)).toEqual([{ start: 102, end: 104 }])
  })
})

describe('the words of a cell', () => {
  test.each([
    ['张三', true],
    ['欧阳小春', true],
    ['阿依古丽·买买提', true],
    ['张某某', false],
    ['张*', false],
    ['高中', false],
    ['金额', false],
    ['某某公司', false],
    ['合计', false],
  ])('%s is a name: %s', (words, name) => expect(isName(words)).toBe(name))

  test.each([
    ['张某', true],
    ['张某某', true],
    ['张*', true],
    ['张**', true],
    ['张＊三', true],
    ['**三', true],
    ['张三', false],
  ])('%s is withheld: %s', (words, withheld) => expect(isWithheldName(words)).toBe(withheld))
})

describe('rosters', () => {
  const rostersOf = (rows: string[][], above = '') => {
    const placed = placeText(document([...(above ? [paragraph(above)] : []), table(rows)]))
    return findRosters(placed, findColumns(placed))
  }
  const rows = [['张三'], ['李四'], ['王五']]

  test('a column of full names is one, with its other columns and its title', () => {
    const [roster] = rostersOf([['姓名', '病种'], ...rows.map(([name = '']) => [name, '肺病'])], '救助名单')
    expect(roster?.names).toHaveLength(3)
    expect(roster?.columns.map(({ head }) => head)).toEqual(['病种'])
    expect(roster?.title).toBe('救助名单')
  })

  test.each([
    ['withheld names', [['姓名'], ['张某'], ['李*'], ['王某某']]],
    ['two names', [['姓名'], ['张三'], ['李四']]],
    ['officers', [['负责人'], ...rows]],
    ['no head', rows],
  ])('%s make none', (_, cells) => expect(rostersOf(cells.map((row) => [...row, '1']))).toEqual([]))
})

describe('why persons are named', () => {
  const publicityOf = (...lines: string[]) =>
    gatherFacts(placeText(document(lines.map((line) => paragraph(line))))).publicity

  test.each([
    ['某某县委组织部干部任前公示', ['任前公示']],
    ['某某市2024年事业单位公开招聘拟聘用人员公示', ['录用公示']],
    ['关于表彰先进个人的决定', ['表彰']],
    ['某某局行政处罚决定书', ['处罚公告']],
    ['关于加强防汛工作的通知', []],
  ])('%s', (title, kinds) => expect(publicityOf(title, '正文。').map(({ kind }) => kind)).toEqual(kinds))

  test('each kind shows what it may', () => {
    expect(mayShow(publicityOf('干部任前公示'), 'birthDate')).toBe(true)
    expect(mayShow(publicityOf('行政处罚决定书'), 'birthDate')).toBe(false)
    expect(mayShow([], 'name')).toBe(false)
  })
})
