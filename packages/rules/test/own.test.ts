// Rules that people write as data: what they find, what they leave alone, and what is wrong with those that could never fire.
import { createChecker, type OwnRule, ownRuleSchema } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { compileOwnRule } from '../src/own/compile.js'
import { type Engine, loadEngine, type Re2 } from '../src/own/engine.js'
import { runExamples } from '../src/own/examples.js'
import { absentFrom, requiresOneOf } from '../src/own/required.js'
import { defaultProfile } from '../src/profiles/index.js'

const re2js = await loadEngine()

const base = { id: 'process/自拟', title: '自拟', examples: { hit: ['甲'], clean: ['乙'] } }

const own = (given: object): OwnRule => ownRuleSchema.parse({ ...base, ...given })

interface Setting {
  readonly today?: string
  readonly stage?: 'draft' | 'publish'
  readonly engine?: Engine
}

/** The words found, as they stand, or the whole findings. */
async function findings(
  given: object,
  text: string,
  { today = '2026-01-15', stage = 'publish', engine = re2js }: Setting = {},
) {
  const { compiled, problems } = compileOwnRule(own(given), { engine })
  if (!compiled) throw new Error(JSON.stringify(problems))
  const checker = await createChecker({
    readers,
    rules: [compiled.rule],
    settings: { profile: defaultProfile, stage },
    clock: () => new Date(today),
  })
  const file = new VFile({ path: 'a.txt', value: new TextEncoder().encode(text) })
  const { document } = await checker.understand(file)
  return (file.data.findings ?? []).map((finding) => ({
    ...finding,
    words: document.text.slice(finding.place.start.offset, finding.place.end.offset),
  }))
}

const words = async (given: object, text: string, setting?: Setting) =>
  (await findings(given, text, setting)).map((finding) => finding.words)

const number = { pattern: '编号[0-9]{4}', literal: '编号' }
const notice =
  '某市人民政府关于做好工作的通知\n\n各县区人民政府：\n请做好内部讨论。\n\n某市人民政府\n2024年5月6日\n（此件公开发布）\n'

describe('finds', () => {
  const cases: [string, object, string, string[]][] = [
    ['a word wherever it stands', { terms: ['内部讨论'] }, '经内部讨论决定', ['内部讨论']],
    ['a word in full width and traditional form', { terms: ['ab内部讨论'] }, '经ＡＢ內部討論決定', ['ＡＢ內部討論']],
    ['a word with blanks in it, where asked', { terms: ['内部'], blanks: true }, '内 部资料', ['内 部']],
    ['no word with blanks in it, where not asked', { terms: ['内部'] }, '内 部资料', []],
    [
      'no word inside a longer phrase that is all right',
      { terms: ['秘密'], except: ['工作秘密'] },
      '工作秘密和秘密',
      ['秘密'],
    ],
    ['a Latin word with its own edges', { terms: ['OA'] }, 'OA系统，OAuth，进OA', ['OA', 'OA']],
    ['a Latin word anywhere, where asked', { terms: ['OA'], boundary: 'none' }, 'OAuth', ['OA']],
    ['a pattern', { patterns: [number] }, '编号１２３４和编号12', ['编号１２３４']],
    ['no pattern in a longer number', { patterns: [number] }, '编号12345', []],
    [
      'a pattern in a longer number, without boundary',
      { patterns: [number], boundary: 'none' },
      '编号12345',
      ['编号1234'],
    ],
    [
      'a pattern beside a letter, with boundary of digits',
      { patterns: [number], boundary: 'digit' },
      '编号1234A，编号12345',
      ['编号1234'],
    ],
    ['no pattern over the end of a line', { patterns: [{ pattern: '甲\\s乙', literal: '甲' }] }, '甲\n乙', []],
    [
      'a pattern in capitals or not',
      { patterns: [{ pattern: 'oa[0-9]+', literal: 'oa', ignoreCase: true }] },
      'OA12 oa3',
      ['OA12', 'oa3'],
    ],
    ['what does not stand before a word', { terms: ['编号'], notBefore: ['规则'] }, '编号规则，编号甲', ['编号']],
    ['what does not stand after a word', { terms: ['编号'], notAfter: ['统一'] }, '统一编号，编号', ['编号']],
    ['the outer one of two that cover each other', { terms: ['编号'], patterns: [number] }, '编号1234', ['编号1234']],
    [
      'what has a word in its sentence',
      { terms: ['张某'], near: { words: ['举报人'] } },
      '举报人为张某。张某到会。',
      ['张某'],
    ],
    [
      'what has a word before it on its line',
      { terms: ['张某'], near: { words: ['举报人'], within: 'line', side: 'before' } },
      '举报人：张某\n张某不是举报人',
      ['张某'],
    ],
    [
      'what has a word within so many characters',
      { terms: ['张某'], near: { words: ['举报'], within: 4 } },
      '举报人张某一二三四五六张某',
      ['张某'],
    ],
    ['what has no word near it', { terms: ['电话'], unless: { words: ['值班'] } }, '值班电话。家庭电话。', ['电话']],
    ['every cell below a head', { columns: ['银行账号'] }, '姓名\t开户银行账号\n甲\t一\n乙\t二', ['一', '二']],
    [
      'words in the cells below a head only',
      { columns: ['备注'], terms: ['低保'] },
      '姓名\t备注\n低保甲\t享受低保\n乙\t无',
      ['低保'],
    ],
    [
      'a number with the right checksum',
      { patterns: [{ pattern: '档[0-9]{17}[0-9X]', literal: '档' }], check: 'luhn' },
      '档530402189001010009',
      [],
    ],
    [
      'resident IDs with the right checksum',
      { patterns: [{ pattern: '53[0-9]{15}[0-9X]', literal: '53' }], check: 'residentId', mask: 'residentId' },
      '530402189001010009，530402189001010008',
      ['530402189001010009'],
    ],
  ]
  it.each(cases)('%s', async (_, given, text, expected) => {
    expect(await words(given, text)).toEqual(expected)
  })

  it('hidden text, unless told not to', async () => {
    const html = '<p>甲</p><!-- --><p style="display:none">内部讨论</p>'
    for (const [hidden, count] of [
      [true, 1],
      [false, 0],
    ] as const) {
      const { compiled } = compileOwnRule(own({ terms: ['内部讨论'], scope: { hidden } }), { engine: re2js })
      const checker = await createChecker({
        readers,
        rules: compiled ? [compiled.rule] : [],
        settings: { profile: defaultProfile },
      })
      const file = new VFile({ path: 'a.html', value: new TextEncoder().encode(html) })
      await checker.understand(file)
      expect(file.data.findings).toHaveLength(count)
    }
  })

  it('what is in scope: stage, label, kind, period', async () => {
    const terms = ['内部讨论']
    expect(await words({ terms, scope: { stages: ['draft'] } }, notice)).toEqual([])
    expect(await words({ terms, scope: { stages: ['draft'] } }, notice, { stage: 'draft' })).toEqual(terms)
    expect(await words({ terms, scope: { labels: ['公开发布'] } }, notice)).toEqual(terms)
    expect(await words({ terms, scope: { labels: ['不公开'] } }, notice)).toEqual([])
    expect(await words({ terms, scope: { kinds: ['通知'] } }, notice)).toEqual(terms)
    expect(await words({ terms, scope: { kinds: ['请示'] } }, notice)).toEqual([])
    const period = { terms, from: '2026-01-01', until: '2026-12-31' }
    expect(await words(period, notice, { today: '2025-12-31' })).toEqual([])
    expect(await words(period, notice, { today: '2026-12-31' })).toEqual(terms)
    expect(await words(period, notice, { today: '2027-01-01' })).toEqual([])
  })

  it('says it with its own message, basis and severity, which words nearby may change', async () => {
    const given = {
      terms: ['内部讨论'],
      severity: 'blocker',
      message: '讨论过程不公开，请删去。',
      basis: [{ source: '某县负面清单', clause: '第三项' }],
      context: [{ words: ['听证'], severity: 'info' }],
    }
    expect(await findings(given, '内部讨论。')).toMatchObject([
      {
        rule: 'process/自拟',
        severity: 'blocker',
        message: '讨论过程不公开，请删去。',
        basis: [{ source: '某县负面清单', clause: '第三项', level: '实务' }],
      },
    ])
    expect(await findings(given, '内部讨论和听证。')).toMatchObject([{ severity: 'info' }])
  })

  it('masks what is personal, and shows the rest', async () => {
    const [personal] = await findings({ id: 'personal/自拟', terms: ['张三李四'] }, '张三李四')
    expect(personal?.quote).toBe('张**四')
    const [other] = await findings({ terms: ['张三李四'] }, '张三李四')
    expect(other?.quote).toBe('张三李四')
  })

  it('tells two hundred hits one by one and counts the rest', async () => {
    const found = await findings({ terms: ['甲'] }, '甲，'.repeat(250))
    expect(found).toHaveLength(201)
    expect(found.find(({ words }) => words === '')?.message).toBe('“自拟”另有50处，没有逐一列出。')
  })

  it('is linear: a pattern that hangs other engines ends at once', async () => {
    const given = { patterns: [{ pattern: '甲(a+)+乙', literal: '甲' }] }
    const started = performance.now()
    expect(await words(given, `甲${'a'.repeat(50_000)}`)).toEqual([])
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('tells, and never passes over, a line that the engine gives up on', async () => {
    const failing: Engine = () => (text) => {
      if (text.includes('难')) throw new Error('too hard')
      return [{ start: 0, end: 2 }]
    }
    const found = await findings({ patterns: [number] }, '编号1\n难编号2\n编号3', { engine: failing })
    expect(found.map(({ words, message }) => [words, message.includes('没有算完')])).toEqual([
      ['编号', false],
      ['难编号2', true],
      ['编号', false],
    ])
    expect(found[1]?.severity).toBe('error')
  })

  it('the same with an engine that has the interface of RegExp, as the native one has', async () => {
    const native = await loadEngine(RegExp as unknown as Re2)
    for (const [, given, text, expected] of cases)
      expect(await words(given, text, { engine: native })).toEqual(expected)
  })
})

describe('refuses what could never fire, or would miss', () => {
  const cases: [string, object, (string | number)[], RegExp][] = [
    [
      'a literal that is not in the pattern',
      { patterns: [{ pattern: '编号[0-9]+', literal: '序号' }] },
      ['patterns', 0, 'literal'],
      /“序号”不在正则里/,
    ],
    [
      'a literal that is a class only',
      { patterns: [{ pattern: '[编号]+', literal: '编号' }] },
      ['patterns', 0, 'literal'],
      /不在正则里/,
    ],
    [
      'a literal of one branch only',
      { patterns: [{ pattern: '编号|序号', literal: '编号' }] },
      ['patterns', 0, 'literal'],
      /会漏掉/,
    ],
    [
      'a literal that may be absent',
      { patterns: [{ pattern: '(编号)?[0-9]{8}', literal: '编号' }] },
      ['patterns', 0, 'literal'],
      /会漏掉/,
    ],
    [
      'a literal that is folded away',
      { patterns: [{ pattern: '編號[0-9]+', literal: '編號' }] },
      ['patterns', 0, 'literal'],
      /半角、简体的“编号”/,
    ],
    [
      'a lookaround',
      { patterns: [{ pattern: '编号(?=甲)', literal: '编号' }] },
      ['patterns', 0, 'pattern'],
      /boundary、notBefore、notAfter/,
    ],
    [
      'a backreference',
      { patterns: [{ pattern: '(编号)\\1', literal: '编号' }] },
      ['patterns', 0, 'pattern'],
      /反向引用/,
    ],
    [
      'a pattern that is none',
      { patterns: [{ pattern: '编号(', literal: '编号' }] },
      ['patterns', 0, 'pattern'],
      /写法不对/,
    ],
    [
      'a flag inside the pattern',
      { patterns: [{ pattern: '(?i)oa', literal: 'oa' }] },
      ['patterns', 0, 'pattern'],
      /ignoreCase/,
    ],
    ['a lexicon that is not there', { lexicon: '没有' }, ['lexicon'], /没有“没有”这个词表/],
    ['an empty lexicon', { lexicon: ['空'] }, ['lexicon', 0], /是空的/],
    ['a word that is excepted itself', { terms: ['编号'], except: ['编号'] }, ['except', 0], /永远查不到/],
  ]
  it.each(cases)('%s', (_, given, path, sentence) => {
    const { compiled, problems } = compileOwnRule(own(given), { lexicons: { 空: [] }, engine: re2js })
    expect(compiled).toBeUndefined()
    expect(problems).toHaveLength(1)
    expect(problems[0]?.path).toEqual(path)
    expect(problems[0]?.zh).toMatch(sentence)
  })

  const forms: [string, object][] = [
    ['a rule that looks for nothing', {}],
    ['an empty list', { terms: [] }],
    ['an empty word', { terms: [' '] }],
    ['a scope that is always off', { terms: ['甲'], scope: { stages: [] } }],
    ['a period that ends before it begins', { terms: ['甲'], from: '2026-02-01', until: '2026-01-31' }],
    ['no examples', { terms: ['甲'], examples: { hit: [], clean: ['乙'] } }],
    ['an id of no family', { terms: ['甲'], id: '甲' }],
    ['an id of the family read', { terms: ['甲'], id: 'read/甲' }],
    ['an unknown key', { terms: ['甲'], term: ['乙'] }],
  ]
  it.each(forms)('%s', (_, given) => {
    expect(ownRuleSchema.safeParse({ ...base, ...given }).success).toBe(false)
  })
})

describe('the literal every match holds', () => {
  const cases: [string, string[], boolean][] = [
    ['编号', ['编号'], true],
    ['编号[0-9]+', ['编号'], true],
    ['(?:编)(号)', ['编号'], true],
    ['(甲编号|编号乙)', ['编号'], true],
    ['甲|乙', ['甲', '乙'], true],
    ['甲|乙', ['甲'], false],
    ['编号*', ['编号'], false],
    ['编号*', ['编'], true],
    ['编号+丙', ['编号'], true],
    ['编号+丙', ['号丙'], true],
    ['编号{2}', ['编号号'], false],
    ['编(号){0,3}', ['编'], true],
    ['(编号)+', ['编号'], true],
    ['(编号)*', ['编号'], false],
    ['\\(内部\\)', ['(内部)'], true],
    ['[编]号', ['编号'], false],
    ['[^]编]号', ['号'], true],
    ['\\d号\\p{Han}', ['号'], true],
    ['编\\x{53f7}', ['编号'], false],
    ['(?P<n>编号)', ['编号'], true],
  ]
  it.each(cases)('%s holds %j: %s', (pattern, literals, expected) => {
    expect(requiresOneOf(pattern, literals, false)).toBe(expected)
  })

  it('knows which are nowhere in it', () => {
    expect(absentFrom('编号|(序号)?', ['编号', '序号', '号码'], false)).toEqual(['号码'])
    expect(absentFrom('OA', ['oa'], true)).toEqual([])
  })
})

describe('examples', () => {
  const run = (given: object) => {
    const rule = own({ terms: ['内部讨论'], ...given })
    const { compiled } = compileOwnRule(rule, { engine: re2js })
    return compiled ? runExamples(rule, compiled).map(({ kind, passed, found }) => ({ kind, passed, found })) : []
  }

  it('pass where what is marked is found, and nothing in what is clean', () => {
    expect(run({ examples: { hit: ['经⟦内部讨论⟧，再⟦内部讨论⟧', '内部讨论'], clean: ['公开讨论'] } })).toEqual([
      { kind: 'hit', passed: true, found: ['内部讨论', '内部讨论'] },
      { kind: 'hit', passed: true, found: ['内部讨论'] },
      { kind: 'clean', passed: true, found: [] },
    ])
  })

  it('fail otherwise', () => {
    expect(run({ examples: { hit: ['经⟦内部⟧讨论', '会议讨论'], clean: ['内部讨论'] } })).toMatchObject([
      { passed: false, found: ['内部讨论'] },
      { passed: false, found: [] },
      { passed: false, found: ['内部讨论'] },
    ])
  })

  it('are run whatever the scope', () => {
    const scope = { stages: ['archive'], labels: ['不公开'] }
    expect(run({ scope, until: '2001-01-01', examples: { hit: ['内部讨论'], clean: ['甲'] } })).toMatchObject([
      { passed: true },
      { passed: true },
    ])
  })
})
