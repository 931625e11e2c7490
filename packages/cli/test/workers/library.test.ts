// Through the library too: a container or pdf is checked where it can be killed, plain text starts no process.
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FileReport } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { prepareChecker } from '../../src/checker.js'
import { findFiles } from '../../src/files/find.js'
import { checkPath, createChecker } from '../../src/index.js'
import { startEarly } from '../../src/workers/early.js'
import { checkFiles } from '../../src/workers/pool.js'
import { folder, harmless } from '../harness.js'
import { all, setupWith } from './pool-harness.js'

const pdf = fileURLToPath(new URL('../../../../corpus/formats/red-letterhead.pdf', import.meta.url))
const value = readFileSync(pdf)

/** Too little for any child to live in: whatever runs in one is lost, and nothing else is. */
const limits = { memory: 30 * 1024 ** 2 }

describe('isolation', { timeout: 120_000 }, () => {
  it.each([
    ['a pdf', 'a.pdf', value, true, 'unreadable'],
    ['a pdf, without isolation', 'a.pdf', value, false, 'checked'],
    ['a pdf that is called a text', 'a.txt', value, true, 'unreadable'],
    ['a small text', 'a.txt', Buffer.from(harmless), true, 'checked'],
    ['a small page', 'a.html', Buffer.from(`<p>${harmless}`), true, 'checked'],
    ['a large text', 'a.txt', Buffer.from(harmless.repeat(30_000)), true, 'unreadable'],
  ])('%s', async (_, path, bytes, isolation, status) => {
    const { check } = await createChecker({ isolation, limits })
    expect((await all(check(new VFile({ path, value: bytes })))).map((report) => report.status)).toEqual([status])
    const cwd = folder({ [path]: bytes })
    expect((await all(checkPath(cwd, { isolation, limits }))).map((report) => report.status)).toEqual([status])
  })

  it('is the default', async () => {
    const { check } = await createChecker({ limits })
    expect(await all(check(new VFile({ path: 'a.pdf', value })))).toMatchObject([
      { status: 'unreadable', findings: [{ rule: 'read/unreadable' }] },
    ])
  })

  it('gives the same reports, also on files checked at once', async () => {
    const [apart, together] = [await createChecker(), await createChecker({ isolation: false })]
    const reports = async (check: (file: VFile) => AsyncIterable<FileReport>, path: string) =>
      all(
        check(
          new VFile({ path, value, data: { sidecar: [{ name: '公开属性', value: '不公开', origin: 'sidecar' }] } }),
        ),
      )
    const expected = [await reports(together.check, 'a.pdf'), await reports(together.check, 'b.pdf')]
    expect(await Promise.all([reports(apart.check, 'a.pdf'), reports(apart.check, 'b.pdf')])).toEqual(expected)
  })
})

describe('starting a child', () => {
  const nowhere = { file: new URL('./nowhere.js', import.meta.url), flags: [] }
  const pool = async (cwd: string) => {
    const setup = setupWith()
    const clock = () => new Date('2025-01-01')
    const prepared = await prepareChecker(setup, readers, clock)
    const { files } = findFiles(['.'], { cwd, ignorePatterns: [] })
    return all(checkFiles(files, { setup, prepared, concurrency: 'auto', clock, entry: nowhere }))
  }

  it('is not needed for small texts', async () => {
    expect(await pool(folder({ 'a.txt': harmless, 'b.md': harmless, 'c.csv': '姓名\n' }))).toHaveLength(3)
  })

  it('is told where it fails, and never waits', async () => {
    await expect(pool(folder({ 'a.pdf': value }))).rejects.toThrow(
      'Expected a child process to check files, got exit 1',
    )
  })

  it.each([
    ['a small text', ['a.txt'], false],
    ['a pdf', ['a.pdf'], true],
    ['a pdf behind a command', ['lint', 'a.pdf', '-f', 'json'], true],
    ['a folder with a pdf', ['.'], true],
    ['a folder within', ['inner'], false],
    ['no path at all: this folder', [], true],
    ['another command', ['outline', 'a.pdf'], false],
    ['everything in this process', ['a.pdf', '--concurrency', 'off'], false],
    ['a file that is not there', ['b.pdf'], false],
  ])('before all else is loaded: %s', async (_, argv, starts) => {
    const cwd = folder({ 'a.txt': harmless, 'inner/b.txt': harmless, 'inner/c.json': '{}' })
    copyFileSync(pdf, join(cwd, 'a.pdf'))
    const child = startEarly(argv, cwd)
    await child?.kill()
    expect(child !== undefined).toBe(starts)
  })
})
