// One child process: told to check a file, it gives back the result, or what became of the process.
import { type ChildProcess, fork } from 'node:child_process'
import { Socket } from 'node:net'
import type { FileReport, Format } from '@gongkai/core'
import type { CheckSetup } from '../checker.js'
import type { Entry } from './entry.js'
import type { Account, FromChild, Loss, Task, ToChild } from './messages.js'

export interface Done {
  readonly reports: readonly FileReport[]
  readonly account: Account
}

export interface Child {
  /** Before the first file. The process itself starts, and loads its modules, without waiting for it. */
  prepare(setup: CheckSetup): void
  /**
   * One file at a time, each file packed in it within so many seconds. After a loss the child is gone.
   * @throws Error if the child never came to work.
   */
  check(task: Task, seconds: number): Promise<Done | Loss>
  /** Ends it, whatever it does; kept when it is gone. */
  kill(): Promise<void>
}

/** `memory` caps the heap, bytes; all else that the process holds is watched by the process itself. */
export function startChild({ file, flags }: Entry, memory: number): Child {
  const child = fork(file, [], {
    execArgv: [...flags, `--max-old-space-size=${Math.ceil(memory / 2 ** 20)}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  hold(child, false)
  let isEnding = false
  const lastWords = listen(child)
  const closed = new Promise<string>((settle) => {
    child.once('error', (error) => settle(error.message))
    child.once('close', (code, signal) => settle(signal ?? `exit ${code}`))
  })
  let hear: (message: FromChild) => void = () => {}
  child.on('message', (message: FromChild) => hear(message))
  const prepared = new Promise<undefined>((settle) => {
    hear = () => settle(undefined)
  })

  const check = async (task: Task, seconds: number): Promise<Done | Loss> => {
    hold(child, true)
    const start = await Promise.race([prepared, closed])
    if (start !== undefined) throw new Error(`Expected a child process to check files, got ${start}: ${lastWords()}`)
    const reports: FileReport[] = []
    let at: { path: string; format: Format } = { path: task.file.path, format: 'unknown' }
    const clock = startClock(seconds, () => child.kill('SIGKILL'))
    const answer = new Promise<Account>((settle) => {
      hear = (message) => {
        if (message.kind === 'report') reports.push(message.report)
        else if (message.kind === 'done') settle(message.account)
        else if (message.kind === 'reading') {
          at = message
          clock.wind()
        }
      }
    })
    send(child, { kind: 'check', task })
    const end = await Promise.race([answer, closed])
    clock.stop()
    if (!isEnding) hold(child, false)
    if (typeof end !== 'string') return { reports, account: end }
    const cause = clock.ranOut
      ? { code: 'timed-out' as const, detail: `${seconds} s` }
      : causeOf(end, lastWords(), memory)
    return { path: at.path, format: at.format, ...cause }
  }

  return {
    prepare: (setup) => send(child, { kind: 'prepare', setup }),
    check,
    kill: async () => {
      isEnding = true
      hold(child, true)
      child.kill('SIGKILL')
      await closed
    },
  }
}

function send(child: ChildProcess, message: ToChild): void {
  // A child that is gone is told by its end, not here.
  if (child.connected) child.send(message, () => {})
}

/** An idle child does not keep this process alive. */
function hold(child: ChildProcess, busy: boolean): void {
  const act = busy ? 'ref' : 'unref'
  child[act]()
  child.channel?.[act]()
  if (child.stderr instanceof Socket) child.stderr[act]()
}

/** The end of what the child wrote to standard error. */
function listen({ stderr }: ChildProcess): () => string {
  let words = ''
  stderr?.setEncoding('utf8').on('data', (more: string) => {
    words = (words + more).slice(-mostWords)
  })
  return () => words
}

const mostWords = 8192

interface Clock {
  /** Counts anew from now. */
  wind(): void
  stop(): void
  readonly ranOut: boolean
}

function startClock(seconds: number, ring: () => void): Clock {
  let ranOut = false
  let stopped = false
  const end = () => {
    if (stopped) return
    ranOut = true
    ring()
  }
  // The child may have answered while this process was busy: that is heard first.
  const timer = setTimeout(() => setImmediate(end), seconds * 1000)
  return {
    wind: () => timer.refresh(),
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
    get ranOut() {
      return ranOut
    },
  }
}

function causeOf(end: string, lastWords: string, memory: number): Pick<Loss, 'code' | 'detail'> {
  // Nobody but the system, short of memory, kills a process so.
  if (end === 'SIGKILL' || /out of memory|bad_alloc/u.test(lastWords))
    return { code: 'out-of-memory', detail: `${Math.round(memory / 2 ** 20)} MB` }
  return { code: 'crashed', detail: end }
}
