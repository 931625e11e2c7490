// The ledger of accepted findings: keyed by content, a line an entry, and never hiding another value in the same place.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLedger, writeLedger } from '../src/baseline/file.js'
import { folder, gongkai, harmless, notice, type World } from './harness.js'

const name = 'gongkai-baseline.jsonl'
const idOf = { first: '530402189001010009', other: '530402189001020004' }
const why = ['--reason', '2024年以前的存量', '--by', '办公室 王某']

const rulesOf = async (cwd: string, argv: readonly string[] = []) => {
  const { stdout } = await gongkai(cwd, ['-f', 'json', ...argv])
  const files = JSON.parse(stdout).files as { findings: { rule: string }[] }[]
  return files.flatMap(({ findings }) => findings.map(({ rule }) => rule))
}

const ledgerIn = (cwd: string) => readLedger(readFileSync(join(cwd, name), 'utf8'))

async function created(files: Record<string, string>, argv: readonly string[] = []): Promise<string> {
  const cwd = folder(files)
  const { code, stderr } = await gongkai(cwd, ['baseline', 'create', ...why, ...argv])
  expect(code, stderr).toBe(0)
  return cwd
}

const audit = (cwd: string, typed: readonly string[], world: World = {}) =>
  gongkai(cwd, ['baseline', 'audit'], { ...world, typed })

describe('gongkai baseline create', () => {
  it('takes what is found, so that only what is new is told', async () => {
    const cwd = await created({ 'a.txt': notice })
    const { code, stderr } = await gongkai(cwd, [])
    expect(code).toBe(0)
    expect(stderr).toBe(
      `有 1 个问题按例外不计（台账 1 个）；加 --show-suppressed 列出。\n台账 ${name} 有 1 条未审；用 gongkai baseline audit 逐条审。\n`,
    )
    const shown = await gongkai(cwd, ['a.txt', '--show-suppressed', '-f', 'json'])
    expect(JSON.parse(shown.stdout).files[0].findings[0].suppressed).toEqual({
      kind: 'baseline',
      by: '办公室 王某',
      reason: '2024年以前的存量',
      until: null,
      entry: `${name}:2`,
    })
  })

  it('writes one line an entry, sorted, with no value, line number or time in it', async () => {
    const cwd = await created({ 'b.txt': notice, 'a10.txt': notice, 'a9.txt': notice })
    const text = readFileSync(join(cwd, name), 'utf8')
    const [head, ...lines] = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(head).toEqual({ 'gongkai-baseline': 1, salt: expect.stringMatching(/^[0-9a-f]{32}$/u) })
    expect(lines.map(({ path }) => path)).toEqual(['a9.txt', 'a10.txt', 'b.txt'])
    expect(Object.keys(lines[0])).toEqual(['path', 'rule', 'value', 'context', 'state', 'reason', 'by'])
    expect(text).not.toContain('1890')
    // Run again, it is the same to the byte.
    await gongkai(cwd, ['baseline', 'create', ...why])
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(text)
  })

  it('hashes the same value otherwise in every ledger', async () => {
    const [one, two] = [await created({ 'a.txt': notice }), await created({ 'a.txt': notice })]
    expect(ledgerIn(one).entries[0]?.value).not.toBe(ledgerIn(two).entries[0]?.value)
  })

  it('asks why and who', async () => {
    const { code, stderr } = await gongkai(folder({ 'a.txt': notice }), ['baseline', 'create', '--until', '2026-2-1'])
    expect(code).toBe(2)
    expect(stderr.trim().split('\n')).toEqual([
      '要写 --reason，说明为什么先收入台账。',
      '要写 --by，说明谁负责。',
      '--until 要写成 2026-12-31 这样，收到的是“2026-2-1”。',
    ])
  })

  it('never takes what was not read', async () => {
    const cwd = folder({ 'a.txt': '', 'b.txt': notice })
    const { stdout } = await gongkai(cwd, ['baseline', 'create', ...why])
    expect(stdout).toContain('有 1 个文件没有读全')
    expect(ledgerIn(cwd).entries.map(({ path }) => path)).toEqual(['b.txt'])
    expect((await gongkai(cwd, [])).code).toBe(2)
  })

  it('makes the one the settings name, beside which it then lies', async () => {
    const cwd = folder({ 'gongkai.config.yaml': 'baseline: 台账/一.jsonl', 'a.txt': notice, '台账/x.txt': harmless })
    expect((await gongkai(cwd, ['a.txt'])).code).toBe(2)
    expect((await gongkai(cwd, ['baseline', 'create', ...why, 'a.txt'])).code).toBe(0)
    expect(readLedger(readFileSync(join(cwd, '台账/一.jsonl'), 'utf8')).entries.map(({ path }) => path)).toEqual([
      '../a.txt',
    ])
    expect((await gongkai(cwd, ['a.txt'])).code).toBe(0)
  })
})

describe('what an entry accepts', () => {
  const changed: [string, (text: string) => string, boolean][] = [
    ['the same, whatever stands around its line', (text) => `${text}\n又及。\n`, true],
    ['the same, further down', (text) => text.replace('各县区', '附加一行。\n各县区'), true],
    ['the same, on a line that was edited', (text) => text.replace('请认真', '请').replace('张三', '李四'), true],
    ['not another value in the same place', (text) => text.replace(idOf.first, idOf.other), false],
    ['not a second one on the same line', (text) => text.replace(idOf.first, `${idOf.first}，${idOf.other}`), false],
    ['not the same once more', (text) => text.replace('请认真执行', `请认真执行，${idOf.first}`), false],
  ]
  it.each(changed)('%s', async (_, change, accepted) => {
    const cwd = await created({ 'a.txt': notice })
    writeFileSync(join(cwd, 'a.txt'), change(notice))
    const rules = await rulesOf(cwd)
    expect(rules.filter((rule) => rule === 'personal/resident-id')).toHaveLength(accepted ? 0 : 1)
  })

  it('gives the place that was accepted its entry, and tells the other one', async () => {
    const cwd = await created({ 'a.txt': notice })
    writeFileSync(join(cwd, 'a.txt'), notice.replace('各县区', `号码${idOf.first}。\n各县区`))
    const { stdout } = await gongkai(cwd, ['-f', 'json', 'a.txt', '--show-suppressed'])
    const findings = JSON.parse(stdout).files[0].findings.filter(
      ({ rule }: { rule: string }) => rule === 'personal/resident-id',
    )
    expect(
      findings.map(({ place, suppressed }: { place: { start: { line: number } }; suppressed: unknown }) => [
        place.start.line,
        suppressed === null,
      ]),
    ).toEqual([
      [4, true],
      [6, false],
    ])
  })

  it('a file that was renamed, but not a copy', async () => {
    const cwd = await created({ 'a.txt': notice })
    writeFileSync(join(cwd, 'b.txt'), notice)
    expect(await rulesOf(cwd, ['a.txt'])).not.toContain('personal/resident-id')
    expect(await rulesOf(cwd, ['b.txt'])).toContain('personal/resident-id')
    rmSync(join(cwd, 'a.txt'))
    expect(await rulesOf(cwd, ['b.txt'])).not.toContain('personal/resident-id')
  })

  it('holds from whatever folder the check is called', async () => {
    const cwd = await created({ 'gongkai.config.yaml': '', '文/a.txt': notice })
    expect((await gongkai(join(cwd, '文'), ['a.txt'])).code).toBe(0)
    expect((await gongkai(cwd, ['文/a.txt'])).code).toBe(0)
    expect((await gongkai(cwd, [join(cwd, '文/a.txt')])).code).toBe(0)
  })

  it('hides no blocker and nothing of secrecy before somebody has looked', async () => {
    const secret = notice.replace('某政办发', '机密★10年\n某政办发')
    const cwd = await created({ 'a.txt': secret })
    expect(await rulesOf(cwd)).toContain('secrecy/state-secret-mark')
    const many = ledgerIn(cwd).entries.length
    await audit(cwd, Array.from({ length: many }, () => ['1', '已经解密，见解密通知', '保密办 李某', '']).flat())
    expect(await rulesOf(cwd)).not.toContain('secrecy/state-secret-mark')
  })

  it('does not hold past its day, and that is told', async () => {
    const cwd = await created({ 'a.txt': notice }, ['--until', '2001-01-01'])
    const { code, stderr } = await gongkai(cwd, [])
    expect(code).toBe(1)
    expect(stderr).toContain(`台账 ${name} 有 1 条已经过期，不再起作用。`)
  })
})

describe('gongkai baseline audit', () => {
  it('asks for each entry in Chinese, and keeps decision, reason, person and day', async () => {
    const cwd = await created({ 'a.txt': notice, 'b.txt': notice.replace(idOf.first, idOf.other), 'c.txt': notice })
    const { stdout, code } = await audit(cwd, [
      '9',
      '1',
      '好',
      '当事人同意公开',
      '办公室 王某',
      '明年',
      '2099-12-31',
      '3',
      '2',
      '示例号码',
      '王某',
      '',
    ])
    expect(code).toBe(0)
    expect(stdout).toContain('第 1 条，共 3 条\n  a.txt  第5行  「53*************009」')
    expect(stdout).toContain('  1 可以保留  2 误报  3 要改（移出台账）  s 跳过  q 结束：')
    expect(stdout).toContain('审了 3 条，还有 0 条未审。')
    expect(stdout).not.toContain(idOf.first)
    expect(ledgerIn(cwd).entries).toMatchObject([
      { path: 'a.txt', state: 'accepted', reason: '当事人同意公开', by: '办公室 王某', until: '2099-12-31' },
      { path: 'c.txt', state: 'false-positive', reason: '示例号码', by: '王某' },
    ])
    expect(await rulesOf(cwd, ['b.txt'])).toContain('personal/resident-id')
    expect((await gongkai(cwd, ['a.txt', 'c.txt'])).stderr).not.toContain('未审')
  })

  it('saves each answer, and leaves what was skipped or not answered', async () => {
    const cwd = await created({ 'a.txt': notice, 'b.txt': notice, 'c.txt': notice })
    await audit(cwd, ['s', '1', '当事人同意公开', '王某', '', 'q'])
    expect(ledgerIn(cwd).entries.map(({ state }) => state)).toEqual(['unreviewed', 'accepted', 'unreviewed'])
    await audit(cwd, ['1', '当事人'])
    expect(ledgerIn(cwd).entries.map(({ state }) => state)).toEqual(['unreviewed', 'accepted', 'unreviewed'])
  })

  it('needs somebody who answers', async () => {
    const cwd = await created({ 'a.txt': notice })
    expect(await gongkai(cwd, ['baseline', 'audit'])).toMatchObject({ code: 2, stderr: 'audit 要在终端上逐条回答。\n' })
  })
})

describe('gongkai baseline prune', () => {
  it('drops what is gone, follows what was moved, and leaves what was not looked at', async () => {
    const cwd = await created({
      'a.txt': notice,
      'b.txt': notice,
      'c.txt': notice,
      'd.txt': notice.replace(idOf.first, idOf.other),
    })
    writeFileSync(join(cwd, 'a.txt'), harmless)
    writeFileSync(join(cwd, 'b.txt'), notice.replace('张三', '李四'))
    renameSync(join(cwd, 'd.txt'), join(cwd, 'e.txt'))
    const before = ledgerIn(cwd)
    const { stdout } = await gongkai(cwd, ['baseline', 'prune'])
    expect(stdout).toBe(`台账 ${name}：删去 1 条，改写 2 条，不变 1 条。\n`)
    const after = ledgerIn(cwd)
    expect(after.entries.map(({ path }) => path)).toEqual(['b.txt', 'c.txt', 'e.txt'])
    expect(after.salt).toBe(before.salt)
    expect(after.entries[0]?.context).not.toBe(before.entries[1]?.context)
    expect((await gongkai(cwd, ['b.txt', 'c.txt', 'e.txt'])).code).toBe(0)
    // Only c.txt is looked at: nothing is known of the others.
    writeFileSync(join(cwd, 'b.txt'), harmless)
    expect((await gongkai(cwd, ['baseline', 'prune', 'c.txt'])).stdout).toContain('删去 0 条')
  })

  it('is asked for where an entry that was reviewed is not needed any more', async () => {
    const cwd = await created({ 'a.txt': notice })
    await audit(cwd, ['1', '当事人同意公开', '王某', ''])
    writeFileSync(join(cwd, 'a.txt'), harmless)
    expect((await gongkai(cwd, ['a.txt'])).stderr).toBe(
      `台账 ${name} 有 1 条已经用不上了；用 gongkai baseline prune 清理。\n`,
    )
    expect((await gongkai(cwd, ['a.txt', '--only', 'label'])).stderr).toBe('')
  })
})

describe('a ledger that cannot be trusted', () => {
  const entry = {
    path: 'a.txt',
    rule: 'personal/mobile',
    value: '0'.repeat(16),
    context: '0'.repeat(16),
    state: 'accepted',
    reason: '值班',
    by: '王某',
  }
  const good = writeLedger({ salt: 'a'.repeat(32), entries: [{ ...entry, state: 'accepted' }] })
  const cases: [string, string, string][] = [
    ['without its head', JSON.stringify(entry), `${name} 第1行：缺开头一行，不是台账。`],
    ['with a line that is no json', `${good}x\n`, `${name} 第3行：不是一行 JSON。`],
    ['without a reason', good.replace('"值班"', '""'), `${name} 第2行：这一条不完整或写错了（reason）。`],
    ['without a person', good.replace('"王某"', '" "'), `${name} 第2行：这一条不完整或写错了（by）。`],
    ['with a conflict', `${good}<<<<<<< HEAD\n`, `${name} 第3行：还有没解决的合并冲突。`],
    [
      'with two heads',
      `${good}${good.replaceAll('a'.repeat(32), 'b'.repeat(32))}`,
      `${name} 第3行：两个台账并在了一起，只能留一个。`,
    ],
  ]
  it.each(cases)('%s', async (_, text, sentence) => {
    const { code, stderr } = await gongkai(folder({ 'a.txt': harmless, [name]: text }), ['a.txt'])
    expect(code).toBe(2)
    expect(stderr).toBe(`${sentence}\n`)
  })

  it('a union of two branches is one', () => {
    const other = { ...entry, path: 'b.txt', state: 'accepted' as const }
    const merged = `${good}${JSON.stringify(other)}\n`
    expect(readLedger(merged)).toMatchObject({ entries: [{ path: 'a.txt' }, { path: 'b.txt' }], problems: [] })
  })

  it('an unknown action', async () => {
    expect((await gongkai(folder(), ['baseline', 'crate'])).code).toBe(2)
    expect((await gongkai(folder(), ['baseline'])).code).toBe(2)
  })
})
