// Files packed in files: each is reported by itself, and a nest of them has an end.
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { type CheckerOptions, createChecker } from '../src/check.js'
import { profileSchema } from '../src/facts/profile.js'
import { defineRule } from '../src/findings/rule.js'
import { defaultLimits, type Reader, unreadable } from '../src/reader.js'
import type { FileReport } from '../src/report/report.js'
import { document, paragraph } from '../src/tree/build.js'
import type { EmbeddedFile } from '../src/tree/nodes.js'

const profile = profileSchema.parse({
  id: 'some',
  title: { zh: '某', en: 'some' },
  source: '某市',
  labels: { 公开发布: '此件公开发布' },
  homes: ['note'],
})

const encoded = (text: string) => new TextEncoder().encode(text)

/** Reads `甲 乙=丙 丁=…`: words, and packed files as name and content up to the next space; `[…]` nests. */
const reader = (embedded: (text: string) => EmbeddedFile[], format = 'box'): Reader => ({
  format,
  extensions: ['.box'],
  matches: () => 1,
  async read(file) {
    const text = new TextDecoder().decode(file.value as Uint8Array)
    const packed = embedded(text)
    const notices =
      packed.length > 0 ? [{ code: 'packed', lost: 'decoration', detail: `${packed.length}` } as const] : []
    return text === 'locked'
      ? unreadable(format, 'encrypted')
      : document(packed.length > 0 ? [] : [paragraph(text)], { format, embedded: packed, notices })
  },
})

const secret = defineRule({
  id: 'secrecy/some',
  title: { zh: '某', en: 'some' },
  severity: 'error',
  basis: [],
  messages: { some: { zh: '有', en: 'there' } },
  *check({ document }) {
    if (document.text.includes('密')) yield { message: 'some' }
  },
})

async function check(
  value: string,
  one: Reader,
  options: Partial<CheckerOptions> = {},
  limits = {},
): Promise<FileReport[]> {
  const checker = await createChecker({ readers: [one], rules: [secret], settings: { profile, limits }, ...options })
  const reports: FileReport[] = []
  for await (const report of checker.check(new VFile({ path: 'a.box', value: encoded(value) }))) reports.push(report)
  return reports
}

const files = (...names: string[]) => names.map((name) => ({ name, value: encoded(name) }))
const told = (reports: readonly FileReport[]) => reports.map(({ path, status }) => `${path} ${status}`)

describe('members', () => {
  it('are files of their own, with the path of their host', async () => {
    const reports = await check(
      '箱',
      reader((text) => (text === '箱' ? files('名单', '内箱') : text === '内箱' ? files('表') : [])),
    )
    expect(told(reports)).toEqual([
      'a.box checked',
      'a.box!名单 checked',
      'a.box!内箱 checked',
      'a.box!内箱!表 checked',
    ])
  })

  it('that could not be unpacked are unreadable by themselves; those that came out in part are partial', async () => {
    const problem = { code: 'damaged' } as const
    const reports = await check(
      '箱',
      reader((text) =>
        text === '箱'
          ? [
              { name: '空', value: new Uint8Array(), problem },
              { name: '半', value: encoded('半'), problem },
            ]
          : [],
      ),
    )
    expect(told(reports)).toEqual(['a.box checked', 'a.box!空 unreadable', 'a.box!半 partial'])
    expect(reports[1]?.notices).toEqual([{ code: 'damaged', lost: 'everything' }])
  })

  it('that are left alone are counted as skipped', async () => {
    const one = reader((text) => (text === '箱' ? files('名单', '字体') : []))
    const reports = await check('箱', one, { skip: ({ name }, host) => host.format === 'box' && name === '字体' })
    expect(told(reports)).toEqual(['a.box checked', 'a.box!名单 checked', 'a.box!字体 skipped'])
    expect(reports[2]?.label).toBeNull()
  })

  it('that are all left alone leave nothing checked', async () => {
    const reports = await check(
      '箱',
      reader((text) => (text === '箱' ? files('字体') : [])),
      { skip: () => true },
    )
    expect(told(reports)).toEqual(['a.box unreadable', 'a.box!字体 skipped'])
    expect(reports[0]?.label?.verdict).toBe('not-checked')
  })
})

describe('the verdict on an archive is the worst of all in it', () => {
  it.each([
    [['甲', '乙'], 'may-publish'],
    [['甲', 'locked'], 'not-checked'],
    [['locked', '密件'], 'ask-secrecy-office'],
  ])('%s', async (names, verdict) => {
    const reports = await check(
      '箱',
      reader((text) => (text === '箱' ? files(...names) : [])),
    )
    expect(reports[0]?.label?.verdict).toBe(verdict)
  })
})

describe('a nest has an end', () => {
  const itself = reader((text) => files(text))

  it('of depth', async () => {
    const reports = await check('环', itself, {}, { depth: 5 })
    expect(reports.map(({ status }) => status)).toEqual([...Array.from({ length: 6 }, () => 'checked'), 'unreadable'])
    expect(reports.at(-1)?.notices).toEqual([{ code: 'too-large', lost: 'everything' }])
  })

  it('of number, over all depths together', async () => {
    const many = reader(() => files('1', '2', '3'))
    const reports = await check('箱', many, {}, { entries: 10, depth: 100 })
    expect(reports).toHaveLength(11)
    const refused = reports.filter(({ notices }) =>
      notices.some(({ code, lost }) => code === 'too-large' && lost === 'text'),
    )
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.every(({ status }) => status === 'partial')).toBe(true)
  })

  it('of bytes, over all depths together', async () => {
    const large = reader(() => [{ name: '大', value: new Uint8Array(1000) }])
    const reports = await check('箱', large, {}, { totalBytes: 2500 })
    expect(told(reports)).toEqual(['a.box checked', 'a.box!大 checked', 'a.box!大!大 partial'])
    expect(defaultLimits.depth).toBeGreaterThan(3)
  })
})
