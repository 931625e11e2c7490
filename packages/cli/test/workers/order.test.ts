// Whatever is checked where, and whichever is done first: the same results, in the order of the files.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { folder, gongkai, harmless, notice } from '../harness.js'
import { all, check, outcomes } from './pool-harness.js'

const corpus = fileURLToPath(new URL('../../../../corpus', import.meta.url))

describe('order', { timeout: 120_000 }, () => {
  it('is that of the files, though a later one is done first', async () => {
    const cwd = folder({
      '1.trap': 'trap: loops forever',
      '2.trap': 'trap: holds',
      '3.txt': harmless,
      '4.trap': 'trap: holds',
    })
    expect(await outcomes(cwd, { concurrency: 2, limits: { seconds: 3 } })).toEqual([
      '1.trap unreadable timed-out',
      '2.trap checked',
      '3.txt checked',
      '4.trap checked',
    ])
  })

  it('of work is the largest first', async () => {
    const cwd = folder()
    const log = join(cwd, 'log')
    const sizes = { a: 10, b: 3000, c: 200 }
    const files = Object.entries(sizes).map(([name, size]) => [
      `${name}.trap`,
      `trap: notes ${log} ${name} ${'.'.repeat(size)}`,
    ])
    await outcomes(folder(Object.fromEntries(files)))
    expect(readFileSync(log, 'utf8')).toBe('b\nc\na\n')
  })

  it('gives each result as soon as it is due', async () => {
    const cwd = folder({ '1.trap': 'trap: holds', '2.trap': 'trap: loops forever' })
    for await (const { path } of check(cwd, { concurrency: 2 })) {
      // Leaving here stops the loop of the second, a minute before its time.
      expect(path).toBe('1.trap')
      break
    }
  })

  it('holds over more files than are looked at in advance', async () => {
    const names = Array.from({ length: 700 }, (_, i) => `${i}.txt`)
    const files = Object.fromEntries(names.map((name, i) => [name, i % 50 === 0 ? notice : harmless]))
    const reports = await all(check(folder(files), { concurrency: 2 }))
    expect(reports.map(({ path }) => path)).toEqual(names)
    expect(reports.flatMap(({ label }, i) => (label?.decision === '公开发布' ? [i] : []))).toEqual(
      Array.from({ length: 14 }, (_, i) => i * 50),
    )
  })
})

describe('the same findings', { timeout: 120_000 }, () => {
  it.each(['1', '2', 'auto'])(
    'over the whole corpus with --concurrency %s as with off',
    async (concurrency) => {
      const argv = ['-f', 'json', '--concurrency']
      const [there, here] = [await gongkai(corpus, [...argv, concurrency]), await gongkai(corpus, [...argv, 'off'])]
      expect(JSON.parse(there.stdout).files.length).toBeGreaterThan(100)
      expect(there).toEqual(here)
    },
    120_000,
  )

  it('with settings of every kind', async () => {
    const cwd = folder({
      '通知.txt': notice,
      '通知.meta.yaml': 'labl: 不公开\n',
      '大.txt': notice + '春天来了。\n'.repeat(80_000),
    })
    const argv = [
      '-f',
      'json',
      '--stage',
      'archive',
      '--locale',
      'en',
      '--profile',
      'cijian3',
      '--rule',
      'personal/resident-id: info',
      '--skip',
      'label',
    ]
    const there = await gongkai(cwd, [...argv, '--concurrency', '2'])
    expect(there.stdout).toContain('labl')
    expect(there).toEqual(await gongkai(cwd, [...argv, '--concurrency', 'off']))
  })

  it('unmasked on the own terminal, and times taken in the children', async () => {
    const cwd = folder({ '大.txt': notice + '春天来了。\n'.repeat(80_000) })
    const { stdout, stderr } = await gongkai(cwd, ['.', '--reveal', '--stats'], { isTTY: true })
    expect(stdout).toContain('530402189001010009')
    expect(stderr).toMatch(/[0-9.]+ {2}txt\n/u)
  })

  it.each([
    ['off', '全部文件在主进程里检查'],
    ['3', '子进程至多 3 个'],
  ])('says with --debug where they are checked: %s', async (concurrency, words) => {
    const cwd = folder({ 'a.txt': harmless })
    expect((await gongkai(cwd, ['--debug', '--concurrency', concurrency])).stderr).toContain(words)
  })

  it.each(['0', '-1', 'of', '1.5', '1000'])('refuses --concurrency %s', async (concurrency) => {
    const { code, stderr } = await gongkai(folder({ 'a.txt': harmless }), [`--concurrency=${concurrency}`])
    expect([code, stderr.trim()]).toEqual([
      2,
      `--concurrency 要写 auto、off 或 1 到 999 的整数，收到的是“${concurrency}”。`,
    ])
  })
})
