// What stands in a Word 97 file, and where: a text of its own in every construct comes out in the right story.
import { chooseReader, type Paragraph, placeText, type SourceDocument, type StoryKind } from '@gongkai/core'
import { encode } from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { doc } from '../src/doc/index.js'
import { readers } from '../src/index.js'
import { buildCompound, buildDoc, packNative, sample, streamOf } from './build-doc.js'
import { linesOf, readWith } from './placed-stories.js'

const document = await readWith(doc, sample)
const paragraph = (text: string): Paragraph | undefined =>
  document.children.find(
    (block): block is Paragraph =>
      block.type === 'paragraph' &&
      block.children.some((inline) => inline.type === 'text' && inline.value.includes(text)),
  )

describe('the sample of every construct', () => {
  it('is read whole', () => {
    expect(document.notices).toEqual([])
    expect(document.format).toBe('doc')
  })

  it('has its body, with breaks, numbers, fields and tables', () => {
    expect(linesOf(document, 'body')).toEqual([
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
    ])
  })

  it.each<[StoryKind, string[]]>([
    ['textBox', ['文本框标记巳']],
    ['note', ['　脚注标记丑', '　尾注标记寅']],
    ['comment', ['批注标记辰']],
    ['header', ['页眉甲一']],
    ['footer', ['页脚乙一2']],
    ['deleted', ['删除标记丙']],
    ['hidden', ['HYPERLINK "http://10.0.0.8/nei/"', '隐藏标记辛', '白字标记壬', '小字标记癸']],
  ])('tells the %s', (kind, lines) => {
    expect(linesOf(document, kind)).toEqual(lines)
  })

  it('says of itself what the program wrote, and who changed it', () => {
    const told = document.properties.map(({ name, value }) => `${name}：${value}`)
    expect(told).toEqual(
      expect.arrayContaining([
        '标题：属性标题甲',
        '主题：属性主题乙',
        '关键词：属性关键词丙',
        '作者：属性作者丁',
        '备注：属性备注戊',
        '单位自定：属性自定己',
        '修订或批注者：修订者庚',
        '修订或批注者：批注者卯',
      ]),
    )
    expect(new Set(document.properties.map(({ origin }) => origin))).toEqual(new Set(['file']))
  })

  it('stands on the page as it was set', () => {
    expect(paragraph('居中标题丁')).toMatchObject({ alignment: 'center', locator: { path: 'WordDocument p1' } })
    expect(paragraph('居中标题丁')?.children[0]).toMatchObject({ font: { size: 16, bold: true, name: '仿宋' } })
    expect(paragraph('一级标题戊')?.heading).toBe(1)
    expect(paragraph('缩进段落己')?.indent).toBe(2)
    expect(paragraph('右对齐落款')).toMatchObject({ alignment: 'right', rightIndent: 4 })
    const red = paragraph('红字标记子')?.children.find(
      (inline) => inline.type === 'text' && inline.value === '红字标记子',
    )
    expect(red).toMatchObject({ font: { color: '#ff0000' } })
  })

  it('begins a page where one begins', () => {
    const before =
      document.children.findIndex((block) => block.type === 'paragraph' && block === paragraph('新页段落亥')) - 1
    expect(document.children[before]?.type).toBe('pageBreak')
  })

  it('has tables with merged cells', () => {
    const table = document.children.find((block) => block.type === 'table')
    const shape = table?.children.map((row) =>
      row.children.map(({ columnSpan = 1, rowSpan = 1 }) => [columnSpan, rowSpan]),
    )
    expect(shape).toEqual([
      [
        [2, 1],
        [1, 1],
      ],
      [
        [1, 2],
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ])
  })
})

describe('the same bytes under other names', () => {
  it.each(['.doc', '.dot', '.wps', '.wpt', '.docx', '.txt'])('%s', (extension) => {
    expect(chooseReader(sample, extension, readers)?.format).toBe('doc')
  })

  it('whatever the case of the streams', async () => {
    const upper = buildDoc({})
    const renamed = rename(upper, 'WordDocument', 'WORDDOCUMENT')
    expect(chooseReader(renamed, '.wps', readers)?.format).toBe('doc')
    expect(linesOf(await readWith(doc, renamed), 'note')).toEqual(['　脚注标记丑', '　尾注标记寅'])
  })
})

/** Writes another name of the same length into the directory. */
function rename(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const wide = (text: string) => Buffer.from(text, 'utf16le')
  const copy = Buffer.from(bytes)
  copy.set(wide(to), copy.indexOf(wide(from)))
  return new Uint8Array(copy)
}

describe('files inside the file', () => {
  const names = async (streams: Record<string, Uint8Array>): Promise<SourceDocument> => readWith(doc, buildDoc(streams))

  it('are handed on: an attached file, by the name it had in GBK', async () => {
    const native = packNative(encode('名单甲.txt', 'gbk'), Buffer.from('附件标记'))
    const { embedded } = await names({ 'ObjectPool/_1/\x01Ole10Native': native })
    expect(embedded.map(({ name, value }) => [name, Buffer.from(value).toString()])).toEqual([
      ['名单甲.txt', '附件标记'],
    ])
  })

  it('are handed on: a document of the same kind, as a file that can be read', async () => {
    const { embedded } = await names({
      'ObjectPool/_2/WordDocument': streamOf('WordDocument'),
      'ObjectPool/_2/1Table': streamOf('1Table'),
    })
    expect(embedded.map(({ name }) => name)).toEqual(['_2.doc'])
    const [inner] = embedded
    expect(linesOf(await readWith(doc, inner?.value ?? new Uint8Array()), 'comment')).toEqual(['批注标记辰'])
  })

  it('are no files where they are formulas', async () => {
    const { embedded } = await names({ 'ObjectPool/_3/Equation Native': Uint8Array.of(1, 2, 3) })
    expect(embedded).toEqual([])
  })
})

describe('what a program left in the file', () => {
  it('is found beside the stories: text that a quick save dropped', async () => {
    const old = Buffer.from('已删去的旧标题，请勿外传。', 'utf16le')
    const bytes = buildDoc({}, (main) => Buffer.concat([main, Buffer.alloc(main.length % 2), old]))
    const found = await readWith(doc, bytes)
    expect(linesOf(found, 'hidden')).toContain('已删去的旧标题，请勿外传。')
    expect(linesOf(found, 'body')).not.toContain('已删去的旧标题，请勿外传。')
  })

  it('is found in what WPS adds', async () => {
    const found = await readWith(doc, buildDoc({ WpsCustomData: Buffer.from('<x>内部流转意见甲</x>') }))
    expect(linesOf(found, 'hidden').join()).toContain('内部流转意见甲')
  })

  it('is named where it is not read', async () => {
    const { notices } = await readWith(doc, buildDoc({ 'Macros/VBA/dir': Uint8Array.of(1) }))
    expect(notices).toEqual([{ code: 'unread-part', lost: 'decoration', detail: 'Macros' }])
  })

  it('is not repeated where a story says it', () => {
    const { text } = placeText(document)
    expect(text.split('编号条目申').length).toBe(2)
  })
})

it('a compound file of something else is not taken for a document', () => {
  expect(doc.matches(buildCompound({ Workbook: Uint8Array.of(1) }), '.doc')).toBe(0)
  expect(doc.matches(buildCompound({ CONTENTS: Uint8Array.of(1) }), '.wps')).toBe(0)
})
