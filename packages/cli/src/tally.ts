// Counts of all files so far, kept without the reports themselves.
import { type Counts, countReports, type FileReport } from '@gongkai/core'

export interface Tally {
  add(report: FileReport): void
  readonly counts: Counts
  /** A rule crashed: what it would have found is not known. */
  readonly crashed: boolean
}

export function startTally(): Tally {
  const counts: { -readonly [Name in keyof Counts]: number } = { ...countReports([]) }
  let crashed = false
  return {
    add: (report) => {
      const more = countReports([report])
      for (const name of Object.keys(counts) as (keyof Counts)[]) counts[name] += more[name]
      crashed ||= report.findings.some(({ rule }) => rule === 'read/rule-crashed')
    },
    counts,
    get crashed() {
      return crashed
    },
  }
}
