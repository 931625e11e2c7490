// npm test: runs every test once, tells which tests of the group 工具测试 could not be run and why, and ends with one line of counts.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findTool, findToolTests, type ToolTest, tools } from './tools.js'

/** What of vitest's json report is looked at. */
interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
process.exitCode = main(process.argv.slice(2))

/** @returns the exit code */
function main(filters: readonly string[]): number {
  const toolTests = filters.length > 0 ? [] : findToolTests(['packages', 'scripts'])
  const withoutTool = toolTests.filter(({ needs }) => missing(needs).length > 0)
  const { report, status } = runVitest(filters, withoutTool)
  tellToolTests(toolTests, withoutTool)

  // Where nobody can install a tool, its tests are not run; in CI they must be.
  const required = process.env.CI === 'true' ? withoutTool.length : 0
  // A file that could not be loaded has failed, though no test of it was counted.
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = report.numFailedTests + unloaded.length + required
  const skipped = report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : ''
  console.log(`${report.numPassedTests} passed, ${failed} failed${skipped}`)
  return failed > 0 ? 1 : status
}

function runVitest(
  filters: readonly string[],
  withoutTool: readonly ToolTest[],
): { report: VitestReport; status: number } {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-test-'))
  try {
    const outputFile = join(folder, 'report.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`]
    const excludes = withoutTool.flatMap(({ path }) => ['--exclude', path])
    const { status } = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...excludes, ...filters], {
      stdio: 'inherit',
    })
    return { report: JSON.parse(readFileSync(outputFile, 'utf8')) as VitestReport, status: status ?? 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tellToolTests(all: readonly ToolTest[], withoutTool: readonly ToolTest[]): void {
  if (all.length === 0) return
  console.log(`工具测试：${all.length - withoutTool.length} 个文件已运行，${withoutTool.length} 个未运行`)
  for (const { path, needs } of withoutTool)
    console.log(
      `  未运行 ${path}：本机没有 ${missing(needs)
        .map((name) => tools[name]?.what)
        .join('、')}`,
    )
}

function missing(needs: readonly string[]): string[] {
  return needs.filter((name) => findTool(name) === undefined)
}
