// The measuring tool is measured: on a tiny invented corpus whose figures are counted by hand.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { defineRule, type FileReport, type Finding, type LabelValue } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import { defaultProfile } from '@gongkai/rules'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judgeAsFound, judgeRow } from '../eval/as-found.js'
import { drawCases } from '../eval/cases.js'
import { findAll, judgeContent } from '../eval/content.js'
import { type GoldRow, openCorpus } from '../eval/corpus.js'
import { docsListOf } from '../eval/docs-list.js'
import { findHosts } from '../eval/hosts.js'
import { kindNames, personalKinds } from '../eval/kinds.js'
import {
  creditCodeCheck,
  inventBankCard,
  inventMobile,
  inventResidentId,
  luhnCheck,
  residentIdCheck,
} from '../eval/numbers.js'
import { parseOptions } from '../eval/options.js'
import { drawPlants, judgePlant, type Plant } from '../eval/plants.js'
import { createRandom } from '../eval/random.js'
import { createSubject } from '../eval/subject.js'
import { shareOf, tableOf, widthOf } from '../eval/table.js'
import { judgeCase } from '../eval/transplants.js'
import { judgeVectors } from '../eval/vectors.js'

const notice = `云岭市人民政府关于加强河道管理的通知

云政发〔2024〕8号

各县（市、区）人民政府：

现就加强河道管理通知如下。各地要明确责任。

云岭市人民政府

2024年3月5日

（此件公开发布）

云岭市河道管理办法

第一条 为了加强河道管理，制定本办法。
`
const poem = '春风吹过山岗，溪水流向远方。\n\n孩子们在田野里放风筝。\n'
const contact = '联系人：张三，电话13900001234。办公电话0877-2000000。'

const row = {
  kind: 'official document',
  declared_labels: [],
  mention_terms_in_text: 0,
  doc_number: null,
  title: null,
  recipients: null,
  issuer: [],
  date: null,
  signatory: null,
  all_fields: false,
}
const declared = { wording: '（此件公开发布）', normalized: '此件公开发布', char_offset: notice.indexOf('（此件') }
const gold = [
  { ...row, path: 'docs/notice.txt', declared_labels: [declared] },
  { ...row, path: 'docs/poem.txt', kind: 'news/interpretation' },
  // A poem that the gold file wrongly calls a labelled notice: no checker can be right here.
  {
    ...row,
    path: 'docs/liar.txt',
    declared_labels: [{ ...declared, char_offset: 0 }],
    all_fields: true,
    title: '没有这个标题',
  },
  { ...row, path: 'docs/lost.txt' },
]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eval-'))
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const lines = (items: readonly unknown[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('')
  put('real/docs/notice.txt', notice)
  put('real/docs/poem.txt', poem)
  put('real/docs/liar.txt', poem)
  put('real/gold.jsonl', lines(gold))
  put(
    'real/hard_negatives.jsonl',
    lines([
      { text: '办公电话0877-2000000。', trap: 'office_landline', value: '0877-2000000', source: 'docs/poem.txt' },
      { text: '报名电话13900001234。', trap: 'not_so_harmless', value: '13900001234', source: 'docs/gone.txt' },
    ]),
  )
  put(
    'real/soft_positives_contacts.jsonl',
    lines([
      {
        text: contact,
        spans: [
          { kind: 'mobile', start: 9, end: 20, value: '13900001234' },
          { kind: 'none', start: 0, end: 3, value: '联系人' },
        ],
        source: 'docs/gone.txt',
      },
    ]),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

// A rule of which every hit is known: it reports each 13900001234 as an error, and nothing else.
const onlyThatNumber = defineRule({
  id: 'personal/mobile',
  title: { zh: '手机号', en: 'Mobile' },
  severity: 'error',
  basis: [{ source: '测试', clause: '一', level: '实务' }],
  messages: { found: { zh: '有号码。', en: 'A number.' } },
  *check({ document }) {
    for (const { index } of document.text.matchAll(/13900001234/gu))
      yield { at: { start: index, end: index + 11 }, message: 'found' }
  },
})
const subject = () => createSubject({ readers, rules: [onlyThatNumber], settings: { profile: defaultProfile } })

describe('documents as found', () => {
  test('right and wrong decisions are counted, a file that is not kept is neither', async () => {
    const { rows, elements, missingFiles } = await judgeAsFound(openCorpus(folder), await subject())
    expect(rows.map(({ row, group }) => [row, group])).toEqual([
      [0, '公文，有标识'],
      [1, '非公文'],
      [2, '公文，有标识'],
    ])
    expect(rows[1]).toMatchObject({
      expected: ['not-applicable'],
      decision: 'not-applicable',
      right: true,
      offset: null,
    })
    expect(rows[2]).toMatchObject({ expected: ['公开发布'], right: false, offset: { expected: 0, found: null } })
    expect(elements.find(({ element }) => element === 'title')).toMatchObject({ row: 2, right: false })
    expect(elements.find(({ element }) => element === 'signatory')).toMatchObject({ right: true, miss: null })
    expect(missingFiles).toEqual(['docs/lost.txt'])
  })

  test('a mention taken for a use is a surplus use, whatever the decision', () => {
    const [labelled, unlabelled] = gold.map((line, index) => ({ ...line, row: index }) as GoldRow)
    if (!labelled || !unlabelled) throw new Error('Expected two rows')
    const twice = report('公开发布', [
      ['公开发布', 'note', declared.char_offset],
      ['公开发布', 'field', 3],
    ])
    expect(judgeRow(labelled, notice, twice, undefined)).toMatchObject({ right: true, surplusUses: 1 })
    expect(judgeRow(unlabelled, poem, report('公开发布', [['公开发布', 'note', 3]]), undefined)).toMatchObject({
      right: false,
      surplusUses: 1,
    })
    expect(judgeRow(labelled, notice, twice, report('none', []))).toMatchObject({
      twin: { decision: 'none', right: false },
    })
  })

  test('content findings are laid to the words they stand on', async () => {
    const { negatives, contacts, missingSources, findings } = await judgeContent(openCorpus(folder), await subject())
    expect(negatives.map(({ index, where, alarms }) => [index, where, alarms.length])).toEqual([
      [0, 'alone', 0],
      [0, 'in its document', 0],
      [1, 'alone', 1],
    ])
    expect(contacts.map(({ kind, found }) => [kind, found])).toEqual([
      ['mobile', true],
      ['none', false],
    ])
    expect(missingSources).toEqual(['docs/gone.txt', 'docs/lost.txt'])
    expect(findings).toEqual([])
  })

  test('the list for the documentation holds rows and offsets, and no word of the corpus', async () => {
    const corpus = openCorpus(folder)
    const page = docsListOf(await judgeAsFound(corpus, await subject()), await judgeContent(corpus, await subject()))
    expect(page).toContain('row 2 @0: expected 公开发布')
    for (const word of ['春风', '13900001234', '没有这个标题']) expect(page).not.toContain(word)
  })
})

describe('transplants', () => {
  const cases = () => drawCases(findHosts(openCorpus(folder)), createRandom(1), { count: 3000, heldOut: 'with' })

  test('the same seed draws the same texts', () => {
    expect(cases().map(({ build }) => build())).toEqual(cases().map(({ build }) => build()))
  })

  test('only what was written in differs from the document', () => {
    const bare = (text: string) => text.replace(/\s/gu, '')
    const labelled = bare(notice)
    const unlabelled = labelled.replace('（此件公开发布）', '')
    const all = cases()
    for (const { build, operation, parts } of all) {
      const source = bare(build())
      // With the first of two labels taken out again, what was inserted is one stretch: the rest stands around it, whole.
      const rest = parts.first ? source.replace(parts.first, '') : source
      const whole = operation === '提及' ? labelled : unlabelled
      const kept = commonStart(rest, whole) + commonStart(reversed(rest), reversed(whole))
      expect(kept, `${operation} ${JSON.stringify(parts)}`).toBeGreaterThanOrEqual(whole.length)
      if (operation === '删除') expect(source).toBe(unlabelled)
    }
    expect(new Set(all.map(({ operation }) => operation)).size).toBe(8)
  })

  test('every label stands in every home of a text, known and held out', () => {
    const homes = new Set(cases().map(({ parts }) => `${parts.home} ${parts.label}`))
    for (const label of ['公开发布', '删减后公开', '依申请公开', '不公开'])
      for (const home of ['附注行', '紧接日期', '紧接下文标题', '全文一行', '版记行', '版记勾选', '无名勾选'])
        expect(homes).toContain(`${home} ${label}`)
  })

  test('a case is right when the decision is, and no mention was taken for a use', () => {
    const one = {
      operation: '提及' as const,
      row: 0,
      format: 'txt' as const,
      path: 'a.txt',
      parts: { mention: '举例' },
      heldOut: false,
      expected: 'none' as const,
      uses: 0,
      home: null,
      metadataDecides: false,
    }
    expect(judgeCase(one, report('none', []))).toMatchObject({ right: true, surplusUses: 0 })
    expect(judgeCase(one, report('公开发布', [['公开发布', 'note', 1]]))).toMatchObject({
      right: false,
      surplusUses: 1,
    })
    const metadata = { ...one, operation: '替换' as const, parts: { label: '不公开' }, home: 'metadata' }
    expect(judgeCase(metadata, report('none', []))).toMatchObject({ right: false, got: 'none, field not found' })
    expect(judgeCase(metadata, report('none', [['不公开', 'metadata', 1]]))).toMatchObject({
      right: true,
      homeTold: true,
    })
  })
})

describe('plants', () => {
  test('invented numbers have the right form and belong to nobody', () => {
    const random = createRandom(7)
    for (let copy = 0; copy < 200; copy++) {
      const id = inventResidentId(random)
      expect(id).toMatch(/^\d{6}(?:(?:19|20)\d{6}000|18\d{6}\d{3})[\dX]$/u)
      expect(residentIdCheck(id.slice(0, 17))).toBe(id.slice(17))
      expect(inventMobile(random)).toMatch(/^1\d{2}0000\d{4}$/u)
      const card = inventBankCard(random)
      expect(card).toMatch(/^62\d{4}0{7,}\d{3}$/u)
      expect(luhnCheck(card.slice(0, -1))).toBe(card.slice(-1))
    }
  })

  test.each([
    ['GB 11643', residentIdCheck('11010519491231002'), 'X'],
    ['Luhn', luhnCheck('7992739871'), '3'],
    ['GB 32100', creditCodeCheck('91350100M000100Y4'), '3'],
  ])('the check digit of the specimen of %s', (_, computed, printed) => expect(computed).toBe(printed))

  test('every kind is planted open and masked, known and held out; a mask hides some of the value', () => {
    const plants = drawPlants(createRandom(7), 0)
    for (const kind of kindNames) {
      const own = plants.filter((plant) => plant.kind === kind)
      for (const heldOut of [true, false])
        for (const mustBeFound of [true, false])
          expect(own.filter((one) => one.heldOut === heldOut && one.mustBeFound === mustBeFound)).not.toEqual([])
      const value = personalKinds[kind].invent(createRandom(3))
      const masked = personalKinds[kind].mask(value, '*')
      expect(masked).toHaveLength(value.length)
      expect(masked.split('*').length).toBeGreaterThan(2)
    }
  })

  test('found, found as something else, silent and unread are told apart', async () => {
    const text = `${contact}\n`
    const { document, findings } = await (await subject()).understand('a.txt', text)
    const judge = (plant: Partial<Plant>) =>
      judgePlant(
        {
          kind: '手机号',
          variant: '',
          carrier: '',
          shape: '',
          heldOut: false,
          written: '13900001234',
          words: '',
          mustBeFound: true,
          ...plant,
        },
        document.text,
        findings,
      )
    expect(judge({})).toMatchObject({ outcome: 'found', right: true, rules: ['personal/mobile'] })
    expect(judge({ kind: '银行卡号' })).toMatchObject({ outcome: 'found as another kind', right: false })
    expect(judge({ kind: '相似数字', mustBeFound: false })).toMatchObject({ right: false })
    expect(judge({ kind: '相似数字', written: '0877-2000000', mustBeFound: false })).toMatchObject({
      outcome: 'silent',
      right: true,
    })
    expect(judge({ written: '13900009999' })).toMatchObject({ outcome: 'unread', right: false })
  })

  test('a finding on a list covers what stands between its first and its last number, but no look-alike there', () => {
    const text = '13900001234 13900005678 0877-2000000 13900009999'
    const point = (offset: number) => ({ line: 1, column: offset + 1, offset })
    const place = (start: number, end: number) => ({ start: point(start), end: point(end), words: '第1段' })
    const finding: Finding = {
      rule: 'personal/mobile',
      severity: 'error',
      confidence: 1,
      message: '',
      quote: '',
      place: place(0, 11),
      related: [place(37, 48)],
      basis: [],
      fingerprint: '',
      fix: null,
      suppressed: null,
    }
    const plant: Plant = {
      kind: '手机号',
      variant: '',
      carrier: '',
      shape: '',
      heldOut: false,
      written: '13900005678',
      words: '',
      mustBeFound: true,
    }
    expect(judgePlant(plant, text, [finding])).toMatchObject({ outcome: 'found', right: true })
    const lookAlike: Plant = { ...plant, kind: '相似数字', written: '0877-2000000', mustBeFound: false }
    expect(judgePlant(lookAlike, text, [finding])).toMatchObject({ outcome: 'silent', right: true })
  })
})

describe('vectors', () => {
  test('agreement, disagreement and what cannot be asked are told apart, without the words', async () => {
    const home = join(folder, 'vectors')
    mkdirSync(join(home, 'real', 'vectors'), { recursive: true })
    const rows = [
      { deny: ['甲乙'], allow: [], options: {}, text: '说甲乙', expect: ['甲乙'] },
      { deny: ['甲乙'], allow: [], options: {}, text: '说甲乙', expect: ['说甲'] },
      { deny: [], allow: [], options: { url: true }, text: '', expect: [] },
    ]
    const file = join(home, 'real', 'vectors', 'dictionary_matching_zh.jsonl')
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'))
    const judgements = await judgeVectors(home, await subject())
    expect(judgements.map(({ row, right }) => [row, right])).toEqual([
      [1, true],
      [2, false],
      [3, undefined],
    ])
    expect(JSON.stringify(judgements)).not.toMatch(/[甲乙说]/u)
  })
})

describe('the command line and its tables', () => {
  test('a wrong call says what was expected', () => {
    expect(() => parseOptions([])).toThrow('Expected --corpus DIR')
    expect(() => parseOptions(['--corpus', 'a', '--part', 'all'])).toThrow('as-found, transplants, plants')
    expect(() => parseOptions(['--corpus', 'a', '--seed', 'x'])).toThrow('whole number')
    expect(() => openCorpus(join(folder, 'nowhere'))).toThrow('gold.jsonl')
    expect(parseOptions(['--corpus', 'a', '--part', 'plants', '--held-out', 'only'])).toMatchObject({
      parts: ['plants'],
      heldOut: 'only',
    })
  })

  test('columns are aligned by the width of Chinese characters', () => {
    expect(widthOf('附注（A）')).toBe(9)
    const lines = tableOf(
      ['位置', 'right'],
      [
        ['附注行', '3/4'],
        ['ab', '10/10'],
      ],
    ).split('\n')
    expect(lines.map(widthOf)).toEqual([13, 13, 13, 13])
  })

  test('a share is never rounded up to a hundred', () => {
    expect(shareOf({ right: 2999, total: 3000 })).toBe('99.9%')
    expect(shareOf(undefined)).toBe('–')
  })

  test('words are found across the white space of a document', () => {
    expect(findAll('电话： 0877 - 2000000', '0877-2000000')).toEqual([{ start: 4, end: 18 }])
  })
})

function report(
  decision: 'none' | LabelValue,
  labels: readonly (readonly [LabelValue, 'note' | 'field' | 'metadata', number])[],
): FileReport {
  const point = (offset: number) => ({ line: 1, column: offset + 1, offset })
  return {
    path: 'a.txt',
    format: 'txt',
    status: 'checked',
    label: {
      decision,
      verdict: 'may-publish',
      mentions: 0,
      labels: labels.map(([label, home, offset]) => ({
        label,
        wording: label,
        home,
        unit: 0,
        place: { start: point(offset), end: point(offset + 1), words: '第1段' },
      })),
    },
    findings: [],
    notices: [],
  }
}

function commonStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}

function reversed(text: string): string {
  return [...text].reverse().join('')
}
