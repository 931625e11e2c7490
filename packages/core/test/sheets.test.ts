// Sheets in the text: rows as lines, what is hidden in stories of its own, every cell by its own name.
import { describe, expect, it } from 'vitest'
import { findColumns } from '../src/facts/columns.js'
import { groupIdentifiers } from '../src/facts/contexts.js'
import { gatherFacts } from '../src/facts/index.js'
import { aside, document, paragraph, sheet } from '../src/tree/build.js'
import type { Sheet } from '../src/tree/nodes.js'
import { placeAt } from '../src/tree/place.js'
import { columnName } from '../src/tree/sheets.js'
import { placeText } from '../src/tree/text.js'

const rows = [
  ['青棠县救助对象名单', '', ''],
  ['序号', '姓名', '身份证号'],
  ['1', '杜若', '530426196304150005'],
  ['2', '白芷', '110105189003070004'],
  ['3', '沈香', '530426198001010003'],
]

function place(...sheets: Sheet[]) {
  return placeText(document(sheets, { format: 'xlsx' }), '附件1.xlsx')
}

function wordsOf(placed: ReturnType<typeof place>, words: string, from = 0) {
  const at = placed.text.indexOf(words, from)
  return placeAt(placed, at, at + words.length)
}

describe('a sheet in the text', () => {
  it('writes a row a line, its cells parted by tabs, in a visible story of its own', () => {
    const placed = place(sheet('名单', rows), sheet('说明', [['', '填表说明']]))
    expect(
      placed.stories.map(({ kind, visible, start, end }) => [kind, visible, placed.text.slice(start, end)]),
    ).toEqual([
      [
        'sheet',
        true,
        '青棠县救助对象名单\n序号\t姓名\t身份证号\n1\t杜若\t530426196304150005\n2\t白芷\t110105189003070004\n3\t沈香\t530426198001010003\n',
      ],
      ['sheet', true, '填表说明\n'],
    ])
    expect(wordsOf(placed, '白芷')).toMatchObject({ path: '名单!B4', words: '名单!B4', start: { line: 4, column: 3 } })
    expect(wordsOf(placed, '填表')).toMatchObject({ words: '说明!B1' })
  })

  it('names columns and rows as they are named on screen, whatever is empty before them', () => {
    const cells = { rows: [0, 7, 65_535], columns: [255, 0, 16_383], values: ['甲甲', '乙乙', '丙丙'] }
    const placed = place({ type: 'sheet', name: 'Sheet1', cells })
    expect(['甲甲', '乙乙', '丙丙'].map((words) => wordsOf(placed, words).words)).toEqual([
      'Sheet1!IV1',
      'Sheet1!A8',
      'Sheet1!XFD65536',
    ])
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })

  it('puts hidden sheets, rows, columns and cells into hidden stories behind everything seen', () => {
    const partly = sheet('名单', rows, { hiddenRows: [[3, 3]], hiddenColumns: [[0, 0]], hiddenCells: [8] })
    const placed = place(
      partly,
      sheet('底稿', [['底稿内容']], { hidden: 'hidden' }),
      sheet('密稿', [['深藏']], { hidden: 'veryHidden' }),
    )
    expect(placed.stories.map(({ kind, start, end }) => [kind, placed.text.slice(start, end)])).toEqual([
      ['sheet', '姓名\t身份证号\n杜若\t530426196304150005\n沈香\t530426198001010003\n'],
      ['hidden', '青棠县救助对象名单\n序号\n1\n2\t白芷\t110105189003070004\n3\n'],
      ['hidden', '底稿内容\n'],
      ['hidden', '深藏\n'],
    ])
    expect(wordsOf(placed, '白芷').words).toBe('名单!B4（隐藏的行）')
    expect(wordsOf(placed, '序号').words).toBe('名单!A2（隐藏的列）')
    expect(wordsOf(placed, '底稿').words).toBe('底稿!A1（隐藏的工作表）')
    expect(wordsOf(placed, '深藏').words).toBe('密稿!A1（深度隐藏的工作表）')
    const white = place(sheet('表', [['看见', '看不见']], { hiddenCells: [1] }))
    expect(wordsOf(white, '看不见').words).toBe('表!B1（看不见的字）')
  })

  it('keeps a cell on one line and the length of its value', () => {
    const placed = place(sheet('表', [['上\r\n下\t右', '旁']]))
    expect(placed.text).toBe('上  下 右\t旁\n\f\n')
    expect(wordsOf(placed, '旁').words).toBe('表!B1')
  })

  it('says on which cell a comment hangs', () => {
    const comment = aside('comment', [paragraph('此人已故')], { locator: { cell: '名单!B3' } })
    const placed = placeText(document([sheet('名单', rows), comment], { format: 'xlsx' }))
    expect(wordsOf(placed, '此人').words).toBe('名单!B3批注')
  })

  it('says where a cell stands in the file it was decoded from', () => {
    const source = '姓名,备注\n杜若,"说""好"""\n'
    const cells = {
      rows: [0, 0, 1, 1],
      columns: [0, 1, 0, 1],
      values: ['姓名', '备注', '杜若', '说"好"'],
      sources: [0, 2, 3, 5, 6, 8, 9, 17],
    }
    const placed = placeText(document([{ type: 'sheet', name: '名单', cells }], { format: 'csv', source }))
    expect(wordsOf(placed, '若').source).toMatchObject({ start: { offset: 7, line: 2, column: 2 }, end: { offset: 8 } })
    expect(wordsOf(placed, '好').source).toMatchObject({ start: { offset: 9 }, end: { offset: 17 } })
  })
})

describe('facts of a sheet', () => {
  it('reads columns by their heads, hidden rows with them', () => {
    const placed = place(sheet('名单', rows, { hiddenRows: [[3, 4]] }))
    const columns = findColumns(placed)
    expect(columns.map(({ head, kind, cells }) => [head, kind, cells.length])).toEqual([
      ['序号', 'other', 3],
      ['姓名', 'name', 3],
      ['身份证号', 'residentId', 3],
    ])
    expect(columns[1]?.cells.map(({ start, end }) => placed.text.slice(start, end))).toEqual(['杜若', '白芷', '沈香'])
  })

  it('reads a head under a merged cell', () => {
    const placed = place(
      sheet(
        '名单',
        [
          ['姓名', '联系方式', ''],
          ['', '手机', '住址'],
          ['杜若', '13900001234', '青棠县'],
        ],
        {
          merges: [
            [0, 0, 2, 1],
            [0, 1, 1, 2],
          ],
        },
      ),
    )
    expect(findColumns(placed).map(({ head }) => head)).toEqual(['姓名', '联系方式手机', '联系方式住址'])
  })

  it('joins no digits over the border of a cell or row', () => {
    const placed = place(
      sheet('表', [
        ['电话', '139'],
        ['', '00001234'],
        ['13900', '001234'],
      ]),
    )
    expect(gatherFacts(placed).identifiers.map(({ quote }) => quote)).not.toContain('139\n00001234')
    expect(gatherFacts(placed).identifiers.filter(({ value }) => value.kind === 'mobile')).toEqual([])
  })

  it('tells a column once, and what is hidden of it apart', () => {
    const many = Array.from({ length: 40 }, (_, i) => [`${i + 1}`, '杜若', rows[2 + (i % 3)]?.[2] ?? ''])
    const placed = place(sheet('名单', [['序号', '姓名', '身份证号'], ...many], { hiddenRows: [[31, 40]] }))
    const { identifiers, columns } = gatherFacts(placed)
    const groups = groupIdentifiers(placed, identifiers, columns, 'residentId')
    expect(groups.map(({ context, members, withNames }) => [context, members.length, withNames])).toEqual([
      ['list', 30, true],
      ['list', 10, true],
    ])
    expect(placeAt(placed, groups[1]?.members[0].start ?? 0, 0).words).toBe('名单!C32（隐藏的行）')
  })

  it('takes a spreadsheet for an attachment and its cells for no body text', () => {
    const facts = gatherFacts(
      place(sheet('Sheet1', [['青棠县人民政府'], ['关于公布名单的通知'], ['青政发〔2025〕1号']])),
    )
    expect(facts.nature).toBe('attachment')
    expect(facts.units.map(({ role, elements }) => [role, elements.title, elements.documentNumber])).toEqual([
      ['attachment', null, null],
    ])
  })
})
