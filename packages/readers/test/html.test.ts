// Web pages: the document on them, its fields, what is unseen, and where each word stands in the source.
import { type Aside, type Block, defaultLimits, placeText, type SourceDocument } from '@gongkai/core'
import iconv from 'iconv-lite'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { html } from '../src/html/index.js'
import { md } from '../src/md/index.js'
import { txt } from '../src/txt/index.js'

const read = (value: string | Uint8Array): Promise<SourceDocument> =>
  html.read(new VFile({ path: 'a.html', value: typeof value === 'string' ? Buffer.from(value) : value }), defaultLimits)

/** The visible text, line by line. */
const linesOf = (source: SourceDocument) => {
  const { text, stories } = placeText(source)
  const body = stories.filter((story) => story.visible).map((story) => text.slice(story.start, story.end))
  return body.join('').replace(/\n$/u, '').split('\n')
}
const lines = async (value: string) => linesOf(await read(value))
const asides = (blocks: readonly Block[], kind: Aside['kind']): string[] => {
  const { text, stories } = placeText({
    type: 'document',
    format: 'html',
    properties: [],
    embedded: [],
    notices: [],
    children: [...blocks],
  })
  return stories
    .filter((story) => story.kind === kind)
    .flatMap((story) => text.slice(story.start, story.end).trim().split('\n'))
}
const fields = ({ properties }: SourceDocument) =>
  Object.fromEntries(properties.map(({ name, value }) => [name, value]))

const body = `<p style="text-align:center">某市人民政府办公室关于做好春耕工作的通知</p>
<p style="text-align:center">某政办发〔2024〕7号</p>
<p>各县（市、区）人民政府，市政府各部门：</p>
<p style="text-indent:2em">为做好今年的春耕工作，经市政府同意，现将有关事项通知如下，请认真贯彻执行。</p>
<p style="text-align:right">某市人民政府办公室</p>
<p style="text-align:right">2024年3月1日</p>
<p>（此件公开发布）</p>`
const bodyLines = [
  '某市人民政府办公室关于做好春耕工作的通知',
  '某政办发〔2024〕7号',
  '各县（市、区）人民政府，市政府各部门：',
  '为做好今年的春耕工作，经市政府同意，现将有关事项通知如下，请认真贯彻执行。',
  '某市人民政府办公室',
  '2024年3月1日',
  '（此件公开发布）',
]
const table = `<table><tr><td><b>索 引 号：</b></td><td>000-2024-7</td><td><b>主题分类：</b></td><td>农业、林业</td></tr>
<tr><td>标　　题：</td><td colspan="3">关于做好春耕工作的通知</td></tr><tr><td>公开方式：</td><td>主动公开</td><td>有效性：</td><td></td></tr></table>`
const portal = (content: string, above = '') => `<!DOCTYPE html><html><head><meta charset="utf-8">
<meta name="ArticleTitle" content="关于做好春耕工作的通知"><meta name="SiteName" content="某市人民政府"><meta name="viewport" content="width=device-width">
<title>关于做好春耕工作的通知_某市人民政府</title><style>.tip{display:none}</style><script>var user='某人'</script></head><body>
<div class="header"><a href="/">首页</a><a href="/a">政务公开</a><a href="/b">办事服务</a><a href="/c">互动交流</a></div>
<div class="crumbs">您现在的位置：<a href="/">首页</a> &gt; 政府文件</div>
${table}${above}${content}
<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div><p>【打印本页】【关闭窗口】</p>
<ul><li><a href="1.html">相关解读一</a></li><li><a href="2.html">相关解读二</a></li><li><a href="3.html">相关解读三</a></li></ul>
<div class="footer"><p>主办：某市人民政府办公室　联系电话：0000-1234567</p><p>某ICP备00000000号</p></div></body></html>`

describe('the document is told from the page around it', () => {
  it.each([
    'id="UCAP-CONTENT"',
    'class="TRS_Editor"',
    'class="view TRS_UEDITOR trs_word"',
    'id="zoom"',
    'class="article-content"',
    'class="pages_content"',
  ])('in a block marked %s', async (mark) =>
    expect(await lines(portal(`<div ${mark}>${body}</div>`))).toEqual(bodyLines),
  )

  it('without any mark, by what menus, paths, share bars and footers look like', async () => {
    expect(await lines(portal(`<div>${body}</div>`))).toEqual(bodyLines)
  })

  it('inside a table that frames the page', async () => {
    const framed = `<table width="900"><tr><td>${table}</td></tr><tr><td><br><table><tr><td id="UCAP-CONTENT">${body}</td></tr></table></td><td><a href="x">侧栏</a></td></tr></table>`
    const page = await read(`<div class="wrap">${framed}</div>`)
    expect(linesOf(page)).toEqual(bodyLines)
    expect(page.children.every((block) => block.type === 'paragraph')).toBe(true)
  })

  it('a misleading mark loses nothing', async () => {
    expect(await lines(portal(`<div class="content">编者按</div><div>${body}</div>`))).toEqual(['编者按', ...bodyLines])
  })

  it('a fragment is kept whole', async () => {
    expect(await lines(`<div>${body}</div><p>上一篇：某某</p>`)).toEqual([...bodyLines, '上一篇：某某'])
  })

  it('links to attachments beside the block are kept', async () => {
    const all = await lines(
      portal(`<div class="TRS_Editor">${body}</div><p>附件：<a href="/f/1.xlsx">任务清单.xlsx</a></p>`),
    )
    expect(all).toEqual([...bodyLines, '附件：任务清单.xlsx'])
  })
})

describe('the heading that the portal writes', () => {
  const heading =
    '<h1>某市人民政府办公室关于做好春耕工作的通知</h1><p>发布时间：2024-03-02 来源：某市人民政府 字号：大 中 小</p>'
  it.each([`<div class="TRS_Editor">${body}</div>`, `<div>${body}</div>`])('is not said twice', async (content) => {
    expect(await lines(portal(content, heading))).toEqual(bodyLines)
  })

  it('is the title where the document has none', async () => {
    const untitled = body.split('\n').slice(2).join('\n')
    const page = await read(portal(`<div class="TRS_Editor">${untitled}</div>`, heading))
    expect(linesOf(page)).toEqual([bodyLines[0], ...bodyLines.slice(2)])
    expect(page.children[0]).toMatchObject({ type: 'paragraph', heading: 1 })
  })
})

describe('fields of the page become properties', () => {
  it('from a table and the head, each with its place', async () => {
    const page = await read(portal(`<div class="TRS_Editor">${body}</div>`))
    expect(fields(page)).toEqual({
      索引号: '000-2024-7',
      主题分类: '农业、林业',
      标题: '关于做好春耕工作的通知',
      公开方式: '主动公开',
      ArticleTitle: '关于做好春耕工作的通知',
      SiteName: '某市人民政府',
      title: '关于做好春耕工作的通知_某市人民政府',
    })
    const [start, end] = page.properties.find(({ name }) => name === '公开方式')?.locator?.source ?? [0, 0]
    expect(page.source?.slice(start, end)).toBe('主动公开')
  })

  it.each([
    ['a definition list', '<dl><dt>索引号：</dt><dd>A1</dd><dt>公开方式</dt><dd>主动公开</dd></dl>'],
    ['a list', '<ul><li><b>索 引 号：</b>A1</li><li><b>公开方式：</b>主动公开</li></ul>'],
    ['lines', '<p>索引号：A1</p><p>公开方式：主动公开</p>'],
  ])('from %s', async (_, rows) => {
    const page = await read(`<div>${rows}</div><div id="zoom">${body}</div>`)
    expect(fields(page)).toEqual({ 索引号: 'A1', 公开方式: '主动公开' })
    expect(linesOf(page)).toEqual(bodyLines)
  })

  it('a table of the document is none of the page', async () => {
    const form = '<table border="1"><tr><td>标题</td><td>某通知</td></tr><tr><td>名称</td><td>某事项</td></tr></table>'
    const page = await read(form)
    expect(page.properties).toEqual([])
    expect(linesOf(page)).toEqual(['标题\t某通知', '名称\t某事项'])
  })
})

describe('what nobody sees is kept apart', () => {
  it.each([
    ['display:none', '<p style="display: none">内部传阅</p>'],
    ['hidden', '<div hidden><p>内部传阅</p></div>'],
    ['visibility', '<p style="VISIBILITY:hidden">内部传阅</p>'],
    ['a rule of the style sheet', '<style>p.no, .x { display:none !important }</style><p class="no">内部传阅</p>'],
    ['a comment', '<!-- 内部传阅 -->'],
    ['a hidden input', '<input type="hidden" value="内部传阅">'],
    ['part of a line', '<p>公开<span style="display:none">内部传阅</span></p>'],
    [
      'a hidden row',
      '<table border=1><tr><td>公</td><td>开</td></tr><tr style="display:none"><td>内部传阅</td></tr></table>',
    ],
  ])('by %s', async (_, hidden) => {
    const page = await read(`<p>正文</p>${hidden}`)
    expect(linesOf(page).join('')).not.toContain('内部传阅')
    expect(asides(page.children, 'hidden')).toEqual(['内部传阅'])
  })

  it('what a word processor kept beside the flow stands beside it', async () => {
    const note = '<div id="sdfootnote1"><p>指固定电话。</p></div>'
    const page = await read(
      `<div title="header"><p>内部资料</p></div><p>正文</p>${note}<div title="footer">第1页</div>`,
    )
    const kinds = ['body', 'header', 'note', 'footer'] as const
    const { text, stories } = placeText(page)
    expect(
      kinds.map((kind) =>
        stories.filter((story) => story.kind === kind).map((story) => text.slice(story.start, story.end).trim()),
      ),
    ).toEqual([['正文'], ['内部资料'], ['指固定电话。'], ['第1页']])
  })

  it('aria-hidden is seen', async () => {
    expect(await lines('<p aria-hidden="true">看得见</p>')).toEqual(['看得见'])
  })

  it('also where the page around is dropped; hidden menus are menus', async () => {
    const page = await read(
      portal(
        `<div class="TRS_Editor">${body}</div>`,
        '<div class="tip">待领导审定</div><div class="tip"><a href="/">首页</a></div>',
      ),
    )
    expect(asides(page.children, 'hidden')).toEqual(['待领导审定'])
  })

  it('addresses, titles and readings are alternatives', async () => {
    const page = await read(
      '<p><a href="http://10.0.0.1/a.doc" title="草稿">附件</a><img src="a.png" alt="印章"><ruby>某<rt>mǒu</rt></ruby></p>',
    )
    expect(linesOf(page)).toEqual(['附件某'])
    expect(asides(page.children, 'alternative').filter(Boolean).sort()).toEqual(
      ['http://10.0.0.1/a.doc', 'mǒu', '印章', '草稿'].sort(),
    )
  })
})

describe('lines come out as a browser shows them', () => {
  it.each([
    ['<p>一\n  二</p>', ['一 二']],
    ['<p>甲<span> 乙 </span> 丙</p>', ['甲 乙 丙']],
    ['<p>一<br>二<br/><br>三</p>', ['一', '二', '三']],
    ['<p>一</p>\n\n<p>二</p>', ['一', '二']],
    ['<p>一</p><p><br></p><p>二</p>', ['一', '', '二']],
    ['<div>一<p>二</p>三</div>', ['一', '二', '三']],
    ['<pre>一\n  二</pre>', ['一', '  二']],
    ['<p>&nbsp;&nbsp;某局&nbsp;</p>', ['\u00a0\u00a0某局\u00a0']],
    ['<p>某<del>旧</del>新</p>', ['某旧新']],
    ['<ol start="3"><li>甲</li><li>乙</li></ol>', ['3. 甲', '4. 乙']],
    ['<ol><li><p>甲</p><p>续</p></li><li></li><li>乙</li><li></li></ol><p>丙</p>', ['1. 甲', '续', '3. 乙', '丙']],
    ['<ul style="list-style:none"><li>甲</li></ul>', ['甲']],
    ['<p align="center">某局\n某厅</p>', ['某局', '某厅']],
    ['<p>一、某事项。\n　　二、某事项。</p>', ['一、某事项。', '　　二、某事项。']],
    ['<input type="checkbox" checked>主动公开<input type="radio">不予公开', ['☑主动公开☐不予公开']],
    ['<select><option>甲<option selected>乙</select>', ['乙']],
  ])('%j', async (source, expected) => expect(await lines(source)).toEqual(expected))

  it.each([
    ['<p>一<br>二<br><br>三</p>', 2],
    ['<p>一<br>　　二<br>&nbsp;&nbsp;三</p>', 3],
    ['<p>一<br>二<br></p>', 1],
  ])('%j is made of %i paragraphs', async (source, count) => expect((await read(source)).children).toHaveLength(count))

  it('every text stands where it says in the source', async () => {
    const document = placeText(
      await read(`\r\n<p>一&amp;二&ldquo;三&#x56db;&nbsp;五\r\n  六</p>\r\n<P>电话：<b>139</b>00001234</P>`),
    )
    const located = document.located.map(({ start, end, locator }) => [
      document.text.slice(start, end),
      document.source?.slice(...(locator.source ?? [])),
    ])
    expect(located).toEqual([
      ['一', '一'],
      ['&', '&amp;'],
      ['二', '二'],
      ['“', '&ldquo;'],
      ['三', '三'],
      ['四', '&#x56db;'],
      ['\u00a0', '&nbsp;'],
      ['五', '五'],
      [' ', '\n  '],
      ['六', '六'],
      ['电话：', '电话：'],
      ['139', '139'],
      ['00001234', '00001234'],
    ])
  })
})

describe('layout', () => {
  it.each([
    ['<p style="text-align:center;text-indent:2em">某</p>', { alignment: 'center', indent: 2 }],
    ['<p style="font-size:16px;text-indent:32px">某</p>', { indent: 2 }],
    ['<center>某</center>', { alignment: 'center' }],
    ['<p align="right" style="padding-right:4em">某</p>', { alignment: 'right', rightIndent: 4 }],
    ['<style>.MsoNormal{text-align:right}</style><p class="MsoNormal">某</p>', { alignment: 'right' }],
    ['<h2>某</h2>', { heading: 2 }],
  ])('%j', async (source, expected) => expect((await read(source)).children[0]).toMatchObject(expected))

  it.each([
    ['<b>某</b>', { bold: true }],
    [
      '<span style="font-family:\'方正小标宋\', 宋体;font-size:22pt;color:#F00">某</span>',
      { name: '方正小标宋', size: 22, color: '#ff0000' },
    ],
    ['<font face="仿宋" size="5" color="white">某</font>', { name: '仿宋', size: 18, color: '#ffffff' }],
    [
      '<span style="font-size:14px;font-weight:700;color:rgb(255, 255, 255)">某</span>',
      { size: 10.5, bold: true, color: '#ffffff' },
    ],
  ])('%j', async (source, font) =>
    expect((await read(`<p>${source}</p>`)).children[0]).toMatchObject({ children: [{ value: '某', font }] }),
  )
})

describe('tables', () => {
  it('keep rows, heads and spans', async () => {
    const page = await read(
      '<table border="1"><caption>名单</caption><tr><th colspan="2">姓名</th><th rowspan="2">电话</th></tr><tr><td>某甲</td><td>男</td></tr></table>',
    )
    expect(page.children).toMatchObject([
      { type: 'paragraph', children: [{ value: '名单' }] },
      {
        type: 'table',
        children: [
          {
            children: [
              { header: true, columnSpan: 2 },
              { header: true, rowSpan: 2 },
            ],
          },
          {
            children: [
              { children: [{ children: [{ value: '某甲' }] }] },
              { children: [{ children: [{ value: '男' }] }] },
            ],
          },
        ],
      },
    ])
  })

  it('of one cell a row are boxes around text', async () => {
    expect((await read('<table><tr><td>一</td></tr><tr><td>二</td></tr></table>')).children).toMatchObject([
      { type: 'paragraph' },
      { type: 'paragraph' },
    ])
  })
})

describe('encodings', () => {
  const page = (charset: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>某市人民政府关于公开事项的通知</p></body></html>`
  it.each([
    ['gb2312', 'gbk', 'gb18030'],
    ['utf-8', 'gbk', 'gb18030'],
    ['gb2312', 'utf8', 'utf-8'],
    ['utf-16', 'utf8', 'utf-8'],
  ])('declared %s, really %s', async (declared, real, expected) => {
    const document = await read(iconv.encode(page(declared), real))
    expect(document.encoding).toBe(expected)
    expect(linesOf(document)).toEqual(['某市人民政府关于公开事项的通知'])
  })
})

describe('what cannot be a page is met calmly', () => {
  it.each([
    ['div', '<div>'],
    ['b', '<b>'],
    ['tables', '<table><tr><td>'],
    ['lists', '<ul><li>'],
    ['closed wrongly', '<div></span>'],
  ])('20 000 nested %s lose no text', async (_, tag) => {
    const page = await read(`${tag.repeat(20_000)}末`)
    expect(
      linesOf(page)
        .join('')
        .trim()
        .replace(/^(?:•\s*)+/u, ''),
    ).toBe('末')
    expect(page.notices).toEqual([{ code: 'decoration', lost: 'decoration', detail: 'depth' }])
  })

  it('an empty page, and one of pictures', async () => {
    expect((await read('<html><body> &nbsp;</body></html>')).notices).toEqual([{ code: 'empty', lost: 'everything' }])
    expect((await read('<html><body><img src="1.jpg"></body></html>')).notices).toEqual([
      { code: 'no-text-layer', lost: 'everything' },
    ])
  })
})

describe('a page is recognised by its content', () => {
  it.each([
    ['<!DOCTYPE html><p>某', '.doc', 0.9],
    ['\ufeff<!-- x -->\n<HTML><body>', '.txt', 0.9],
    ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', '.xhtml', 0.9],
    ['<p align=center>某</p>', '.doc', 0.6],
    ['某市人民政府', '.txt', 0],
    ['小于号 a<b 与标签 <p>', '.txt', 0],
    ['<?xml version="1.0"?><pkg:package>', '.xml', 0],
  ])('%j named %s', (text, extension, sure) => expect(html.matches(Buffer.from(text), extension)).toBe(sure))

  it('Markdown that opens with a tag stays Markdown', () => {
    const bytes = Buffer.from('<div align="center">\n\n# 某\n\n</div>')
    expect(md.matches(bytes, '.md')).toBeGreaterThan(html.matches(bytes, '.md'))
    expect(html.matches(bytes, '.html')).toBeGreaterThan(txt.matches(bytes, '.html'))
  })
})
