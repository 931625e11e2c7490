// What a person lets stand on purpose does not count, stays visible with its reason, and hides nothing else.
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../src/check.js'
import { type Profile, profileSchema } from '../src/facts/profile.js'
import { type Draft, defineRule, type Rule } from '../src/findings/rule.js'
import type { SettingsInput } from '../src/findings/settings.js'
import type { Evidence, Ledger } from '../src/findings/suppress.js'
import type { Reader } from '../src/reader.js'
import { countReports, type FileReport } from '../src/report/report.js'
import { document, paragraph } from '../src/tree/build.js'

const profile: Profile = profileSchema.parse({
  id: 'some',
  title: { zh: '某', en: 'some' },
  source: '某市',
  labels: { 公开发布: '此件公开发布' },
  homes: ['note'],
})

const reader: Reader = {
  format: 'txt',
  extensions: ['.txt'],
  matches: () => 1,
  read: async (file) =>
    document(
      String(file.value)
        .split('\n')
        .map((line) => paragraph(line)),
    ),
}

/** Finds every 某词, and of a line of 名单 the whole line as one list. */
function finder(id: Rule['id'], word: string, severity: Rule['severity'] = 'error'): Rule {
  return defineRule({
    id,
    severity,
    title: { zh: id, en: id },
    basis: [],
    messages: { found: { zh: '有', en: 'has' }, list: { zh: '名单', en: 'list' } },
    *check({ document: { text } }) {
      const spans = [...text.matchAll(new RegExp(word, 'gu'))].map(({ index, 0: { length } }) => ({
        start: index,
        end: index + length,
      }))
      const [first, last] = [spans[0], spans.at(-1)]
      if (text.startsWith('名单') && first && last)
        yield { at: first, related: [last], message: 'list', data: { count: spans.length }, context: 'list' }
      else for (const at of spans) yield { at, message: 'found' } satisfies Draft
    },
  })
}

const afterwards = defineRule({
  id: 'label/content',
  severity: 'error',
  after: 'findings',
  title: { zh: '后', en: 'after' },
  basis: [],
  messages: { seen: { zh: '{count}', en: '{count}' } },
  *check({ findings }) {
    if (findings.length > 0) yield { message: 'seen', data: { count: findings.length } }
  },
})

const unread = defineRule({
  id: 'read/unreadable',
  severity: 'error',
  title: { zh: '未读', en: 'unread' },
  basis: [],
  messages: { unread: { zh: '未读', en: 'unread' } },
  *check() {
    yield { message: 'unread' }
  },
})

const rules = [finder('personal/phone', '[0-9]{3}'), finder('secrecy/word', '机要'), afterwards]

interface Given {
  readonly allow?: SettingsInput['allow']
  readonly ledger?: Ledger
  readonly today?: string
  readonly with?: readonly Rule[]
}

async function check(
  text: string,
  { allow = [], ledger, today = '2026-01-15', with: more = [] }: Given,
): Promise<FileReport> {
  const checker = await createChecker({
    readers: [reader],
    rules: [...rules, ...more],
    settings: { profile, allow },
    clock: () => new Date(today),
    ...(ledger ? { ledger } : {}),
  })
  for await (const report of checker.check(new VFile({ path: 'a.txt', value: text }))) return report
  throw new Error('Expected a report')
}

const counting = ({ findings }: FileReport) => findings.filter((finding) => !finding.suppressed)
const rest = (report: FileReport) => counting(report).map(({ rule, quote }) => `${rule} ${quote}`.trim())

const approval = { reason: '值班电话', by: '王某', entry: 'gongkai.config.yaml:3' }

describe('an entry', () => {
  const cases: [string, string, Record<string, unknown>, string[]][] = [
    ['of an exact value', '电话110和119', { value: '110' }, ['personal/phone 119', 'label/content']],
    ['of several values', '电话110和119', { value: ['110', '119'] }, []],
    ['of a value in full width, with blanks', '电话110', { value: '１ 1０' }, []],
    ['of part of the value', '电话110', { value: '11' }, ['personal/phone 110', 'label/content']],
    ['of a longer phrase', '报警电话110，门牌110', { phrase: '报警电话110' }, ['personal/phone 110', 'label/content']],
    ['of a phrase broken over lines', '报警\n电话 110', { phrase: '报警电话110' }, []],
    ['of a phrase that only touches the hit', '电话110', { phrase: '电话11' }, ['personal/phone 110', 'label/content']],
    [
      'of a phrase that stands elsewhere',
      '门牌110',
      { phrase: '报警电话110' },
      ['personal/phone 110', 'label/content'],
    ],
    ['of a rule', '机要110', { rule: 'personal/phone' }, ['secrecy/word 机要', 'label/content']],
    ['of a family', '机要110', { rule: 'personal' }, ['secrecy/word 机要', 'label/content']],
    ['of several rules', '机要110', { rule: ['personal', 'secrecy/word'] }, []],
    [
      'whose conditions do not all hold',
      '机要110',
      { rule: 'secrecy', value: '110' },
      ['secrecy/word 机要', 'personal/phone 110', 'label/content'],
    ],
    ['without conditions, for the files it was chosen for', '机要110', {}, []],
    ['of a value, against a list', '名单\n110\n119', { value: '110' }, ['personal/phone 110', 'label/content']],
    ['of a phrase, against a list', '名单\n110\n119', { phrase: '110' }, ['personal/phone 110', 'label/content']],
    ['of a rule, against a list', '名单\n110\n119', { rule: 'personal/phone' }, []],
    ['on its last day', '电话110', { value: '110', until: '2026-01-15' }, []],
    ['past its last day', '电话110', { value: '110', until: '2026-01-14' }, ['personal/phone 110', 'label/content']],
  ]
  it.each(cases)('%s', async (_, text, entry, expected) => {
    const report = await check(text, { allow: [{ ...approval, ...entry }] })
    expect(rest(report).sort()).toEqual([...expected].sort())
  })

  it('leaves the finding visible, with who, why, until when and where that is written', async () => {
    const report = await check('电话110', { allow: [{ ...approval, value: '110', until: '2026-12-31' }] })
    expect(report.findings).toMatchObject([
      {
        rule: 'personal/phone',
        severity: 'error',
        quote: '110',
        suppressed: {
          kind: 'allow',
          by: '王某',
          reason: '值班电话',
          until: '2026-12-31',
          entry: 'gongkai.config.yaml:3',
        },
      },
    ])
  })

  it('counts for nothing in the verdict and in the counts', async () => {
    const open = await check('机要', {})
    expect(open.label?.verdict).toBe('ask-secrecy-office')
    expect(countReports([open])).toMatchObject({ error: 2 })
    const closed = await check('机要', { allow: [{ ...approval, value: '机要' }] })
    expect(closed.label?.verdict).toBe('may-publish')
    expect(countReports([closed])).toMatchObject({ files: 1, error: 0 })
  })

  it('never lets stand that a file was not read', async () => {
    const report = await check('甲', { allow: [approval], with: [unread] })
    expect(rest(report)).toEqual(['read/unreadable'])
  })

  it('needs a reason and a person', async () => {
    await expect(check('甲', { allow: [{ reason: '好', by: '王某' }] })).rejects.toThrow()
    await expect(check('甲', { allow: [{ reason: '值班电话', by: ' ' }] })).rejects.toThrow()
    await expect(check('甲', { allow: [{ ...approval, until: '2026-02-30' }] })).rejects.toThrow()
  })
})

describe('a ledger', () => {
  /** Accepts nothing and keeps what it was asked. */
  function listening(): Ledger & { readonly asked: Evidence[] } {
    const asked: Evidence[] = []
    return {
      asked,
      accepts(findings) {
        asked.push(...findings)
        return findings.map(() => null)
      },
    }
  }

  it('is asked with the words as they stand, folded, and with their line', async () => {
    const ledger = listening()
    await check('甲乙\n电话 １１０，门牌 119', { ledger, with: [finder('form/wide', '１１０')] })
    expect(ledger.asked).toContainEqual({
      path: 'a.txt',
      rule: 'form/wide',
      severity: 'error',
      message: 'found {}',
      value: '110',
      surroundings: '电话…,门牌119',
    })
  })

  it('is asked of a list with everything in it, so that a changed value is another list', async () => {
    const [one, other] = [listening(), listening()]
    await check('名单\n110\n120\n119', { ledger: one })
    await check('名单\n110\n122\n119', { ledger: other })
    expect(one.asked[0]).toMatchObject({ value: '110120119', message: 'list {"count":3}' })
    expect(other.asked[0]).toMatchObject({ value: '110122119' })
  })

  it('is asked once of the same thing said twice, and not of what the settings let stand', async () => {
    const ledger = listening()
    const twice: Rule = {
      ...finder('form/twice', '110'),
      *check() {
        for (let i = 0; i < 2; i++) yield { at: { start: 0, end: 3 }, message: 'found' }
      },
    }
    const report = await check('110', {
      ledger,
      with: [twice, finder('form/allowed', '110')],
      allow: [{ ...approval, rule: 'form/allowed' }],
    })
    expect(ledger.asked.map(({ rule }) => rule)).toEqual(['personal/phone', 'form/twice', 'label/content'])
    expect(report.findings.filter(({ rule }) => rule === 'form/twice')).toHaveLength(1)
  })

  it('takes what it accepts out of the count', async () => {
    const suppression = {
      kind: 'baseline',
      by: '王某',
      reason: '存量',
      until: null,
      entry: 'gongkai-baseline.jsonl:2',
    } as const
    const report = await check('110', { ledger: { accepts: (findings) => findings.map(() => suppression) } })
    expect(report.findings).toMatchObject([{ suppressed: suppression }])
    expect(rest(report)).toEqual([])
  })
})
