// Whatever tree a reader returns, the file is told as not checked, and nothing is thrown.
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../src/check.js'
import { profileSchema } from '../src/facts/profile.js'
import { defineRule } from '../src/findings/rule.js'
import type { Reader } from '../src/reader.js'
import type { FileReport } from '../src/report/report.js'
import { document, paragraph } from '../src/tree/build.js'
import type { Block, SourceDocument } from '../src/tree/nodes.js'

const profile = profileSchema.parse({
  id: 'some',
  title: { zh: '某', en: 'some' },
  source: '某市',
  labels: { 公开发布: '此件公开发布' },
  homes: ['note'],
})

/** Tells each notice, as read/unreadable does. */
const told = defineRule({
  id: 'read/told',
  title: { zh: '未读', en: 'unread' },
  severity: 'error',
  messages: { notice: { zh: '{code}（{detail}）', en: '{code} ({detail})' } },
  basis: [],
  *check({ document }) {
    for (const { code, detail = '' } of document.notices) yield { message: 'notice', data: { code, detail } }
  },
})

const reading = (read: () => unknown): Reader => ({
  format: 'hostile',
  extensions: ['.txt'],
  matches: () => 1,
  read: async () => read() as SourceDocument,
})

async function check(reader: Reader, limits = {}): Promise<FileReport[]> {
  const checker = await createChecker({ readers: [reader], rules: [told], settings: { profile, limits } })
  const reports: FileReport[] = []
  for await (const report of checker.check(new VFile({ path: 'a.txt', value: '甲' }))) reports.push(report)
  return reports
}

/** A paragraph that holds itself. */
function circle(): Block {
  const aside = { type: 'aside', kind: 'textBox', children: [] as unknown[] }
  aside.children.push(aside)
  return aside as unknown as Block
}

const hostile: [string, () => unknown][] = [
  ['nothing', () => undefined],
  ['null', () => null],
  ['a tree without children', () => ({ type: 'document', format: 'txt', properties: [], embedded: [], notices: [] })],
  ['a child that is null', () => document([null as unknown as Block])],
  ['a text whose value is no text', () => document([paragraph([{ type: 'text', value: 7 as unknown as string }])])],
  ['a table without rows', () => document([{ type: 'table' } as unknown as Block])],
  ['a tree that holds itself', () => document([circle()])],
  ['embedded files that are no list', () => document([], { embedded: 7 as unknown as [] })],
  ['a property without a value', () => document([], { properties: [null as never] })],
  [
    'a tree that throws when looked at',
    () =>
      document([
        {
          get type(): never {
            throw new Error('某人的号码')
          },
        },
      ]),
  ],
]

describe('a hostile tree', () => {
  it.each(hostile)('%s', async (_, read) => {
    const reports = await check(reading(read))
    expect(reports).toHaveLength(1)
    expect(reports[0]).toMatchObject({ path: 'a.txt', status: 'unreadable', notices: [{ code: 'crashed' }] })
    expect(reports[0]?.findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^crashed（\w+Error）$|^crashed（Error）$/),
    ])
    expect(JSON.stringify(reports)).not.toContain('某人的号码')
  })

  it('a reader that throws while it is asked whether the file is its own', async () => {
    const reader = {
      ...reading(() => document([])),
      matches: () => {
        throw new RangeError('x')
      },
    }
    expect(await check(reader)).toMatchObject([
      { status: 'unreadable', notices: [{ code: 'crashed', detail: 'RangeError' }] },
    ])
  })

  it('still checks what is packed in a file that could not be laid out', async () => {
    let depth = 0
    const outer = () =>
      document([null as unknown as Block], { embedded: [{ name: '乙.txt', value: new Uint8Array([65]) }] })
    const reports = await check(reading(() => (depth++ === 0 ? outer() : document([paragraph('甲')]))))
    expect(reports.map(({ path, status }) => [path, status])).toEqual([
      ['a.txt', 'unreadable'],
      ['a.txt!乙.txt', 'checked'],
    ])
  })

  it('ends with a container that holds itself', async () => {
    const value = new Uint8Array([65])
    const reports = await check(
      reading(() => document([], { embedded: [{ name: 'a', value }] })),
      { depth: 2 },
    )
    expect(reports.map(({ path, status }) => [path, status])).toEqual([
      ['a.txt', 'checked'],
      ['a.txt!a', 'checked'],
      ['a.txt!a!a', 'checked'],
      ['a.txt!a!a!a', 'unreadable'],
    ])
    expect(reports.at(-1)?.notices).toEqual([{ code: 'too-large', lost: 'everything' }])
  })
})
