// How paragraphs and tables of a docx stand on the paper: numbers, indents, breaks, spans, fonts, places.
import { type Block, defaultLimits, type Paragraph, placeAt, type Table } from '@gongkai/core'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../src/docx/read.js'
import { formatNumber } from '../src/word/number-format.js'
import { buildDocx, type DocxParts, lines, p, r, readPlaced, story } from './build-docx.js'

const read = (file: DocxParts): Block[] => readDocx(buildDocx(file), defaultLimits).children
const paragraphs = (file: DocxParts): Paragraph[] =>
  read(file).filter((block): block is Paragraph => block.type === 'paragraph')

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const numbered = (text: string, list: number, depth = 0) =>
  p(text, { pPr: `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>` })
const withNumbering = (numbering: string, styles = ''): DocxParts => ({
  parts: { 'numbering.xml': `<w:numbering>${numbering}</w:numbering>`, 'styles.xml': `<w:styles>${styles}</w:styles>` },
  relationships: { n: ['numbering', 'numbering.xml'], s: ['styles', 'styles.xml'] },
})
const num = (id: number, definition: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`

describe('automatic numbers', () => {
  it('count levels, and start deeper ones anew', () => {
    const levels =
      level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.')
    const document = readPlaced({
      ...withNumbering(`<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${num(1, 0)}`),
      body:
        numbered('总则', 1) +
        numbered('目的', 1, 1) +
        numbered('依据', 1, 1) +
        numbered('范围', 1, 2) +
        numbered('职责', 1) +
        numbered('机构', 1, 1),
    })
    expect(lines(document)).toBe('一、总则|（一）目的|（二）依据|1. 范围|二、职责|（一）机构')
  })

  it('write upper levels in decimal where the level is legal', () => {
    const levels = level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/><w:suff w:val="nothing"/>')
    const document = readPlaced({
      ...withNumbering(`<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${num(1, 0)}`),
      body: numbered('甲', 1) + numbered('乙', 1, 1),
    })
    expect(lines(document)).toBe('I. 甲|1.1乙')
  })

  it('go on in another list of the same definition, unless that one starts anew', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    const document = readPlaced({
      ...withNumbering(
        `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1、')}</w:abstractNum>${num(1, 0)}${num(2, 0)}${num(3, 0, override)}`,
      ),
      body: numbered('甲', 1) + numbered('乙', 2) + numbered('丙', 3) + numbered('丁', 3),
    })
    expect(lines(document)).toBe('1、甲|2、乙|5、丙|6、丁')
  })

  it('come with a style that a level is linked to', () => {
    const levels = level(0, 'decimal', '%1、') + level(1, 'chineseCounting', '第%2条', '<w:pStyle w:val="条"/>')
    const style =
      '<w:style w:type="paragraph" w:styleId="条"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const document = readPlaced({
      ...withNumbering(`<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${num(1, 0)}`, style),
      body:
        p('甲', { pPr: '<w:pStyle w:val="条"/>' }) +
        p('乙', { pPr: '<w:pStyle w:val="条"/><w:numPr><w:numId w:val="0"/></w:numPr>' }),
    })
    expect(lines(document)).toBe('第一条 甲|乙')
  })

  it('never restart where the level says so', () => {
    const levels = level(0, 'decimal', '%1、') + level(1, 'decimal', '(%2)', '<w:lvlRestart w:val="0"/>')
    const document = readPlaced({
      ...withNumbering(`<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${num(1, 0)}`),
      body: numbered('甲', 1) + numbered('乙', 1, 1) + numbered('丙', 1) + numbered('丁', 1, 1),
    })
    expect(lines(document)).toBe('1、甲|(1) 乙|2、丙|(2) 丁')
  })

  it.each([
    ['chineseCountingThousand', 10, '十'],
    ['chineseCountingThousand', 12, '十二'],
    ['chineseCountingThousand', 20, '二十'],
    ['chineseCountingThousand', 101, '一百零一'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 1000, '一千'],
    ['chineseCountingThousand', 1001, '一千零一'],
    ['chineseCounting', 3, '三'],
    ['japaneseCounting', 11, '十一'],
    ['japaneseCounting', 101, '百一'],
    ['ideographDigital', 10, '一〇'],
    ['chineseLegalSimplified', 21, '贰拾壹'],
    ['ideographTraditional', 3, '丙'],
    ['ideographZodiac', 1, '子'],
    ['decimalEnclosedCircle', 3, '③'],
    ['decimalEnclosedCircleChinese', 21, '㉑'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['upperRoman', 1994, 'MCMXCIV'],
    ['lowerRoman', 4, 'iv'],
    ['upperLetter', 27, 'AA'],
    ['lowerLetter', 28, 'bb'],
    ['ordinal', 11, '11th'],
    ['ordinal', 22, '22nd'],
    ['none', 5, ''],
    ['decimal', 5, '5'],
  ])('%s %i → %s', (format, value, text) => {
    expect(formatNumber(value, format)).toBe(text)
  })
})

describe('layout', () => {
  it('tells alignment, indents in characters and heading level', () => {
    const [title, text, right] = paragraphs({
      parts: {
        'styles.xml':
          '<w:styles><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:sz w:val="32"/></w:rPr></w:style></w:styles>',
      },
      relationships: { s: ['styles', 'styles.xml'] },
      body:
        p('标题', { pPr: '<w:pStyle w:val="1"/><w:jc w:val="center"/>' }) +
        // 640 twips are 32 points: two characters of 16 points
        p('正文', { pPr: '<w:ind w:firstLine="640"/>' }) +
        p('署名', { pPr: '<w:ind w:right="9" w:rightChars="400"/><w:jc w:val="right"/><w:outlineLvl w:val="1"/>' }),
    })
    expect(title).toMatchObject({ heading: 1, alignment: 'center' })
    expect(text).toMatchObject({ indent: 2 })
    expect(right).toMatchObject({ rightIndent: 4, alignment: 'right', heading: 2 })
  })

  it('tells the font through styles, the Chinese one first', () => {
    const styles =
      '<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="t"><w:rPr><w:rFonts w:eastAsia="方正小标宋简体"/><w:b/></w:rPr></w:style></w:styles>'
    const [first, second] = paragraphs({
      parts: { 'styles.xml': styles },
      relationships: { s: ['styles', 'styles.xml'] },
      body: p('标题', { pPr: '<w:pStyle w:val="t"/>', rPr: '<w:sz w:val="44"/><w:color w:val="FF0000"/>' }) + p('文'),
    })
    expect(first?.children).toEqual([
      { type: 'text', value: '标题', font: { name: '方正小标宋简体', size: 22, bold: true, color: '#ff0000' } },
    ])
    expect(second?.children).toEqual([{ type: 'text', value: '文', font: { name: '宋体', size: 10.5 } }])
  })

  it('cuts a paragraph at a page break and numbers it once', () => {
    const blocks = read({ body: `<w:p>${r('前')}<w:r><w:br w:type="page"/></w:r>${r('后')}</w:p>` })
    expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'pageBreak', 'paragraph'])
  })

  it('leaves no empty paragraph around a page break of its own', () => {
    const blocks = read({
      body: `${p('前')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${p('后', { pPr: '<w:pageBreakBefore/>' })}`,
    })
    expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'pageBreak', 'paragraph', 'pageBreak', 'paragraph'])
  })

  it('begins a page where a section says so, and not where it goes on', () => {
    const section = '<w:p><w:pPr><w:sectPr/></w:pPr></w:p>'
    const end = (type: string) => `<w:sectPr><w:type w:val="${type}"/></w:sectPr>`
    const types = (type: string) => read({ body: p('前') + section + p('后') + end(type) }).map((block) => block.type)
    expect(types('nextPage')).toEqual(['paragraph', 'paragraph', 'pageBreak', 'paragraph'])
    expect(types('continuous')).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })

  it('joins paragraphs whose mark is deleted', () => {
    const document = readPlaced({ body: p('身份证', { pPr: '<w:rPr><w:del w:author="某甲"/></w:rPr>' }) + p('号码') })
    expect(lines(document)).toBe('身份证号码')
  })

  it('breaks lines within a paragraph', () => {
    expect(lines(readPlaced({ body: `<w:p>${r('上')}<w:r><w:br/></w:r>${r('下')}</w:p>` }))).toBe('上|下')
  })

  it('keeps white space only where the file says it counts', () => {
    const body = '<w:p><w:r><w:t>\n    甲\n  </w:t></w:r><w:r><w:t xml:space="preserve"> 乙 </w:t></w:r></w:p>'
    expect(story(readPlaced({ body }), 'body')).toBe('甲 乙 \n')
  })
})

describe('tables', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${p(text)}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`

  it('span columns and rows', () => {
    const [table] = read({
      body: `<w:tbl>${row(cell('姓名', '<w:vMerge w:val="restart"/>'), cell('联系方式', '<w:gridSpan w:val="2"/>'))}${row(cell('', '<w:vMerge/>'), cell('电话'), cell('住址'))}</w:tbl>`,
    }) as [Table]
    const [first, second] = table.children
    expect(first?.children.map(({ rowSpan, columnSpan }) => [rowSpan, columnSpan])).toEqual([
      [2, undefined],
      [undefined, 2],
    ])
    expect(second?.children).toHaveLength(2)
  })

  it('tell what a merged cell covers', () => {
    const document = readPlaced({
      body: `<w:tbl>${row(cell('上', '<w:vMerge w:val="restart"/>'))}${row(cell('被盖住', '<w:vMerge/>'))}</w:tbl>`,
    })
    expect(story(document, 'hidden')).toBe('被盖住\n')
  })

  it('keep their columns below a cell that ends the row and goes on', () => {
    const { tables } = readPlaced({
      body: `<w:tbl>${row(cell('一'), cell('合', '<w:vMerge w:val="restart"/>'))}${row(cell('二'), cell('', '<w:vMerge/>'))}${row(cell('三'), cell('末'))}</w:tbl>`,
    })
    expect([...(tables[0]?.cells ?? [])].map((one) => [one.row, one.column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [2, 0],
      [2, 1],
    ])
  })

  it('know their head rows', () => {
    const [table] = read({
      body: `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('姓名')}</w:tr>${row(cell('某甲'))}</w:tbl>`,
    }) as [Table]
    expect(table.children.map((one) => one.children[0]?.header)).toEqual([true, undefined])
  })
})

describe('places', () => {
  it('name the part and the paragraph in it', () => {
    const document = readPlaced({ body: `${p('一')}<w:tbl><w:tr><w:tc>${p('二')}</w:tc></w:tr></w:tbl>${p('三')}` })
    const path = (text: string) => placeAt(document, document.text.indexOf(text), document.text.indexOf(text) + 1).path
    expect([path('一'), path('二'), path('三')]).toEqual([
      'word/document.xml p1',
      'word/document.xml p2',
      'word/document.xml p3',
    ])
  })
})
