// csv and tsv: encodings, separators, quotes, ragged rows; each cell with its place in the file.
import { type Document, defaultLimits, placeAt, placeText, readDocument } from '@gongkai/core'
import { encode } from 'iconv-lite'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readers } from '../src/index.js'

async function read(content: string | Uint8Array, path = '名单.csv'): Promise<Document> {
  const value = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return placeText(await readDocument(new VFile({ path, value }), readers, defaultLimits), path)
}

/** Rows of the sheet, cells parted by `|`. */
async function rowsOf(content: string | Uint8Array, path?: string): Promise<string[]> {
  const { lines } = await read(content, path)
  return lines.filter(({ cell }) => cell).map(({ text }) => text.replaceAll('\t', '|'))
}

function sourceOf(document: Document, words: string): [string | undefined, string] {
  const at = document.text.indexOf(words)
  const { source, words: place } = placeAt(document, at, at + words.length)
  return [source && document.source?.slice(source.start.offset, source.end.offset), place]
}

describe('recognised', () => {
  it.each([
    ['名单.csv', '甲,乙\n', 'csv'],
    ['名单.tsv', '甲\t乙\n', 'csv'],
    ['名单.txt', '甲,乙\n丙,丁\n', 'txt'],
    ['名单.csv', '<html><body><table><tr><td>甲</td></tr></table></body></html>', 'html'],
  ])('%s with %j is %s', async (path, content, format) => {
    expect((await read(content, path)).format).toBe(format)
  })
})

describe('cells', () => {
  it.each([
    ['commas', '姓名,电话\n杜若,1\n', ['姓名|电话', '杜若|1']],
    ['tabs', '姓名\t电话\n杜若\t1,2\n', ['姓名|电话', '杜若|1,2']],
    ['semicolons', '姓名;金额\n杜若;1,5\n白芷;2,5\n', ['姓名|金额', '杜若|1,5', '白芷|2,5']],
    ['bars', '姓名|电话\n杜若|1\n', ['姓名|电话', '杜若|1']],
    ['a declared separator', 'sep=;\r\n姓名;电话\r\n', ['姓名|电话']],
    ['one column', '姓名\n杜若\n', ['姓名', '杜若']],
    ['quotes', '"姓名","备注"\n"杜,若","说""好"""\n', ['姓名|备注', '杜,若|说"好"']],
    [
      'line breaks in quotes',
      '姓名,住址\n杜若,"青棠县\n半夏镇"\n白芷,丙\n',
      ['姓名|住址', '杜若|青棠县 半夏镇', '白芷|丙'],
    ],
    ['CRLF and CR', '甲,乙\r\n丙,丁\r戊,己', ['甲|乙', '丙|丁', '戊|己']],
    ['rows of any length', '甲,乙,丙\n丁\n戊,己,庚,辛\n', ['甲|乙|丙', '丁', '戊|己|庚|辛']],
    ['empty cells and lines', ',,甲\n\n乙,,\n', ['甲', '乙']],
    ['a quote that is never closed', '甲,"乙\n丙,丁\n', ['甲|"乙', '丙|丁']],
    ['a quote in the middle', '甲,5"屏\n丙,丁\n', ['甲|5"屏', '丙|丁']],
    ['text behind a quote', '"甲"乙,丙\n', ['甲乙|丙']],
    ['a byte order mark', '\ufeff姓名,电话\n', ['姓名|电话']],
    [
      'digits kept as text',
      '姓名,身份证号\n杜若,="530426196304150005"\n白芷,\t110105189003070004\n',
      ['姓名|身份证号', '杜若|530426196304150005', '白芷| 110105189003070004'],
    ],
    ['no line feed at the end', '甲,乙', ['甲|乙']],
    ['padding', '甲,乙\n\0\0\0\0\0', ['甲|乙']],
  ])('with %s', async (_, content, rows) => {
    expect(await rowsOf(content)).toEqual(rows)
  })

  it.each(['gb18030', 'big5', 'utf-16le'])('in %s', async (encoding) => {
    const text =
      encoding === 'big5'
        ? '姓名,住址\n王小明,台北市中正區\n李大華,台中市西屯區\n'
        : '姓名,住址\n杜若,青棠县半夏镇\n白芷,临岚区\n'
    const document = await read(encode(text, encoding, { addBOM: encoding === 'utf-16le' }))
    expect(document.encoding).toBe(encoding)
    expect(document.text.split('\f')[0]).toBe(text.replaceAll(',', '\t'))
  })

  it('stand where they stand in the file', async () => {
    const document = await read('姓名,"备注 一","说""好"""\r\n杜若,"13900001234",丁\r\n')
    expect(sourceOf(document, '若')).toEqual(['若', '名单!A2'])
    expect(sourceOf(document, '注 一')).toEqual(['注 一', '名单!B1'])
    expect(sourceOf(document, '0000')).toEqual(['0000', '名单!B2'])
    expect(sourceOf(document, '好')).toEqual(['"说""好"""', '名单!C1'])
    const at = document.text.indexOf('丁')
    expect(placeAt(document, at, at + 1).source?.start).toEqual({ line: 2, column: 18, offset: 37 })
  })

  it('that a program would run are noted', async () => {
    const { properties } = await read('甲,=HYPERLINK("http://a.cn")\n-1.5,@SUM(A1)\n+86-13900001234,-无\n')
    expect(properties).toEqual([{ name: '公式', value: 'B1、B2、A3、B3', origin: 'file' }])
  })
})

describe('odd files', () => {
  it.each([
    ['nothing but separators', ',,,\n,,\n', 'empty'],
    ['nothing but blanks', '  \n\n', 'empty'],
  ])('%s', async (_, content, code) => {
    expect((await read(content)).notices).toMatchObject([{ code, lost: 'everything' }])
  })

  it('of many open quotes and of one long line take no longer than others', async () => {
    const before = performance.now()
    await read('"a\n'.repeat(200_001))
    await read(','.repeat(500_000))
    await read('a,"'.repeat(200_000))
    expect(performance.now() - before).toBeLessThan(5000)
  })
})
