// Markdown: its blocks and marks as paragraphs and tables, every visible character kept, every text with its place.
import { defaultLimits, placeText, type SourceDocument } from '@gongkai/core'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { md } from '../src/md/index.js'

const read = (value: string): Promise<SourceDocument> =>
  md.read(new VFile({ path: 'a.md', value: Buffer.from(value) }), defaultLimits)
const storyOf = (source: SourceDocument, kinds: readonly string[]) => {
  const { text, stories } = placeText(source)
  return stories
    .filter((story) => kinds.includes(story.kind))
    .flatMap((story) => text.slice(story.start, story.end).replace(/\n$/u, '').split('\n'))
}
const lines = async (value: string) => storyOf(await read(value), ['body'])

describe('blocks', () => {
  it.each([
    ['# 标题\n正文', ['标题', '正文']],
    ['标题\n===\n\n正文', ['标题', '正文']],
    ['某局\n2024年3月1日\n', ['某局', '2024年3月1日']],
    ['3. 甲\n4. 乙\n   - 丙', ['3. 甲', '4. 乙', '• 丙']],
    ['1) 甲', ['1) 甲']],
    ['> 引文一\n> 引文二', ['引文一', '引文二']],
    ['- [x] 主动公开\n- [ ] 依申请公开', ['• ☑主动公开', '• ☐依申请公开']],
    ['```txt\n（此件公开发布）\n  *甲*\n```', ['（此件公开发布）', '  *甲*']],
    ['正文\n\n    缩进的正文', ['正文', '缩进的正文']],
    ['　　一、某事项', ['　　一、某事项']],
    ['| 姓名 | 电话 |\n|---|:-:|\n| 某甲 | 1\\|2 |', ['姓名\t电话', '某甲\t1|2']],
    ['<div align="center">\n\n# 甲\n\n</div>', ['甲']],
    ['<table><tr><td>甲</td><td>乙&nbsp;</td></tr></table>', ['甲\t乙\u00a0']],
  ])('%j', async (source, expected) => expect(await lines(source)).toEqual(expected))

  it('keep heading levels, header cells and the alignment html gives', async () => {
    expect((await read('## 甲')).children).toMatchObject([{ type: 'paragraph', heading: 2 }])
    expect((await read('|甲|\n|-|\n|乙|')).children).toMatchObject([
      { children: [{ children: [{ header: true }] }, { children: [{ type: 'cell' }] }] },
    ])
    expect((await read('<p align="right">某局</p>')).children).toMatchObject([{ alignment: 'right' }])
  })
})

describe('inline marks', () => {
  it.each([
    ['某**粗**与*斜*、~~删~~和`码 <b>`', '某粗与斜、删和码 <b>'],
    ['\\*星\\* 1\\. &amp; &ldquo;引&rdquo; &#x56db; &未知;', '*星* 1. & “引” 四 &未知;'],
    ['[链接](http://example.com) <https://example.com/a>', '链接 https://example.com/a'],
    ['写信到 a@example.com，或访问 www.example.com/b。', '写信到 a@example.com，或访问 www.example.com/b。'],
    ['甲<u>乙</u>丙<!-- 注 -->丁', '甲乙丙丁'],
    ['未配对的 * 号、_ 号和 [方括号]', '未配对的 * 号、_ 号和 [方括号]'],
  ])('%j', async (source, expected) => expect(await lines(source)).toEqual([expected]))

  it('bold is a font; a break and a checkbox of html are kept', async () => {
    expect((await read('某**粗**')).children).toMatchObject([
      { children: [{ value: '某' }, { value: '粗', font: { bold: true } }] },
    ])
    expect(await lines('甲<br>乙<input type="checkbox" checked>丙')).toEqual(['甲', '乙☑丙'])
  })
})

describe('what is not seen is kept apart', () => {
  it('comments are hidden; addresses, titles and picture texts are alternatives; footnotes are notes', async () => {
    const page = await read(
      '<!-- 待审 -->\n\n[甲](http://10.0.0.1/a "题") ![印章](a.png)<!-- 行内 -->[^1]\n\n[^1]: 脚注\n\n[b]: http://10.0.0.2/b\n',
    )
    expect(storyOf(page, ['hidden']).filter(Boolean)).toEqual(['待审', '行内'])
    expect(storyOf(page, ['alternative']).filter(Boolean).sort()).toEqual(
      ['http://10.0.0.1/a', 'http://10.0.0.2/b', '印章', '题'].sort(),
    )
    expect(storyOf(page, ['note'])).toEqual(['脚注'])
    expect(storyOf(page, ['body'])).toEqual(['甲 [1]'])
  })
})

describe('front matter', () => {
  it('becomes properties with names as written and places', async () => {
    const page = await read(
      '---\r\ntitle: "某通知"\r\n公开方式：主动公开\r\n签发人: # 未定\r\n抄送:\r\n  - 某局\r\n  - 某厅\r\n---\r\n正文\r\n',
    )
    expect(page.properties.map(({ name, value, origin }) => [name, value, origin])).toEqual([
      ['title', '某通知', 'page'],
      ['公开方式', '主动公开', 'page'],
      ['抄送', '某局；某厅', 'page'],
    ])
    expect(page.source?.slice(...(page.properties[1]?.locator?.source ?? []))).toBe('主动公开')
    expect(storyOf(page, ['body'])).toEqual(['正文'])
  })

  it('is not what merely stands between two rules', async () => {
    const page = await read('---\n\n某段正文\n\n---\n\n另一段')
    expect(page.properties).toEqual([])
    expect(storyOf(page, ['body'])).toEqual(['某段正文', '另一段'])
  })
})

describe('places', () => {
  it.each(['\n', '\r\n'])('every text that maps unit by unit stands in the source, lines ending in %j', async (end) => {
    const source = [
      '---',
      '文号: 某发〔2024〕1号',
      '---',
      '# 标*题*',
      '> 甲 &amp; 乙',
      '> 丙',
      '- 丁\\*戊',
      '  己 `庚`',
      '',
      '| 辛 | 壬\\|癸 |',
      '|-|-|',
      '| a@example.com | 二 |',
      '',
      '```',
      '码',
      '```',
      '<p>子&nbsp;丑</p>',
    ].join(end)
    const document = placeText(await read(source))
    const exact = document.located.filter(
      ({ start, end: to, locator }) => locator.source && locator.source[1] - locator.source[0] === to - start,
    )
    for (const { start, end: to, locator } of exact)
      expect(document.source?.slice(...(locator.source ?? []))).toBe(document.text.slice(start, to))
    expect(exact.map(({ start, end: to }) => document.text.slice(start, to)).join('')).toContain('标题甲  乙')
    expect(document.text).toContain('标题\n甲 & 乙\n丙\n• 丁*戊\n己 庚\n辛\t壬|癸\na@example.com\t二\n码\n子\u00a0丑')
  })

  it('no Han character of any text is lost', async () => {
    const piece = fc.constantFrom(
      '甲',
      '乙',
      '丙丁',
      ' ',
      '\n',
      '\n\n',
      '*',
      '**',
      '_',
      '~~',
      '`',
      '[',
      ']',
      '(',
      ')',
      '> ',
      '- ',
      '1. ',
      '# ',
      '|',
      '\\',
      '&amp;',
      '    ',
      '\t',
      '---',
      '　',
      '：',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const source = pieces.join('')
        const document = placeText(await read(source))
        const count = (text: string) =>
          [...text]
            .filter((character) => /\p{Script=Han}/u.test(character))
            .sort()
            .join('')
        expect(count(document.text)).toBe(count(source))
        for (const { start, end, locator } of document.located)
          if (
            locator.source &&
            locator.source[1] - locator.source[0] === end - start &&
            !/[☐☑•\d]/u.test(document.text.slice(start, end))
          )
            expect(source.slice(...locator.source)).toBe(document.text.slice(start, end))
      }),
      { seed: 821008024, numRuns: 1000 },
    )
  })
})

describe('hostile Markdown is read as plain lines, quickly', () => {
  it.each([
    ['quotations', `${'> '.repeat(20_000)}末`],
    ['lists', `${'- '.repeat(20_000)}末`],
    ['brackets', `${'['.repeat(50_000)}末`],
    ['emphasis', `${'*甲 **乙 '.repeat(20_000)}末`],
  ])(
    '%s',
    async (_, source) => {
      const page = await read(source)
      expect(storyOf(page, ['body']).join('')).toContain('末')
      expect(page.notices).toEqual([{ code: 'decoration', lost: 'decoration', detail: 'depth' }])
    },
    5000,
  )

  it('says when there is nothing to read', async () => {
    expect((await read('\n<!-- 只有注释 -->\n')).notices).toEqual([{ code: 'empty', lost: 'everything' }])
  })
})

it('only the name makes a text Markdown', () => {
  const bytes = Buffer.from('# 某\n')
  expect([md.matches(bytes, '.md'), md.matches(bytes, '.markdown'), md.matches(bytes, '.txt')]).toEqual([0.5, 0.5, 0])
  expect(md.matches(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), '.md')).toBe(0)
})
