// Files that harm their reader cost only themselves.
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { folder, harmless } from '../harness.js'
import { all, check, outcomes } from './pool-harness.js'

const megabytes = 1024 ** 2

describe('a file that harms its reader', { timeout: 120_000 }, () => {
  it.each([
    ['loops forever', 'timed-out', /读取超过了时限（2 s）/u],
    ['waits forever', 'timed-out', /读取超过了时限（2 s）/u],
    ['fills typed arrays', 'out-of-memory', /读取占用的内存超过了限度（400 MB）/u],
    ['fills the heap', 'out-of-memory', /读取占用的内存超过了限度（400 MB）/u],
    ['aborts', 'crashed', /读取时程序出错（SIGABRT）/u],
    ['exits', 'crashed', /读取时程序出错（exit 3）/u],
    ['throws later', 'crashed', /读取时程序出错（exit 1）/u],
  ])('%s: told, and the rest is checked', async (deed, code, message) => {
    const cwd = folder({
      'a.trap': 'trap: holds',
      'b.trap': `trap: ${deed}`,
      'c.trap': 'trap: holds',
      'd.txt': harmless,
    })
    const limits = { seconds: code === 'timed-out' ? 2 : 60, memory: 400 * megabytes }
    const reports = await all(check(cwd, { limits }))
    expect(reports.map(({ path, status }) => [path, status])).toEqual([
      ['a.trap', 'checked'],
      ['b.trap', 'unreadable'],
      ['c.trap', 'checked'],
      ['d.txt', 'checked'],
    ])
    const [, lost] = reports
    expect(lost).toMatchObject({ format: 'trap', label: { verdict: 'not-checked' }, notices: [{ code }] })
    expect(lost?.findings).toMatchObject([
      { rule: 'read/unreadable', severity: 'error', message: expect.stringMatching(message) },
    ])
  })

  it('costs only itself where it is packed in another file', async () => {
    const cwd = folder({ 'a.trap': 'trap: holds 甲.txt=春天 乙.trap=aborts 丙.trap=loops_forever 丁.txt=夏天' })
    expect(await outcomes(cwd, { limits: { seconds: 2 } })).toEqual([
      'a.trap checked',
      'a.trap!甲.txt checked',
      'a.trap!乙.trap unreadable crashed',
      'a.trap!丙.trap unreadable timed-out',
      'a.trap!丁.txt checked',
    ])
  })

  it('is given up whole when too many files packed in it cost a child', async () => {
    const members = Array.from({ length: 7 }, (_, i) => `${i}.trap=aborts`)
    const cwd = folder({ 'a.trap': `trap: holds ${members.join(' ')}`, 'b.txt': harmless })
    expect(await outcomes(cwd)).toEqual(['a.trap unreadable crashed', 'b.txt checked'])
  })

  it('leaves no process behind', async () => {
    const cwd = folder({ 'a.trap': 'trap: loops forever', 'b.trap': 'trap: aborts', 'c.trap': 'trap: holds' })
    const before = childCount()
    await outcomes(cwd, { concurrency: 2, limits: { seconds: 2 } })
    expect(childCount()).toBe(before)
  })
})

/** Processes of this one that run or were never reaped. */
function childCount(): number {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'ppid=,args='], { encoding: 'utf8' })
  return stdout.split('\n').filter((line) => line.trim().startsWith(`${process.pid} `) && !line.includes('ps -A'))
    .length
}
