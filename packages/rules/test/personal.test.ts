// How the rules of personal/ weigh what they find: alone, in a contact line, in a list, by stage, with the words masked.
import {
  type Block,
  createChecker,
  document,
  type Finding,
  paragraph,
  placeText,
  type SettingsInput,
  type SourceDocument,
  table,
} from '@gongkai/core'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { defaultProfile } from '../src/index.js'
import { personal } from '../src/personal/index.js'

async function check(source: SourceDocument, settings: Partial<SettingsInput> = {}): Promise<readonly Finding[]> {
  const reader = { format: 'txt', extensions: ['.txt'], matches: () => 1, read: async () => source }
  const checker = await createChecker({
    readers: [reader],
    rules: personal,
    settings: { profile: defaultProfile, ...settings },
    clock: () => new Date('2025-01-01'),
  })
  const findings: Finding[] = []
  for await (const report of checker.check(new VFile({ path: 'a.txt', value: 'x' }))) findings.push(...report.findings)
  return findings
}

const inLines = (...lines: string[]) => check(document(lines.map((line) => paragraph(line))))
const inTable = (...rows: string[][]) => check(document([table(rows)]))
const inShort = (findings: readonly Finding[]) => findings.map(({ rule, severity, quote }) => [rule, severity, quote])

const ids = ['530426189506030006', '530402188808080003', '440300189909090002']

describe('a list is one finding', () => {
  test('of a column, with its count, and masked', async () => {
    const findings = await inTable(['姓名', '身份证号'], ...ids.map((id) => ['张三', id]))
    expect(inShort(findings)).toEqual([['personal/resident-id', 'blocker', '53*************006']])
    expect(findings[0]?.message).toContain('3个')
    expect(findings[0]?.related?.map(({ words }) => words)).toEqual(['表1第4行第2列'])
  })

  test('of five thousand rows', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => ['张三', `1390000${String(i).padStart(4, '0')}`])
    const findings = await inTable(['姓名', '电话'], ...rows)
    expect(inShort(findings)).toEqual([['personal/mobile', 'error', '139****0000']])
    expect(findings[0]?.message).toContain('5000个')
  })

  test('of each column of its own', async () => {
    const rows = ids.map((id, i) => ['张三', id, `1390000123${i}`, `622200000000000000${i}`])
    const findings = await inTable(['姓名', '证件号码', '手机', '卡号'], ...rows)
    expect(findings.map(({ rule }) => rule)).toEqual(['personal/resident-id', 'personal/mobile', 'personal/bank-card'])
  })

  test('of numbers without names it stays an error', async () => {
    expect(inShort(await inLines(...ids))).toEqual([['personal/resident-id', 'error', '53*************006']])
  })

  test('of lines with names it is a blocker', async () => {
    const findings = await inLines('张三 530426189506030006', '李四 530402188808080003', '王五 440300189909090002')
    expect(inShort(findings)).toEqual([['personal/resident-id', 'blocker', '53*************006']])
  })

  test('paragraphs that each hold one are no list', async () => {
    const prose = '某某村认真落实各项政策，扎实做好各项工作，确保政策落到实处，群众得到实惠。'.repeat(2)
    expect(await inLines(...ids.map((id) => `${prose}${id}`))).toHaveLength(3)
  })

  test('two are no list', async () => {
    expect((await inLines(...ids.slice(0, 2))).map(({ severity }) => severity)).toEqual(['error', 'error'])
  })

  test('numbers of two stories are no list', async () => {
    const blocks: Block[] = ids.map((id) => ({ type: 'aside', kind: 'comment', children: [paragraph(id)] }))
    expect(await check(document(blocks))).toHaveLength(3)
  })
})

describe('where a mobile stands', () => {
  test.each([
    ['联系人：张三；联系电话：13900001234。', 'warning'],
    ['某某局办公室：张三，0877-4000000，13900001234', 'warning'],
    ['申请人张三，联系电话：13900001234。', 'error'],
    ['张三住某某村，13900001234。', 'error'],
  ])('%s %s', async (line, severity) => {
    expect(inShort(await inLines(line))).toEqual([['personal/mobile', severity, '139****1234']])
  })

  test('several in one contact line are told each', async () => {
    expect(await inLines('联系电话：13900001234、13900001235、13900001236')).toHaveLength(3)
  })

  test('in a table of contacts they are a list', async () => {
    const rows = ['甲局', '乙局', '丙局'].map((agency, i) => [agency, '张三', `1390000123${i}`])
    expect(inShort(await inTable(['单位', '联系人', '联系电话'], ...rows))).toEqual([
      ['personal/mobile', 'error', '139****1230'],
    ])
  })

  test('in drafting a contact line under no label is at most a warning', async () => {
    const source = document([paragraph('张三，13900001234。')])
    expect((await check(source, { stage: 'draft' }))[0]?.severity).toBe('warning')
  })
})

describe('how sure', () => {
  test('a wrong checksum alone is a warning, behind 身份证号 an error', async () => {
    expect((await inLines('530426189506030007'))[0]?.severity).toBe('warning')
    expect((await inLines('身份证号530426189506030007'))[0]?.severity).toBe('error')
  })

  test('nobody is born tomorrow', async () => {
    expect(await inLines('53042620250102000X', '530426202501020009')).toEqual([])
  })

  test('an agency’s account is silent, a card beside its words is not', async () => {
    expect(await inLines('户名：某某县财政局', '账号：2511000000001')).toEqual([])
    expect(await inLines('户名：某某县财政局', '账号：6222000000000000004')).toHaveLength(1)
  })

  test('a card that nothing names is a warning', async () => {
    expect((await inLines('4000000000000002'))[0]?.severity).toBe('warning')
    expect((await inLines('6222000000000000004'))[0]?.severity).toBe('error')
  })
})

test('no finding shows a number, whatever stands in the same quote', async () => {
  const line = '张三530426189506030006，13900001234，6222000000000000004，zhangsan@example.com'
  const findings = await inLines(line)
  const shown = JSON.stringify(findings)
  for (const secret of ['189506030006', '00001234', '6222000000000000004', 'zhangsan'])
    expect(shown).not.toContain(secret)
  expect(findings).toHaveLength(3)
})

test('a lone ID number is not called sensitive personal information', () => {
  const residentId = personal.find(({ id }) => id === 'personal/resident-id')
  expect(JSON.stringify([residentId?.basis, residentId?.messages])).not.toMatch(/敏感|第二十八条/u)
})

test('what is masked stays silent in every place', () => {
  const placed = placeText(
    document([
      table([
        ['姓名', '身份证号'],
        ['张三', '53*************006'],
      ]),
    ]),
  )
  expect(placed.text).toContain('53*************006')
  return expect(check(placed)).resolves.toEqual([])
})
