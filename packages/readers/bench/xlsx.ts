// How long reading an xlsx takes beside SheetJS: tsx --conditions=source bench/xlsx.ts [FILE…]
// Without files a list of 5 000 and one of 200 000 rows are made up.
import { readFileSync } from 'node:fs'
import { read } from '@e965/xlsx'
import { defaultLimits } from '@gongkai/core'
import { readXlsx } from '../src/xlsx/read.js'
import { buildXlsx } from '../test/build-xlsx.js'

const paths = process.argv.slice(2)
const files: [string, Uint8Array][] =
  paths.length > 0
    ? paths.map((path) => [path, new Uint8Array(readFileSync(path))])
    : [5_000, 200_000].map((rows) => [`${rows} rows`, makeList(rows)])

for (const [name, bytes] of files) {
  const rounds = bytes.length > 1 << 20 ? 3 : 9
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    ours.push(timed(() => readXlsx(bytes, defaultLimits)))
    theirs.push(timed(() => read(bytes, { type: 'array', dense: true })))
  }
  const [a, b] = [middle(ours), middle(theirs)]
  if (countTheirs(bytes) === 0) throw new Error(`SheetJS read nothing of ${name}`)
  console.log(`${name}: ${a.toFixed(0)} ms, SheetJS ${b.toFixed(0)} ms, ${(a / b).toFixed(2)} ×`)
}

/** A list as offices keep it: number, name, ID, mobile, village, amount. Nobody's numbers. */
function makeList(count: number): Uint8Array {
  const strings: string[] = ['序号', '姓名', '身份证号', '手机号', '住址', '金额']
  const names = Array.from(
    { length: 1000 },
    (_, index) => strings.push(`杜${'若芷兰香芹薇荷莲菊梅'[index % 10]}${index}`) - 1,
  )
  const villages = Array.from({ length: 500 }, (_, index) => strings.push(`青棠县半夏镇第${index}村民小组`) - 1)
  const ids = Array.from({ length: 20_000 }, (_, index) => strings.push(`5304261${80_000_000 + index}000X`) - 1)
  const shared = (column: string, row: number, index: number | undefined) =>
    `<c r="${column}${row}" t="s"><v>${index}</v></c>`
  const rows = Array.from({ length: count }, (_, index) => {
    const row = index + 2
    const number = (column: string, value: string | number) => `<c r="${column}${row}"><v>${value}</v></c>`
    return `<row r="${row}">${number('A', index + 1)}${shared('B', row, names[index % 1000])}${shared('C', row, ids[index % 20_000])}${number('D', `1390000${String(index % 10_000).padStart(4, '0')}`)}${shared('E', row, villages[index % 500])}${number('F', ((index * 7.35) % 9000).toFixed(2))}</row>`
  })
  const head = `<row r="1">${[...'ABCDEF'].map((column, index) => shared(column, 1, index)).join('')}</row>`
  return buildXlsx({
    sheets: [{ name: '名单', xml: `<sheetData>${head}${rows.join('')}</sheetData>` }],
    strings: strings.map((value) => `<si><t>${value}</t></si>`),
  })
}

function countTheirs(bytes: Uint8Array): number {
  const { Sheets } = read(bytes, { type: 'array', dense: true })
  return Object.values(Sheets).reduce((sum, sheet) => sum + (sheet['!data']?.flat().length ?? 0), 0)
}

/** Processor time, so that what else runs on the machine does not count. */
function timed(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0
}
