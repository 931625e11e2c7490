// The packages as they are published: packed, installed by npm into an empty project, and used there.
// Needs: npm
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
const project = mkdtempSync(join(tmpdir(), 'gongkai-packed-'))

function run(command: string, args: readonly string[], cwd = project) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return { status, stdout, stderr }
}

const gongkai = (args: readonly string[]) => run(join(project, 'node_modules', '.bin', 'gongkai'), args)

beforeAll(() => {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { packageManager: string }
  const pnpm = ['-y', packageManager.replace(/\+.*$/u, '')]
  expect(run(process.execPath, [tsc, '-b'], root)).toMatchObject({ status: 0, stdout: '' })
  const packed = run('npx', [...pnpm, '-r', '--filter', './packages/*', 'pack', '--pack-destination', project], root)
  expect(packed).toMatchObject({ status: 0 })
  const tarballs = readdirSync(project).filter((name) => name.endsWith('.tgz'))
  expect(tarballs).toHaveLength(4)
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }))
  // Without scripts nothing is compiled, as on a machine without a compiler.
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']
  const installed = run('npm', ['install', ...flags, ...tarballs.map((name) => `./${name}`)])
  expect(installed).toMatchObject({ status: 0 })
  writeFileSync(join(project, '通知.txt'), notice)
  cpSync(join(root, 'corpus', 'formats', 'red-letterhead.pdf'), join(project, 'notice.pdf'))
}, 300_000)

afterAll(() => rmSync(project, { recursive: true, force: true }))

const notice = `云川县人民政府办公室关于做好防汛工作的通知

各乡镇人民政府：
现就做好防汛工作通知如下。联系人手机：13900001234。

云川县人民政府办公室
2024年5月6日
（此件公开发布）
`

test('gongkai checks a txt', () => {
  const { status, stdout } = gongkai(['--format', 'json', '通知.txt'])
  const { files } = JSON.parse(stdout)
  expect(files).toHaveLength(1)
  expect(files[0].label.decision).toBe('公开发布')
  expect(files[0].findings.map(({ rule }: { rule: string }) => rule)).toContain('personal/mobile')
  expect(stdout).not.toContain('13900001234')
  expect([0, 1]).toContain(status)
})

test('gongkai checks a pdf', () => {
  const { stdout } = gongkai(['--format', 'json', 'notice.pdf'])
  expect(JSON.parse(stdout).files[0]).toMatchObject({ status: 'checked', label: { decision: '公开发布' } })
})

test('gongkai explains a rule from the page that is packed with it', () => {
  expect(gongkai(['explain', 'personal/mobile']).stdout).toContain('依据')
})

test('a segmenter is there without a compiler', () => {
  const code = `import { createSegmenter } from '@gongkai/core'; console.log((await createSegmenter()).engine)`
  expect(run(process.execPath, ['--input-type=module', '-e', code]).stdout.trim()).toBe('@node-rs/jieba')
})

test('createChecker and pdf-parse read pdfs in one process', () => {
  const code = `
    import { readFileSync } from 'node:fs'
    import { createChecker } from 'gongkai'
    import { PDFParse } from 'pdf-parse'
    import { VFile } from 'vfile'
    const value = readFileSync('notice.pdf')
    const parser = new PDFParse({ data: new Uint8Array(value) })
    const { pages } = await parser.getText()
    await parser.destroy()
    const { check } = await createChecker()
    for await (const report of check(new VFile({ path: 'notice.pdf', value })))
      console.log(pages.length > 0, report.status, report.label.decision)
  `
  writeFileSync(join(project, 'both.js'), code)
  const { stdout, stderr } = run(process.execPath, ['both.js'])
  expect(stderr).not.toContain('does not match the Worker version')
  expect(stdout.trim()).toBe('true checked 公开发布')
})

test('types are found', () => {
  writeFileSync(
    join(project, 'use.ts'),
    `import { type Checker, createChecker } from 'gongkai'
     import { defineRule } from '@gongkai/core'
     import { readers } from '@gongkai/readers'
     import { rules } from '@gongkai/rules'
     export const checker: Checker = await createChecker({ stage: 'draft' })
     export const counts: number = readers.length + rules.length
     export { defineRule }
    `,
  )
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck']
  expect(run(process.execPath, [tsc, ...options, 'use.ts'])).toMatchObject({ status: 0, stdout: '' })
})
