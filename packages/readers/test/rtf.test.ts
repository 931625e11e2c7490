// What stands in RTF, and where: a text of its own in every construct comes out in the right story, in whatever bytes it is written.

import { readFileSync } from 'node:fs'
import { chooseReader, type Paragraph, type SourceDocument, type StoryKind } from '@gongkai/core'
import { encode } from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readers } from '../src/index.js'
import { rtf } from '../src/rtf/index.js'
import { buildCompound, packNative } from './build-doc.js'
import { linesOf, readWith } from './placed-stories.js'

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
/** `\'d5\'fd` */
const hex = (text: string, encoding: string) =>
  [...encode(text, encoding)].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('')
const gbk = (text: string) => hex(text, 'gbk')
const head =
  "\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f1\\fswiss\\fcharset0 Arial;}}"
const open = (content: string): Promise<SourceDocument> => readWith(rtf, latin(`{${head}${content}}`))
const body = async (content: string): Promise<string[]> => linesOf(await open(content), 'body')

describe('the sample that LibreOffice wrote of every construct', async () => {
  const sample = new Uint8Array(readFileSync(new URL('fixtures/rtf/every-construct.rtf', import.meta.url)))
  const document = await readWith(rtf, sample)

  it('is read whole', () => expect(document.notices).toEqual([]))

  it.each<[StoryKind, string[]]>([
    [
      'body',
      [
        '居中标题丁',
        '一级标题戊',
        '缩进段落己，前后，插入标记庚。',
        '隐藏前白字前小字前红字红字标记子。',
        '脚注前尾注前批注前。',
        '文本框前文本框后',
        '链接前链接标记午换行前',
        '换行后未，制表　之后。',
        '一、编号条目申',
        '（1）编号条目酉',
        '二、编号条目戌',
        '横并甲\t深底白字乙',
        '纵并丙\t格丁',
        '格丁二\t内格戊',
        '格尾庚',
        '格辛\t格壬',
        '新页段落亥',
        '右对齐落款',
      ],
    ],
    ['textBox', ['文本框标记巳']],
    ['note', ['　脚注标记丑', '　尾注标记寅']],
    ['comment', ['批注标记辰']],
    ['header', ['页眉甲一']],
    ['footer', ['页脚乙一2']],
    ['deleted', ['删除标记丙']],
    ['hidden', ['HYPERLINK "http://10.0.0.8/nei/"', '隐藏标记辛', '白字标记壬', '小字标记癸']],
  ])('tells the %s', (kind, lines) => expect(linesOf(document, kind)).toEqual(lines))

  it('says of itself what the program wrote', () => {
    const told = document.properties.map(({ name, value }) => `${name}：${value}`)
    expect(told).toEqual(
      expect.arrayContaining([
        '标题：属性标题甲',
        '作者：属性作者丁',
        '单位自定：属性自定己',
        '修订或批注者：修订者庚',
      ]),
    )
  })

  it('has tables with merged cells', () => {
    const table = document.children.find((block) => block.type === 'table')
    const spans = table?.children.map((row) =>
      row.children.map(({ columnSpan = 1, rowSpan = 1 }) => `${columnSpan}×${rowSpan}`).join(' '),
    )
    expect(spans).toEqual(['2×1 1×1', '1×2 1×1 1×1', '1×1 1×1'])
  })
})

describe('the bytes of the text', () => {
  it.each([
    ['GBK as hexadecimal digits', gbk('正文镕'), '正文镕'],
    ['GBK as it stands', encode('正文镕', 'gbk').toString('latin1'), '正文镕'],
    ['GBK of which the second byte is a letter', encode('丂', 'gbk').toString('latin1'), '丂'],
    ['GBK broken over lines', `\\'d5\r\n\\'fd`, '正'],
    ['Unicode with a fallback of one byte', `\\uc1\\u27491\\'3f\\u25991?`, '正文'],
    ['Unicode with a fallback of two bytes', `\\uc2\\u27491${gbk('正')}\\u25991${gbk('文')}`, '正文'],
    ['Unicode without a fallback', '\\uc0\\u27491\\u25991 x', '正文x'],
    ['Unicode above 32767, as a negative number', '\\u-27004?', '隄'],
    ['Unicode in two units', '\\uc0\\u-10143\\u-9049 ', String.fromCharCode(0xd861, 0xdca7)],
    ['a fallback that ends with its group', '{\\uc2\\u27491 ?}x', '正x'],
    ['Western text of a font without a set of its own', "{\\f1 caf\\'a1\\'b0}", 'caf“'],
  ])('%s', async (_, content, expected) => {
    expect(await body(`\\pard ${content}\\par`)).toEqual([expected])
  })

  it.each([
    [136, 'big5', '臺灣'],
    [128, 'shift_jis', '日本'],
    [129, 'euc-kr', '한국'],
    [204, 'windows-1251', 'Русь'],
  ])('character set %i', async (set, encoding, text) => {
    const file = `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset${set} X;}}\\f0 ${hex(text, encoding)}\\par}`
    expect(linesOf(await readWith(rtf, latin(file)), 'body')).toEqual([text])
  })

  it('the code page of the file holds where no font says more', async () => {
    expect(
      linesOf(await readWith(rtf, latin(`{\\rtf1\\ansi\\ansicpg950 ${hex('臺灣', 'big5')}\\par}`)), 'body'),
    ).toEqual(['臺灣'])
  })

  it('a file that names no code page is read by how Chinese it looks', async () => {
    const read = async (bytes: string) => linesOf(await readWith(rtf, latin(`{\\rtf1\\ansi ${bytes}\\par}`)), 'body')
    expect(await read(gbk('关于印发通知的函'))).toEqual(['关于印发通知的函'])
    expect(await read("\\'93x\\'94")).toEqual(['“x”'])
  })

  it('a character cut in two is told', async () => {
    const { notices } = await open(`\\pard\\f0 ${gbk('正文')}\\'d5 \\b x\\par`)
    expect(notices).toEqual([{ code: 'garbled-text', lost: 'text', detail: 'gb18030' }])
  })
})

describe('characters and breaks with names', () => {
  it('are what they show', async () => {
    expect(await body('\\pard a\\tab b\\line c\\~d\\_e\\-f\\emdash\\ldblquote g\\rdblquote\\{\\}\\\\\\par')).toEqual([
      'a　b',
      'c\u00a0d-ef—“g”{}\\',
    ])
  })

  it('a page break cuts a paragraph', async () => {
    const { children } = await open('\\pard a\\page b\\par')
    expect(children.map(({ type }) => type)).toEqual(['paragraph', 'pageBreak', 'paragraph'])
  })
})

describe('text out of sight', () => {
  const colors = '{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue128;}'
  it.each([
    ['deleted', `a{\\deleted ${gbk('删')}}b`, 'deleted', ['删']],
    ['hidden', `a{\\v ${gbk('隐')}}b`, 'hidden', ['隐']],
    ['hidden and shown again', `a{\\v ${gbk('隐')}\\v0 b}`, 'hidden', ['隐']],
    ['white', `a{\\cf1 ${gbk('白')}}b`, 'hidden', ['白']],
    ['tiny', `a{\\fs3 ${gbk('小')}}b`, 'hidden', ['小']],
  ] as const)('%s', async (_, content, kind, lines) => {
    const document = await open(`${colors}\\pard ${content}\\par`)
    expect(linesOf(document, 'body')).toEqual(['ab'])
    expect(linesOf(document, kind)).toEqual(lines)
  })

  it('white on a dark cell is seen, white on a light one is not', async () => {
    const row = '\\trowd\\clcbpat2\\cellx1000\\cellx2000\\pard\\intbl{\\cf1 dark}\\cell{\\cf1 light}\\cell\\row'
    const document = await open(`${colors}${row}\\pard x\\par`)
    expect(linesOf(document, 'body')).toEqual(['dark\t', 'x'])
    expect(linesOf(document, 'hidden')).toEqual(['light'])
  })

  it('a paragraph whose mark is deleted runs on', async () => {
    expect(await body('\\pard a{\\deleted\\par}b\\par')).toEqual(['ab'])
  })
})

describe('beside the body', () => {
  it.each<[string, string, StoryKind, string[]]>([
    ['a header', '{\\header\\pard H\\par}', 'header', ['H']],
    ['a first header', '\\titlepg{\\headerf\\pard H\\par}', 'header', ['H']],
    ['a first header that no page shows', '{\\headerf\\pard H\\par}', 'hidden', ['H']],
    ['a left footer', '\\facingp{\\footerl\\pard F\\par}', 'footer', ['F']],
    ['a footnote', 'a{\\footnote\\pard N\\par}b\\par', 'note', ['N']],
    ['a note whose mark was deleted', 'a{\\deleted{\\footnote\\pard N\\par}}b\\par', 'hidden', ['N']],
    ['a comment', 'a{\\*\\atnauthor P}{\\*\\annotation\\pard C\\par}b\\par', 'comment', ['C']],
    ['a text box', 'a{\\shp{\\*\\shpinst{\\shptxt\\pard T\\par}}{\\shprslt\\pard again\\par}}b\\par', 'textBox', ['T']],
    ['an old text box', 'a{\\*\\do{\\dptxbxtext\\pard T\\par}}b\\par', 'textBox', ['T']],
    ['a watermark', '{\\header{\\shp{\\*\\shpinst{\\sp{\\sn gtextUNICODE}{\\sv W}}}}\\par}', 'watermark', ['W']],
    ['an alternative', 'a{\\shp{\\*\\shpinst{\\sp{\\sn wzDescription}{\\sv A}}}}b\\par', 'alternative', ['A']],
    ['a link', 'a{\\field{\\*\\fldinst HYPERLINK "http://n"}{\\fldrslt L}}\\par', 'hidden', ['HYPERLINK "http://n"']],
    ['an index entry', 'a{\\xe I}b\\par', 'hidden', ['I']],
  ])('%s', async (_, content, kind, lines) => {
    expect(linesOf(await open(`\\pard ${content}`), kind)).toEqual(lines)
  })

  it('who commented and who changed', async () => {
    const { properties } = await open('{\\*\\revtbl{Unknown;}{Q;}}a{\\*\\atnauthor P}{\\*\\annotation C}\\par')
    expect(properties.map(({ name, value }) => [name, value])).toEqual([
      ['修订或批注者', 'Q'],
      ['修订或批注者', 'P'],
    ])
  })

  it('what the file says of itself, in Unicode where it says it twice', async () => {
    const info = `{\\info{\\upr{\\title ?}{\\*\\ud{\\title \\u39064?}}}{\\author ${gbk('某某')}}{\\operator O}{\\*\\company C}}`
    const { properties } = await open(
      `${info}{\\*\\userprops{\\propname K}\\proptype30{\\staticval V}}{\\*\\template T}a\\par`,
    )
    expect(properties.map(({ name, value }) => `${name}：${value}`)).toEqual([
      '标题：题',
      '作者：某某',
      '最后修改者：O',
      '单位：C',
      'K：V',
      '模板：T',
    ])
  })
})

describe('fields and numbers', () => {
  it('tick boxes are ticked or not', async () => {
    const box = (state: string) =>
      `{\\field{\\*\\fldinst FORMCHECKBOX {\\*\\formfield{\\fftype1${state}{\\*\\ffname x}}}}{\\fldrslt}}`
    expect(await body(`\\pard ${box('\\ffres1')}a${box('\\ffres0')}b${box('\\ffres25\\ffdefres1')}c\\par`)).toEqual([
      '☑a☐b☑c',
    ])
  })

  it('a field within an instruction is no text', async () => {
    expect(
      await body('\\pard {\\field{\\*\\fldinst IF {\\field{\\*\\fldinst PAGE}{\\fldrslt 9}} = 1}{\\fldrslt r}}\\par'),
    ).toEqual(['r'])
  })

  it.each([
    [`{\\listtext ${gbk('一、')}\\tab}`, '一、x'],
    ['{\\listtext 1.\\tab}', '1. x'],
    ['{\\pntext\\f0 (a)\\tab}', '(a) x'],
  ])('a number stands before its paragraph: %s', async (text, line) => {
    expect(await body(`\\pard\\ls1 ${text}x\\par`)).toEqual([line])
  })

  it('a number that the file does not write out is told as lost', async () => {
    expect((await open('\\pard\\ls1 x\\par')).notices).toEqual([
      { code: 'unread-part', lost: 'text', detail: 'listtext' },
    ])
  })
})

describe('paragraphs and tables', () => {
  it('stand as they were set', async () => {
    const { children } = await open('\\pard\\qc\\fs32 a\\par\\pard\\cufi200\\fi640 b\\par\\pard\\outlinelevel1 c\\par')
    const [a, b, c] = children as Paragraph[]
    expect(a).toMatchObject({ alignment: 'center', locator: { path: 'rtf p1' } })
    expect(b?.indent).toBe(2)
    expect(c?.heading).toBe(2)
  })

  it('a table in a cell', async () => {
    const inner = 'p\\intbl\\itap2 {q\\nestcell{\\nonesttables no\\par}}{\\*\\nesttableprops\\trowd\\cellx500\\nestrow}'
    expect(
      await body(
        `\\trowd\\cellx1000\\cellx2000\\pard\\intbl a\\par ${inner}\\pard\\intbl b\\cell c\\cell\\row\\pard d\\par`,
      ),
    ).toEqual(['a', 'pq', 'b\tc', 'd'])
  })
})

describe('files inside the file', () => {
  const object = (program: string, content: Uint8Array) => {
    const number = (value: number) => Buffer.from(Uint32Array.of(value).buffer)
    const name = Buffer.from(`${program}\0`)
    const record = [
      number(0x501),
      number(2),
      number(name.length),
      name,
      number(0),
      number(0),
      number(content.length),
      content,
    ]
    const digits = Buffer.concat(record).toString('hex').replace(/.{64}/gu, '$&\n')
    return `{\\object\\objemb{\\*\\objclass ${program}}{\\*\\objdata ${digits}}{\\result R}}`
  }
  const embedded = async (content: string) =>
    (await open(`\\pard a${content}\\par`)).embedded.map(({ name, value }) => [
      name,
      Buffer.from(value).toString('latin1'),
    ])

  it('an attached file, under its own name', async () => {
    const native = packNative(encode('名单.txt', 'gbk'), Buffer.from('list')).subarray(4)
    expect(await embedded(object('Package', native))).toEqual([['名单.txt', 'list']])
  })

  it('a document packed in an object', async () => {
    const packed = buildCompound({ Package: Buffer.from('inside') })
    expect(await embedded(object('Word.Document.12', packed))).toEqual([['object1.bin', 'inside']])
  })

  it('what is shown instead is text', async () => {
    expect(await body(`\\pard a${object('Package', new Uint8Array(20))}\\par`)).toEqual(['aR'])
  })

  it('no picture is text', async () => {
    const document = await open('\\pard a{\\*\\shppict{\\pict\\pngblip 89504e47}}{\\nonshppict{\\pict 00}}b\\par')
    expect(linesOf(document, 'body')).toEqual(['ab'])
    expect((await open('\\pard {\\pict 00}\\par')).notices).toEqual([{ code: 'no-text-layer', lost: 'text' }])
  })
})

it('is recognised whatever it is called', () => {
  expect(chooseReader(latin('{\\rtf1 x}'), '.doc', readers)?.format).toBe('rtf')
  expect(chooseReader(latin('\r\n{\\rtf1 x}'), '.txt', readers)?.format).toBe('rtf')
  expect(chooseReader(latin('rtf'), '.rtf', readers)?.format).not.toBe('rtf')
})
