// Whatever else an xlsx keeps: each construct has words of its own, and they are found where they belong.
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readParts, storiesOf, textRows, whereIs } from './build-xlsx.js'

const ms = 'http://schemas.microsoft.com/office'
const list = textRows([
  ['姓名', '备注'],
  ['杜若', ''],
])

describe('beside the cells', () => {
  it('comments, and threads without the copy made of them for old programs', () => {
    const document = readParts({
      sheets: [
        {
          name: '名单',
          xml: list,
          relationships: {
            rId1: ['comments', '../comments1.xml'],
            rId2: [`${ms}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml'],
          },
        },
      ],
      relationships: { p: [`${ms}/2017/10/relationships/person`, 'persons/person.xml'] },
      parts: {
        'xl/comments1.xml':
          '<comments><authors><author>审核员甲</author><author>tc={1}</author></authors><commentList>' +
          '<comment ref="B2" authorId="0"><text><r><t>批注的</t></r><r><t>前半</t></r></text></comment>' +
          '<comment ref="A1" authorId="0"><text><t>只有一个t的批注</t></text></comment>' +
          '<comment ref="A2" authorId="1"><text><t>[Threaded comment] 对话的副本</t></text></comment></commentList></comments>',
        'xl/threadedComments/threadedComment1.xml': `<ThreadedComments xmlns="${ms}/spreadsheetml/2018/threadedcomments"><threadedComment ref="A2" personId="{9}"><text>对话第一句</text></threadedComment><threadedComment ref="A2" personId="{9}"><text>对话第二句</text></threadedComment></ThreadedComments>`,
        'xl/persons/person.xml': `<personList xmlns="${ms}/spreadsheetml/2018/threadedcomments"><person displayName="审核员乙" id="{9}" userId="yi@example.cn" providerId="AD"/></personList>`,
      },
    })
    expect(whereIs(document, '批注的前半')).toEqual([['comment', '名单!B2批注']])
    expect(whereIs(document, '只有一个t的批注')).toEqual([['comment', '名单!A1批注']])
    expect(whereIs(document, '对话第一句')).toEqual([['comment', '名单!A2批注']])
    expect(whereIs(document, '对话第二句')).toEqual([['comment', '名单!A2批注']])
    expect(document.text).not.toContain('对话的副本')
    for (const name of ['审核员甲', '审核员乙', 'yi@example.cn'])
      expect(whereIs(document, name)[0]?.[0]).toBe('property')
    expect(document.notices).toEqual([])
  })

  it('headers and footers without their codes; those of first pages only where there are first pages', () => {
    const footer =
      '<headerFooter differentOddEven="1"><oddHeader>&amp;L内部资料&amp;C&amp;"宋体,加粗"&amp;14标题&amp;&amp;标题&amp;R&amp;D</oddHeader><oddFooter>&amp;C第&amp;P页</oddFooter><evenFooter>&amp;C双页页脚</evenFooter><firstHeader>&amp;C首页页眉</firstHeader></headerFooter>'
    const document = readParts({ sheets: [{ name: '名单', xml: list + footer }] })
    expect(storiesOf(document).slice(1)).toEqual([
      ['header', ['内部资料\t标题&标题']],
      ['footer', ['第页']],
      ['footer', ['双页页脚']],
      ['hidden', ['首页页眉']],
    ])
  })

  it('words in boxes, charts and buttons, and words for those who do not see', () => {
    const anchor = (row: number, content: string) =>
      `<xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>${content}</xdr:twoCellAnchor>`
    const box = (name: string, words: string) =>
      `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="x" ${name}/></xdr:nvSpPr><xdr:txBody>${words}</xdr:txBody></xdr:sp>`
    const document = readParts({
      sheets: [
        {
          name: '名单',
          xml: `${list}<drawing r:id="d"/><legacyDrawing r:id="v"/>`,
          relationships: {
            d: ['drawing', '../drawings/drawing1.xml'],
            v: ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
          },
        },
      ],
      partRelationships: { 'xl/drawings/drawing1.xml': { c: ['chart', '../charts/chart1.xml'] } },
      parts: {
        'xl/drawings/drawing1.xml': `<xdr:wsDr>${anchor(
          4,
          box(
            'descr="替代的话"',
            '<a:p><a:r><a:t>框里</a:t></a:r><a:r><a:t>的话</a:t></a:r></a:p><a:p><a:r><a:t>第二段</a:t></a:r></a:p>',
          ),
        )}${anchor(6, box('hidden="1"', '<a:p><a:r><a:t>藏起来的框</a:t></a:r></a:p>'))}${anchor(
          8,
          '<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="y"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData><c:chart r:id="c"/></a:graphicData></a:graphic></xdr:graphicFrame>',
        )}</xdr:wsDr>`,
        'xl/charts/chart1.xml':
          '<c:chartSpace><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>图的标题</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:ser><c:cat><c:strRef><c:f>Sheet1!$A$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>轴上的名字</c:v></c:pt></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!$B$1</c:f><c:numCache><c:formatCode>General</c:formatCode><c:pt idx="0"><c:v>13900001234</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:plotArea></c:chart></c:chartSpace>',
        'xl/drawings/vmlDrawing1.vml':
          '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape style="width:80pt"><v:textbox><div>按钮上<br>的字</div></v:textbox><x:ClientData ObjectType="Button"><x:Anchor>1, 2, 5, 0, 3, 0, 7, 0</x:Anchor></x:ClientData></v:shape><v:shape style="visibility:hidden"><v:textbox><div></div></v:textbox><x:ClientData ObjectType="Note"/></v:shape></xml>',
      },
    })
    expect(whereIs(document, '框里的话')).toEqual([['textBox', '名单!D5文本框']])
    expect(whereIs(document, '第二段')).toEqual([['textBox', '名单!D5文本框']])
    expect(whereIs(document, '藏起来的框')).toEqual([['hidden', '名单!D7隐藏文字']])
    expect(whereIs(document, '替代的话')).toEqual([['alternative', '名单!D5替代文字']])
    expect(whereIs(document, '图的标题')).toEqual([['textBox', '名单!D9文本框']])
    expect(whereIs(document, '轴上的名字')).toEqual([['textBox', '名单!D9文本框']])
    expect(whereIs(document, '13900001234')).toEqual([['hidden', '名单!D9隐藏文字']])
    expect(whereIs(document, '按钮上')).toEqual([['textBox', '名单!B6文本框']])
    expect(whereIs(document, '的字')).toEqual([['textBox', '名单!B6文本框']])
    expect(document.notices).toEqual([])
  })
})

describe('behind the cells', () => {
  it('formulas that tell something, the addresses of links, prompts, lists, filters, conditions, scenarios', () => {
    const xml =
      '<sheetData><row r="1"><c r="A1" t="str"><f>IF(B1="保密事项",1,2)</f><v>2</v></c><c r="B1"><f>SUM(C1:C9)</f><v>0</v></c><c r="C1" t="str"><v>点这里</v></c></row></sheetData>' +
      '<autoFilter ref="A1:C9"><filterColumn colId="0"><filters><filter val="筛出的人"/></filters></filterColumn></autoFilter>' +
      '<conditionalFormatting sqref="B2:B9"><cfRule type="expression"><formula>$A2="条件里的话"</formula></cfRule></conditionalFormatting>' +
      '<dataValidations><dataValidation sqref="C2:C9" promptTitle="提示标题" prompt="提示内容" error="报错内容"><formula1>"选项甲,选项乙"</formula1></dataValidation><dataValidation sqref="D2"><formula1>$A$1:$A$9</formula1></dataValidation></dataValidations>' +
      '<scenarios><scenario name="方案名" user="制表人丙" comment="方案说明"><inputCells r="A1" val="方案的值"/></scenario></scenarios>' +
      '<hyperlinks><hyperlink ref="C1" r:id="l" tooltip="链接的提示"/></hyperlinks>' +
      '<extLst><ext><x14:dataValidations><x14:dataValidation><x14:formula1><xm:f>"新式选项"</xm:f></x14:formula1><xm:sqref>E2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>'
    const document = readParts({
      sheets: [{ name: '名单', xml, relationships: { l: ['hyperlink', 'mailto:ding@example.cn'] } }],
    })
    const at = (cell: string) => [['hidden', `名单!${cell}（公式、链接或提示）`]]
    expect(whereIs(document, '保密事项')).toEqual(at('A1'))
    expect(document.text).not.toContain('SUM')
    expect(whereIs(document, 'ding@example.cn')).toEqual(at('C1'))
    expect(whereIs(document, '链接的提示')).toEqual(at('C1'))
    expect(whereIs(document, '筛出的人')).toEqual(at('A1'))
    expect(whereIs(document, '条件里的话')).toEqual(at('B2'))
    for (const words of ['提示标题', '提示内容', '报错内容', '选项甲,选项乙'])
      expect(whereIs(document, words)).toEqual(at('C2'))
    for (const words of ['方案名', '制表人丙', '方案说明', '方案的值'])
      expect(whereIs(document, words)).toEqual(at('A1'))
    expect(whereIs(document, '新式选项')[0]?.[0]).toBe('hidden')
  })

  it('names given to values, where it was saved and who locked it', () => {
    const document = readParts({
      sheets: [{ name: '名单', xml: list }],
      workbook: [
        '<fileSharing userName="加锁的人"/><mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\Users\\某人\\桌面\\"/></mc:Choice></mc:AlternateContent>',
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">名单!$A$1:$B$2</definedName><definedName name="底数" hidden="1" comment="名称的说明">"名称里的话"</definedName></definedNames>',
      ],
    })
    expect(whereIs(document, '底数="名称里的话"')[0]?.[0]).toBe('hidden')
    expect(whereIs(document, '名称的说明')[0]?.[0]).toBe('hidden')
    expect(document.text).not.toContain('Print_Area')
    expect(document.properties.map(({ name, value }) => [name, value])).toEqual([
      ['保存位置', 'C:\\Users\\某人\\桌面\\'],
      ['加锁者', '加锁的人'],
    ])
  })
})

describe('copies and remains', () => {
  it('the data behind a pivot table, whole records', () => {
    const document = readParts({
      sheets: [{ name: '汇总', xml: list }],
      relationships: { p: ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'] },
      partRelationships: {
        'xl/pivotCache/pivotCacheDefinition1.xml': { r: ['pivotCacheRecords', 'pivotCacheRecords1.xml'] },
      },
      parts: {
        'xl/pivotCache/pivotCacheDefinition1.xml':
          '<pivotCacheDefinition><cacheFields count="2"><cacheField name="姓名"><sharedItems><s v="缓存甲"/><s v="缓存乙"/></sharedItems></cacheField><cacheField name="身份证号"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>',
        'xl/pivotCache/pivotCacheRecords1.xml':
          '<pivotCacheRecords><r><x v="1"/><s v="530426196304150005"/></r><r><x v="0"/><n v="1.10105189003070E+17"/></r></pivotCacheRecords>',
      },
    })
    expect(storiesOf(document).slice(1)).toEqual([
      ['hidden', ['姓名\t身份证号', '缓存乙\t530426196304150005', '缓存甲\t110105189003070000']],
    ])
    expect(whereIs(document, '530426196304150005')).toEqual([['hidden', '数据透视缓存1!B2（缓存的数据）']])
  })

  it('values of a pivot table saved without its records', () => {
    const document = readParts({
      sheets: [{ name: '汇总', xml: list }],
      relationships: { p: ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'] },
      parts: {
        'xl/pivotCache/pivotCacheDefinition1.xml':
          '<pivotCacheDefinition><cacheFields><cacheField name="姓名"><sharedItems><s v="字段里的人"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>',
      },
    })
    expect(whereIs(document, '字段里的人')).toEqual([['hidden', '数据透视缓存1!A2（缓存的数据）']])
  })

  it('other files: their paths and the cells last seen of them', () => {
    const document = readParts({
      sheets: [{ name: '名单', xml: list }],
      relationships: { e: ['externalLink', 'externalLinks/externalLink1.xml'] },
      partRelationships: {
        'xl/externalLinks/externalLink1.xml': { r: ['externalLinkPath', 'file:///\\\\10.0.0.1\\底稿.xlsx'] },
      },
      parts: {
        'xl/externalLinks/externalLink1.xml':
          '<externalLink><externalBook r:id="r"><sheetNames><sheetName val="全量"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="2"><cell r="B2" t="str"><v>外部的人</v></cell><cell r="C2"><v>530426196304150005</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>',
      },
    })
    expect(whereIs(document, '外部的人')).toEqual([['hidden', '[外部文件]全量!B2（缓存的数据）']])
    expect(whereIs(document, '530426196304150005')).toEqual([['hidden', '[外部文件]全量!C2（缓存的数据）']])
    expect(whereIs(document, '10.0.0.1')[0]?.[0]).toBe('property')
  })

  it('strings that no cell shows any more', () => {
    const document = readParts({
      sheets: [{ name: '名单', xml: '<sheetData><row><c t="s"><v>1</v></c></row></sheetData>' }],
      strings: ['<si><t>删掉的名字</t></si>', '<si><t>留下的名字</t></si>'],
    })
    expect(whereIs(document, '留下的名字')).toEqual([['sheet', '名单!A1']])
    expect(whereIs(document, '删掉的名字')[0]?.[0]).toBe('hidden')
  })

  it('connections, changes of a shared workbook, tables, foreign XML, properties', () => {
    const document = readParts({
      sheets: [{ name: '名单', xml: list, relationships: { t: ['table', '../tables/table1.xml'] } }],
      relationships: {
        c: ['connections', 'connections.xml'],
        h: ['revisionHeaders', 'revisions/revisionHeaders.xml'],
      },
      partRelationships: { 'xl/revisions/revisionHeaders.xml': { l: ['revisionLog', 'revisionLog1.xml'] } },
      rootRelationships: { p: ['extended-properties', 'docProps/app.xml'] },
      parts: {
        'xl/connections.xml':
          '<connections><connection id="1" name="连接名"><dbPr connection="Server=10.0.0.2;User=sa" command="select 1"/></connection></connections>',
        'xl/revisions/revisionHeaders.xml': '<headers><header userName="改表的人"/></headers>',
        'xl/revisions/revisionLog1.xml':
          '<revisions><rcc><oc r="A1" t="inlineStr"><is><t>改掉的内容</t></is></oc></rcc></revisions>',
        'xl/tables/table1.xml':
          '<table headerRowCount="0" comment="表的说明"><tableColumns><tableColumn name="看不见的表头"><calculatedColumnFormula>"列公式"</calculatedColumnFormula></tableColumn></tableColumns></table>',
        'customXml/item1.xml': '<root xmlns="urn:x">自定义部件</root>',
        'docProps/app.xml':
          '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>青棠县民政局</Company></Properties>',
      },
    })
    const kinds = Object.fromEntries(
      [
        '连接名',
        '10.0.0.2',
        '改表的人',
        '改掉的内容',
        '表的说明',
        '看不见的表头',
        '列公式',
        '自定义部件',
        '青棠县民政局',
      ].map((words) => [words, whereIs(document, words)[0]?.[0]]),
    )
    expect(kinds).toEqual({
      连接名: 'property',
      '10.0.0.2': 'property',
      改表的人: 'hidden',
      改掉的内容: 'deleted',
      表的说明: 'hidden',
      看不见的表头: 'hidden',
      列公式: 'hidden',
      自定义部件: 'hidden',
      青棠县民政局: 'property',
    })
    expect(document.notices).toEqual([])
  })

  it('hands on embedded files, and names the parts that it cannot read', () => {
    const document = readParts({
      sheets: [{ name: '名单', xml: list, relationships: { o: ['oleObject', '../embeddings/附件.docx'] } }],
      relationships: { v: ['http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'] },
      parts: {
        'xl/embeddings/附件.docx': strToU8('PK'),
        'xl/vbaProject.bin': strToU8('VBA'),
        'xl/unknown.dat': strToU8('某物'),
        'xl/media/image1.png': strToU8('PNG'),
      },
    })
    expect(document.embedded.map(({ name }) => name)).toEqual(['附件.docx'])
    expect(document.notices).toEqual([
      { code: 'unread-part', lost: 'decoration', detail: 'xl/vbaProject.bin' },
      { code: 'unread-part', lost: 'text', detail: 'xl/unknown.dat' },
    ])
  })
})
