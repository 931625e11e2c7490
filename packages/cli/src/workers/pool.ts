// Checks many files at once, each where it belongs, and gives the results in the order of the files.
import { defaultLimits, type FileReport } from '@gongkai/core'
import { checkFile, skippedReport } from '../check-file.js'
import type { CheckSetup, PreparedChecker } from '../checker.js'
import type { FoundFile } from '../files/found.js'
import { reveal } from '../reveal.js'
import { speaker } from '../speech.js'
import type { Child } from './child.js'
import { type Entry, workerEntry } from './entry.js'
import { type Lane, openLane } from './lane.js'
import type { Account, Checked } from './messages.js'
import { type Concurrency, mostChildren, planWork, secondsForStart } from './plan.js'
import { type Look, lookAt } from './where.js'

export interface PoolOptions {
  readonly setup: CheckSetup
  /** Made of the setup, for what is checked in this process. */
  readonly prepared: PreparedChecker
  readonly concurrency: Concurrency
  readonly clock: () => Date
  readonly signal?: AbortSignal | undefined
  /** What a child runs. */
  readonly entry?: Entry
  /** A child that was started before the setup was known. */
  readonly first?: Child | undefined
  /** Told after each file that a child has checked. */
  readonly onAccount?: (account: Account) => void
}

interface Job {
  readonly index: number
  readonly file: FoundFile
  readonly look: Look
}

/** Files looked at beyond the one whose result is due: the largest of them come first. */
const mostAhead = 256

/** Findings kept for results that are not due yet, beyond which nothing but the due file is begun. */
const mostHeld = 20_000

/**
 * In the order of `files`, one result each. Ends early, without a result for the rest, when the signal is aborted.
 * @throws Error if no child process can be had.
 */
export async function* checkFiles(files: readonly FoundFile[], options: PoolOptions): AsyncGenerator<Checked> {
  const { setup, prepared, clock, signal, entry = workerEntry(), onAccount } = options
  const { checker } = prepared
  const say = speaker(checker.settings.locale)
  const most = mostChildren(options.concurrency)
  const waiting: Job[] = []
  const results = new Map<number, Checked>()
  const lanes: Lane[] = []
  const idle: Lane[] = []
  // Its heap was capped before the settings were known.
  let first = checker.settings.limits.memory === defaultLimits.memory ? options.first : undefined
  let [due, looked, held] = [0, 0, 0]
  let isBusyHere = false
  let late = 0
  let failure: unknown
  let wake = () => {}

  const lookAhead = (): void => {
    for (; looked < Math.min(files.length, due + mostAhead); looked++) {
      const file = files[looked] as FoundFile
      if (file.skipped !== undefined) results.set(looked, { reports: [skippedReport(file)], problems: [] })
      else waiting.push({ index: looked, file, look: lookAt(file) })
    }
  }
  const take = (choose: (a: Job, b: Job) => Job, isFit: (job: Job) => boolean): Job | undefined => {
    const fit = waiting.filter((job) => isFit(job) && (held < mostHeld || job.index === due))
    if (fit.length === 0) return undefined
    const job = fit.reduce(choose)
    waiting.splice(waiting.indexOf(job), 1)
    return job
  }
  const start = (): Lane => {
    const lane = openLane({ entry, setup, checker, clock, first, ...(onAccount ? { onAccount } : {}) })
    first = undefined
    lanes.push(lane)
    return lane
  }
  const begin = (): void => {
    if (signal?.aborted || failure) return
    lookAhead()
    const share = waiting.length / (waiting.length + files.length - looked)
    const plan = planWork(
      waiting.map(({ look }) => look),
      share,
      most,
    )
    if (!isBusyHere && plan.here) {
      const job = take(earlier, ({ look }) => look.plain || most === 0)
      if (job) void finish(job, checkHere(job.file), () => (isBusyHere = false))
      isBusyHere = job !== undefined
    }
    while (idle.length > 0 || lanes.length < Math.min(most, plan.children + late)) {
      const job = take(larger, () => true)
      if (!job) break
      const lane = idle.pop() ?? start()
      const timer = setTimeout(overdue, secondsForStart * 1000)
      void finish(job, lane.check(job.file), () => {
        clearTimeout(timer)
        idle.push(lane)
      })
    }
  }
  // A file takes longer than was planned for: those behind it get one more child.
  const overdue = (): void => {
    late++
    begin()
  }
  const finish = async ({ index }: Job, checking: Promise<Checked>, free: () => void): Promise<void> => {
    try {
      const result = await checking
      results.set(index, result)
      held += countFindings(result)
    } catch (error) {
      failure = error
    }
    free()
    begin()
    wake()
  }
  const checkHere = async (file: FoundFile): Promise<Checked> => {
    // Whatever the children have to say is heard between two files.
    await new Promise(setImmediate)
    const reports: FileReport[] = []
    const problems = await checkFile(file, {
      checker,
      say,
      signal,
      show: async (report, opened) => void reports.push(setup.reveal ? await reveal(report, opened, checker) : report),
    })
    return { reports, problems }
  }

  const stop = () => wake()
  signal?.addEventListener('abort', stop)
  try {
    for (; due < files.length; due++) {
      begin()
      while (!results.has(due) && !signal?.aborted && !failure)
        await new Promise<void>((settle) => {
          wake = settle
        })
      if (failure) throw failure
      const result = results.get(due)
      if (!result || signal?.aborted) return
      results.delete(due)
      held -= countFindings(result)
      yield result
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    failure ??= 'closed'
    await Promise.all([...lanes.map((lane) => lane.close()), first?.kill()])
  }
}

const earlier = (a: Job, b: Job): Job => (a.index < b.index ? a : b)

const larger = (a: Job, b: Job): Job => (b.look.bytes > a.look.bytes ? b : a)

function countFindings({ reports }: Checked): number {
  return reports.reduce((sum, { findings }) => sum + findings.length, 0)
}
