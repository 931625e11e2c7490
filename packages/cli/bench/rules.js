// What the rules cost: CPU time of a full check of plain text against a bare loop that reads the same files and runs twenty patterns.
//
// Against the build, as it is installed: npx tsc -b && node packages/cli/bench/rules.js [rounds]
//
// Twice: the texts of the corpus as they are, which are short, and each repeated until it has the length of a long document.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createChecker } from 'gongkai'
import { VFile } from 'vfile'

/** As somebody would write them in an afternoon. */
const patterns = [
  /\d{17}[\dXx]/g,
  /1[3-9]\d{9}/g,
  /0\d{2,3}-?\d{7,8}/g,
  /\d{16,19}/g,
  /[0-9A-HJ-NPQRTUWXY]{18}/g,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  /https?:\/\/[^\s，。]+/g,
  /(?:\d{1,3}\.){3}\d{1,3}/g,
  /[\u4e00-\u9fa5]{1,14}〔\d{4}〕\d{1,5}号/g,
  /[12]\d{3}年\d{1,2}月\d{1,2}日/g,
  /[一二三四五六七八九十〇]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日/g,
  /[（(]?此件[\u4e00-\u9fa5]{2,10}[）)]?/g,
  /主动公开|依申请公开|不予公开|删减后公开/g,
  /绝密|机密|秘密/g,
  /内部(?:资料|文件|使用)/g,
  /征求意见稿|送审稿|讨论稿/g,
  /联系人[：:]\s*[\u4e00-\u9fa5]{2,4}/g,
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{5,6}/g,
  /关于[^\n]{2,60}的(?:通知|公告|意见|函|请示|报告)/g,
  /附\s*件\s*\d*[：:]/g,
]

const rounds = Number(process.argv[2] ?? 20)
const long = 200_000
const folder = fileURLToPath(new URL('../../../corpus/', import.meta.url))
const short = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.txt'))
  .sort()
  .map((path) => folder + path)
const made = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
const repeated = short.slice(0, 20).map((path, index) => {
  const text = readFileSync(path, 'utf8')
  const to = join(made, `${index}.txt`)
  writeFileSync(to, `${text}\n`.repeat(Math.ceil(long / Buffer.byteLength(text))))
  return to
})
const { check } = await createChecker()
try {
  await compare('as they are', short)
  await compare('repeated', repeated)
} finally {
  rmSync(made, { recursive: true })
}

/** @param {string} name @param {readonly string[]} paths */
async function compare(name, paths) {
  const bytes = paths.reduce((sum, path) => sum + readFileSync(path).length, 0)
  // Once for the compiler and for what is loaded when first needed.
  bareRound(paths)
  await checkRound(paths)
  const bare = await timed(async () => bareRound(paths))
  const full = await timed(() => checkRound(paths))
  console.log(
    `${name}: ${paths.length} files, ${(bytes / 1e6).toFixed(2)} MB; CPU time of the quickest of ${rounds} rounds`,
  )
  for (const [what, { seconds, found }] of /** @type {const} */ ([
    [`bare loop, ${patterns.length} patterns`, bare],
    ['all recommended rules', full],
  ]))
    console.log(
      `  ${what.padEnd(24)}${(seconds * 1000).toFixed(1).padStart(8)} ms  ${(bytes / 1e6 / seconds).toFixed(1).padStart(6)} MB/s  ${found} found`,
    )
  console.log(`  ${(full.seconds / bare.seconds).toFixed(1)} × the bare loop\n`)
}

/** @param {readonly string[]} paths */
function bareRound(paths) {
  let matches = 0
  for (const path of paths) {
    const text = readFileSync(path, 'utf8')
    for (const pattern of patterns) for (const _ of text.matchAll(pattern)) matches++
  }
  return matches
}

/** @param {readonly string[]} paths */
async function checkRound(paths) {
  let findings = 0
  for (const path of paths)
    for await (const report of check(new VFile({ path, value: readFileSync(path) }))) findings += report.findings.length
  return findings
}

/** @param {() => Promise<number>} round */
async function timed(round) {
  let [seconds, found] = [Number.POSITIVE_INFINITY, 0]
  for (let i = 0; i < rounds; i++) {
    const before = process.cpuUsage()
    found = await round()
    const { user, system } = process.cpuUsage(before)
    seconds = Math.min(seconds, (user + system) / 1e6)
  }
  return { seconds, found }
}
