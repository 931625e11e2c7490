// What the command line may touch of the world outside, handed in so that it runs inside a test as well.
import type { Child } from './workers/child.js'

export interface Output {
  /** May return a promise that is kept when the text is out. */
  write(text: string): unknown
  readonly isTTY?: boolean | undefined
  /** Columns of the terminal. */
  readonly columns?: number | undefined
}

export interface Io {
  readonly stdout: Output
  readonly stderr: Output
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborted when the person breaks off, or when nobody reads the output any more (`reason` is then 'EPIPE'). */
  readonly signal?: AbortSignal
  /** A child process that was started while this one was still loading; it may or may not be used. */
  readonly child?: Child | undefined
  /** Lines that the person types, for commands that ask. */
  readonly input?: AsyncIterable<string>
}

/** Columns to fill: those of the terminal, else 80. */
export function columnsOf({ columns }: Output): number {
  return columns && columns > 0 ? columns : 80
}

/** By flag, else NO_COLOR (https://no-color.org), else FORCE_COLOR, else colours on a terminal only. */
export function hasColor(flag: boolean | undefined, output: Output, env: Io['env']): boolean {
  if (flag !== undefined) return flag
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return Boolean(output.isTTY) && env.TERM !== 'dumb'
}
