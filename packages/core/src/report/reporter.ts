// What every reporter is: pieces of output for the start, each file and the end, so that reports stream.
import type { Counts, FileReport } from './report.js'

/** What is known when all is done, or when it was broken off. */
export interface Summary {
  /** Of all findings, also those that `--quiet` does not show. */
  readonly counts: Counts
  /** The check was interrupted: files after the last one shown were not looked at. */
  readonly partial: boolean
  /** What was wrong with the call or with the check itself, one sentence each. */
  readonly errors: readonly string[]
}

export interface Reporter {
  start(): string
  file(report: FileReport): string
  end(summary: Summary): string
}
