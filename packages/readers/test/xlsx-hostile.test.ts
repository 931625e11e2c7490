// Files made to hang or mislead: refused, cut or told, never thrown and never clean.
import { defaultLimits, readDocument } from '@gongkai/core'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readers } from '../src/index.js'
import { readXlsx } from '../src/xlsx/read.js'
import { buildXlsx, textRows } from './build-xlsx.js'

const list = (count: number) =>
  textRows(Array.from({ length: count }, (_, row) => [`第${row}行`, `${Math.imul(row, 2654435761) >>> 0}`]))
const plain = buildXlsx({ sheets: [{ name: '名单', xml: list(3) }] })

async function read(value: Uint8Array, path = 'a.xlsx') {
  const { format, notices } = await readDocument(new VFile({ path, value }), readers, defaultLimits)
  return { format, notices }
}

describe('recognised', () => {
  it.each([['a.xlsx'], ['a.et'], ['a.docx'], ['a']])('by its content, named %s', async (path) => {
    expect(await read(plain, path)).toMatchObject({ format: 'xlsx' })
  })

  it('says of binary parts what they are', async () => {
    const binary = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.bin': strToU8('x') })
    expect(await read(binary, 'a.xlsb')).toEqual({
      format: 'xlsx',
      notices: [{ code: 'unsupported', lost: 'everything', detail: 'xlsb' }],
    })
  })
})

describe('damaged', () => {
  it('is never clean, cut at any tenth, and gives back what stands before the cut', () => {
    const whole = buildXlsx({
      sheets: [
        { name: '甲', xml: list(2000) },
        { name: '乙', xml: list(2000) },
      ],
    })
    for (let tenth = 1; tenth < 10; tenth++) {
      const { notices } = readXlsx(whole.subarray(0, Math.floor((whole.length * tenth) / 10)), defaultLimits)
      expect(notices.some(({ lost }) => lost !== 'decoration')).toBe(true)
    }
    const { children } = readXlsx(whole.subarray(0, whole.length - 40), defaultLimits)
    expect(children.map((block) => (block.type === 'sheet' ? block.cells.values.length : 0))).toEqual([4000, 4000])
  })

  it('tells a sheet whose part is missing, and a workbook without cells', () => {
    const members = unzipSync(
      buildXlsx({
        sheets: [
          { name: '甲', xml: list(2) },
          { name: '乙', xml: list(2) },
        ],
      }),
    )
    delete members['xl/worksheets/sheet2.xml']
    expect(readXlsx(zipSync(members), defaultLimits).notices).toEqual([
      { code: 'unread-part', lost: 'text', detail: '乙' },
    ])
    expect(readXlsx(buildXlsx({ sheets: [{ name: '甲', xml: '<sheetData/>' }] }), defaultLimits).notices).toEqual([
      { code: 'empty', lost: 'everything' },
    ])
  })

  it('refuses entities', () => {
    const members = unzipSync(plain)
    members['xl/worksheets/sheet1.xml'] = strToU8('<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>')
    expect(readXlsx(zipSync(members), defaultLimits).notices).toEqual([
      { code: 'damaged', lost: 'everything', detail: 'DTD' },
    ])
  })
})

describe('made to hang', () => {
  const within = (milliseconds: number, work: () => unknown) => {
    const before = performance.now()
    const result = work()
    expect(performance.now() - before).toBeLessThan(milliseconds)
    return result
  }

  it('a part that inflates without end', () => {
    const bomb = `<sheetData>${'<row/>'.repeat(20_000_000)}</sheetData>`
    const file = buildXlsx({ sheets: [{ name: '甲', xml: bomb }] })
    expect(within(5000, () => readXlsx(file, defaultLimits).notices)).toEqual([
      { code: 'too-large', lost: 'everything', detail: 'xl/worksheets/sheet1.xml' },
    ])
  })

  it('60 000 entries', () => {
    const members = Object.fromEntries(
      Array.from({ length: 60_000 }, (_, index) => [`xl/x${index}.xml`, new Uint8Array()]),
    )
    const file = zipSync(members, { level: 0 })
    expect(within(5000, () => readXlsx(file, defaultLimits).notices)).toEqual([
      { code: 'too-large', lost: 'everything' },
    ])
  })

  it('50 000 merges over the same cells, and cells beyond any sheet', () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(50_000)
    const xml = `${list(2000)}<mergeCells>${merges}</mergeCells>`
    const document = within(5000, () => readXlsx(buildXlsx({ sheets: [{ name: '甲', xml }] }), defaultLimits))
    expect(document).toMatchObject({ notices: [] })
    const beyond =
      '<sheetData><row r="99999999999"><c r="ZZZZZZ99999999999"><v>1</v></c><c r="A0"><v>2</v></c></row></sheetData>'
    expect(readXlsx(buildXlsx({ sheets: [{ name: '甲', xml: beyond }] }), defaultLimits).children).toMatchObject([
      { cells: { rows: [0, 0], columns: [0, 1], values: ['1', '2'] } },
    ])
  })

  it('elements nested without end', () => {
    const xml = `<sheetData>${'<row>'.repeat(50_000)}`
    expect(readXlsx(buildXlsx({ sheets: [{ name: '甲', xml }] }), defaultLimits).notices).toEqual([
      { code: 'too-large', lost: 'everything', detail: 'xl/worksheets/sheet1.xml' },
    ])
  })

  it('more text than is checked', () => {
    const document = readXlsx(buildXlsx({ sheets: [{ name: '甲', xml: list(500) }] }), {
      ...defaultLimits,
      textLength: 100,
    })
    expect(document.notices).toEqual([{ code: 'too-large', lost: 'text', detail: 'xl/worksheets/sheet1.xml' }])
  })
})
