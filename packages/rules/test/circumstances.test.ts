// How the rules on circumstances of persons weigh what they find: with numbers beside it, by kind of document, by stage, never showing a name.
import {
  createChecker,
  document,
  type Finding,
  paragraph,
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

const ids = ['530426189506030006', '530402188808080003', '440300189909090002']
const names = ['何云舟', '祝小满', '段秋实']
const inShort = (findings: readonly Finding[]) => findings.map(({ rule, severity }) => `${rule} ${severity}`)
const list = (title: string, heads: string[], rows: string[][]) => document([paragraph(title), table([heads, ...rows])])

describe('what stands in one row', () => {
  test('name and illness are an error, with the number beside them a blocker', async () => {
    const plain = names.map((name) => [name, '肺结核'])
    expect(inShort(await check(list('名单', ['姓名', '病种'], plain)))).toEqual(['personal/health error'])
    const numbered = plain.map((row, i) => [...row, ids[i] ?? ''])
    expect(inShort(await check(list('名单', ['姓名', '病种', '身份证号'], numbered)))).toEqual([
      'personal/health blocker',
      'personal/resident-id blocker',
    ])
  })

  test('masked numbers raise nothing', async () => {
    const rows = names.map((name) => [name, '肺结核', '53*************006'])
    expect(inShort(await check(list('名单', ['姓名', '病种', '身份证号'], rows)))).toEqual(['personal/health error'])
  })

  test('a list of aid is told, and with accounts it is an error', async () => {
    const title = '云雀坪村农村低保对象名单'
    expect(
      inShort(
        await check(
          list(
            title,
            ['姓名', '金额'],
            names.map((name) => [name, '300']),
          ),
        ),
      ),
    ).toEqual(['personal/aid-list info'])
    const accounts = names.map((name, i) => [name, `622200000000000000${i}`])
    expect(inShort(await check(list(title, ['姓名', '卡号'], accounts)))).toEqual([
      'personal/aid-list error',
      'personal/bank-card error',
    ])
  })

  test('one column is one finding, with its count', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => [names[i % 3] ?? '', '因病'])
    const [finding, ...rest] = await check(list('名单', ['姓名', '致贫原因'], rows))
    expect(finding?.message).toContain('400人')
    expect(rest.map(({ rule }) => rule)).toEqual(['personal/aid-list'])
  })
})

describe('documents that name persons on purpose', () => {
  const dates = names.map((name) => [name, '1978-03-05'])
  test.each([
    ['干部任前公示', []],
    ['2024年公开招聘拟聘用人员公示', []],
    ['农机补贴名单', ['personal/birth-date warning']],
  ])('%s', async (title, expected) => {
    expect(inShort(await check(list(title, ['姓名', '出生日期'], dates)))).toEqual(expected)
  })

  test('what the kind does not need is still told', async () => {
    const rows = names.map((name, i) => [name, ids[i] ?? ''])
    expect(inShort(await check(list('干部任前公示', ['姓名', '身份证号'], rows)))).toEqual([
      'personal/resident-id blocker',
    ])
  })
})

describe('masks', () => {
  test.each([
    ['李某，53042618950603****', ['personal/mask-weak warning']],
    ['何云舟，53042618950603****', ['personal/mask-weak error']],
    ['李某，530426********0006', []],
    ['李某，139***01234', ['personal/mask-weak warning']],
    ['李某，139****1234', []],
  ])('%s', async (line, expected) => {
    expect(inShort(await check(document([paragraph(line)])))).toEqual(expected)
  })

  test('the norm of a place is a setting', async () => {
    const source = document([paragraph('李某，530426********0006')])
    const rules = { 'personal/mask-weak': ['warning', { residentId: { start: 2, end: 3 } }] } as SettingsInput['rules']
    expect(inShort(await check(source, { rules }))).toEqual(['personal/mask-weak warning'])
    const names = list(
      '名单',
      ['姓名', '金额'],
      [
        ['张*三', '1'],
        ['李*四', '2'],
        ['王*五', '3'],
      ],
    )
    expect(await check(names)).toEqual([])
    const strict = { 'personal/mask-weak': ['warning', { name: 1 }] } as SettingsInput['rules']
    expect(inShort(await check(names, { rules: strict }))).toEqual(['personal/mask-weak warning'])
  })
})

describe('by stage', () => {
  test.each([
    ['publish', 'error'],
    ['draft', 'warning'],
  ] as const)('at stage %s an illness is %s', async (stage, severity) => {
    const source = document([paragraph('患者何云舟，因患尿毒症住院。')])
    expect((await check(source, { stage }))[0]?.severity).toBe(severity)
  })
})

test('no finding shows name, address or illness', async () => {
  const lines = [
    '患者何云舟，因患尿毒症住院。',
    '信访人祝小满，家庭住址：半夏镇云雀坪村3组12号。',
    '证人段秋实证实，微信号：duan_0000，车牌号云A00000。',
    '姓名：罗青禾，1978年3月5日出生。',
  ]
  const findings = await check(document(lines.map((line) => paragraph(line))))
  expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(6)
  const shown = JSON.stringify(findings)
  for (const secret of ['何云舟', '祝小满', '段秋实', '云雀坪', 'duan_0000', '云A00000', '1978年3月5日', '尿毒症'])
    expect(shown).not.toContain(secret)
})
