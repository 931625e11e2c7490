// What stands in an ofd is read into its right story, wherever it hides, and what could not be read is told.
import { type Document, defaultLimits, placeAt, placeText, type StoryKind } from '@gongkai/core'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type OfdPage, type OfdSource, root, tableItems, writeOfd } from '../../../scripts/corpus/ofd-writer.js'
import { readOfd } from '../src/ofd/read.js'
import { stepsIn } from '../src/ofd/text.js'

/** The page every case stands on. */
const own = { text: '正文甲', x: 30, y: 30, size: 16 }

function read(source: Partial<OfdSource> & { page?: OfdPage }): Document {
  const { page, ...rest } = source
  return placeText(readOfd(writeOfd({ pages: [{ items: [own], ...page }], ...rest }), defaultLimits))
}

function story({ stories, text }: Document, kind: StoryKind): string {
  return stories
    .filter((one) => one.kind === kind)
    .map(({ start, end }) => text.slice(start, end))
    .join('')
    .trim()
}

/** A TextObject of 5 mm characters. */
const textObject = (
  words: string,
  { x = 30, y = 60, attributes = '', inner = '', code = 'X="0" Y="4.4" DeltaX="5"' } = {},
) =>
  `<ofd:TextObject Boundary="${x} ${y} 100 5" Font="f0" Size="5" ${attributes}>${inner}<ofd:TextCode ${code}>${words}</ofd:TextCode></ofd:TextObject>`

const box = (x: number, y: number, width: number, height: number, color = '0 0 0', attributes = '') =>
  `<ofd:PathObject Boundary="${x} ${y} ${width} ${height}" Fill="true" Stroke="false" ${attributes}><ofd:FillColor Value="${color}"/><ofd:AbbreviatedData>M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C</ofd:AbbreviatedData></ofd:PathObject>`

const layer = (content: string) => root('Page', `<ofd:Content><ofd:Layer>${content}</ofd:Layer></ofd:Content>`)

describe('text on the page', () => {
  it.each<[string, string, string]>([
    [
      'in nested blocks',
      `<ofd:PageBlock><ofd:PageBlock>${textObject('嵌套乙')}</ofd:PageBlock></ofd:PageBlock>`,
      '嵌套乙',
    ],
    ['as cdata', textObject('<![CDATA[数据乙]]>'), '数据乙'],
    ['indented by line ends', textObject('\n      换行乙\n   '), '换行乙'],
    ['with its own matrix', textObject('矩阵乙', { attributes: 'CTM="0.5 0 0 0.5 0 2"' }), '矩阵乙'],
    ['without any steps', textObject('无步长乙', { code: 'X="0" Y="4.4"' }), '无步长乙'],
    [
      'in two codes, the second under the first',
      `<ofd:TextObject Boundary="30 60 100 20" Font="f0" Size="5"><ofd:TextCode X="0" Y="4.4" DeltaX="5">上行乙</ofd:TextCode><ofd:TextCode Y="14.4" DeltaX="5">下行乙</ofd:TextCode></ofd:TextObject>`,
      '上行乙\n下行乙',
    ],
    [
      'beside a map from characters to glyphs',
      textObject('字形乙', {
        inner:
          '<ofd:CGTransform CodePosition="0" CodeCount="3" GlyphCount="3"><ofd:Glyphs>3 4 5</ofd:Glyphs></ofd:CGTransform>',
      }),
      '字形乙',
    ],
    ['one under the other', textObject('竖排乙丙', { code: 'X="0" Y="4.4" DeltaX="0" DeltaY="6"' }), '竖排乙丙'],
    ['with a radical for its character', textObject('⽤户乙'), '用户乙'],
    ['outlined', textObject('描边乙', { attributes: 'Fill="false" Stroke="true"' }), '描边乙'],
  ])('%s', (_, objects, expected) => {
    const document = read({ page: { objects } })
    expect(story(document, 'body') + story(document, 'textBox')).toContain(expected)
    expect(document.notices).toEqual([])
  })

  it('of templates stands below and above that of the page, from whatever they stand on', () => {
    const template = (words: string, y: number, head = '') => ({ items: [{ text: words, x: 30, y, size: 16 }], head })
    const document = read({
      templates: [
        template('底版乙', 20, '<ofd:Template TemplateID="t1"/>'),
        template('底版丙', 10),
        template('罩版丁', 40),
      ],
      page: { head: '<ofd:Template TemplateID="t0"/><ofd:Template TemplateID="t2" ZOrder="Foreground"/>' },
    })
    expect(story(document, 'body')).toBe('底版丙\n底版乙\n正文甲\n罩版丁')
  })

  it('of drawings kept among the resources is read where they are used', () => {
    const document = read({
      page: { objects: '<ofd:CompositeObject ResourceID="c1" Boundary="0 60 200 20" CTM="1 0 0 1 30 0"/>' },
      resources: `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="c1" Width="100" Height="20"><ofd:Content>${textObject('复合乙', { x: 0, y: 0 })}<ofd:CompositeObject ResourceID="c2" Boundary="0 10 100 10"/></ofd:Content></ofd:CompositeGraphicUnit><ofd:CompositeGraphicUnit ID="c2"><ofd:Content>${textObject('复合丙', { x: 0, y: 0 })}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`,
    })
    expect(story(document, 'body')).toBe('正文甲\n复合乙\n复合丙')
  })

  it('at an angle is a watermark, said once however often', () => {
    const slanting = [0, 40].map((y) =>
      textObject('水印乙', { y: 80 + y, attributes: 'CTM="0.7071 0.7071 -0.7071 0.7071 0 0"' }),
    )
    const document = read({ page: { objects: slanting.join('') } })
    expect(story(document, 'watermark')).toBe('水印乙')
    expect(story(document, 'body')).toBe('正文甲')
  })

  it('ticks boxes with the signs of symbol fonts', () => {
    const document = read({ page: { items: [{ ...own, text: '\uf0fe公开', font: 'Wingdings' }] } })
    expect(story(document, 'body')).toBe('☑公开')
  })
})

describe('steps', () => {
  it.each<[string, number, number[]]>([
    ['g 3 5.5 2', 4, [5.5, 5.5, 5.5, 2]],
    ['2 g 2 3', 3, [2, 3, 3]],
    ['4', 3, [4, 4, 4]],
    ['1 2 3 4 5', 2, [1, 2]],
    ['g 999999999 1', 2, [1, 1]],
    ['g', 2, [0, 0]],
    ['', 2, [0, 0]],
  ])('%s', (value, count, expected) => {
    expect(stepsIn(value, count)).toEqual(expected)
  })
})

describe('tables', () => {
  it('are read by their ruled lines', () => {
    const rows = [
      ['姓名', '金额'],
      ['何云舟', '1800'],
      ['祝小满', '2100'],
    ]
    const { items, lines } = tableItems(rows, [30, 80, 120], 60, 10)
    const document = read({ page: { items: [own, ...items], lines } })
    expect(document.tables[0]).toMatchObject({ rows: 3, columns: 2 })
    expect(story(document, 'body')).toBe('正文甲\n姓名\t金额\n何云舟\t1800\n祝小满\t2100')
  })
})

describe('places', () => {
  it('are page and box in mm', () => {
    const document = read({
      pages: [{ items: [own] }, { items: [{ text: '第二页乙', x: 30, y: 40, size: (72 / 25.4) * 5 }] }],
    })
    const start = document.text.indexOf('页乙')
    expect(placeAt(document, start, start + 2)).toMatchObject({ page: 2, box: [40, 40, 10, 5] })
  })

  it('count from the corner of the paper', () => {
    const head = '<ofd:Area><ofd:PhysicalBox>100 50 210 297</ofd:PhysicalBox></ofd:Area>'
    const document = read({ page: { head, items: [{ ...own, x: 130, y: 80 }] } })
    expect(placeAt(document, 0, 3).box?.slice(0, 2)).toEqual([30, 30])
  })

  it('count on through the documents of one file', () => {
    const second = '<ofd:DocBody><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody>'
    const frame = '<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>'
    const document = read({
      files: {
        'OFD.xml': root('OFD', frame + second),
        'Doc_1/Document.xml': root('Document', '<ofd:Pages><ofd:Page ID="1" BaseLoc="P.xml"/></ofd:Pages>'),
        'Doc_1/P.xml': layer(textObject('第二份乙')),
      },
    })
    expect(story(document, 'body')).toBe('正文甲\n第二份乙')
    expect(placeAt(document, document.text.indexOf('第二份'), 7).page).toBe(2)
  })
})

describe('what nobody sees', () => {
  const over = box(30, 60, 60, 6)
  it.each<[string, string]>([
    ['not shown', textObject('藏字乙', { attributes: 'Visible="false"' })],
    ['in a block that is not shown', `<ofd:PageBlock Visible="false">${textObject('藏字乙')}</ofd:PageBlock>`],
    ['transparent', textObject('藏字乙', { attributes: 'Alpha="0"' })],
    ['in transparent colour', textObject('藏字乙', { inner: '<ofd:FillColor Value="0 0 0" Alpha="0"/>' })],
    ['neither filled nor outlined', textObject('藏字乙', { attributes: 'Fill="false"' })],
    ['under a black box', textObject('藏字乙') + over],
    ['under a white box', textObject('藏字乙') + box(30, 60, 60, 6, '255 255 255')],
    ['white on paper', textObject('藏字乙', { inner: '<ofd:FillColor Value="255 255 255"/>' })],
    ["white by its layer's parameters", `<ofd:PageBlock DrawParam="d1">${textObject('藏字乙')}</ofd:PageBlock>`],
    ['black on black', over + textObject('藏字乙')],
    ['beside the paper', textObject('藏字乙', { x: 400 })],
    ['too small to read', textObject('藏字乙', { attributes: 'CTM="0.01 0 0 0.01 0 0"' })],
  ])('%s', (_, objects) => {
    const resources =
      '<ofd:DrawParams><ofd:DrawParam ID="d0"><ofd:FillColor Value="255 255 255"/></ofd:DrawParam><ofd:DrawParam ID="d1" Relative="d0"/></ofd:DrawParams>'
    const document = read({ page: { objects }, resources })
    expect(story(document, 'body')).toBe('正文甲')
    expect(story(document, 'hidden')).toContain('藏字乙')
  })

  it.each<[string, string]>([
    ['white on black', over + textObject('明字乙', { inner: '<ofd:FillColor Value="255 255 255"/>' })],
    [
      'white on a picture',
      '<ofd:ImageObject Boundary="30 60 60 6" ResourceID="none"/>' +
        textObject('明字乙', { inner: '<ofd:FillColor Value="255 255 255"/>' }),
    ],
    ['under a highlight that lets it through', textObject('明字乙') + box(30, 60, 60, 6, '255 255 0', 'Alpha="100"')],
    ['over a box', over.replace('0 0 0', '200 200 200') + textObject('明字乙')],
    ['partly under a box', textObject('明字乙') + box(30, 60, 60, 1)],
    ['faint as a watermark', textObject('明字乙', { attributes: 'Alpha="40"' })],
  ])('but not %s', (_, objects) => {
    const document = read({ page: { objects } })
    expect(story(document, 'body')).toContain('明字乙')
    expect(story(document, 'hidden')).toBe('')
  })

  it('under an opaque picture or under what an annotation shows', () => {
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)
    const resources =
      '<ofd:MultiMedias><ofd:MultiMedia ID="m1" Type="Image"><ofd:MediaFile>a.jpg</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>'
    const picture = '<ofd:ImageObject Boundary="30 60 60 6" CTM="60 0 0 6 0 0" ResourceID="m1"/>'
    const document = read({
      page: {
        objects: textObject('图下乙') + picture + textObject('签下丙', { y: 100 }),
        annotations: [{ type: 'Path', x: 30, y: 100, width: 60, height: 6, objects: box(0, 0, 60, 6) }],
      },
      resources,
      files: { 'Doc_0/Res/a.jpg': jpeg },
    })
    expect(story(document, 'body')).toBe('正文甲')
    expect(story(document, 'hidden').split('\n')).toEqual(['图下乙', '签下丙'])
  })
})

describe('annotations', () => {
  const at = { x: 30, y: 100, width: 60, height: 10 }
  const items = [{ text: '外观乙', x: 0, y: 0, size: 14 }]
  it.each<[string, OfdPage['annotations'], StoryKind, string]>([
    ['a stamp', [{ type: 'Stamp', ...at, items }], 'textBox', '外观乙'],
    ['a watermark', [{ type: 'Watermark', ...at, items }], 'watermark', '外观乙'],
    ['a drawn note', [{ type: 'Path', ...at, items }], 'comment', '外观乙'],
    ['one that is not shown', [{ type: 'Stamp', ...at, items, attributes: 'Visible="false"' }], 'hidden', '外观乙'],
    [
      'a remark',
      [{ type: 'Highlight', ...at, author: '闻一澜', remark: '此处待核乙' }],
      'comment',
      '闻一澜：此处待核乙',
    ],
    ['parameters', [{ type: 'Path', ...at, parameters: { 经办人: '祝小满' } }], 'hidden', '经办人：祝小满'],
    [
      'a link',
      [
        {
          type: 'Link',
          ...at,
          objects:
            '<ofd:PathObject Boundary="0 0 1 1"><ofd:Actions><ofd:Action Event="CLICK"><ofd:URI URI="http://10.0.0.8/oa"/></ofd:Action></ofd:Actions></ofd:PathObject>',
        },
      ],
      'hidden',
      'http://10.0.0.8/oa',
    ],
  ])('%s', (_, annotations, kind, expected) => {
    const document = read({ page: { annotations: annotations ?? [] } })
    expect(story(document, kind)).toBe(expected)
    expect(story(document, 'body')).toBe('正文甲')
  })

  it('stand at their box', () => {
    const document = read({ page: { annotations: [{ type: 'Stamp', ...at, items }] } })
    const start = document.text.indexOf('外观乙')
    expect(placeAt(document, start, start + 1)).toMatchObject({ page: 1, box: [30, 100, 4.94, 4.94] })
  })
})

describe('the file', () => {
  it('says who made it, in what its makers added, in its outline and in its tags', () => {
    const { properties } = read({
      info: { Title: '标题乙', Author: '作者乙' },
      customData: { 发文字号: '溪政发〔2025〕3号' },
      document:
        '<ofd:Outlines><ofd:OutlineElem Title="旧章节乙"/><ofd:OutlineElem Title="正文甲"/></ofd:Outlines><ofd:CustomTags>Tags.xml</ofd:CustomTags><ofd:Extensions>Ext.xml</ofd:Extensions>',
      files: {
        'Doc_0/Tags.xml': root(
          'CustomTags',
          '<ofd:CustomTag NameSpace="x"><ofd:FileLoc>Tag.xml</ofd:FileLoc></ofd:CustomTag>',
        ),
        'Doc_0/Tag.xml': '<公文><签发人>闻一澜<ObjectRef PageRef="1">9</ObjectRef></签发人></公文>',
        'Doc_0/Ext.xml': root(
          'Extensions',
          '<ofd:Extension AppName="某办公系统"><ofd:Property Name="流程号" Type="s">LC-0007</ofd:Property></ofd:Extension>',
        ),
      },
    })
    expect(properties.map(({ name, value, origin }) => [name, value, origin])).toEqual([
      ['标题', '标题乙', 'file'],
      ['作者', '作者乙', 'file'],
      ['发文字号', '溪政发〔2025〕3号', 'file'],
      ['书签', '旧章节乙', 'file'],
      ['签发人', '闻一澜', 'file'],
      ['AppName', '某办公系统', 'file'],
      ['流程号', 'LC-0007', 'file'],
    ])
  })

  it('hands on what is attached to it, and what lies in it unnamed', () => {
    const { embedded, notices } = read({
      attachments: [{ name: '名单.txt', value: strToU8('附件乙') }],
      files: { 'Doc_0/Temp/草稿.docx': strToU8('PK') },
    })
    expect(embedded.map(({ name }) => name)).toEqual(['名单.txt', 'Doc_0/Temp/草稿.docx'])
    expect(notices).toEqual([])
  })

  it('misses an attachment that is not there', () => {
    const { notices } = read({
      document: '<ofd:Attachments>A.xml</ofd:Attachments>',
      files: {
        'Doc_0/A.xml': root(
          'Attachments',
          '<ofd:Attachment Name="原件"><ofd:FileLoc>gone.xml</ofd:FileLoc></ofd:Attachment>',
        ),
      },
    })
    expect(notices).toEqual([{ code: 'missing', lost: 'text', detail: '原件' }])
  })

  it('notes signatures as decoration and tells who signed', () => {
    const { notices, properties } = read({
      body: '<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>',
      files: {
        'Doc_0/Signs/Signatures.xml': root('Signatures', '<ofd:Signature ID="1" BaseLoc="Sign_0/Signature.xml"/>'),
        'Doc_0/Signs/Sign_0/Signature.xml': root(
          'Signature',
          '<ofd:SignedInfo><ofd:Provider ProviderName="某签章" Company="某公司"/><ofd:SignatureDateTime>20250102</ofd:SignatureDateTime></ofd:SignedInfo><ofd:SignedValue>SignedValue.dat</ofd:SignedValue>',
        ),
        'Doc_0/Signs/Sign_0/SignedValue.dat': Uint8Array.of(1),
      },
    })
    expect(notices).toEqual([{ code: 'decoration', lost: 'decoration', detail: '电子签名' }])
    expect(properties.map(({ name, value }) => [name, value])).toEqual([
      ['签名程序', '某公司 某签章'],
      ['签名时间', '20250102'],
    ])
  })
})

describe('what was left in the archive', () => {
  it.each<[string, Partial<OfdSource>]>([
    [
      'a page taken out, its pieces of one line joined',
      {
        files: {
          'Doc_0/Pages/Page_9/Content.xml': layer(
            textObject('弃页', { code: 'X="0" Y="4.4" DeltaX="5"' }) + textObject('乙', { x: 40 }),
          ),
        },
      },
    ],
    [
      'comments of a page taken out',
      { files: { 'Doc_0/Annots/P9.xml': root('PageAnnot', '<ofd:Annot><ofd:Remark>弃页乙</ofd:Remark></ofd:Annot>') } },
    ],
    ['a template no page stands on', { templates: [{ items: [{ ...own, text: '弃页乙' }] }] }],
    [
      'a drawing no page uses',
      {
        resources: `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="c1"><ofd:Content>${textObject('弃页乙')}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`,
      },
    ],
    ['foreign XML', { files: { 'Doc_0/oa.xml': '<流程><意见>弃页乙</意见></流程>' } }],
    [
      'an earlier version',
      {
        body: '<ofd:Versions><ofd:Version ID="1" Index="0" Current="false" BaseLoc="Doc_0/V/V1.xml"/><ofd:Version ID="2" Index="1" Current="true" BaseLoc="Doc_0/V/V2.xml"/></ofd:Versions>',
        files: {
          'Doc_0/V/V1.xml': root('DocVersion', '<ofd:DocRoot>Old.xml</ofd:DocRoot>'),
          'Doc_0/V/V2.xml': root('DocVersion', '<ofd:DocRoot>../Document.xml</ofd:DocRoot>'),
          'Doc_0/V/Old.xml': root(
            'Document',
            '<ofd:Pages><ofd:Page ID="1" BaseLoc="../Pages/Page_0/Content.xml"/><ofd:Page ID="2" BaseLoc="P.xml"/></ofd:Pages>',
          ),
          'Doc_0/V/P.xml': layer(textObject('弃页乙')),
        },
      },
    ],
  ])('%s', (_, source) => {
    const document = read(source)
    expect(story(document, 'hidden')).toBe('弃页乙')
    expect(story(document, 'body')).toBe('正文甲')
  })
})

it('an earlier version hands on its attachments by their names, and lends its drawings to its pages', () => {
  const { embedded, ...document } = read({
    body: '<ofd:Versions><ofd:Version ID="1" Index="0" BaseLoc="Doc_0/V/V1.xml"/></ofd:Versions>',
    files: {
      'Doc_0/V/V1.xml': root('DocVersion', '<ofd:DocRoot>Old.xml</ofd:DocRoot>'),
      'Doc_0/V/Old.xml': root(
        'Document',
        '<ofd:CommonData><ofd:DocumentRes>R.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="P.xml"/></ofd:Pages><ofd:Attachments>A.xml</ofd:Attachments>',
      ),
      'Doc_0/V/R.xml': root(
        'Res',
        `<ofd:CompositeGraphicUnit ID="c"><ofd:Content>${textObject('旧版乙')}</ofd:Content></ofd:CompositeGraphicUnit>`,
      ),
      'Doc_0/V/P.xml': layer('<ofd:CompositeObject ResourceID="c" Boundary="0 0 200 200"/>'),
      'Doc_0/V/A.xml': root(
        'Attachments',
        '<ofd:Attachment Name="旧名单.txt"><ofd:FileLoc>1.dat</ofd:FileLoc></ofd:Attachment>',
      ),
      'Doc_0/V/1.dat': strToU8('旧附件'),
    },
  })
  expect(embedded.map(({ name }) => name)).toEqual(['旧名单.txt'])
  expect(story({ ...document, embedded }, 'hidden')).toBe('旧版乙')
})

describe('producers who write it differently', () => {
  const entry = (path: string) => ({
    'OFD.xml': root('OFD', `<ofd:DocBody><ofd:DocRoot>${path}</ofd:DocRoot></ofd:DocBody>`),
  })
  it.each([
    '/Doc_0/Document.xml',
    'Doc_0\\Document.xml',
    './Doc_0/../Doc_0/Document.xml',
    'doc_0/DOCUMENT.XML',
    ' Doc_0/Document.xml\n',
    'Doc%5F0/Document.xml',
    'Document.xml',
  ])('name the document %s', (path) => {
    expect(story(read({ files: entry(path) }), 'body')).toBe('正文甲')
  })

  it.each([
    'Pages/Page_0/Content.xml',
    '/Doc_0/Pages/Page_0/Content.xml',
    'Doc_0/Pages/Page_0/Content.xml',
    'Page_0/Content.xml',
  ])('name a page %s', (path) => {
    const page = `<ofd:Page ID="p0" BaseLoc="${path}"/>`
    for (const pages of [`<ofd:Pages>${page}</ofd:Pages>`, page])
      expect(story(read({ files: { 'Doc_0/Document.xml': root('Document', pages) } }), 'body')).toBe('正文甲')
  })

  it.each([
    ['the namespace of 2016', 'xmlns:ofd="http://www.ofdspec.org/2016"', 'ofd:'],
    ['the older one', 'xmlns:o="http://www.ofdspec.org"', 'o:'],
    ['none', '', ''],
  ])('use %s', (_, declaration, prefix) => {
    const page = layer(textObject('空间乙'))
      .replace(/xmlns:ofd="[^"]*"/u, declaration)
      .replaceAll('ofd:', prefix)
    expect(story(read({ files: { 'Doc_0/Pages/Page_0/Content.xml': page } }), 'body')).toBe('空间乙')
  })

  it('begin a part with a byte order mark, or write it in UTF-16', () => {
    const page = layer(textObject('编码乙'))
    for (const bytes of [strToU8(`\ufeff${page}`), Buffer.from(`\ufeff${page}`, 'utf16le')])
      expect(story(read({ files: { 'Doc_0/Pages/Page_0/Content.xml': bytes } }), 'body')).toBe('编码乙')
  })
})

describe('what could not be read is told', () => {
  const of = (source: Parameters<typeof read>[0]) => read(source).notices
  it('a page without text that is a picture', () => {
    const picture = '<ofd:ImageObject Boundary="0 0 210 297" ResourceID="m"/>'
    expect(of({ pages: [{ items: [own] }, { objects: picture }] })).toEqual([
      { code: 'no-text-layer', lost: 'text', pages: [2] },
    ])
    expect(of({ pages: [{ objects: picture }] })).toEqual([{ code: 'no-text-layer', lost: 'everything', pages: [1] }])
  })

  it('no text anywhere', () => {
    expect(of({ pages: [{}] })).toEqual([{ code: 'no-text-layer', lost: 'everything' }])
  })

  it('the text of a scan is read, and called so', () => {
    const objects =
      textObject('识别文字乙', { attributes: 'Alpha="0"' }) +
      '<ofd:ImageObject Boundary="0 0 210 297" ResourceID="m1"/>'
    const resources =
      '<ofd:MultiMedias><ofd:MultiMedia ID="m1"><ofd:MediaFile>a.jpg</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>'
    const document = read({ pages: [{ objects }], resources, files: { 'Doc_0/Res/a.jpg': Uint8Array.of(0xff, 0xd8) } })
    expect(story(document, 'body')).toBe('识别文字乙')
    expect(document.notices).toEqual([{ code: 'decoration', lost: 'decoration', pages: [1], detail: 'OCR' }])
  })

  it.each<[string, string]>([
    ['private use', '\ue123\ue124乙'],
    ['the placeholder of the standard', '¤¤乙'],
  ])('characters without meaning: %s', (_, words) => {
    expect(of({ page: { objects: textObject(words) } })).toEqual([{ code: 'garbled-text', lost: 'text', pages: [1] }])
  })

  it('glyphs without characters', () => {
    const objects = textObject('', {
      inner:
        '<ofd:CGTransform CodePosition="0" CodeCount="9" GlyphCount="9"><ofd:Glyphs>1 2 3 4 5 6 7 8 9</ofd:Glyphs></ofd:CGTransform>',
    })
    expect(of({ page: { objects } })).toEqual([{ code: 'garbled-text', lost: 'text', pages: [1] }])
  })

  it('a missing page, template or drawing', () => {
    const pages =
      '<ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/><ofd:Page ID="2" BaseLoc="gone.xml"/></ofd:Pages>'
    expect(of({ files: { 'Doc_0/Document.xml': root('Document', pages) } })).toEqual([
      { code: 'damaged', lost: 'text', pages: [2], detail: 'gone.xml' },
    ])
    expect(of({ page: { head: '<ofd:Template TemplateID="t7"/>' } })).toEqual([
      { code: 'unread-part', lost: 'text', pages: [1], detail: 'Template t7' },
    ])
    expect(of({ page: { objects: '<ofd:CompositeObject ResourceID="c7" Boundary="0 0 1 1"/>' } })).toEqual([
      { code: 'unread-part', lost: 'text', pages: [1], detail: 'Composite c7' },
    ])
  })

  it('what is locked', () => {
    expect(of({ files: { 'OFDEntries.xml': '<x/>' } })).toEqual([{ code: 'encrypted', lost: 'text' }])
    expect(of({ files: { 'Encryptions.xml': '<x/>', 'Doc_0/Document.xml': Uint8Array.of(1, 2, 3) } })).toContainEqual({
      code: 'encrypted',
      lost: 'everything',
    })
  })

  it('a page that is no XML', () => {
    expect(
      of({ pages: [{ items: [own] }, {}], files: { 'Doc_0/Pages/Page_1/Content.xml': 'nothing' } }).map(
        ({ code, lost }) => [code, lost],
      ),
    ).toContainEqual(['damaged', 'text'])
  })
})
