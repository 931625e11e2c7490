import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { folder, gongkai, harmless, notice } from './harness.js'

/** Bytes of no format, the same every time. */
const noise = Uint8Array.from({ length: 400 }, (_, i) => (i * 167 + 13) % 256)

describe('exit codes', () => {
  const cases: [string, string[], number][] = [
    ['nothing at or above the level', ['a.txt'], 0],
    ['a finding at the level asked for', ['a.txt', '--fail-on', 'info'], 1],
    ['a rule raised to error', ['a.txt', '--rule', 'read/not-a-document: error'], 1],
    ['a rule raised to warning', ['a.txt', '--rule', 'read/not-a-document: warning'], 0],
    ['as many warnings as allowed', ['a.txt', '--rule', 'read/not-a-document: warning', '--max-warnings', '1'], 0],
    ['more warnings than allowed', ['a.txt', '--rule', 'read/not-a-document: warning', '--max-warnings', '0'], 1],
    ['warnings hidden by --quiet count', ['a.txt', '--rule=read/not-a-document:warning', '--max-warnings=0', '-q'], 1],
    ['a rule skipped', ['a.txt', '--fail-on', 'info', '--skip', 'read/not-a-document'], 0],
    ['a family skipped', ['a.txt', '--fail-on', 'info', '--skip', 'read'], 0],
    ['an error in a document', ['notice.txt'], 1],
    ['only rules that find nothing in it', ['notice.txt', '--only', 'label/missing'], 0],
    ['an empty file', ['empty.txt'], 2],
    ['an unreadable file beats a finding', ['notice.txt', 'empty.txt'], 2],
    ['random bytes', ['noise.bin'], 2],
    ['a docx that is no zip', ['broken.docx'], 2],
    ['no such file', ['nowhere.txt'], 2],
    ['no such file, tolerated', ['nowhere.txt', '--no-error-on-unmatched-pattern'], 0],
    ['an empty folder', ['void'], 2],
    ['an empty folder, tolerated', ['void', '--no-error-on-unmatched-pattern'], 0],
    ['a glob that matches nothing', ['*.pdf'], 2],
    ['a glob that matches', ['a*.txt'], 0],
    ['an unknown flag', ['a.txt', '--fromat', 'json'], 2],
    ['a flag of another command', ['a.txt', '--why'], 2],
    ['a wrong stage', ['a.txt', '--stage', 'published'], 2],
    ['a wrong profile', ['a.txt', '--profile', 'nobody'], 2],
    ['an unknown rule', ['a.txt', '--rule', 'personal/nothing: off'], 2],
    ['a wrong level', ['a.txt', '--rule', 'personal/mobile: loud'], 2],
    ['an unknown family', ['a.txt', '--only', 'nothing'], 2],
    ['a flag without its value', ['a.txt', '--format'], 2],
    ['a flag given twice', ['a.txt', '-f', 'text', '-f', 'json'], 2],
    ['a named file that is ignored', ['a.txt', '--ignore-pattern', '*.txt'], 0],
    ['a file named after --', ['--', 'a.txt'], 0],
    ['the command by its name', ['lint', 'a.txt'], 0],
    ['help', ['--help'], 0],
    ['version', ['-v'], 0],
  ]
  it.each(cases)('%s', async (_, argv, code) => {
    const files = {
      'a.txt': harmless,
      'notice.txt': notice,
      'empty.txt': '',
      'noise.bin': noise,
      'broken.docx': 'PK\x03\x04 no zip',
    }
    const cwd = folder(files)
    mkdirSync(join(cwd, 'void'))
    const text = await gongkai(cwd, argv)
    expect(text.code, text.stdout + text.stderr).toBe(code)

    // Neither the format nor an output file changes the code, and JSON stays one value.
    if (argv.includes('--format') || argv.includes('-f') || argv.includes('--help') || argv.includes('-v')) return
    const json = await gongkai(cwd, ['-f', 'json', ...argv])
    expect(json.code).toBe(code)
    expect(JSON.parse(json.stdout)).toMatchObject({ version: 1 })
    const filed = await gongkai(cwd, ['-o', 'report.out', ...argv])
    expect(filed.code).toBe(code)
  })
})

describe('wrong calls', () => {
  it('suggests the flag that was meant', async () => {
    const { stderr, stdout } = await gongkai(folder(), ['--fromat', 'json'])
    expect(stderr).toBe('这里没有 --fromat 这个选项，是不是想写 --format？\n')
    expect(stdout).toBe('')
  })

  it('tells all wrong values at once, one sentence each', async () => {
    const { stderr } = await gongkai(folder(), ['--stage', 'drafts', '--max-warnings', '-1', '--only', 'personl'])
    expect(stderr.trim().split('\n')).toEqual([
      '--stage 没有“drafts”这个值，是不是 draft？',
      '没有“personl”这条规则，是不是 personal？',
      '--max-warnings 要写 0 或正整数，收到的是“-1”。',
    ])
  })

  it('speaks English when asked to, even of a wrong flag', async () => {
    const { stderr } = await gongkai(folder(), ['--locale', 'en', '--fromat'])
    expect(stderr).toBe('No flag --fromat here. Did you mean --format?\n')
  })

  it('prints one JSON value of errors', async () => {
    const { stdout, stderr } = await gongkai(folder(), ['-f', 'json', '--fromat'])
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      errors: [{ message: '这里没有 --fromat 这个选项，是不是想写 --format？' }],
    })
    expect(stderr).toBe('')
  })

  it('masks a number of a person in what it repeats', async () => {
    const { stderr } = await gongkai(folder(), ['--rule', '530402189001010009'])
    expect(stderr).not.toContain('18900101')
    expect(stderr).toContain('53*************009')
  })

  it('takes a mistyped command for a file, and says which command was meant', async () => {
    const { code, stderr } = await gongkai(folder(), ['outlin'])
    expect(code).toBe(2)
    expect(stderr).toContain('outline')
  })

  it('says of an empty folder that there is nothing to check', async () => {
    expect((await gongkai(folder(), [])).stderr).toBe('当前文件夹里没有可以检查的文件。\n')
  })

  it('refuses an output file that cannot be written, and leaves nothing behind', async () => {
    const cwd = folder({ 'a.txt': harmless })
    const { code, stderr } = await gongkai(cwd, ['a.txt', '-o', 'no/such/folder.txt'])
    expect(code).toBe(2)
    expect(stderr).toContain('no/such/folder.txt')
    expect(readdirSync(cwd)).toEqual(['a.txt'])
  })
})

describe('the terminal report', () => {
  it('gives label, verdict, place, masked words, what to do, ground and rule', async () => {
    const { stdout } = await gongkai(folder({ '通知.txt': notice }), ['通知.txt'])
    const lines = stdout.split('\n')
    expect(lines[0]).toBe('通知.txt')
    expect(lines[1]).toBe('  公开属性：公开发布  结论：先改')
    expect(lines).toContain('  错误  第5行  「53*************009」')
    expect(stdout).toContain('依据：中华人民共和国政府信息公开条例 第十五条')
    expect(stdout).toContain('[personal/resident-id]')
    expect(stdout).toContain('1 个文件：1 个已完整检查\n')
    expect(stdout).not.toContain('18900101')
  })

  it.each([40, 80, undefined])('is no wider than %s columns', async (columns) => {
    const { stdout } = await gongkai(folder({ '通知.txt': notice, 'empty.txt': '' }), ['.'], columns ? { columns } : {})
    for (const line of stdout.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(columns ?? 80)
  })

  it.each([
    ['a pipe', {}, [], false],
    ['a terminal', { isTTY: true }, [], true],
    ['a terminal and NO_COLOR', { isTTY: true, env: { NO_COLOR: '1' } }, [], false],
    ['a dumb terminal', { isTTY: true, env: { TERM: 'dumb' } }, [], false],
    ['a pipe and FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, [], true],
    ['a pipe and --color', {}, ['--color'], true],
    ['a terminal and --no-color', { isTTY: true }, ['--no-color'], false],
  ])('has colours as %s asks', async (_, world, flags, colored) => {
    const { stdout } = await gongkai(folder({ 'a.txt': notice }), ['a.txt', ...flags], world)
    expect(stdout.includes('\u001b[')).toBe(colored)
  })

  it('shows progress on a terminal, never in a pipe', async () => {
    const cwd = folder({ 'a.txt': harmless, 'b.txt': harmless })
    expect((await gongkai(cwd, [])).stderr).toBe('')
    expect((await gongkai(cwd, [], { isTTY: true })).stderr).toContain('1/2')
  })

  it('lists with --quiet only what needs a hand, and counts everything', async () => {
    const cwd = folder({ 'a.txt': harmless, 'b.txt': notice })
    const { stdout } = await gongkai(cwd, ['-q'])
    expect(stdout).not.toContain('a.txt')
    expect(stdout).not.toContain('提示  ')
    expect(stdout).toContain('b.txt')
    expect(stdout).toContain('2 个文件：2 个已完整检查')
    expect(stdout).toMatch(/个错误，.*1 个提示/u)
  })

  it('reveals the words on a terminal only', async () => {
    const cwd = folder({ 'a.txt': notice })
    const shown = await gongkai(cwd, ['a.txt', '--reveal'], { isTTY: true })
    expect(shown.stdout).toContain('530402189001010009')
    for (const argv of [['--reveal'], ['--reveal', '-f', 'json'], ['--reveal', '-o', 'x.txt']]) {
      const refused = await gongkai(cwd, ['a.txt', ...argv], { isTTY: argv.length > 1 })
      expect(refused.code).toBe(2)
      expect(refused.stdout + refused.stderr).not.toContain('530402189001010009')
    }
  })

  it('shows control characters of names and never obeys them', async () => {
    const { stdout } = await gongkai(folder({ '红\u001b[31m\n色.txt': harmless }), [])
    expect(stdout).toContain('红\\u{1b}[31m\\n色.txt')
    expect(stdout).not.toContain('\u001b')
  })

  it('lists skipped files, readers and times on standard error only when asked', async () => {
    const cwd = folder({ 'a.txt': harmless, 'b.json': '{}', '.git/config': '' })
    const { stderr } = await gongkai(cwd, ['--debug', '--stats'])
    expect(stderr).toContain('跳过 b.json（设置文件）')
    expect(stderr).toMatch(/^分词器：.+$/mu)
    expect(stderr).toContain('跳过 .git/（版本库）')
    expect(stderr).toMatch(/[0-9.]+ {2}txt\n/u)
    expect(stderr).toMatch(/[0-9.]+ {2}personal\/mobile\n/u)
  })
})

describe('the JSON report', () => {
  it('has the shape of the contract', async () => {
    const { stdout } = await gongkai(folder({ 'a.txt': notice, 'b.json': '{}' }), ['-f', 'json', '--stage', 'draft'])
    const report = JSON.parse(stdout)
    expect(report).toMatchObject({
      version: 1,
      tool: { name: 'gongkai', version: '0.1.0' },
      profile: 'yuxi4',
      stage: 'draft',
      partial: false,
      counts: { files: 2, checked: 1, partial: 0, unreadable: 0, skipped: 1, blocker: 0 },
    })
    expect(report).not.toHaveProperty('errors')
    const [checked, skipped] = report.files
    expect(Object.keys(checked)).toEqual(['path', 'format', 'status', 'label', 'findings'])
    expect(checked).toMatchObject({
      path: 'a.txt',
      format: 'txt',
      status: 'checked',
      label: {
        decision: '公开发布',
        labels: [{ label: '公开发布', wording: '（此件公开发布）', home: 'note', unit: 0 }],
      },
    })
    expect(Object.keys(checked.label.labels[0])).toEqual(['label', 'wording', 'home', 'unit', 'place'])
    expect(skipped).toEqual({ path: 'b.json', format: 'unknown', status: 'skipped', label: null, findings: [] })
    const found = checked.findings.find(({ rule }: { rule: string }) => rule === 'personal/resident-id')
    expect(found).toMatchObject({ quote: '53*************009', fix: null, suppressed: null, place: { words: '第5行' } })
    expect(stdout).not.toContain('18900101')
  })

  it('goes whole into the output file, and nothing to standard output', async () => {
    const cwd = folder({ 'a.txt': harmless })
    const { stdout, code } = await gongkai(cwd, ['-f', 'json', '-o', 'out.json'])
    expect([code, stdout]).toEqual([0, ''])
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'))).toMatchObject({ counts: { files: 1 } })
    expect(readdirSync(cwd)).toEqual(['a.txt', 'out.json'])
  })

  it('tells a wrong sidecar beside the files, and does not trust the result', async () => {
    const cwd = folder({ 'a.txt': harmless, 'a.meta.yaml': 'title: [一]\nlabl: 不公开\n' })
    const { stdout, code } = await gongkai(cwd, ['-f', 'json', 'a.txt'])
    const report = JSON.parse(stdout)
    expect(code).toBe(2)
    expect(report.files).toHaveLength(1)
    expect(report.errors).toHaveLength(2)
    expect(report.errors[1].message).toContain('labl')
  })
})

describe('being interrupted', () => {
  it('shows what was done, says that it is partial and ends with 130', async () => {
    const controller = new AbortController()
    const onOutput = (text: string) => {
      if (text.includes('a.txt')) controller.abort('SIGINT')
    }
    const cwd = folder({ 'a.txt': harmless, 'b.txt': harmless })
    const { code, stdout } = await gongkai(cwd, ['-f', 'json'], { signal: controller.signal, onOutput })
    expect(code).toBe(130)
    expect(JSON.parse(stdout)).toMatchObject({ partial: true, counts: { files: 1 }, files: [{ path: 'a.txt' }] })
  })

  it('stops quietly when nobody reads on', async () => {
    const controller = new AbortController()
    const onOutput = () => controller.abort('EPIPE')
    const cwd = folder({ 'a.txt': harmless, 'b.txt': harmless })
    const { code, stderr } = await gongkai(cwd, [], { signal: controller.signal, onOutput })
    expect([code, stderr]).toEqual([2, ''])
  })
})

describe('what is in a folder', () => {
  it('tells broken links and goes on', async () => {
    const cwd = folder({ 'b.txt': harmless })
    symlinkSync('nowhere', join(cwd, 'a.docx'))
    const { code, stdout } = await gongkai(cwd, [])
    expect(code).toBe(2)
    expect(stdout).toContain('2 个文件：1 个已完整检查，1 个打不开')
  })

  it('uses the sidecar of a document and does not check it as one', async () => {
    const cwd = folder({ '通知.txt': harmless, '通知.meta.yaml': '公开属性: 不公开\nreason: 内部事务信息\n' })
    const { stdout } = await gongkai(cwd, ['-f', 'json'])
    expect(JSON.parse(stdout).counts).toMatchObject({ files: 2, checked: 1, skipped: 1 })
    const outline = await gongkai(cwd, ['outline', '通知.txt', '-f', 'json'])
    expect(JSON.parse(outline.stdout).metadata).toMatchObject({ 公开属性: '不公开', 不公开理由: '内部事务信息' })
  })
})
