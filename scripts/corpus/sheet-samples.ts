// The spreadsheets of the corpus: lists as offices attach them, with numbers kept as text and as numbers, hidden and masked.
import iconv from 'iconv-lite'
import { type CellSource, writeXlsx } from './xlsx-writer.js'

const people = [
  ['何云舟', '530426196304150005', '13900001201', '6217000000000001374'],
  ['祝小满', '530426197108220007', '13800001202', '6217000000000002745'],
  ['段秋实', '530427195801090009', '15000001203', '6217000000000004113'],
  ['罗青禾', '530426196607300003', '18600001204', '6217000000000005482'],
  ['闻一澜', '53042819690614000X', '17700001205', '6217000000000006852'],
  ['陆沉舟', '530425198505030002', '13900001206', '6217000000000008221'],
] as const

const title = '2025年第二批农机购置补贴对象名单'

/** As Excel writes a number of eighteen digits: fifteen of them and an exponent. */
function asNumber(digits: string): CellSource {
  return { number: `${digits[0]}.${digits.slice(1, 15).replace(/0+$/u, '')}E+17` }
}

/** First `start` and last `end` characters, the rest as stars. */
function stars(value: string, start: number, end: number): string {
  return value.slice(0, start) + '*'.repeat(value.length - start - end) + value.slice(value.length - end)
}

/** Also what LibreOffice makes the old workbooks of. */
export const subsidyList = writeXlsx([
  {
    name: '名单',
    merged: 'A1:F1',
    rows: [
      [title],
      ['序号', '姓名', '身份证号', '联系电话', '银行卡号', '补贴金额（元）'],
      ...people.map(([name, id, phone, card], index) => [
        { number: `${index + 1}` },
        name,
        id,
        { number: phone },
        card,
        { number: `${2600 + index * 150}` },
      ]),
    ],
  },
])

const cutNumbers = writeXlsx([
  {
    name: 'Sheet1',
    rows: [
      ['姓名', '身份证号', '补贴金额（元）'],
      ...people.map(([name, id]) => [name, asNumber(id), { number: '2600' }]),
    ],
  },
])

const hiddenDraft = writeXlsx([
  {
    name: '汇总',
    rows: [
      ['乡镇', '人数', '金额（元）'],
      ['半夏镇', { number: '4' }, { number: '11300' }],
      ['远志乡', { number: '2' }, { number: '6550' }],
    ],
    comment: { cell: 'B2', author: '经办人', text: '原始名单在隐藏的表里，电话13900001234。' },
  },
  {
    name: '底稿',
    hidden: true,
    rows: [['姓名', '身份证号'], ...people.map(([name, id]) => [name, id.endsWith('X') ? id : { number: id }])],
  },
])

const hiddenColumn = writeXlsx([
  {
    name: '名单',
    hiddenColumn: 3,
    rows: [
      ['序号', '姓名', '手机号码', '村组'],
      ...people.map(([name, , phone], index) => [`${index + 1}`, name, phone, '半夏镇']),
    ],
  },
])

const maskedList = writeXlsx([
  {
    name: '名单',
    merged: 'A1:D1',
    rows: [
      [title],
      ['序号', '姓名', '身份证号', '联系电话'],
      ...people.map(([name, id, phone], index) => [
        { number: `${index + 1}` },
        name,
        stars(id, 2, 3),
        stars(phone, 3, 4),
      ]),
    ],
  },
])

const rangers = `姓名,手机号码,巡护河段
${people.map(([name, , phone], index) => `${name},${phone},"桑坪河,第${index + 1}段"`).join('\n')}
`

const offices = `单位,办公地址,办公电话
青棠县供水服务站,青棠县半夏镇中和路1号,0877-4015938
禾洛县供水服务站,禾洛县远志乡人和路2号,0877-4015939
临岚区供水服务站,临岚区天和街3号,0877-4015940
`

/** Paths under corpus/, and bytes. */
export const sheetSamples: Readonly<Record<string, Uint8Array>> = {
  'sheets/subsidy-list.xlsx': subsidyList,
  'sheets/cut-numbers.xlsx': cutNumbers,
  'sheets/hidden-draft.xlsx': hiddenDraft,
  'sheets/hidden-column.xlsx': hiddenColumn,
  'sheets/masked-list.xlsx': maskedList,
  'sheets/rangers.csv': iconv.encode(rangers.replaceAll('\n', '\r\n'), 'gb18030'),
  'sheets/offices.csv': iconv.encode(offices, 'utf8', { addBOM: true }),
}
