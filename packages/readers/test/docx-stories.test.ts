// Every construct of a docx that can hold text: the text stands in the right story, or the document says that it is partial.
import type { StoryKind } from '@gongkai/core'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { buildDocx, type DocxParts, p, r, readPlaced, relationshipsXml, story } from './build-docx.js'

const wrap = (content: string) => `<w:p>${r('甲')}${content}${r('乙')}</w:p>`
const boxed = (content: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="文本框 1"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const style = (id: string, type: string, content: string) =>
  `<w:style w:type="${type}" w:styleId="${id}">${content}</w:style>`
const styled = (styles: string): DocxParts => ({
  parts: { 'styles.xml': `<w:styles>${styles}</w:styles>` },
  relationships: { s: ['styles', 'styles.xml'] },
})
const linked = (name: string, type: string, content: string): DocxParts => ({
  parts: { [name]: content },
  relationships: { x: [type, name] },
})

const cases: readonly (readonly [construct: string, kind: StoryKind, token: string, file: DocxParts])[] = [
  ['body', 'body', '正文标记', { body: p('正文标记') }],
  ['number cut into runs', 'body', '13900001234', { body: `<w:p>${r('139')}${r('0000')}${r('1234')}</w:p>` }],
  ['table cell', 'body', '单元格', { body: `<w:tbl><w:tr><w:tc>${p('单元格')}</w:tc></w:tr></w:tbl>` }],
  [
    'table in a table',
    'body',
    '内层',
    {
      body: `<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>${p('内层')}</w:tc></w:tr></w:tbl>${p('')}</w:tc></w:tr></w:tbl>`,
    },
  ],
  ['insertion', 'body', '插入', { body: wrap(`<w:ins w:author="某甲">${r('插入')}</w:ins>`) }],
  ['move target', 'body', '移入', { body: wrap(`<w:moveTo w:author="某甲">${r('移入')}</w:moveTo>`) }],
  [
    'deletion',
    'deleted',
    '删除',
    { body: wrap('<w:del w:author="某甲"><w:r><w:delText>删除</w:delText></w:r></w:del>') },
  ],
  ['move source', 'deleted', '移出', { body: wrap(`<w:moveFrom w:author="某甲">${r('移出')}</w:moveFrom>`) }],
  [
    'insertion that was deleted again',
    'deleted',
    '增而后删',
    { body: wrap('<w:ins><w:del><w:r><w:delText>增而后删</w:delText></w:r></w:del></w:ins>') },
  ],
  [
    'deleted row',
    'deleted',
    '删去的行',
    { body: `<w:tbl><w:tr><w:trPr><w:del w:author="某甲"/></w:trPr><w:tc>${p('删去的行')}</w:tc></w:tr></w:tbl>` },
  ],
  ['content control', 'body', '控件', { body: `<w:sdt><w:sdtContent>${p('控件')}</w:sdtContent></w:sdt>` }],
  [
    'content control in a line',
    'body',
    '行内控件',
    { body: wrap(`<w:sdt><w:sdtContent>${r('行内控件')}</w:sdtContent></w:sdt>`) },
  ],
  ['smart tag', 'body', '智能标记', { body: wrap(`<w:smartTag>${r('智能标记')}</w:smartTag>`) }],
  ['custom XML', 'body', '自定义标记', { body: `<w:customXml>${p('自定义标记')}</w:customXml>` }],
  ['text box', 'textBox', '文本框内', { body: wrap(boxed(p('文本框内'))) }],
  [
    'VML text box',
    'textBox',
    '旧文本框',
    {
      body: wrap(
        `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('旧文本框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
    },
  ],
  [
    'text that only the fallback has',
    'hidden',
    '只在备用',
    {
      body: wrap(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>只在备用</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    },
  ],
  [
    'fallback of a choice nobody understands',
    'body',
    '备用可见',
    {
      body: wrap(
        `<w:r><mc:AlternateContent><mc:Choice Requires="zz9"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>备用可见</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    },
  ],
  ['field result', 'body', '域结果', { body: wrap(field(' DDE Word 库 ', '域结果')) }],
  ['field instruction', 'hidden', 'INCLUDETEXT', { body: wrap(field(' INCLUDETEXT "D:\\稿.doc" ', '域结果')) }],
  [
    'instruction within an instruction',
    'hidden',
    '内层指令',
    { body: wrap(field(`IF 1=1 "真" </w:instrText></w:r>${field('QUOTE 内层指令', '果')}<w:r><w:instrText>`, '真')) },
  ],
  [
    'simple field',
    'hidden',
    'http://oa.example/简单域',
    { body: wrap(`<w:fldSimple w:instr="HYPERLINK &quot;http://oa.example/简单域&quot;">${r('看')}</w:fldSimple>`) },
  ],
  [
    'field that never ends',
    'hidden',
    '未完的域',
    { body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('未完的域')}</w:p>` },
  ],
  ['circled number by EQ', 'body', '○1', { body: wrap(field(' EQ \\o\\ac(○,1) ', '')) }],
  [
    'hyperlink text',
    'body',
    '链接文字',
    {
      body: wrap(`<w:hyperlink r:id="x">${r('链接文字')}</w:hyperlink>`),
      relationships: { x: ['hyperlink', 'http://10.0.0.8/oa'] },
    },
  ],
  [
    'hyperlink target',
    'hidden',
    'http://10.0.0.8/oa',
    {
      body: wrap(`<w:hyperlink r:id="x">${r('链接文字')}</w:hyperlink>`),
      relationships: { x: ['hyperlink', 'http://10.0.0.8/oa'] },
    },
  ],
  [
    'link nobody shows',
    'property',
    'file:///Z:/模板.dot',
    { body: p('甲'), relationships: { x: ['attachedTemplate', 'file:///Z:/模板.dot'] } },
  ],
  ['hidden text', 'hidden', '隐藏的', { body: wrap(r('隐藏的', '<w:vanish/>')) }],
  ['text hidden on the web', 'hidden', '网页隐藏', { body: wrap(r('网页隐藏', '<w:webHidden/>')) }],
  ['vanish switched off', 'body', '没有隐藏', { body: wrap(r('没有隐藏', '<w:vanish w:val="0"/>')) }],
  [
    'hidden by a paragraph style that inherits it',
    'hidden',
    '样式隐藏',
    {
      body: p('样式隐藏', { pPr: '<w:pStyle w:val="B"/>' }),
      ...styled(
        style('A', 'paragraph', '<w:rPr><w:vanish/></w:rPr>') + style('B', 'paragraph', '<w:basedOn w:val="A"/>'),
      ),
    },
  ],
  [
    'hidden by a character style',
    'hidden',
    '字符样式',
    {
      body: wrap(r('字符样式', '<w:rStyle w:val="C"/>')),
      ...styled(style('C', 'character', '<w:rPr><w:vanish/></w:rPr>')),
    },
  ],
  [
    'hidden twice is shown (toggle)',
    'body',
    '负负得正',
    {
      body: p('负负得正', { pPr: '<w:pStyle w:val="A"/>', rPr: '<w:rStyle w:val="C"/>' }),
      ...styled(
        style('A', 'paragraph', '<w:rPr><w:vanish/></w:rPr>') + style('C', 'character', '<w:rPr><w:vanish/></w:rPr>'),
      ),
    },
  ],
  [
    'hidden by the defaults',
    'hidden',
    '默认隐藏',
    {
      body: p('默认隐藏'),
      ...styled('<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>'),
    },
  ],
  ['white text', 'hidden', '白字', { body: wrap(r('白字', '<w:color w:val="FFFFFF"/>')) }],
  ['nearly white text', 'hidden', '近白', { body: wrap(r('近白', '<w:color w:val="FDFDFD"/>')) }],
  ['white by theme', 'hidden', '主题白', { body: wrap(r('主题白', '<w:color w:themeColor="background1"/>')) }],
  [
    'white on dark shading',
    'body',
    '深底白字',
    { body: wrap(r('深底白字', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="C00000"/>')) },
  ],
  [
    'white in a dark cell',
    'body',
    '深格白字',
    {
      body: `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F4E79"/></w:tcPr>${p('深格白字', { rPr: '<w:color w:val="FFFFFF"/>' })}</w:tc></w:tr></w:tbl>`,
    },
  ],
  [
    'colour of its own highlight',
    'hidden',
    '同色',
    { body: wrap(r('同色', '<w:color w:val="FF0000"/><w:highlight w:val="red"/>')) },
  ],
  ['black under a black highlighter', 'hidden', '涂黑', { body: wrap(r('涂黑', '<w:highlight w:val="black"/>')) }],
  ['one-point text', 'hidden', '一磅', { body: wrap(r('一磅', '<w:sz w:val="2"/>')) }],
  [
    'glyphs without fill',
    'hidden',
    '无填充',
    { body: wrap(r('无填充', '<w14:textFill><w14:noFill/></w14:textFill>')) },
  ],
  ['symbol', 'body', '☑', { body: wrap('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>') }],
  ['symbol font', 'body', '☑', { body: wrap(r('R', '<w:rFonts w:ascii="Wingdings 2"/>')) }],
  [
    'tick box',
    'body',
    '甲☑乙',
    {
      body: wrap(
        `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${r('☒')}</w:sdtContent></w:sdt>`,
      ),
    },
  ],
  [
    'old form tick box',
    'body',
    '甲☐乙',
    {
      body: wrap(
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
    },
  ],
  ['formula', 'body', '甲公式乙', { body: wrap('<m:oMath><m:r><m:t>公式</m:t></m:r></m:oMath>') }],
  [
    'base of a ruby',
    'body',
    '甲旁乙',
    { body: wrap(`<w:r><w:ruby><w:rt>${r('注音')}</w:rt><w:rubyBase>${r('旁')}</w:rubyBase></w:ruby></w:r>`) },
  ],
  [
    'reading of a ruby',
    'hidden',
    '注音',
    { body: wrap(`<w:r><w:ruby><w:rt>${r('注音')}</w:rt><w:rubyBase>${r('旁')}</w:rubyBase></w:ruby></w:r>`) },
  ],
  ['tab', 'body', '甲　乙', { body: wrap('<w:r><w:tab/></w:r>') }],
  ['hyphen that does not break', 'body', '甲-乙', { body: wrap('<w:r><w:noBreakHyphen/></w:r>') }],
  ['hyphen that is not printed', 'body', '甲乙', { body: wrap('<w:r><w:softHyphen/></w:r>') }],
  [
    'alternative text',
    'alternative',
    '现场照片',
    {
      body: wrap(
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="现场照片"/></wp:inline></w:drawing></w:r>',
      ),
    },
  ],
  [
    'word art',
    'textBox',
    '艺术字',
    { body: wrap('<w:r><w:pict><v:shape><v:textpath string="艺术字"/></v:shape></w:pict></w:r>') },
  ],
  [
    'header',
    'header',
    '页眉字',
    {
      ...linked('header1.xml', 'header', `<w:hdr>${p('页眉字')}</w:hdr>`),
      body: `${p('甲')}<w:sectPr><w:headerReference w:type="default" r:id="x"/></w:sectPr>`,
    },
  ],
  [
    'footer',
    'footer',
    '页脚字',
    {
      ...linked('footer1.xml', 'footer', `<w:ftr>${p('页脚字')}</w:ftr>`),
      body: `${p('甲')}<w:sectPr><w:footerReference w:type="default" r:id="x"/></w:sectPr>`,
    },
  ],
  [
    'header of a first page that is like the others',
    'hidden',
    '不显示的页眉',
    {
      ...linked('header1.xml', 'header', `<w:hdr>${p('不显示的页眉')}</w:hdr>`),
      body: `${p('甲')}<w:sectPr><w:headerReference w:type="first" r:id="x"/></w:sectPr>`,
    },
  ],
  [
    'watermark',
    'watermark',
    '内部资料',
    {
      ...linked(
        'header1.xml',
        'header',
        '<w:hdr><w:p><w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1"><v:textpath string="内部资料"/></v:shape></w:pict></w:r></w:p></w:hdr>',
      ),
      body: `${p('甲')}<w:sectPr><w:headerReference w:type="default" r:id="x"/></w:sectPr>`,
    },
  ],
  [
    'footnote',
    'note',
    '脚注字',
    {
      ...linked(
        'footnotes.xml',
        'footnotes',
        `<w:footnotes><w:footnote w:id="2">${p('脚注字')}</w:footnote></w:footnotes>`,
      ),
      body: wrap('<w:r><w:footnoteReference w:id="2"/></w:r>'),
    },
  ],
  [
    'footnote nothing points at',
    'hidden',
    '孤立脚注',
    {
      ...linked(
        'footnotes.xml',
        'footnotes',
        `<w:footnotes><w:footnote w:id="2">${p('孤立脚注')}</w:footnote></w:footnotes>`,
      ),
      body: p('甲'),
    },
  ],
  [
    'endnote',
    'note',
    '尾注字',
    {
      ...linked('endnotes.xml', 'endnotes', `<w:endnotes><w:endnote w:id="2">${p('尾注字')}</w:endnote></w:endnotes>`),
      body: wrap('<w:r><w:endnoteReference w:id="2"/></w:r>'),
    },
  ],
  [
    'comment without anchor',
    'comment',
    '批注字',
    {
      ...linked(
        'comments.xml',
        'comments',
        `<w:comments><w:comment w:id="0" w:author="某乙">${p('批注字')}</w:comment></w:comments>`,
      ),
      body: p('甲'),
    },
  ],
  [
    'who commented',
    'property',
    '某乙',
    {
      ...linked(
        'comments.xml',
        'comments',
        `<w:comments><w:comment w:id="0" w:author="某乙">${p('批注字')}</w:comment></w:comments>`,
      ),
      body: p('甲'),
    },
  ],
  ['who changed', 'property', '某甲', { body: wrap(`<w:ins w:author="某甲">${r('插入')}</w:ins>`) }],
  [
    'name of a content control',
    'property',
    '控件别名',
    { body: `<w:sdt><w:sdtPr><w:alias w:val="控件别名"/></w:sdtPr><w:sdtContent>${p('甲')}</w:sdtContent></w:sdt>` },
  ],
  [
    'chart',
    'textBox',
    '图表标题',
    {
      ...linked(
        'charts/chart1.xml',
        'chart',
        '<c:chartSpace><c:title><c:tx><c:rich><a:p><a:r><a:t>图表标题</a:t></a:r></a:p></c:rich></c:tx></c:title></c:chartSpace>',
      ),
      body: wrap(
        '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="x"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
      ),
    },
  ],
  [
    'value in a chart',
    'textBox',
    '某某村',
    {
      ...linked(
        'charts/chart1.xml',
        'chart',
        '<c:chartSpace><c:cat><c:strCache><c:pt><c:v>某某村</c:v></c:pt></c:strCache></c:cat></c:chartSpace>',
      ),
      body: wrap('<w:r><w:drawing><wp:inline><c:chart r:id="x"/></wp:inline></w:drawing></w:r>'),
    },
  ],
  [
    'diagram',
    'textBox',
    '组织图',
    {
      ...linked(
        'diagrams/data1.xml',
        'diagramData',
        '<dgm:dataModel><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>组织图</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>',
      ),
      body: wrap('<w:r><w:drawing><wp:inline><dgm:relIds r:dm="x"/></wp:inline></w:drawing></w:r>'),
    },
  ],
  [
    'chart that is shown nowhere',
    'hidden',
    '弃用图表',
    {
      ...linked('charts/chart1.xml', 'chart', '<c:chartSpace><a:p><a:r><a:t>弃用图表</a:t></a:r></a:p></c:chartSpace>'),
      body: p('甲'),
    },
  ],
  [
    'building block',
    'hidden',
    '自动图文集',
    {
      ...linked(
        'glossary/document.xml',
        'glossaryDocument',
        `<w:glossaryDocument><w:docParts><w:docPart><w:docPartPr><w:category><w:gallery w:val="autoTxt"/></w:category></w:docPartPr><w:docPartBody>${p('自动图文集')}</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>`,
      ),
      body: p('甲'),
    },
  ],
  [
    'custom XML part',
    'hidden',
    '数据存储',
    {
      body: p('甲'),
      relationships: { x: ['customXml', '../customXml/item1.xml'] },
      files: { 'customXml/item1.xml': '<?xml version="1.0"?><root><姓名>数据存储</姓名></root>' },
    },
  ],
  [
    'document variable',
    'property',
    '变量值',
    {
      ...linked(
        'settings.xml',
        'settings',
        '<w:settings><w:docVars><w:docVar w:name="n" w:val="变量值"/></w:docVars></w:settings>',
      ),
      body: p('甲'),
    },
  ],
  [
    'person in people.xml',
    'property',
    '某丙',
    {
      ...linked(
        'people.xml',
        'people',
        '<?xml version="1.0"?><w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="某丙"/></w15:people>',
      ),
      body: p('甲'),
    },
  ],
]

describe('every construct that can hold text', () => {
  it.each(cases)('%s → %s', (_, kind, token, file) => {
    const document = readPlaced(file)
    expect(story(document, kind)).toContain(token)
    expect(document.text.split(token)).toHaveLength(2)
    expect(document.notices).toEqual([])
  })
})

describe('properties of the file', () => {
  it('are told by their Chinese names', () => {
    const core =
      '<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>某甲</dc:creator><cp:lastModifiedBy>某乙</cp:lastModifiedBy><dc:title>通知</dc:title></cp:coreProperties>'
    const app =
      '<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>某某局</Company><Pages>3</Pages><Template>Normal.dotm</Template></Properties>'
    const custom =
      '<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property name="KSOProductBuildVer"><vt:lpwstr>2052-11.1</vt:lpwstr></property></Properties>'
    const root = (type: string, name: string) =>
      `<Relationship Id="${name}" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/${type}" Target="docProps/${name}.xml"/>`
    const { properties, notices } = readPlaced({
      body: p('甲'),
      files: { 'docProps/core.xml': core, 'docProps/app.xml': app, 'docProps/custom.xml': custom },
      rootRelationships:
        root('core-properties', 'core') + root('extended-properties', 'app') + root('custom-properties', 'custom'),
    })
    expect(properties.map(({ name, value, origin }) => `${origin} ${name}=${value}`)).toEqual([
      'file 作者=某甲',
      'file 最后修改者=某乙',
      'file 标题=通知',
      'file 单位=某某局',
      'file 模板=Normal.dotm',
      'file KSOProductBuildVer=2052-11.1',
    ])
    expect(notices).toEqual([])
  })
})

describe('parts that are not read', () => {
  it('hands embedded files on', () => {
    const { embedded, notices } = readPlaced({
      body: p('甲'),
      parts: { 'embeddings/名单.xlsx': new Uint8Array([1, 2]) },
      relationships: { x: ['package', 'embeddings/名单.xlsx'] },
    })
    expect(embedded).toEqual([{ name: '名单.xlsx', value: new Uint8Array([1, 2]) }])
    expect(notices).toEqual([])
  })

  it('hands a merged-in document on and says that its text is missing here', () => {
    const { embedded, notices } = readPlaced({
      body: `${p('甲')}<w:altChunk r:id="x"/>`,
      parts: { 'afchunk.html': '<html>正文在此</html>' },
      relationships: { x: ['aFChunk', 'afchunk.html'] },
    })
    expect(embedded.map(({ name }) => name)).toEqual(['afchunk.html'])
    expect(notices).toEqual([{ code: 'unread-part', lost: 'text', detail: 'word/afchunk.html' }])
  })

  it('hands it on even if nothing else is in the file', () => {
    const { embedded, notices } = readPlaced({
      body: '<w:altChunk r:id="x"/>',
      parts: { 'afchunk.html': '<html>正文在此</html>' },
      relationships: { x: ['aFChunk', 'afchunk.html'] },
    })
    expect(embedded.map(({ name }) => name)).toEqual(['afchunk.html'])
    expect(notices).toEqual([{ code: 'unread-part', lost: 'everything', detail: 'word/afchunk.html' }])
  })

  it('names a part nobody knows', () => {
    const { notices } = readPlaced({ body: p('甲'), parts: { 'vendor.bin': new Uint8Array([7]) } })
    expect(notices).toEqual([{ code: 'unread-part', lost: 'text', detail: 'word/vendor.bin' }])
  })

  it('says of macros that only decoration is lost', () => {
    const { notices } = readPlaced({
      body: p('甲'),
      parts: { 'vbaProject.bin': new Uint8Array([7]) },
      relationships: { x: ['vbaProject', 'vbaProject.bin'] },
    })
    expect(notices).toEqual([{ code: 'unread-part', lost: 'decoration', detail: 'word/vbaProject.bin' }])
  })

  it('is silent about pictures', () => {
    const { notices } = readPlaced({ body: p('甲'), parts: { 'media/image1.png': new Uint8Array([7]) } })
    expect(notices).toEqual([])
  })
})

describe('spellings of the same thing', () => {
  it('reads a strict main part of any name and any prefix', () => {
    const xml = `<?xml version="1.0"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:rPr><x:vanish/></x:rPr><x:t>隐</x:t></x:r><x:r><x:t>严格</x:t></x:r></x:p></x:body></x:document>`
    const rels = relationshipsXml(
      {},
      '<Relationship Id="m" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/other/main.xml"/>',
    )
    const document = readPlaced(zipSync({ '_rels/.rels': strToU8(rels), 'other/main.xml': strToU8(xml) }))
    expect(story(document, 'body')).toBe('严格\n')
    expect(story(document, 'hidden')).toBe('隐\n')
  })

  it.each([
    ['UTF-16 little endian', 'utf-16le', [0xff, 0xfe]],
    ['UTF-16 big endian', 'utf16-be', [0xfe, 0xff]],
    ['GBK by declaration', 'gbk', []],
  ])('reads a main part in %s', (_, encoding, mark) => {
    const name = encoding === 'gbk' ? 'GBK' : 'UTF-16'
    const xml = `<?xml version="1.0" encoding="${name}"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>编码</w:t></w:r></w:p></w:body></w:document>`
    const bytes = Uint8Array.from([...mark, ...iconv.encode(xml, encoding)])
    const document = readPlaced(buildDocx({ files: { 'word/document.xml': bytes } }))
    expect(story(document, 'body')).toBe('编码\n')
    expect(document.notices).toEqual([])
  })

  it('reads flat OPC', () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/_rels/.rels" pkg:contentType="application/vnd.openxmlformats-package.relationships+xml"><pkg:xmlData>${relationshipsXml({ r: ['officeDocument', 'word/document.xml'] })}</pkg:xmlData></pkg:part><pkg:part pkg:name="/word/document.xml" pkg:contentType="application/xml"><pkg:xmlData><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('平面')}</w:body></w:document></pkg:xmlData></pkg:part><pkg:part pkg:name="/word/media/a.png" pkg:contentType="image/png"><pkg:binaryData>AAEC</pkg:binaryData></pkg:part></pkg:package>`
    const document = readPlaced(new TextEncoder().encode(xml))
    expect(story(document, 'body')).toBe('平面\n')
    expect(document.notices).toEqual([])
  })
})
