// How the files that wait are shared out: how many child processes are worth their start, and whether this process checks too.
import { availableParallelism, freemem } from 'node:os'
import type { Look } from './where.js'

/** `auto`: as many as there are cores, files and memory for; `off`: everything in this process; else at most so many. */
export type Concurrency = number | 'auto' | 'off'

export interface Plan {
  /** Child processes that are worth having. */
  readonly children: number
  /** Whether this process checks plain files itself. */
  readonly here: boolean
}

/** `waiting` is a part of what is still to do, `share` which part (0–1); `most` bounds the children. */
export function planWork(waiting: readonly Look[], share: number, most: number): Plan {
  if (most === 0) return { children: 0, here: true }
  const seconds = (plain: boolean) =>
    waiting.reduce((sum, look) => sum + (look.plain === plain ? secondsFor(look) : 0), 0) / share
  const here = seconds(true) < mostSecondsHere
  const away = seconds(false) + (here ? 0 : seconds(true))
  const least = away > 0 ? 1 : 0
  return { children: Math.min(most, Math.max(least, Math.floor(away / secondsForStart))), here }
}

/** The most child processes there may be. */
export function mostChildren(concurrency: Concurrency): number {
  if (concurrency === 'off') return 0
  if (concurrency !== 'auto') return concurrency
  return Math.max(1, Math.min(availableParallelism(), Math.floor(freemem() / bytesOfChild)))
}

/** Below this much work plain files are checked here: a child would only just have started. */
const mostSecondsHere = 3

/** Work that outweighs the start of one more child. */
export const secondsForStart = 1.5

/** What a child usually holds, bytes. */
const bytesOfChild = 350 * 2 ** 20

/** About how long a file takes, on an ordinary machine. */
function secondsFor({ bytes, plain }: Look): number {
  return plain ? 0.008 + bytes / 1e6 : 0.05 + bytes / 1e6
}
