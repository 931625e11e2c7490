// A pool over real children, whose program knows traps as well.
import type { FileReport, Limits } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import { defaultProfile, rules } from '@gongkai/rules'
import { type CheckSetup, prepareChecker } from '../../src/checker.js'
import { findFiles } from '../../src/files/find.js'
import { sourceEntry } from '../../src/workers/entry.js'
import type { Concurrency } from '../../src/workers/plan.js'
import { checkFiles, type PoolOptions } from '../../src/workers/pool.js'

export interface Conditions extends Partial<Pick<PoolOptions, 'signal' | 'onAccount'>> {
  readonly concurrency?: Concurrency
  readonly limits?: Partial<Limits>
  readonly words?: readonly string[]
}

export const hostileEntry = sourceEntry(new URL('./hostile-worker.ts', import.meta.url))

const clock = () => new Date('2025-01-01')

export function setupWith(limits: Partial<Limits> = {}): CheckSetup {
  return {
    settings: { profile: defaultProfile, limits },
    rules: rules.map(({ id }) => id),
    measure: false,
    reveal: false,
  }
}

/** The reports on a folder's files, each as soon as it is due. */
export async function* check(cwd: string, conditions: Conditions = {}): AsyncGenerator<FileReport> {
  const { concurrency = 1, limits, words = ['.'], ...rest } = conditions
  const setup = setupWith(limits)
  const prepared = await prepareChecker(setup, readers, clock)
  const { files } = findFiles(words, { cwd, ignorePatterns: [] })
  for await (const { reports } of checkFiles(files, {
    setup,
    prepared,
    concurrency,
    clock,
    entry: hostileEntry,
    ...rest,
  }))
    yield* reports
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

/** Path, status, and the notice where the file was not read. */
export async function outcomes(cwd: string, conditions?: Conditions): Promise<string[]> {
  const reports = await all(check(cwd, conditions))
  return reports.map(({ path, status, notices }) => [path, status, ...notices.map(({ code }) => code)].join(' '))
}
