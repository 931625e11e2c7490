// The cells of an xlsx as a reader sees them: every digit of a number, dates as dates, hidden ones apart.
import { defaultLimits, placeText } from '@gongkai/core'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readXlsx } from '../src/xlsx/read.js'
import { buildXlsx, readParts, type SheetParts, storiesOf, textRows, whereIs } from './build-xlsx.js'

const sheet = (xml: string, rest: Partial<SheetParts> = {}): SheetParts => ({ name: '名单', xml, ...rest })
const rows = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`

/** The text of one cell with the given style. */
function shown(cell: string, styles?: string, workbook?: readonly [string, string]): string {
  const document = readParts({
    sheets: [sheet(rows(cell))],
    ...(styles ? { styles } : {}),
    ...(workbook ? { workbook } : {}),
  })
  return document.text.replace(/\n\f\n$/u, '')
}

const withFormat = (code: string) =>
  `<numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>`

describe('numbers', () => {
  it.each([
    ['an ID kept as a number', '530426196304150005', '530426196304150005'],
    ['a number that Excel cut', '530426196304150000', '530426196304150000'],
    ['the same as Excel writes it', '5.3042619630415002E+17', '530426196304150000'],
    ['fifteen digits and an exponent', '5.30426196304150E+17', '530426196304150000'],
    ['the same, rounded up', '1.1010519900307099E+17', '110105199003071000'],
    ['a card of nineteen digits that Excel cut', '6.2170000000000128E18', '6217000000000010000'],
    ['all digits and an exponent', '5.30426196304150005E+17', '530426196304150005'],
    ['nines rounded up', '0.99999999999999999', '1'],
    ['a mobile', '13900001234', '13900001234'],
    ['noise of binary fractions', '0.30000000000000004', '0.3'],
    ['an amount', '1234.5600000000001', '1234.56'],
    ['a small amount', '1.5E-3', '0.0015'],
    ['a very small one', '2.2250738585072014E-308', `0.${'0'.repeat(307)}22250738585072`],
    ['a negative one', '-12.50', '-12.5'],
    ['zero', '0', '0'],
    ['what is none', '1.2.3', '1.2.3'],
  ])('%s', (_, raw, expected) => {
    expect(shown(`<c r="A1"><v>${raw}</v></c>`)).toBe(expected)
  })

  it.each([
    ['yyyy-mm-dd', '45356', '2024-03-05'],
    ['yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', '45356', '2024-03-05'],
    ['[$-804]yyyy/m/d h:mm', '45356.604166666664', '2024-03-05 14:30'],
    ['yyyy/m/d h:mm', '45356', '2024-03-05'],
    ['m&quot;月&quot;d&quot;日&quot;;@', '45356', '2024-03-05'],
    ['h:mm:ss', '0.6041782407407408', '14:30:01'],
    ['[h]:mm', '1.5', '36:00'],
    ['yyyy-mm-dd', '60', '1900-02-29'],
    ['yyyy-mm-dd', '59', '1900-02-28'],
    ['yyyy-mm-dd', '-1', '-1'],
    ['yyyy-mm-dd', '530426196304150005', '530426196304150005'],
    ['000000', '877', '000877'],
    ['0_ ', '12', '12'],
    ['0.00%', '0.125', '12.5%'],
    ['&quot;第&quot;0&quot;号&quot;', '12', '第12号'],
    ['￥#,##0.00', '1234.5', '￥1234.5'],
    ['0.00E+00', '13900001234', '13900001234'],
    ['G/通用格式&quot;人&quot;', '5', '5'],
    ['[Red]General', '5', '5'],
    ['@', '13900001234', '13900001234'],
  ])('in the format %s: %s', (code, raw, expected) => {
    expect(shown(`<c r="A1" s="1"><v>${raw}</v></c>`, withFormat(code))).toBe(expected)
  })

  it.each([
    [14, '2024-03-05'],
    [31, '2024-03-05'],
    [57, '2024-03-05'],
    [21, '00:00'],
    [1, '45356'],
  ])('in the built-in format %i', (id, expected) => {
    const styles = `<cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`
    expect(shown('<c r="A1" s="1"><v>45356</v></c>', styles)).toBe(expected)
  })

  it('counts days from 1904 where the file does', () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    expect(shown('<c r="A1" s="0"><v>43894</v></c>', styles, ['<workbookPr date1904="1"/>', ''])).toBe('2024-03-05')
  })
})

describe('cells', () => {
  it('reads every type of value', () => {
    const document = readParts({
      sheets: [
        sheet(
          rows(
            '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="str"><f>A1</f><v>算出来的</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c>' +
              '<c t="d"><v>2024-03-05</v></c><c t="inlineStr"><is><t>写在</t><rPh sb="0" eb="1"><t>xiě</t></rPh><r><t>里面</t></r></is></c><c t="s"><v>99</v></c>',
          ),
        ),
      ],
      strings: [
        '<si><r><rPr><b/></rPr><t>粗</t></r><r><t xml:space="preserve">细 </t></r><rPh sb="0" eb="1"><t>cū</t></rPh><phoneticPr fontId="1"/></si>',
        '<si><t>上_x000D_&#10;下_x005F_x</t></si>',
      ],
    })
    expect(storiesOf(document)).toEqual([['sheet', ['粗细 \t上  下_x\t算出来的\tTRUE\t#N/A\t2024-03-05\t写在里面']]])
  })

  it('places cells and rows that say where they stand, and those that do not', () => {
    const document = readParts({
      sheets: [
        sheet(
          '<sheetData><row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="2"><c r="B2"><v>4</v></c></row></sheetData>',
        ),
      ],
    })
    expect(storiesOf(document)).toEqual([['sheet', ['4', '1\t2', '3']]])
    expect(['4', '1', '2', '3'].map((words) => whereIs(document, words)[0]?.[1])).toEqual([
      '名单!B2',
      '名单!C3',
      '名单!D3',
      '名单!A4',
    ])
  })

  it('shows the value of merged cells once, and what is left under them as hidden', () => {
    const xml =
      '<sheetData><row r="1"><c r="A1" t="str"><v>合并的标题</v></c><c r="B1" t="str"><v>压在下面</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells>'
    const document = readParts({ sheets: [sheet(xml)] })
    expect(storiesOf(document)).toEqual([
      ['sheet', ['合并的标题', '1']],
      ['hidden', ['压在下面']],
    ])
  })

  it('costs nothing for a range that is only declared', () => {
    const xml =
      '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" t="str"><v>末</v></c></row></sheetData><mergeCells><mergeCell ref="A2:XFD1048575"/></mergeCells>'
    const before = performance.now()
    const document = readParts({ sheets: [sheet(xml)] })
    expect(whereIs(document, '末')).toEqual([['sheet', '名单!XFD1048576']])
    expect(performance.now() - before).toBeLessThan(1000)
  })

  it('reads the strict form, other prefixes and UTF-16', () => {
    const strict = unzipSync(
      buildXlsx({ sheets: [sheet(rows('<c t="s"><v>0</v></c>'))], strings: ['<si><t>严格</t></si>'] }),
    )
    for (const [name, content] of Object.entries(strict))
      strict[name] = strToU8(
        strFromU8(content)
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://purl.oclc.org/ooxml/spreadsheetml/main',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
            'http://purl.oclc.org/ooxml/officeDocument/relationships',
          ),
      )
    expect(placeText(readXlsx(zipSync(strict), defaultLimits)).text).toBe('严格\n\f\n')
    const other = unzipSync(buildXlsx({ sheets: [sheet(rows('<c t="str"><v>前缀</v></c>'))] }))
    const source = strFromU8(other['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
      .replace('xmlns="', 'xmlns:q="')
      .replace(/<(\/?)(\w+)/gu, '<$1q:$2')
    const wide = new Uint8Array(Buffer.from(`\ufeff${source}`, 'utf16le'))
    expect(placeText(readXlsx(zipSync({ ...other, 'xl/worksheets/sheet1.xml': wide }), defaultLimits)).text).toBe(
      '前缀\n\f\n',
    )
  })
})

describe('the short way for plain cells', () => {
  const cells = (row: number) =>
    `<c r="A${row}"><v>${row}</v></c><c r="B${row}" t="s"><v>${row % 2}</v></c><c r="C${row}" s="1"><v>45356</v></c><c r="D${row}" t="str"><v>甲&amp;乙</v></c> <c r="E${row}" t="b"><v>1</v></c><c r="F${row}" s="1"/><c r="G${row}" t="inlineStr"><is><t>内${row}</t></is></c><c r="H${row}"><f>A${row}&amp;"公式"</f><v>${row}.50</v></c>`
  const list = Array.from({ length: 3000 }, (_, index) => `<row r="${index + 1}">${cells(index + 1)}</row>`).join('')
  const read = (xml: string) =>
    readParts({
      sheets: [sheet(xml)],
      strings: ['<si><t>偶</t></si>', '<si><t>奇</t></si>'],
      styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
    })

  const shownOf = (xml: string) => read(xml).text.split('\f')[0]

  it('gives what the long way gives', () => {
    const short = read(`<sheetData>${list}</sheetData>`)
    const long = read(`<!-- --><sheetData>${list}</sheetData>`)
    expect(short.text.split('\n')[2]).toBe('3\t奇\t2024-03-05\t甲&乙\tTRUE\t内3\t3.5')
    expect(short.children).toEqual(long.children)
    expect(short.notices).toEqual([])
  })

  it('takes nothing for a cell that stands in a comment or beside a row', () => {
    const comment = '<sheetData><row r="1"><c r="A1"><v>1</v></c><!-- <c r="B1"><v>2</v></c> --></row></sheetData>'
    expect(shownOf(comment)).toBe('1\n')
    const far = `<sheetData><row r="1"><c r="A1"><v>1</v></c>${' '.repeat(200_000)}<!-- <c r="B1"><v>2</v></c> --></row></sheetData>`
    expect(shownOf(far)).toBe('1\n')
    const beside = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><x><c r="B9"><v>2</v></c></x>'
    expect(shownOf(beside)).toBe('1\n2\n')
  })
})

describe('what is hidden', () => {
  const list = textRows([
    ['姓名', '身份证号'],
    ['杜若', '530426196304150005'],
    ['白芷', '110105189003070004'],
  ])

  it.each(['hidden', 'veryHidden'] as const)('a sheet that is %s', (state) => {
    const document = readParts({ sheets: [sheet(textRows([['公开']])), sheet(list, { name: '底稿', state })] })
    expect(storiesOf(document).map(([kind]) => kind)).toEqual(['sheet', 'hidden'])
    expect(whereIs(document, '白芷')).toEqual([
      ['hidden', state === 'hidden' ? '底稿!A3（隐藏的工作表）' : '底稿!A3（深度隐藏的工作表）'],
    ])
  })

  it('rows and columns, also those of no height or width, and rows that a filter hides', () => {
    const xml =
      '<sheetPr filterMode="1"/><cols><col min="2" max="2" hidden="1"/><col min="4" max="5" width="0"/></cols><sheetData>' +
      '<row r="1"><c r="A1" t="str"><v>甲一</v></c><c r="B1" t="str"><v>乙一</v></c><c r="C1" t="str"><v>丙一</v></c><c r="E1" t="str"><v>戊一</v></c></row>' +
      '<row r="2" hidden="1"><c r="A2" t="str"><v>甲二</v></c></row><row r="3" ht="0" customHeight="1"><c r="A3" t="str"><v>甲三</v></c></row></sheetData><autoFilter ref="A1:C3"/>'
    const document = readParts({ sheets: [sheet(xml)] })
    expect(storiesOf(document)).toEqual([
      ['sheet', ['甲一\t丙一']],
      ['hidden', ['乙一\t戊一', '甲二', '甲三']],
    ])
    expect(whereIs(document, '戊一')).toEqual([['hidden', '名单!E1（隐藏的列）']])
    expect(whereIs(document, '甲三')).toEqual([['hidden', '名单!A3（隐藏的行）']])
  })

  const fonts =
    '<fonts><font/><font><color rgb="FFFFFFFF"/></font><font><color theme="0"/></font><font><color indexed="9"/></font><font><color theme="0" tint="-0.5"/></font></fonts>'
  const fills =
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFC00000"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/></patternFill></fill></fills>'

  it.each([
    ['black on nothing', '<xf fontId="0" fillId="0"/>', 'sheet'],
    ['white on nothing', '<xf fontId="1" fillId="0"/>', 'hidden'],
    ['white on red, a head', '<xf fontId="1" fillId="2"/>', 'sheet'],
    ['white on white', '<xf fontId="1" fillId="3"/>', 'hidden'],
    ['white on a pattern', '<xf fontId="1" fillId="1"/>', 'sheet'],
    ['white of the theme', '<xf fontId="2" fillId="0"/>', 'hidden'],
    ['white of the palette', '<xf fontId="3" fillId="0"/>', 'hidden'],
    ['grey', '<xf fontId="4" fillId="0"/>', 'sheet'],
  ])('text by its colour: %s', (_, look, kind) => {
    const styles = `${fonts}${fills}<cellXfs><xf/>${look}</cellXfs>`
    const document = readParts({ sheets: [sheet(rows('<c r="A1" s="1" t="str"><v>某句话</v></c>'))], styles })
    expect(whereIs(document, '某句话')[0]?.[0]).toBe(kind)
  })

  it('numbers and text by their format', () => {
    const styles =
      '<numFmts><numFmt numFmtId="200" formatCode=";;;"/><numFmt numFmtId="201" formatCode=";;"/></numFmts><cellXfs><xf/><xf numFmtId="200"/><xf numFmtId="201"/></cellXfs>'
    const document = readParts({
      sheets: [
        sheet(
          rows(
            '<c s="1" t="str"><v>藏字</v></c><c s="1"><v>111</v></c><c s="2" t="str"><v>露字</v></c><c s="2"><v>222</v></c>',
          ),
        ),
      ],
      styles,
    })
    expect(storiesOf(document)).toEqual([
      ['sheet', ['露字']],
      ['hidden', ['藏字\t111\t222']],
    ])
  })
})
