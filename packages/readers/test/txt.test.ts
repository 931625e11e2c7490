// Plain text: every line a paragraph with its place in the file.
import { defaultLimits, placeAt, placeText, readDocument } from '@gongkai/core'
import iconv from 'iconv-lite'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readers } from '../src/index.js'
import { txt } from '../src/txt/index.js'

const read = (value: string | Uint8Array, limits = defaultLimits) =>
  txt.read(new VFile({ path: '通知.txt', value: typeof value === 'string' ? Buffer.from(value) : value }), limits)

describe('lines', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
    ['U+2028', '\u2028'],
    ['NEL', '\u0085'],
  ])('end with %s', async (_, end) => {
    const source = `第一行${end}${end}　　第二行`
    const document = await read(source)
    expect(document.source).toBe(source)
    const start = 3 + 2 * end.length
    expect(document.children).toEqual([
      {
        type: 'paragraph',
        children: [{ type: 'text', value: '第一行', locator: { source: [0, 3] } }],
        locator: { source: [0, 3] },
      },
      { type: 'paragraph', children: [], locator: { source: [3 + end.length, 3 + end.length] } },
      {
        type: 'paragraph',
        children: [{ type: 'text', value: '　　第二行', locator: { source: [start, start + 5] } }],
        indent: 2,
        locator: { source: [start, start + 5] },
      },
    ])
  })

  it('last one with or without an end: no empty paragraph is made', async () => {
    expect((await read('一\n')).children).toHaveLength(1)
    expect((await read('一')).children).toHaveLength(1)
  })

  it('are parted into pages by a form feed', async () => {
    const { children } = await read('第一页\f第二页\n\f第三页')
    expect(children.map((block) => block.type)).toEqual([
      'paragraph',
      'pageBreak',
      'paragraph',
      'pageBreak',
      'paragraph',
    ])
  })

  it.each([
    ['　　一', 2],
    ['    一', 2],
    ['\t一', 2],
    ['一', undefined],
    ['　　', undefined],
  ])('%j is indented by %s characters', async (line, indent) => {
    const [paragraph] = (await read(`${line}\n二`)).children
    expect(paragraph).toMatchObject({ type: 'paragraph', ...(indent ? { indent } : {}) })
    expect(paragraph && 'indent' in paragraph).toBe(indent !== undefined)
  })
})

describe('places', () => {
  it('count CRLF and not the byte order mark, in any encoding', async () => {
    const source = '标题\r\n联系电话：13900001234\r\n'
    for (const bytes of [
      iconv.encode(source, 'utf8', { addBOM: true }),
      iconv.encode(source, 'utf16-le', { addBOM: true }),
      iconv.encode(source, 'gbk'),
    ]) {
      const document = placeText(await read(bytes))
      const at = document.text.indexOf('13900001234')
      expect(placeAt(document, at, at + 11)).toMatchObject({
        start: { line: 2, column: 6, offset: 8 },
        source: { start: { line: 2, column: 6, offset: 9 }, end: { offset: 20 } },
        words: '第2行',
      })
    }
  })
})

describe('what is wrong is said', () => {
  it('nothing but white space', async () => {
    expect((await read(' \n　\n')).notices).toEqual([{ code: 'empty', lost: 'everything' }])
  })

  it('binary content under a text name', async () => {
    const value = Uint8Array.from({ length: 400 }, (_, i) => (i * 89 + (i >> 3) * 57) & 0xff)
    expect(txt.matches(value, '.txt')).toBe(0)
    expect((await read(value)).notices).toEqual([{ code: 'unsupported', lost: 'everything' }])
    expect((await readDocument(new VFile({ path: 'a.txt', value }), readers, defaultLimits)).notices).toMatchObject([
      { code: 'wrong-extension', lost: 'everything' },
    ])
  })

  it('text beyond the limit, which is cut at a line', async () => {
    const document = await read('一二三四\n五六七八\n九十\n', { ...defaultLimits, textLength: 8 })
    expect(document.source).toBe('一二三四')
    expect(document.notices).toEqual([{ code: 'too-large', lost: 'text' }])
  })

  it('padding of NULs is not text', async () => {
    const document = await read('正文\n\0\0\0\0')
    expect(document.children).toHaveLength(1)
    expect(document.notices).toEqual([])
  })
})

describe('formats that are text by chance are not taken for plain text', () => {
  it.each([
    '{\\rtf1\\ansi 正文}',
    'MIME-Version: 1.0\nContent-Type: multipart/related',
    '%PDF-1.7\n',
    '<?xml version="1.0"?><pkg:package/>',
  ])('%s', (text) => {
    expect(txt.matches(Buffer.from(text), '.txt')).toBe(0)
  })
})
