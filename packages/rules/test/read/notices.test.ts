import { createChecker, document, type Notice, paragraph } from '@gongkai/core'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { defaultProfile } from '../../src/profiles/index.js'
import { read } from '../../src/read/index.js'

/** Rule and message for a document about whose reading these notices say something. */
async function check(notices: readonly Notice[], locale: 'zh-CN' | 'en' = 'zh-CN') {
  const { check } = await createChecker({
    readers: [
      {
        format: 'pdf',
        extensions: ['.pdf'],
        matches: () => 1,
        read: async () =>
          document(notices.some(({ lost }) => lost === 'everything') ? [] : [paragraph('请查收。')], { notices }),
      },
    ],
    rules: read.filter(({ id }) => id !== 'read/not-a-document'),
    settings: { profile: defaultProfile, locale },
  })
  const found: string[][] = []
  for await (const { findings } of check(new VFile({ path: 'a.pdf', value: new TextEncoder().encode('%PDF') })))
    found.push(...findings.map(({ rule, severity, message }) => [rule, severity, message]))
  return found
}

describe('every notice that text was lost becomes one error', () => {
  test.each<[Notice['code'], string, string]>([
    ['damaged', 'read/unreadable', '文件已损坏，整个文件没有检查；请重新导出或索取完好的文件。'],
    ['encrypted', 'read/unreadable', '文件加了密码，整个文件没有检查；请提供去除密码的版本。'],
    ['empty', 'read/unreadable', '文件是空的；请确认传来的是要公开的文件。'],
    ['missing', 'read/unreadable', '文件不存在或者链接已断，整个文件没有检查；请确认文件还在原处并且可以打开。'],
    ['unsupported', 'read/unreadable', '不支持这种格式，整个文件没有检查；请另存为 docx、pdf、html 或 txt 后再检查。'],
    ['too-large', 'read/unreadable', '文件超出允许的大小，整个文件没有检查；请拆分文件，或者在设置的 limits 中放宽。'],
    ['crashed', 'read/unreadable', '读取时程序出错，整个文件没有检查；请另存一份再试，并把这条信息告诉维护者。'],
    ['timed-out', 'read/unreadable', '读取超过了时限，整个文件没有检查；请拆分文件，或者人工核对。'],
    ['out-of-memory', 'read/unreadable', '读取占用的内存超过了限度，整个文件没有检查；请拆分文件，或者人工核对。'],
    ['unread-part', 'read/unreadable', '有一部分内容没有读到，整个文件没有检查；请人工核对这一部分。'],
    ['no-text-layer', 'read/no-text', '是图片，没有文字层，整个文件没有检查；请人工核对，或者提供文字可以复制的版本。'],
    ['garbled-text', 'read/no-text', '文字层是乱码，整个文件没有检查；请人工核对，或者由原文件重新导出。'],
  ])('%s', async (code, rule, message) => {
    expect(await check([{ code, lost: 'everything' }])).toEqual([[rule, 'error', message]])
  })
})

test('pages and detail are named, and that only a part was not checked', async () => {
  expect(await check([{ code: 'no-text-layer', lost: 'text', pages: [3, 7] }])).toEqual([
    [
      'read/no-text',
      'error',
      '是图片，没有文字层（第3、7页），这一部分没有检查；请人工核对，或者提供文字可以复制的版本。',
    ],
  ])
  expect(await check([{ code: 'unread-part', lost: 'text', pages: [2], detail: '公式' }])).toEqual([
    ['read/unreadable', 'error', '有一部分内容没有读到（第2页，公式），这一部分没有检查；请人工核对这一部分。'],
  ])
})

test('English words where English is asked for', async () => {
  expect(await check([{ code: 'no-text-layer', lost: 'text', pages: [3, 7] }], 'en')).toEqual([
    [
      'read/no-text',
      'error',
      'Pictures without a text layer (pages 3, 7); that part was not checked. Check by hand, or provide a version whose text can be copied.',
    ],
  ])
})

test('whatever its code, a notice that lost only decoration is an info', async () => {
  for (const code of ['decoration', 'unread-part', 'no-text-layer'] as const)
    expect(await check([{ code, lost: 'decoration', detail: '页面边框' }])).toEqual([
      ['read/decoration', 'info', '有不含文字的修饰没有读取（页面边框），不影响检查。'],
    ])
})

test('two notices are two findings', async () => {
  expect(
    await check([
      { code: 'unread-part', lost: 'text', detail: '公式' },
      { code: 'unread-part', lost: 'text', detail: '图表' },
    ]),
  ).toHaveLength(2)
})
