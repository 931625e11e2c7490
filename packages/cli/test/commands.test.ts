import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { checkPath, checkText, createChecker } from '../src/index.js'
import { showPage } from '../src/page.js'
import { folder, gongkai, harmless, notice } from './harness.js'

describe('outline', () => {
  it('shows units, elements with their places, labels and masked numbers', async () => {
    const { code, stdout } = await gongkai(folder({ 'a.txt': notice }), ['outline', 'a.txt', '--why'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/发文字号 +某政办发〔2024〕3号 {2}（第2行）\n/u)
    expect(stdout).toMatch(/公开发布 +（此件公开发布） {2}（第11行）\n/u)
    expect(stdout).toContain('53*************009')
    expect(stdout).toMatch(/\+\d/u)
    expect(stdout).not.toContain('18900101')
    for (const line of stdout.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(80)
  })

  it.each([
    [['outline', 'empty.txt'], 'empty.txt 是空文件，未能读取。'],
    [['outline', 'nowhere.txt'], 'nowhere.txt 打不开，未能读取。'],
    [['outline', '.'], 'outline 要一个文件，不是文件夹。'],
    [['outline'], '这个命令后面要写一个名称'],
  ])('refuses %j', async (argv, sentence) => {
    const cwd = folder({ 'empty.txt': '' })
    const text = await gongkai(cwd, argv)
    expect([text.code, text.stdout]).toEqual([2, ''])
    expect(text.stderr).toContain(sentence)
    const json = await gongkai(cwd, [...argv, '-f', 'json'])
    expect(JSON.parse(json.stdout).errors[0].message).toContain(sentence)
  })
})

describe('explain', () => {
  it('shows the page of a rule, readably', async () => {
    const { code, stdout } = await gongkai(folder(), ['explain', 'personal/mobile'], { columns: 60 })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^personal\/mobile\n/u)
    for (const section of ['是什么', '为什么', '依据', '怎么办', '应当指出', '不应指出'])
      expect(stdout).toMatch(new RegExp(`\\n${section}\\n`, 'u'))
    expect(stdout).not.toMatch(/^#|```/mu)
    for (const line of stdout.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(60)
  })

  it('drops markdown and keeps stars that mask', () => {
    const page =
      '# a/b\n\n**重要**：`x` 见[条例](https://example.org)，138****1234；139****1234\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n'
    const shown = showPage(page, { columns: 80, paint: (_, text) => text, width: stringWidth })
    expect(shown).toBe('a/b\n\n重要：x 见条例（https://example.org），138****1234；139****1234\n  甲  乙\n  丙  丁\n')
  })

  it('suggests the rule that was meant', async () => {
    const { code, stderr } = await gongkai(folder(), ['explain', 'personal/mobil'])
    expect([code, stderr]).toEqual([2, '没有“personal/mobil”这条规则，是不是 personal/mobile？\n'])
  })
})

describe('rules and doctor', () => {
  it('lists every rule with its level under the flags given', async () => {
    const flags = ['--rule', 'personal/mobile: warning', '--skip', 'label', '-f', 'json']
    const { rules } = JSON.parse((await gongkai(folder(), ['rules', ...flags])).stdout)
    const level = (id: string) => rules.find((rule: { id: string }) => rule.id === id).level
    expect([level('personal/mobile'), level('label/missing'), level('personal/resident-id')]).toEqual([
      'warning',
      'off',
      'error',
    ])
    expect((await gongkai(folder(), ['rules'])).stdout).toMatch(/^personal\/mobile +错误 +手机号码$/mu)
  })

  it('says which version, readers and segmenter run', async () => {
    const { code, stdout } = await gongkai(folder(), ['doctor'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^gongkai +0\.1\.0$/mu)
    expect(stdout).toContain('txt (.txt')
    expect(stdout).toMatch(/^分词器 +(?:nodejieba|@node-rs\/jieba|Intl\.Segmenter)$/mu)
  })
})

describe('the library', () => {
  it('checks a text', async () => {
    const report = await checkText(notice, { rules: { 'label/content': 'off' } })
    expect(report).toMatchObject({ path: 'text.txt', status: 'checked', label: { decision: '公开发布' } })
    expect(report.findings.map(({ rule }) => rule)).toEqual(['personal/resident-id'])
  })

  it('checks a folder as the command line does', async () => {
    const cwd = folder({ 'b.txt': harmless, 'a.txt': '', 'c.js': '' })
    const reports = []
    for await (const { path, status } of checkPath(cwd)) reports.push([path.slice(cwd.length + 1), status])
    expect(reports).toEqual([
      ['a.txt', 'unreadable'],
      ['b.txt', 'checked'],
      ['c.js', 'skipped'],
    ])
  })

  it('takes a profile by its id, and refuses names that do not exist', async () => {
    expect((await createChecker({ profile: 'yuxi4', stage: 'draft' })).settings).toMatchObject({
      stage: 'draft',
      profile: { id: 'yuxi4' },
    })
    await expect(createChecker({ profile: 'yuxi' })).rejects.toThrow(
      'Expected a profile id, got yuxi. Did you mean yuxi4?',
    )
    await expect(createChecker({ rules: { 'personal/mobil': 'off' } })).rejects.toThrow('Did you mean personal/mobile?')
    await expect(createChecker({ stage: 'now' as 'draft' })).rejects.toThrow()
  })
})

describe('the executable', () => {
  const bin = fileURLToPath(new URL('../src/bin.ts', import.meta.url))
  const tsx = createRequire(import.meta.url).resolve('tsx')

  function start(cwd: string, argv: string[]) {
    return spawn(process.execPath, ['--conditions=source', '--import', tsx, bin, ...argv], { cwd, stdio: 'pipe' })
  }

  it('gives back the exit code, and is silent on standard error', async () => {
    const names = Array.from({ length: 12 }, (_, i) => [`${i}.txt`, notice])
    const child = start(folder(Object.fromEntries(names)), ['-f', 'json'])
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (data) => {
      stdout += data
    })
    child.stderr.on('data', (data) => {
      stderr += data
    })
    const code = await new Promise((settle) => child.on('close', settle))
    expect([code, stderr]).toEqual([1, ''])
    expect(
      JSON.parse(stdout)
        .files.map(({ path }: { path: string }) => path)
        .at(-1),
    ).toBe('11.txt')
  })

  it('is quiet when nobody reads on', async () => {
    const names = Array.from({ length: 400 }, (_, i) => [`${i}.txt`, notice])
    const child = start(folder(Object.fromEntries(names)), [])
    let stderr = ''
    child.stderr.on('data', (data) => {
      stderr += data
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((settle) => child.on('close', settle))
    expect([code, stderr]).toEqual([2, ''])
  })

  it('shows what was done when it is interrupted', async () => {
    const names = Array.from({ length: 600 }, (_, i) => [`${i}.txt`, notice])
    const child = start(folder(Object.fromEntries(names)), ['-f', 'json'])
    let stdout = ''
    child.stdout.on('data', (data) => {
      if (!stdout) child.kill('SIGINT')
      stdout += data
    })
    const code = await new Promise((settle) => child.on('close', settle))
    expect(code).toBe(130)
    const report = JSON.parse(stdout)
    expect(report.partial).toBe(true)
    expect(report.files.length).toBeLessThan(600)
  })
})
