// One file of a call, from its bytes to its reports; a crash becomes a report, so that the other files are still checked.
import type { Checker, FileReport } from '@gongkai/core'
import { VFile } from 'vfile'
import type { FoundFile } from './files/found.js'
import { openFile } from './files/open.js'
import { readSidecar } from './files/sidecar.js'
import { sidecarSentence } from './notices.js'
import type { Say } from './speech.js'

export interface CheckOptions {
  readonly checker: Checker
  /** Called with each report, the file's own first, then those of what is packed in it. */
  readonly show: (report: FileReport, file: VFile) => Promise<void>
  readonly signal?: AbortSignal | undefined
}

export interface CheckFileOptions extends CheckOptions {
  readonly say: Say
}

/** What was wrong beside the file: sentences on its sidecar. */
export async function checkFile(found: FoundFile, options: CheckFileOptions): Promise<string[]> {
  const file = await openFile(found, options.checker.settings.limits.fileBytes)
  const sidecar = await readSidecar(found.location)
  if (sidecar.properties.length > 0) file.data.sidecar = [...sidecar.properties]
  await checkOpened(file, options)
  return sidecar.problems.map((problem) => sidecarSentence(problem, options.say))
}

/** A file whose bytes are there. */
export async function checkOpened(file: VFile, { checker, show, signal }: CheckOptions): Promise<void> {
  try {
    for await (const report of untilAborted(checker.check(file), signal)) await show(report, file)
  } catch (error) {
    const name = error instanceof Error ? error.name : 'error'
    const crashed = new VFile({ path: file.path, data: { unopened: { code: 'crashed', detail: name } } })
    for await (const report of checker.check(crashed)) await show(report, crashed)
  }
}

/** The report of a file that was not looked at. */
export function skippedReport({ path }: FoundFile): FileReport {
  return { path, format: 'unknown', status: 'skipped', label: null, findings: [], notices: [] }
}

async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  if (!signal) {
    yield* items
    return
  }
  let stop = () => {}
  const aborted = new Promise<undefined>((settle) => {
    stop = () => settle(undefined)
  })
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop)
  const iterator = items[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), aborted])
      if (!next || next.done) return
      yield next.value
    }
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
