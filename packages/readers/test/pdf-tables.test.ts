import { describe, expect, it } from 'vitest'
import { bodyOf, grid, line, openPages } from './pdf-open.js'

const cell = (x: number, y: number, text: string) => ({ x, y, size: 10.5, text })

describe('ruled tables', () => {
  it('keep a number whole that is wrapped within a narrow cell, and two numbers apart', async () => {
    const xs = [28, 48, 78, 120]
    const ys = [50, 60, 75, 90]
    const document = await openPages({
      lines: grid(xs, ys),
      items: [
        line(0, '补助发放名单', { x: 80 }),
        cell(30, 53, '姓名'),
        cell(50, 53, '身份证号'),
        cell(82, 53, '电话'),
        cell(30, 65, '张三'),
        cell(50, 63, '5304001890010'),
        cell(50, 68, '10006'),
        cell(82, 63, '13900001234'),
        cell(82, 68, '13900005678'),
        cell(30, 80, '李四'),
        cell(50, 78, '5304001890020'),
        cell(50, 83, '20003'),
        cell(82, 80, '云麓市南门街道'),
        line(6, '以上名单公示五个工作日。'),
      ],
    })
    expect(bodyOf(document)).toEqual([
      '补助发放名单',
      '姓名\t身份证号\t电话',
      '张三\t530400189001010006\t13900001234',
      '13900005678',
      '李四\t530400189002020003\t云麓市南门街道',
      '以上名单公示五个工作日。',
    ])
  })

  it('have merged cells where a line is missing', async () => {
    const document = await openPages({
      lines: [
        { x1: 28, y1: 50, x2: 118, y2: 50 },
        { x1: 58, y1: 60, x2: 118, y2: 60 },
        { x1: 28, y1: 70, x2: 118, y2: 70 },
        { x1: 28, y1: 50, x2: 28, y2: 70 },
        { x1: 58, y1: 50, x2: 58, y2: 70 },
        { x1: 88, y1: 60, x2: 88, y2: 70 },
        { x1: 118, y1: 50, x2: 118, y2: 70 },
      ],
      items: [cell(35, 58, '单位'), cell(80, 53, '数量'), cell(65, 63, '上年'), cell(95, 63, '本年')],
    })
    const table = document.children.find((block) => block.type === 'table')
    expect(
      table?.children.map((row) => row.children.map(({ rowSpan, columnSpan }) => [rowSpan ?? 1, columnSpan ?? 1])),
    ).toEqual([
      [
        [2, 1],
        [1, 2],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ])
  })

  it('go on over the page as one table, its repeated head left out', async () => {
    const page = (y: number, rows: string[]) => ({
      lines: grid([28, 68, 128], [y, ...rows.map((_, index) => y + 10 + index * 10), y + 10 + rows.length * 10]),
      items: ['姓名|电话', ...rows].flatMap((row, index) =>
        row.split('|').map((text, column) => cell(column === 0 ? 32 : 72, y + 3 + index * 10, text)),
      ),
    })
    const document = await openPages(
      page(200, ['张三|13900001234', '李四|13900002345']),
      page(40, ['王五|13900003456']),
    )
    expect(document.children.filter((block) => block.type === 'table')).toHaveLength(1)
    expect(bodyOf(document)).toEqual(['姓名\t电话', '张三\t13900001234', '李四\t13900002345', '王五\t13900003456'])
  })

  it('are not seen in the lines of letterhead and imprint, nor in a frame', async () => {
    const document = await openPages({
      lines: [
        { x1: 28, y1: 70, x2: 184, y2: 70, color: '#ff0000', width: 2 },
        { x1: 28, y1: 240, x2: 184, y2: 240 },
        { x1: 28, y1: 250, x2: 184, y2: 250 },
        ...grid([20, 190], [20, 280]),
      ],
      items: [line(0, '云麓市水务局文件'), line(20.1, '抄送：市委办公室。')],
    })
    expect(document.children.every((block) => block.type === 'paragraph')).toBe(true)
  })
})

describe('tables without lines', () => {
  it('are seen by their columns', async () => {
    const rows = [
      '姓名|电话|住址',
      '张三|13900001234|北门街道',
      '李四|13900002345|南门街道',
      '王五|13900003456|东门街道',
    ]
    const document = await openPages({
      items: rows.flatMap((row, index) =>
        row.split('|').map((text, column) => line(index, text, { x: 30 + column * 50 })),
      ),
    })
    expect(document.children.map(({ type }) => type)).toEqual(['table'])
    expect(bodyOf(document)).toEqual(rows.map((row) => row.replaceAll('|', '\t')))
  })

  it('are not made of an imprint of two lines', async () => {
    const document = await openPages({
      items: [line(0, '抄送：市委办公室。'), line(1, '云麓市水务局'), line(1, '2026年3月2日印发', { x: 120 })],
    })
    expect(bodyOf(document)).toEqual(['抄送：市委办公室。', '云麓市水务局　2026年3月2日印发'])
  })
})
