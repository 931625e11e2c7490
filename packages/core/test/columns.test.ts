// Table columns by what their heads say.
import { describe, expect, test } from 'vitest'
import { findColumns, kindOfHead } from '../src/facts/columns.js'
import { cell, document, paragraph, table } from '../src/tree/build.js'
import type { Block } from '../src/tree/nodes.js'
import { placeText } from '../src/tree/text.js'

const columnsOf = (blocks: Block[]) => {
  const placed = placeText(document(blocks))
  return findColumns(placed).map(({ head, kind, cells }) => ({
    head,
    kind,
    cells: cells.map(({ start, end }) => placed.text.slice(start, end)),
  }))
}
const lines = (...texts: string[]) => texts.map((text) => paragraph(text))

describe('findColumns', () => {
  test('a plain table', () => {
    expect(
      columnsOf([
        table([
          ['姓名', '身份证号', '备注'],
          ['张三', '530426189506030006', ''],
          ['李四', '530402188808080003', '二组'],
        ]),
      ]),
    ).toEqual([
      { head: '姓名', kind: 'name', cells: ['张三', '李四'] },
      { head: '身份证号', kind: 'residentId', cells: ['530426189506030006', '530402188808080003'] },
      { head: '备注', kind: 'other', cells: ['二组'] },
    ])
  })

  test('a title across the table, a head in two rows, blanks inside the words', () => {
    const row = (...cells: ReturnType<typeof cell>[]) => ({ type: 'row' as const, children: cells })
    const blocks: Block[] = [
      {
        type: 'table',
        children: [
          row(cell('某某镇补贴名单', { columnSpan: 3 })),
          row(cell('姓 名', { rowSpan: 2 }), cell('联系方式', { columnSpan: 2 })),
          row(cell('手机'), cell('住址')),
          row(cell('张三'), cell('13900001234'), cell('某某村')),
        ],
      },
    ]
    expect(columnsOf(blocks)).toEqual([
      { head: '姓名', kind: 'name', cells: ['张三'] },
      { head: '联系方式手机', kind: 'phone', cells: ['13900001234'] },
      { head: '联系方式住址', kind: 'phone', cells: ['某某村'] },
    ])
  })

  test('a head repeated on the next page is no value', () => {
    const [name] = columnsOf([
      table([
        ['姓名', '电话'],
        ['张三', '1'],
        ['姓名', '电话'],
        ['李四', '2'],
      ]),
    ])
    expect(name?.cells).toEqual(['张三', '李四'])
  })

  test('a table without heads has columns without names', () => {
    expect(
      columnsOf([
        table([
          ['张三', '530426189506030006'],
          ['李四', '530402188808080003'],
        ]),
      ]),
    ).toEqual([
      { head: '', kind: 'other', cells: ['张三', '李四'] },
      { head: '', kind: 'other', cells: ['530426189506030006', '530402188808080003'] },
    ])
  })

  test('tab-parted lines are a table, prose beside them is not', () => {
    expect(columnsOf(lines('名单如下：', '姓名\t一卡通账号', '张三\t6222000000000000004', '特此公示。'))).toEqual([
      { head: '姓名', kind: 'name', cells: ['张三'] },
      { head: '一卡通账号', kind: 'bankAccount', cells: ['6222000000000000004'] },
    ])
  })

  test('comma-parted lines are a table', () => {
    expect(columnsOf(lines('姓名,电话,村组', '张三,13900001234,一组')).map(({ head }) => head)).toEqual([
      '姓名',
      '电话',
      '村组',
    ])
  })

  test('an empty table', () => {
    expect(columnsOf([table([])])).toEqual([])
  })
})

describe('kindOfHead', () => {
  test.each([
    ['公民身份号码', 'residentId'],
    ['银行帐号', 'bankAccount'],
    ['社保卡号', 'bankAccount'],
    ['手机号', 'phone'],
    ['户主姓名', 'name'],
    ['家庭住址', 'address'],
    ['出生年月', 'birthDate'],
    ['单位名称', 'agency'],
    ['补贴金额', 'other'],
    ['', 'other'],
  ])('%s is %s', (head, kind) => {
    expect(kindOfHead(head)).toBe(kind)
  })
})
