// Where a mark of secrecy, of internal use or of a draft counts: by the story and the zone it stands in.
import {
  type Aside,
  aside,
  type Block,
  createChecker,
  document,
  type Finding,
  paragraph,
  type SettingsInput,
  table,
  text,
} from '@gongkai/core'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { defaultProfile } from '../src/index.js'
import { process } from '../src/process/index.js'
import { secrecy } from '../src/secrecy/index.js'

async function check(blocks: Block[], path = 'a.txt', settings: Partial<SettingsInput> = {}) {
  const reader = { format: 'txt', extensions: [], matches: () => 1, read: async () => document(blocks) }
  const checker = await createChecker({
    readers: [reader],
    rules: [...secrecy, ...process],
    settings: { profile: defaultProfile, ...settings },
    clock: () => new Date('2025-01-01'),
  })
  const findings: Finding[] = []
  for await (const report of checker.check(new VFile({ path, value: 'x' }))) findings.push(...report.findings)
  return findings.map(({ rule, severity, quote }) => `${rule} ${severity} ${quote}`)
}

const body = (count = 20) => Array.from({ length: count }, (_, i) => paragraph(`第${i + 1}段正文，认真组织实施。`))

describe('secrecy/state-secret-mark', () => {
  test.each<Aside['kind']>(['header', 'footer', 'watermark', 'textBox'])(
    'a word alone in the %s is a mark',
    async (kind) => {
      expect(await check([...body(), aside(kind, '机密'), ...body()])).toEqual([
        'secrecy/state-secret-mark blocker 机密',
      ])
    },
  )

  test.each<Aside['kind']>(['comment', 'note', 'property', 'alternative'])(
    'a starred mark in the %s is one',
    async (kind) => {
      expect(await check([...body(), aside(kind, '机密★10年')])).toEqual([
        'secrecy/state-secret-mark blocker 机密★10年',
      ])
    },
  )

  test('a starred mark in hidden text is one', async () => {
    const hidden = paragraph([text('正文'), text('秘密★1年', { unseen: 'hidden' })])
    expect(await check([...body(), hidden])).toEqual(['secrecy/state-secret-mark blocker 秘密★1年'])
  })

  test.each([
    ['机密★10年', '机密★10年'],
    ['机 密 ★ 10 年', '机 密 ★ 10 年'],
    ['绝密☆长期', '绝密☆长期'],
    ['秘密⭐6个月', '秘密⭐6个月'],
    ['机密★2030年1月1日', '机密★2030年1月1日'],
    ['机密★会议开始前', '机密★会议开始前'],
    ['机密★', '机密★'],
    ['（秘密★5年）本段内容', '秘密★5年'],
    ['附件　机密*3年', '机密*3年'],
  ])('%s', async (line, quote) => {
    expect(await check([...body(), paragraph(line), ...body()])).toEqual([`secrecy/state-secret-mark blocker ${quote}`])
  })

  test.each([
    '机密',
    '绝密★启用前',
    '绝密★考试结束前',
    '秘密★★★',
    '商业秘密★3年',
    '国家秘密★',
    '司机密切配合',
    '密级：绝密/机密/秘密',
    '密级：机密件的处理',
    '秘密*',
  ])('in the middle of the text, %s is none', async (line) => {
    expect(await check([...body(), paragraph(line), ...body()])).toEqual([])
  })

  test.each(['机密★20年的文件由专人管理。', '形式为机密★20年', '标注“机密★20年”'])(
    '%s is an example: one warning a document',
    async (line) => {
      expect(await check([...body(), paragraph(line), paragraph(line), ...body()])).toEqual([
        'secrecy/state-secret-mark warning 机密★20年',
      ])
    },
  )

  test('two marks on one line are two', async () => {
    expect(await check([...body(), paragraph('机密★10年　秘密★1年'), ...body()])).toHaveLength(2)
  })

  test('declassified beside it is a warning', async () => {
    const findings = await check([paragraph('机密★10年（已解密）'), ...body()])
    expect(findings).toEqual(['secrecy/state-secret-mark warning 机密★10年'])
  })

  test('drafting makes it no milder', async () => {
    const findings = await check([paragraph('机密★10年'), ...body()], 'a.txt', { stage: 'draft' })
    expect(findings).toEqual(['secrecy/state-secret-mark blocker 机密★10年'])
  })

  test('a teaching text may have a mark of its own', async () => {
    const blocks = ['秘密★1年', '保密知识培训材料', '如下：', '机密★20年'].map((line) => paragraph(line))
    expect(await check(blocks)).toEqual([
      'secrecy/state-secret-mark blocker 秘密★1年',
      'secrecy/state-secret-mark warning 机密★20年',
    ])
  })
})

describe('secrecy/internal-mark', () => {
  test('a short mark counts in the margin, not among the text', async () => {
    expect(await check([...body(), aside('header', '内部资料'), ...body()])).toEqual([
      'secrecy/internal-mark error 内部资料',
    ])
    expect(await check([...body(), paragraph('内部资料'), ...body()])).toEqual([])
  })

  test('a long mark counts as a line of its own anywhere', async () => {
    expect(await check([...body(), paragraph('内部资料，注意保密！'), ...body()])).toEqual([
      'secrecy/internal-mark error 内部资料，注意保密！',
    ])
  })

  test('a copy number may stand behind it', async () => {
    expect(await check([paragraph('内部资料　注意保存　　№ 000012'), ...body()])).toHaveLength(1)
  })

  test('cells of a table are no marks', async () => {
    expect(
      await check([
        table([
          ['内部资料注意保存', '1'],
          ['内部', '2'],
        ]),
      ]),
    ).toEqual([])
  })

  test('nor is the imprint of a publisher', async () => {
    expect(await check([...body(), paragraph('版权所有 不得翻印')])).toEqual([])
    expect(await check([...body(), paragraph('某某出版社'), paragraph('不得翻印')])).toEqual([])
  })
})

describe('process/draft-mark', () => {
  test.each<Aside['kind']>(['header', 'footer', 'watermark'])('in the %s', async (kind) => {
    expect(await check([...body(), aside(kind, '某某办法（送审稿）')])).toEqual(['process/draft-mark error （送审稿）'])
  })

  test('a file name is told once and only where the text says nothing', async () => {
    expect(await check(body(), '某某/办法（讨论稿）.docx')).toEqual(['process/draft-mark warning '])
    expect(await check([paragraph('某某市停车管理办法（讨论稿）'), ...body()], '办法（讨论稿）.docx')).toEqual([
      'process/draft-mark error （讨论稿）',
    ])
  })

  test('the folder is not the file name', async () => {
    expect(await check(body(), '送审稿/办法.docx')).toEqual([])
  })

  test.each(['关于公开征求某某办法（征求意见稿）意见的公告', '关于征集社会公众对某某办法意见的公告'])(
    '%s',
    async (title) => {
      expect(await check([paragraph(title), ...body(), paragraph('（征求意见稿）')])).toEqual([])
    },
  )
})
