// The corpus check sees a difference of every kind, and the binary documents in the repository are those the scripts write.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createChecker } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import { defaultProfile, rules } from '@gongkai/rules'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CheckerFor, compareDocument, today } from '../corpus/compare.js'
import { docxSamples } from '../corpus/docx-samples.js'
import { findDocuments, readExpectation } from '../corpus/expectation.js'
import { ofdSamples } from '../corpus/ofd-samples.js'
import { pdfSamples } from '../corpus/pdf-samples.js'
import { textSamples } from '../corpus/text-samples.js'
import { zipSamples } from '../corpus/zip-samples.js'

const corpus = join(dirname(fileURLToPath(import.meta.url)), '../../corpus')
const checkerFor: CheckerFor = (stage) =>
  createChecker({ readers, rules, settings: { profile: defaultProfile, stage }, clock: () => today })

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  mkdirSync(join(folder, 'labels'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(name: string, content: string): void {
  writeFileSync(join(folder, 'labels', name), content)
}

const halfWidth = `溪岚市城市管理局关于规范停车秩序的通知

溪岚城管发〔2025〕40号

局属各单位：
　　为规范停车秩序，现通知如下，请遵照执行。

溪岚市城市管理局
2025年6月16日
　　(此件公开发布)
`
const right = `decision: 公开发布
verdict: may-publish
status: checked
labels: [{ label: 公开发布, wording: (此件公开发布), home: note }]
elements: { issuers: [溪岚市城市管理局], documentDate: 2025-06-16 }
findings: [{ rule: label/position, severity: warning, at: (此件公开发布) }]
`

describe('the comparison with an expectation', () => {
  const compare = (expectation: string) => {
    put('notice.txt', halfWidth)
    put('notice.expected.yaml', expectation)
    return compareDocument(folder, 'labels/notice.txt', checkerFor)
  }

  it('is silent where everything is as expected', async () => {
    expect(await compare(right)).toEqual([])
  })

  it.each([
    ['decision: 公开发布', 'decision: 不公开', ['决定：期望 不公开，得到 公开发布']],
    ['may-publish', 'fix-first', ['结论：期望 fix-first，得到 may-publish']],
    ['status: checked', 'status: partial', ['状态：期望 partial，得到 checked']],
    ['status: checked', 'status: checked\nmentions: 2', ['提及：期望 2，得到 0']],
    ['2025-06-16', '2025-06-17', ['documentDate：期望 2025-06-17，得到 2025-06-16']],
    [
      'home: note',
      'home: imprint',
      ['标识缺少：公开发布 (此件公开发布) imprint', '标识多出：公开发布 (此件公开发布) note'],
    ],
    [
      '[{ rule: label/position, severity: warning, at: (此件公开发布) }]',
      '[]',
      ['问题多出：label/position warning (此件公开发布) 第10行'],
    ],
    [
      'severity: warning',
      'severity: error',
      ['问题缺少：label/position error (此件公开发布)', '问题多出：label/position warning (此件公开发布) 第10行'],
    ],
    [
      'at: (此件公开发布)',
      'at: 2025年6月16日',
      ['问题缺少：label/position warning 2025年6月16日', '问题多出：label/position warning (此件公开发布) 第10行'],
    ],
  ])('tells that %s is not %s', async (from, to, differences) => {
    expect(await compare(right.replace(from, to))).toEqual(differences)
  })
})

describe('the comparison of what is packed in a document', () => {
  const member = '{ path: a.txt, status: checked, findings: [{ rule: read/not-a-document, severity: info }] }'
  const archive = (packed: string) =>
    `decision: not-applicable\nverdict: may-publish\nstatus: checked\nlabels: []\nfindings: [{ rule: read/packed, severity: info }]\npacked: [${packed}]\n`
  it.each([
    [member, []],
    ['', ['包内文件多出：a.txt']],
    [`${member}, ${member.replace('a.txt', 'b.txt')}`, ['包内文件缺少：b.txt']],
    [member.replace('checked', 'partial'), ['a.txt 状态：期望 partial，得到 checked']],
    [
      member.replace('info', 'error'),
      ['a.txt 问题缺少：read/not-a-document error', 'a.txt 问题多出：read/not-a-document info'],
    ],
  ])('%s', async (packed, differences) => {
    writeFileSync(join(folder, 'labels', 'a.zip'), zipSync({ 'a.txt': strToU8('今天天气很好。') }))
    put('a.expected.yaml', archive(packed))
    expect(await compareDocument(folder, 'labels/a.zip', checkerFor)).toEqual(differences)
  })
})

describe('an expectation', () => {
  it('must stand beside each document, and only there', () => {
    put('notice.txt', halfWidth)
    expect(() => findDocuments(folder)).toThrow('no labels/notice.expected.yaml')
    put('notice.expected.yaml', right)
    expect(findDocuments(folder)).toEqual(['labels/notice.txt'])
    put('other.expected.yaml', right)
    expect(() => findDocuments(folder)).toThrow('no document for labels/other.expected.yaml')
  })

  it('has no key that is not looked at, and lacks none', () => {
    put('notice.expected.yaml', right.replace('at:', 'ad:').replace('status: checked\n', ''))
    expect(() => readExpectation(folder, 'labels/notice.txt')).toThrow('no status, ad')
  })
})

describe('the binary documents of the corpus', () => {
  it.each(Object.entries({ ...docxSamples, ...pdfSamples, ...ofdSamples, ...zipSamples, ...textSamples }))(
    '%s is as written',
    (path, bytes) => {
      expect(Buffer.compare(readFileSync(join(corpus, path)), bytes)).toBe(0)
    },
  )
})
