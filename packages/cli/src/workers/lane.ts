// A lane: checks one file after the other in a child process, and goes on with a fresh one after each that a file took with it.
import type { Checker, FileReport } from '@gongkai/core'
import { VFile } from 'vfile'
import type { CheckSetup } from '../checker.js'
import { type Child, startChild } from './child.js'
import type { Entry } from './entry.js'
import type { Account, Checked, Loss, Task } from './messages.js'

export interface LaneOptions {
  readonly entry: Entry
  readonly setup: CheckSetup
  /** Made of the same setup, in this process: its limits are held, and it tells of files that are lost. */
  readonly checker: Checker
  readonly clock: () => Date
  /** A child that was started before the setup was known. */
  readonly first?: Child | undefined
  /** Told after each file what the child says of itself. */
  readonly onAccount?: (account: Account) => void
}

export interface Lane {
  /** One file at a time. @throws Error if no child process can be had. */
  check(file: Task['file']): Promise<Checked>
  close(): Promise<void>
}

export function openLane({ entry, setup, checker, clock, first, onAccount }: LaneOptions): Lane {
  const { seconds, memory } = checker.settings.limits
  let child = first
  let isOpen = true
  child?.prepare(setup)

  const childAtWork = (): Child => {
    if (!child) {
      child = startChild(entry, memory)
      child.prepare(setup)
    }
    return child
  }

  const check = async (file: Task['file']): Promise<Checked> => {
    const losses: Loss[] = []
    for (;;) {
      const current = childAtWork()
      const end = await current.check({ file, today: clock(), losses }, seconds)
      if (!('code' in end)) {
        onAccount?.(end.account)
        // What the last file left behind is not counted against the next.
        if (end.account.memory > memory / 2) await retire(current)
        return { reports: end.reports, problems: end.account.problems }
      }
      child = undefined
      const isKnown = losses.some(({ path }) => path === end.path)
      if (!isOpen || end.path === file.path || isKnown || losses.length === mostLosses)
        return { reports: [await lostReport({ ...end, path: file.path }, checker)], problems: [] }
      // A packed file: all but that one are checked once more.
      losses.push(end)
    }
  }

  const retire = async (old: Child): Promise<void> => {
    child = undefined
    await old.kill()
  }

  return {
    check,
    close: async () => {
      isOpen = false
      if (child) await retire(child)
    },
  }
}

/** So many packed files may each cost a child before the whole file is given up. */
const mostLosses = 5

async function lostReport({ path, format, code, detail }: Loss, { check }: Checker): Promise<FileReport> {
  const file = new VFile({ path, data: { unopened: { code, detail } } })
  for await (const report of check(file)) return { ...report, format }
  throw new Error(`Expected a report on ${path}, got none`)
}
