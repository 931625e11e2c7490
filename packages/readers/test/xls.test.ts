// xls and et: what LibreOffice and SheetJS write, and records written by hand where neither can.
import { readFileSync } from 'node:fs'
import { utils, write } from '@e965/xlsx'
import { type Document, defaultLimits, placeText, readDocument } from '@gongkai/core'
import cfb from 'cfb'
import { encode } from 'iconv-lite'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readers } from '../src/index.js'
import { storiesOf, whereIs } from './build-xlsx.js'

const written = new Uint8Array(readFileSync(new URL('fixtures/xls/every-construct.xls', import.meta.url)))

async function read(value: Uint8Array, path = '附件.xls'): Promise<Document> {
  return placeText(await readDocument(new VFile({ path, value }), readers, defaultLimits), path)
}

describe('a workbook of LibreOffice', () => {
  it.each(['附件.xls', '附件.et', '附件.xlsx', '附件'])('is known by its content, named %s', async (path) => {
    expect((await read(written, path)).format).toBe('xls')
  })

  it('is read with everything beside, behind and hidden in it', async () => {
    const document = await read(written)
    expect(storiesOf(document)[0]).toEqual([
      'sheet',
      [
        '合并的标题',
        '姓名\t身份证号\t登记日期\t备注',
        '杜若\t530426196304150005\t2024-03-05\t选项甲',
        '白芷\t530426196304150000\t5\t写信',
      ],
    ])
    const kinds = (words: string) => whereIs(document, words)[0]
    expect(kinds('杜若')).toEqual(['sheet', '名单!A3'])
    expect(kinds('隐藏列的值')).toEqual(['hidden', '名单!D3（隐藏的列）'])
    expect(kinds('隐藏行的人')).toEqual(['hidden', '名单!A4（隐藏的行）'])
    expect(kinds('白色的字')).toEqual(['hidden', '名单!E5（看不见的字）'])
    expect(kinds('隐藏表的话')).toEqual(['hidden', '底稿!A1（隐藏的工作表）'])
    expect(kinds('公式里的话')).toEqual(['hidden', '名单!C5（公式、链接或提示）'])
    expect(kinds('ding@example.cn')).toEqual(['hidden', '名单!F5（公式、链接或提示）'])
    expect(kinds('批注的话')).toEqual(['comment', '名单!A3批注'])
    expect(kinds('文本框的话')).toEqual(['textBox', '名单文本框'])
    expect(kinds('页眉的话')).toEqual(['header', '名单页眉'])
    expect(kinds('页脚的话')).toEqual(['footer', '名单页脚'])
    for (const words of ['提示标题', '提示内容', '选项甲、选项乙', '暗语名称']) expect(kinds(words)?.[0]).toBe('hidden')
    for (const words of ['属性里的标题', '制表人甲', '审核员乙']) expect(kinds(words)?.[0]).toBe('property')
    expect(document.notices).toEqual([])
  })

  it('is never clean, cut at any tenth', async () => {
    for (let tenth = 1; tenth < 10; tenth++) {
      const { notices } = await read(written.slice(0, Math.floor((written.length * tenth) / 10)))
      expect(
        notices.some(({ lost }) => lost !== 'decoration'),
        `${tenth}`,
      ).toBe(true)
    }
  })
})

describe('a workbook with bytes changed at random', () => {
  it('is read as far as it goes, never thrown, and says nothing on the console', async () => {
    const said: unknown[] = []
    const { error, log } = console
    Object.assign(console, {
      error: (...words: unknown[]) => said.push(words),
      log: (...words: unknown[]) => said.push(words),
    })
    let seed = 1
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      return seed % below
    }
    try {
      for (let round = 0; round < 150; round++) {
        const bytes = written.slice()
        for (let changes = next(20) + 1; changes > 0; changes--) bytes[next(bytes.length)] = next(256)
        const { notices } = await read(bytes)
        expect(notices.filter(({ code }) => code === 'crashed')).toEqual([])
      }
    } finally {
      Object.assign(console, { error, log })
    }
    expect(said).toEqual([])
  })
})

describe('a workbook of SheetJS', () => {
  it('hides what it hides deeply, and formats', async () => {
    const book = utils.book_new()
    const sheet = utils.aoa_to_sheet([
      ['数字', 13900001234, 42, 0.25, 36526.5, Number('530426196304150005'), 0.1 + 0.2],
    ])
    Object.assign(sheet.C1, { z: ';;;' })
    Object.assign(sheet.D1, { z: '0%' })
    Object.assign(sheet.E1, { z: 'yyyy/m/d h:mm' })
    utils.book_append_sheet(book, sheet, '表一')
    utils.book_append_sheet(book, utils.aoa_to_sheet([['深藏']]), '表二')
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] }
    const document = await read(new Uint8Array(write(book, { type: 'array', bookType: 'biff8' })))
    expect(storiesOf(document).slice(0, 3)).toEqual([
      ['sheet', ['数字\t13900001234\t25%\t2000-01-01 12:00\t530426196304150000\t0.3']],
      ['hidden', ['42']],
      ['hidden', ['深藏']],
    ])
    expect(whereIs(document, '深藏')[0]?.[1]).toBe('表二!A1（深度隐藏的工作表）')
  })
})

describe('records', () => {
  it('of Excel 5, in the code page of the machine', async () => {
    const document = await read(
      workbook(
        'Book',
        0x500,
        [record(0x42, u16(936)), record(0x85, [...u32(0), 0, 0, ...shortText('名单')]), record(0x0a, [])],
        [
          record(0x204, [...u16(0), ...u16(0), ...u16(0), ...longText('姓名')]),
          record(0x204, [...u16(1), ...u16(0), ...u16(0), ...longText('杜若')]),
          record(0x14, shortText('&C老页眉')),
          record(0x1c, [...u16(1), ...u16(0), ...longText('老批注')]),
          record(0x0a, []),
        ],
      ),
    )
    expect(storiesOf(document).slice(0, 3)).toEqual([
      ['sheet', ['姓名', '杜若']],
      ['header', ['老页眉']],
      ['comment', ['老批注']],
    ])
  })

  it('that declare the whole sheet cost nothing', async () => {
    const whole = [...u32(0), ...u32(65_536), ...u16(0), ...u16(256), ...u16(0)]
    const bytes = workbook(
      'Workbook',
      0x600,
      [record(0x85, [...u32(0), 0, 0, ...wideText('名单', 1)]), record(0x0a, [])],
      [
        record(0x200, whole),
        record(0x204, [...u16(65_535), ...u16(255), ...u16(0), ...wideText('末', 2)]),
        record(0x0a, []),
      ],
    )
    const before = performance.now()
    expect(whereIs(await read(bytes), '末')).toEqual([['sheet', '名单!IV65536']])
    expect(performance.now() - before).toBeLessThan(2000)
  })

  it('that name other files, and cells last seen of them', async () => {
    const document = await read(
      workbook(
        'Workbook',
        0x600,
        [
          record(0x85, [...u32(0), 0, 0, ...wideText('名单', 1)]),
          record(0x1ae, [...u16(1), ...wideText('\x01底稿\x03全量名单.xls', 2), ...wideText('Sheet1', 2)]),
          record(0x5a, [1, 0, ...u16(0), 2, ...wideText('外部的人', 2), 1, 0, 0, 0, 0, 0, 0, 0x45, 0x40]),
          record(0x5c, wideText('某某办公室', 2)),
          record(0x0a, []),
        ],
        [record(0x204, [...u16(0), ...u16(0), ...u16(0), ...wideText('一', 2)]), record(0x0a, [])],
      ),
    )
    expect(whereIs(document, '底稿\\全量名单.xls')[0]?.[0]).toBe('property')
    expect(whereIs(document, '外部的人')[0]?.[0]).toBe('hidden')
    expect(whereIs(document, '42')[0]?.[0]).toBe('hidden')
    expect(document.properties).toContainEqual(expect.objectContaining({ name: '保存者', value: '某某办公室' }))
  })

  it('of a pivot table, of macros and of a file put in', async () => {
    const book = cfb.read(written, { type: 'array' })
    cfb.utils.cfb_add(book, '/_SX_DB_CUR/0001', Uint8Array.from(record(0xcd, wideText('透视表里的人', 2))))
    cfb.utils.cfb_add(book, '/_VBA_PROJECT_CUR/VBA/dir', Uint8Array.from([1]))
    cfb.utils.cfb_add(book, '/MBD0001A2B3/WordDocument', Uint8Array.from([0xec, 0xa5]))
    const document = await read(new Uint8Array(cfb.write(book, { type: 'buffer' }) as ArrayLike<number>))
    expect(whereIs(document, '透视表里的人')[0]?.[0]).toBe('hidden')
    expect(document.notices).toEqual([{ code: 'unread-part', lost: 'decoration', detail: '_VBA_PROJECT_CUR' }])
    expect(document.embedded.map(({ name }) => name)).toEqual(['MBD0001A2B3.doc'])
  })

  it('of a file with a password', async () => {
    const locked = workbook('Workbook', 0x600, [record(0x2f, [1, 0, 1, 0])], [])
    expect((await read(locked)).notices).toEqual([{ code: 'encrypted', lost: 'everything' }])
  })
})

function workbook(
  stream: string,
  version: number,
  globals: readonly number[][],
  sheet: readonly number[][],
): Uint8Array {
  const begin = (kind: number) =>
    record(0x809, [...u16(version), ...u16(kind), ...u16(0), ...u16(0), ...u32(0), ...u32(0)])
  const head = [...begin(5), ...globals.flat()]
  // The list of sheets says where each begins.
  for (let at = 0; at < head.length; at += 4 + (head[at + 2] ?? 0) + (head[at + 3] ?? 0) * 256)
    if (head[at] === 0x85 && head[at + 1] === 0) head.splice(at + 4, 4, ...u32(head.length))
  const file = cfb.utils.cfb_new()
  cfb.utils.cfb_add(file, `/${stream}`, Uint8Array.from([...head, ...begin(0x10), ...sheet.flat()]))
  return new Uint8Array(cfb.write(file, { type: 'buffer' }) as ArrayLike<number>)
}

function record(type: number, data: readonly number[]): number[] {
  return [...u16(type), ...u16(data.length), ...data]
}

function u16(value: number): number[] {
  return [value & 0xff, value >> 8]
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)]
}

function shortText(text: string): number[] {
  const bytes = encode(text, 'gb18030')
  return [bytes.length, ...bytes]
}

function longText(text: string): number[] {
  const bytes = encode(text, 'gb18030')
  return [...u16(bytes.length), ...bytes]
}

function wideText(text: string, lengthBytes: 1 | 2): number[] {
  const length = lengthBytes === 1 ? [text.length] : u16(text.length)
  return [...length, 1, ...Buffer.from(text, 'utf16le')]
}
