// Every number found once and classified once: pattern, check and context, each by its own table.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  birthDateOf,
  hasCreditCodeChecksum,
  hasLuhnChecksum,
  hasResidentChecksum,
  isCardLength,
  isRegion,
  toDate,
} from '../src/facts/identifiers/checks.js'
import { lastNaming } from '../src/facts/identifiers/names.js'
import { scanRuns } from '../src/facts/identifiers/runs.js'
import { isQuantity } from '../src/facts/identifiers/surroundings.js'
import { findIdentifiers } from '../src/facts/identifiers.js'
import { document, paragraph, table } from '../src/tree/build.js'
import type { Block } from '../src/tree/nodes.js'
import { placeText } from '../src/tree/text.js'

const inBlocks = (blocks: Block[]) => findIdentifiers(placeText(document(blocks)))
/** kind, `!` for a wrong checksum, `*` for masked, and the words. */
const found = (text: string) =>
  inBlocks(text.split('\n').map((line) => paragraph(line))).map(
    ({ value, quote }) => `${value.kind}${value.valid ? '' : '!'}${value.masked ? '*' : ''} ${quote}`,
  )

describe('scan', () => {
  test.each([
    ['身份证号11010518000101000X。', ['far 11010518000101000X']],
    ['110105 18000101 000X', ['far 110105', 'blank 18000101', 'blank 000X']],
    ['１３９－0000', ['far 139', 'hyphen 0000']],
    ['1 3 9 0 0 0 0 1 2 3 4', ['far 13900001234']],
    ['1\u200b39', ['far 139']],
    ['139\n0000', ['far 139', 'wrap 0000']],
    ['139\t0000', ['far 139', 'far 0000']],
    ['139\f0000', ['far 139', 'far 0000']],
    ['139   0000', ['far 139', 'far 0000']],
    ['138****1234', ['far 138', 'mask 1234']],
    ['（0877）4000000', ['far 0877', 'bracket 4000000']],
    ['https://example.cn/1/13900001234.html，5', ['far 5']],
    ['a13900001234@example.cn 7', ['far 7']],
    ['two words 3', ['far 3']],
  ])('%j', (text, runs) => {
    expect(scanRuns(text).runs.map(({ gap, text }) => `${gap} ${text}`)).toEqual(runs)
  })

  test('addresses keep their place', () => {
    const text = '邮箱：zhang.san＠example．com，或a@b'
    expect(scanRuns(text).emails.map(({ start, end }) => text.slice(start, end))).toEqual(['zhang.san＠example．com'])
  })
})

describe('checks', () => {
  test.each([
    ['11010519491231002X', true],
    ['530426189506030006', true],
    ['530426189506030007', false],
    ['110101199001011234', false],
  ])('GB 11643 %s %s', (id, right) => expect(hasResidentChecksum(id)).toBe(right))

  test.each([
    ['91350100M000100Y43', true],
    ['113417020032563511', true],
    ['91530400MA6K00000F', true],
    ['91530400MA6K00000G', false],
  ])('GB 32100 %s %s', (code, right) => expect(hasCreditCodeChecksum(code)).toBe(right))

  test.each([
    ['4111111111111111', true],
    ['6222000000000000004', true],
    ['6222000000000000005', false],
  ])('Luhn %s %s', (digits, right) => expect(hasLuhnChecksum(digits)).toBe(right))

  test.each([
    ['6222000000000000', true],
    ['622200000000000', false],
    ['371449635398431', true],
    ['3714496353984310', false],
    ['1220000000000003', false],
  ])('card length %s %s', (digits, right) => expect(isCardLength(digits)).toBe(right))

  test.each([
    ['18950603', '1895-06-03'],
    ['20240229', '2024-02-29'],
    ['19000229', undefined],
    ['20230431', undefined],
    ['20231301', undefined],
    ['17991231', undefined],
  ])('date %s is %s', (digits, date) => expect(toDate(digits)).toBe(date))

  test('region and birth date', () => {
    expect(isRegion('530426')).toBe(true)
    expect(isRegion('160000')).toBe(false)
    expect(birthDateOf('530426700315000')).toBe('1970-03-15')
  })
})

describe('context', () => {
  test.each([
    ['身份证号：', { name: 'residentId', direct: true }],
    ['公民身份号码为', { name: 'residentId', direct: true }],
    ['身 份 证 号 ： ', { name: 'residentId', direct: true }],
    ['身份证号已核实，另附', { name: 'residentId', direct: false }],
    ['卡号（必填）', { name: 'bankCard', direct: false }],
    ['登录账号：', { name: 'login', direct: true }],
    ['手机（Tel）：', { name: 'phone', direct: true }],
    ['身份证号略，联系电话：', { name: 'phone', direct: true }],
    ['项目代码:', { name: 'code', direct: true }],
    ['没有', undefined],
  ])('%s', (before, naming) => {
    expect(lastNaming(before.replace('：', ':').replace('（', '(').replace('）', ')'))).toEqual(naming)
  })

  test.each([
    ['投资', '元', true],
    ['投资', '万元', true],
    ['￥', '', true],
    ['第', '号', true],
    ['0.', '', true],
    ['', '.5', true],
    ['', '.0', false],
    ['电话', '，', false],
    ['电话', ' 万元', true],
    ['电话', '\n户主', false],
    ['电话', '户主', false],
    ['电话', ' 万某某', false],
    ['约', '多万立方米', true],
    ['', '亿', true],
  ])('%s 13900001234 %s', (before, after, quantity) => {
    const text = `${before}13900001234${after}`
    expect(isQuantity(text, before.length, before.length + 11)).toBe(quantity)
  })
})

describe('resident IDs', () => {
  test.each([
    ['身份证号530426189506030006。', ['residentId 530426189506030006']],
    ['身份证53010218001231000x', ['residentId 53010218001231000x']],
    ['５３０４２６１８９５０６０３０００６', ['residentId ５３０４２６１８９５０６０３０００６']],
    ['530426 18950603 0006', ['residentId 530426 18950603 0006']],
    ['5304 2618 9506 0300 06', ['residentId 5304 2618 9506 0300 06']],
    ['5 3 0 4 2 6 1 8 9 5 0 6 0 3 0 0 0 6', ['residentId 5 3 0 4 2 6 1 8 9 5 0 6 0 3 0 0 0 6']],
    ['530426189506030007', ['residentId! 530426189506030007']],
    ['530426 1895 0603 0007', []],
    ['编号530426189506030006', ['residentId 530426189506030006']],
    ['身份证530426700315000', ['residentId 530426700315000']],
    ['530426700315000', ['code 530426700315000']],
    ['530426999999990006', ['code 530426999999990006']],
    ['160426189506030006', ['code 160426189506030006']],
    ['索引号：530426189506030006', ['code 530426189506030006']],
    ['A530426189506030006', ['code A530426189506030006']],
    ['53042618950603000613900001234', ['residentId 530426189506030006', 'mobile 13900001234']],
    ['53*************006', ['residentId* 53*************006']],
    ['530426********0006', ['residentId* 530426********0006']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  test('wrapped at the end of a line, not across cells', () => {
    expect(found('身份证号5304261895\n06030006')).toEqual(['residentId 5304261895\n06030006'])
    expect(inBlocks([table([['5304261895'], ['06030006']])]).map(({ value }) => value.kind)).not.toContain('residentId')
    expect(inBlocks([table([['5304261895', '06030006']])]).map(({ value }) => value.kind)).not.toContain('residentId')
  })

  test('one that is a right credit code, too, is a resident ID unless a word says code', () => {
    expect(found('532301181306060000')).toEqual(['residentId 532301181306060000'])
    expect(found('统一社会信用代码：532301181306060000')).toEqual(['socialCreditCode 532301181306060000'])
  })

  test('the head of the column names it', () => {
    const [id] = inBlocks([
      table([
        ['姓名', '身份证号'],
        ['张三', '530426700315000'],
      ]),
    ])
    expect(id?.value).toMatchObject({ kind: 'residentId', named: true, birthDate: '1970-03-15' })
  })
})

describe('telephones', () => {
  test.each([
    ['电话13900001234转', ['mobile 13900001234']],
    ['139 0000 1234', ['mobile 139 0000 1234']],
    ['139-0000-1234', ['mobile 139-0000-1234']],
    ['+86-13900001234', ['mobile +86-13900001234']],
    ['008613900001234', ['mobile 008613900001234']],
    ['Tel13900001234', ['mobile 13900001234']],
    ['63890000、13900001234', ['code 63890000', 'mobile 13900001234']],
    ['电话：63890000 13900001234', ['landline 63890000', 'mobile 13900001234']],
    ['手机1390000\n1234', ['mobile 1390000\n1234']],
    ['1390000\n1234', []],
    ['12812345678', ['code 12812345678']],
    ['136123456781', ['code 136123456781']],
    ['2019 138 1234 5678 2345', []],
    ['2024-13900001234', ['code 13900001234']],
    ['13900001234元', ['code 13900001234']],
    ['0.13900001234', ['code 13900001234']],
    ['13900001234.0', ['mobile 13900001234']],
    ['合同编号：13900001234', ['code 13900001234']],
    ['138****1234', ['mobile* 138****1234']],
    ['138××××1234', ['mobile* 138××××1234']],
    ['138xxxx1234', ['mobile* 138xxxx1234']],
    ['0877-4000000', ['landline 0877-4000000']],
    ['（0877）4000000转801', ['landline （0877）4000000转801']],
    ['010—68200000', ['landline 010—68200000']],
    ['025～86630000', ['landline 025～86630000']],
    ['传真：4000000', ['landline 4000000']],
    ['拨打12345热线', []],
    ['热线12345、12325', ['hotline 12345', 'hotline 12325']],
    ['400-000-1234', ['hotline 400-000-1234']],
  ])('%j', (text, expected) => expect(found(text)).toEqual(expected))
})

describe('cards and accounts', () => {
  test.each([
    ['6222 0000 0000 0000 004', ['bankCard 6222 0000 0000 0000 004']],
    ['4111 1111 1111 1111', ['bankCard 4111 1111 1111 1111']],
    ['6222000000000000005', ['code 6222000000000000005']],
    ['卡号6222000000000000005', ['bankCard! 6222000000000000005']],
    ['一卡通账号：2511000000001', ['bankCard! 2511000000001']],
    ['登录账号：20240001234', ['code 20240001234']],
    ['项目代码：6222000000000000004', ['code 6222000000000000004']],
    ['6222************004', ['bankCard* 6222************004']],
    ['卡号622200000000****004', ['bankCard* 622200000000****004']],
    ['53042618950603****', ['residentId* 53042618950603****']],
    ['*******1234', ['mobile* *******1234']],
    ['2024****', []],
    ['13900001234**', ['mobile 13900001234']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})

describe('cards and permits of persons', () => {
  test.each([
    ['护照号码：E00000001', ['passport E00000001']],
    ['护照EA0000001', ['passport EA0000001']],
    ['设备型号E00000001', ['code E00000001']],
    ['持港澳居民来往内地通行证H00000001', ['hkMacaoPermit H00000001']],
    ['证件号码 E00000001 H00000001', ['passport E00000001', 'hkMacaoPermit H00000001']],
    ['台胞证号：00000001', ['taiwanPermit 00000001']],
    ['台胞证办理日期由20250101起', ['code 20250101']],
    ['810000189001010001', ['residencePermit 810000189001010001']],
    ['永久居留身份证号：ABC110000000000', ['foreignerId ABC110000000000']],
    ['911015189506030007', ['foreignerId 911015189506030007']],
    ['53042618950603000644', ['disabilityCard 53042618950603000644']],
    ['索引号53042618950603000794', ['code 53042618950603000794']],
    ['学籍号G530426189506030006', ['studentNumber G530426189506030006']],
    ['军官证号：军字第0000000号', ['militaryId 军字第0000000号']],
    ['某证字第1234567号', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})

describe('what signs and characters belong to', () => {
  test.each([
    ['车牌号云A·00000', ['plate 云A·00000']],
    ['云AD00000小型客车', ['plate 云AD00000']],
    ['车辆：云A0000警、WJ云00000', ['plate 云A0000警', 'plate WJ云00000']],
    ['图号云A00000', []],
    ['粤S20240012号', ['code S20240012']],
    ['东经102°33′09″，北纬25°02′11″', ['coordinates 东经102°33′09″', 'coordinates 北纬25°02′11″']],
    ['(102.55210, 25.02060)', ['coordinates 102.55210, 25.02060']],
    ['比例为12.55210, 25.02060', []],
    ['http://192.168.0.1:8080/oa/x', ['internalAddress http://192.168.0.1:8080/oa/x']],
    ['服务器IP：10.0.0.1', ['internalAddress 10.0.0.1']],
    ['见10.1.2.3条', []],
    ['请登录http://oa:8080/', ['internalAddress http://oa:8080/']],
    ['http://oa.example.gov.cn/', []],
    ['微信号：example_000，QQ：100000000', ['chat example_000', 'chat 100000000']],
    ['微信公众号：example_000，QQ群：100000000', ['code 100000000']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  test('a plate under its head', () => {
    const placed = placeText(
      document([
        table([
          ['姓名', '号牌'],
          ['张三', '云A00001'],
        ]),
      ]),
    )
    expect(findIdentifiers(placed).map(({ value, quote }) => `${value.kind} ${quote}`)).toEqual(['plate 云A00001'])
  })
})

describe('what is nobody’s', () => {
  test.each([
    ['91530400MA6K00000F', ['socialCreditCode 91530400MA6K00000F']],
    ['113417020032563511', ['socialCreditCode 113417020032563511']],
    ['某政发〔2024〕12号', ['documentNumber 某政发〔2024〕12号']],
    ['某政办函[2024]第7 号', ['documentNumber 某政办函[2024]第7 号']],
    ['滇公网安备53042602000003号', ['code 53042602000003']],
    ['滇ICP备07500970号-1', ['code 07500970']],
    ['2024年1月1日，共1234.5亿元', []],
    ['身份证号：________', []],
    ['test@example.com', ['email test@example.com']],
    ['test@.com test@example..com', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})

describe('whatever the text', () => {
  const piece = fc.constantFrom(...'0139 -\n*@./（）〔〕年号X', '身份证', '电话', '13900001234', '530426189506030006')
  const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))

  test('identifiers stand in order, never overlap, and quote what is there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const placed = placeText(document([paragraph(text)]))
        let reached = 0
        for (const { start, end, quote } of findIdentifiers(placed)) {
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(end).toBeGreaterThan(start)
          expect(quote).toBe(placed.text.slice(start, end))
          reached = end
        }
      }),
      { seed: 20260115 },
    )
  })

  test.each(['1 ', '1', '1-', '*1', '1.', '10.1', '云A', '1°', '1390 ', 'a@', '@a.', '〔2024〕', '86 ', '1\n'])(
    'work is linear: %j',
    (part) => {
      const time = (count: number) => {
        const placed = placeText(document([paragraph(part.repeat(count))]))
        const before = performance.now()
        findIdentifiers(placed)
        return performance.now() - before
      }
      time(2_000)
      expect(time(40_000)).toBeLessThan(5_000)
    },
  )
})
