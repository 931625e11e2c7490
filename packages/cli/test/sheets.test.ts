// A long list in a spreadsheet: one finding a column, told with its count and the cell where it begins.
import { createChecker, type FileReport } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import { defaultProfile, rules } from '@gongkai/rules'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { type CellSource, writeXlsx } from '../../../scripts/corpus/xlsx-writer.js'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Nobody's: born in the nineteenth century. */
function residentId(index: number): string {
  const day = String(1 + (index % 28)).padStart(2, '0')
  const month = String(1 + (Math.floor(index / 28) % 12)).padStart(2, '0')
  const digits = `530426${1800 + (Math.floor(index / 336) % 100)}${month}${day}000`
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return digits + '10X98765432'[sum % 11]
}

const count = 5_000

function list(toCell: (id: string) => CellSource): Uint8Array {
  const rows = Array.from({ length: count }, (_, index): CellSource[] => [
    { number: `${index + 1}` },
    `${'赵钱孙李周吴郑王'[index % 8]}${'芷若兰香芹薇荷莲'[Math.floor(index / 8) % 8]}`,
    toCell(residentId(index)),
    { number: `1390000${String(index).padStart(4, '0')}` },
  ])
  return writeXlsx([{ name: '名单', rows: [['序号', '姓名', '身份证号', '手机号码'], ...rows] }])
}

async function check(value: Uint8Array): Promise<FileReport | undefined> {
  const checker = await createChecker({ readers, rules, settings: { profile: defaultProfile } })
  for await (const report of checker.check(new VFile({ path: '名单.xlsx', value }))) return report
  return undefined
}

function told(report: FileReport | undefined) {
  return report?.findings
    .filter(({ rule }) => rule.startsWith('personal/'))
    .map(({ rule, severity, place, message }) => [rule, severity, place.words, /\d+/u.exec(message)?.[0]])
}

describe(`a sheet of ${count} rows`, () => {
  it('is told once a column', async () => {
    expect(told(await check(list((id) => id)))).toEqual([
      ['personal/resident-id', 'blocker', '名单!C2', `${count}`],
      ['personal/mobile', 'error', '名单!D2', `${count}`],
    ])
  })

  it('is told once where Excel kept the numbers as such', async () => {
    const asNumber = (id: string) => ({ number: `${id[0]}.${id.slice(1, 15)}E+17` })
    expect(told(await check(list(asNumber)))).toEqual([
      ['personal/resident-id', 'error', '名单!C2', `${count}`],
      ['personal/mobile', 'error', '名单!D2', `${count}`],
    ])
  })
})
