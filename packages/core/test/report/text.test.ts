import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/findings/finding.js'
import { painter, visible } from '../../src/report/paint.js'
import { countReports, type FileReport } from '../../src/report/report.js'
import { type TextOptions, textReporter } from '../../src/report/text.js'
import { pad, wrap } from '../../src/report/wrap.js'
import type { Notice } from '../../src/tree/nodes.js'

/** Full-width characters take two columns: enough for what stands here. */
const width = (text: string) => [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0)

const options: TextOptions = { locale: 'zh-CN', columns: 40, color: false, quiet: false, width }

const point = { line: 3, column: 1, offset: 10 }

const finding: Finding = {
  rule: 'personal/mobile',
  severity: 'error',
  confidence: 1,
  message: '这里有完整的手机号码，请遮住中间四位或者删去。',
  quote: '139****1234',
  place: { start: point, end: point, words: '第2页第3段' },
  basis: [
    { source: '中华人民共和国政府信息公开条例', clause: '第十五条', level: '法律' },
    { source: '中华人民共和国民法典', clause: '第一千零三十四条', level: '法律' },
  ],
  expected: ['139****1234'],
  fix: null,
  fingerprint: '00',
  suppressed: null,
}

function report(path: string, rest: Partial<FileReport> = {}): FileReport {
  const label = { decision: '公开发布', verdict: 'may-publish', labels: [], mentions: 0 } as const
  return { path, format: 'txt', status: 'checked', label, findings: [], notices: [], ...rest }
}

function unread(path: string, code: Notice['code']): FileReport {
  return report(path, { status: 'unreadable', notices: [{ code, lost: 'everything' }] })
}

function show(reports: readonly FileReport[], given: Partial<TextOptions> = {}, partial = false): string {
  const reporter = textReporter({ ...options, ...given })
  const end = { counts: countReports(reports), partial, errors: [] }
  return [reporter.start(), ...reports.map(reporter.file), reporter.end(end)].join('')
}

describe('a file', () => {
  it('has its label and verdict, and each finding with place, words, advice, ground and rule', () => {
    const label = { decision: '公开发布', verdict: 'fix-first', labels: [], mentions: 0 } as const
    expect(show([report('a.docx', { label, findings: [finding] })])).toBe(
      [
        'a.docx',
        '  公开属性：公开发布  结论：先改',
        '',
        '  错误  第2页第3段  「139****1234」',
        '        这里有完整的手机号码，请遮住中间',
        '        四位或者删去。',
        '        应为：139****1234',
        '        依据：中华人民共和国政府信息公开',
        '        条例 第十五条，等2项',
        '        [personal/mobile]',
        '',
        '1 个文件：1 个已完整检查',
        '1 个错误',
        '',
      ].join('\n'),
    )
  })

  it('says of a finding without words that it is about the whole document', () => {
    const whole = { ...finding, quote: '', place: { ...finding.place, words: '全文' } }
    expect(show([report('a', { findings: [whole] })])).toContain('  错误  全文\n')
  })

  it.each([
    ['none', '公开属性：未标注'],
    ['multiple', '公开属性：标注不一致'],
    ['not-applicable', '公开属性：无须标注'],
    ['依申请公开', '公开属性：依申请公开'],
  ] as const)('tells the decision %s', (decision, words) => {
    expect(show([report('a', { label: { decision, verdict: 'fix-first', labels: [], mentions: 0 } })])).toContain(words)
  })

  it('says nothing of the label of a file that was not read', () => {
    const label = { decision: 'not-applicable', verdict: 'not-checked', labels: [], mentions: 0 } as const
    const text = show([{ ...unread('a.pdf', 'encrypted'), label }])
    expect(text).toContain('a.pdf\n  结论：未能检查\n')
    expect(text).not.toContain('公开属性')
  })

  it('speaks English', () => {
    expect(show([report('a', { findings: [finding] })], { locale: 'en' })).toMatch(
      /Label: 公开发布 {2}Verdict: may be/u,
    )
  })

  it('prints what stands in names and quotes, and obeys none of it', () => {
    const text = show([report('a\n\u001b[2J\u202e.txt', { findings: [{ ...finding, quote: 'x\u001b]0;y\u0007' }] })])
    expect(text).toContain('a\\n\\u{1b}[2J\\u{202e}.txt')
    expect(text).toContain('x\\u{1b}]0;y\\u{7}')
  })
})

describe('the closing lines', () => {
  it('say how much was checked, as promised', () => {
    const clean = Array.from({ length: 139 }, (_, i) => report(`${i}.txt`))
    const pages = (path: string, numbers: number[]): FileReport =>
      report(path, { status: 'partial', notices: [{ code: 'no-text-layer', lost: 'text', pages: numbers }] })
    const files = [...clean, pages('x.pdf', [7, 3]), pages('y.pdf', [1]), unread('z.docx', 'encrypted')]
    expect(show(files, { columns: 200 })).toContain(
      '142 个文件：139 个已完整检查，2 个有未能读取的页（x.pdf 第3、7页；y.pdf 第1页），1 个已加密\n',
    )
  })

  it('name a part that was not read, and count what was skipped', () => {
    const part = report('a.docx', { status: 'partial', notices: [{ code: 'unread-part', lost: 'text' }] })
    const skipped = report('b.js', { status: 'skipped', label: null })
    expect(show([part, skipped], { columns: 200 })).toContain(
      '2 个文件：1 个有未能读取的部分（a.docx），1 个已跳过\n已检查的部分没有问题。\n',
    )
  })

  it.each([
    [[report('a')], '没有问题。'],
    [[report('b.js', { status: 'skipped', label: null })], '没有要检查的文件。'],
    [[unread('a', 'damaged')], '1 个文件：1 个已损坏\n没有一个文件得到检查。'],
    [[report('a', { findings: [finding, { ...finding, severity: 'info' }] })], '1 个错误，1 个提示'],
  ])('never call clean what was not checked: %#', (reports, words) => {
    expect(
      show(reports as FileReport[])
        .trimEnd()
        .endsWith(words),
    ).toBe(true)
  })

  it('say that the check was interrupted', () => {
    expect(show([report('a')], {}, true)).toContain('检查被中断')
  })
})

describe('wrap', () => {
  it.each([
    ['一二三四五六', 6, ['一二三', '四五六']],
    ['一二三，四五', 6, ['一二', '三，四', '五']],
    ['一二《三》四', 6, ['一二', '《三》', '四']],
    ['用 gongkai 检查', 8, ['用', 'gongkai', '检查']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['', 10, ['']],
    ['𠮷𠮷𠮷', 4, ['𠮷𠮷', '𠮷']],
  ])('%j in %i columns', (text, columns, lines) => {
    expect(wrap(text, columns, width)).toEqual(lines)
  })

  it('pads by columns, not by characters', () => {
    expect(pad('错误', 6, width)).toBe('错误  ')
  })
})

it('paints only where colours are on', () => {
  expect(painter(true)('red', '错')).toBe('\u001b[31m错\u001b[0m')
  expect(painter(false)('red', '错')).toBe('错')
  expect(visible('甲\t乙')).toBe('甲\\u{9}乙')
})
