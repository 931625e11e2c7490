// Time of --concurrency auto beside one process, on 1, 10, 100 and 2 000 files of the corpus; after a build:
// tsx packages/cli/bench/pool.ts [ROUNDS]
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../bin/gongkai.js', import.meta.url))
const corpus = fileURLToPath(new URL('../../../corpus', import.meta.url))
const rounds = Number(process.argv[2] ?? 5)
const samples = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:txt|md|html|docx|pdf)$/u.test(path) && !path.endsWith('README.md'))
  .sort()

const cases: readonly (readonly [name: string, files: readonly string[], rounds: number])[] = [
  ['1 txt', samples.filter((path) => path.endsWith('.txt')).slice(0, 1), rounds * 2],
  ['1 docx', samples.filter((path) => path.endsWith('.docx')).slice(0, 1), rounds * 2],
  ['1 pdf', samples.filter((path) => path.endsWith('.pdf')).slice(0, 1), rounds * 2],
  ['10 files', mixed(10), rounds * 2],
  ['100 files', mixed(100), rounds],
  ['2 000 files', mixed(2000), Math.ceil(rounds / 3)],
]

console.log(
  `${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)} at the start; seconds, middle of the rounds`,
)
for (const [name, files, times] of cases) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  for (const [i, path] of files.entries())
    copyFileSync(join(corpus, path), join(folder, `${String(i).padStart(5, '0')}${extname(path)}`))
  const off: number[] = []
  const auto: number[] = []
  for (let round = 0; round < times; round++) {
    // One after the other, and each as often first, so that what else runs on the machine weighs on both alike.
    const order = round % 2 === 0 ? [off, auto] : [auto, off]
    for (const list of order) list.push(timed(folder, list === off ? 'off' : 'auto'))
  }
  rmSync(folder, { recursive: true })
  const [one, many] = [middle(off), middle(auto)]
  console.log(
    `${name.padEnd(12)} one process ${one.toFixed(2)}, auto ${many.toFixed(2)}: ${(many / one).toFixed(2)} × ` +
      `(shortest ${Math.min(...off).toFixed(2)} and ${Math.min(...auto).toFixed(2)}, ${times} rounds)`,
  )
}

/** Every kind of file about as often as in the corpus. */
function mixed(count: number): string[] {
  return Array.from({ length: count }, (_, i) => samples[(i * 37) % samples.length] ?? '')
}

function timed(folder: string, concurrency: string): number {
  const since = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [bin, folder, '-f', 'json', '--concurrency', concurrency], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  if (status === null || status > 2) throw new Error(`Expected an exit code, got ${status}: ${stderr}`)
  return (performance.now() - since) / 1000
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0
}
