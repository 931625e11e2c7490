// Breaking off waits for no file and leaves no process behind; the parent stays small whatever is checked.
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { folder, harmless } from '../harness.js'
import { outcomes } from './pool-harness.js'

const bin = fileURLToPath(new URL('../../src/bin.ts', import.meta.url))
const probe = fileURLToPath(new URL('./memory-probe.ts', import.meta.url))
const fromSources = ['--conditions=source', '--import', createRequire(import.meta.url).resolve('tsx')]
const docx = readFileSync(new URL('../../../../corpus/formats/every-part.docx', import.meta.url))

/** Starts the executable as a terminal does: with a process group of its own, which Ctrl-C reaches as a whole. */
function start(cwd: string, argv: readonly string[]) {
  const child = spawn(process.execPath, [...fromSources, bin, ...argv], { cwd, stdio: 'pipe', detached: true })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (data) => {
    stdout += data
  })
  child.stderr.on('data', (data) => {
    stderr += data
  })
  const ended = new Promise<{ code: number; stdout: string; stderr: string }>((settle) =>
    child.on('close', (code) => settle({ code: code ?? -1, stdout, stderr })),
  )
  return { child, group: child.pid ?? 0, ended }
}

/** Processes of a group that run, or ended and were never reaped. */
function processesOf(group: number): string[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pgid=,stat=,args='], { encoding: 'utf8' })
  return stdout.split('\n').filter((line) => line.trim().startsWith(`${group} `))
}

describe('breaking off', { timeout: 120_000 }, () => {
  it('does not wait for the file in work', async () => {
    const cwd = folder({ 'a.trap': 'trap: loops forever', 'b.txt': harmless })
    const since = performance.now()
    expect(await outcomes(cwd, { signal: AbortSignal.timeout(3000) })).toEqual([])
    expect(performance.now() - since).toBeLessThan(6000)
  })

  it('shows with Ctrl-C what was done, and leaves no process', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.docx`, docx]))
    const { child, group, ended } = start(folder(files), ['-f', 'json', '--concurrency', '2'])
    child.stdout.on('data', (data) => String(data).includes('9.docx') && process.kill(-group, 'SIGINT'))
    const { code, stdout, stderr } = await ended
    expect([code, stderr]).toEqual([130, ''])
    const report = JSON.parse(stdout)
    expect(report.partial).toBe(true)
    const done = report.files.filter(({ path }: { path: string }) => !path.includes('!'))
    expect(done.map(({ path }: { path: string }) => path)).toEqual(done.map((_: unknown, i: number) => `${i}.docx`))
    expect(done.length).toBeLessThan(300)
    for (const { findings } of report.files) for (const { message } of findings) expect(message).not.toContain('出错')
    await expect.poll(() => processesOf(group), { timeout: 5000 }).toEqual([])
  })

  it('by force ends the children too', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.docx`, docx]))
    const { child, group, ended } = start(folder(files), ['--concurrency', '2'])
    child.stdout.once('data', () => child.kill('SIGKILL'))
    await ended
    await expect.poll(() => processesOf(group), { timeout: 5000 }).toEqual([])
  })
})

describe('the parent', () => {
  it('keeps under 500 MB, whatever is found', async () => {
    // The first takes longest, and all the others would be held until it is due: some 700 MB.
    const first = ['00.trap', `trap: holds 甲.trap=loops_forever`]
    const others = Array.from({ length: 240 }, (_, i) => [`${i + 1}.trap`, 'trap: complains 5000'])
    const cwd = folder(Object.fromEntries([first, ...others]))
    const { status, stdout } = spawnSync(process.execPath, [...fromSources, probe, cwd], { encoding: 'utf8' })
    const { findings, memory } = JSON.parse(stdout)
    expect(status).toBe(0)
    expect(findings).toBeGreaterThan(1_000_000)
    expect(memory).toBeLessThan(500 * 1024 ** 2)
  }, 120_000)
})
