// The JSON output: one value, written piece by piece, one file on each line, so that memory does not grow with the files.
import type { Settings } from '../findings/settings.js'
import type { FileReport } from './report.js'
import type { Reporter } from './reporter.js'

export interface JsonOptions {
  readonly tool: { readonly name: string; readonly version: string }
  readonly settings: Settings
}

export function jsonReporter({ tool, settings }: JsonOptions): Reporter {
  const head = { version: 1, tool, profile: settings.profile.id, stage: settings.stage }
  let first = true
  return {
    start: () => `${JSON.stringify(head).slice(0, -1)},"files":[`,
    file: (report) => {
      const comma = first ? '' : ','
      first = false
      return `${comma}\n${JSON.stringify(toJson(report))}`
    },
    end: ({ counts, partial, errors }) => {
      const rest = { counts, partial, ...(errors.length > 0 ? { errors: toErrors(errors) } : {}) }
      return `\n],${JSON.stringify(rest).slice(1)}\n`
    },
  }
}

/** What a wrong call prints instead of a report. */
export function jsonErrors(errors: readonly string[]): string {
  return `${JSON.stringify({ version: 1, errors: toErrors(errors) })}\n`
}

function toErrors(errors: readonly string[]) {
  return errors.map((message) => ({ message }))
}

/** Exactly one element of `files[]`. */
function toJson({ notices: _, ...file }: FileReport) {
  return file
}
