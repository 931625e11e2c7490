// A checker for programs whose files run where they can be killed: all but small plain text goes to a child process.
import type { Check, Checker } from '@gongkai/core'
import type { VFile } from 'vfile'
import type { CheckSetup } from '../checker.js'
import { headLength } from '../files/kinds.js'
import { type Entry, workerEntry } from './entry.js'
import { openLane } from './lane.js'
import { isPlain, leastBytesAway } from './where.js'

/** The same checker; its `understand`, which gives back the whole document, stays in this process. */
export function isolate(checker: Checker, setup: CheckSetup, clock: () => Date, entry: Entry = workerEntry()): Checker {
  const lane = openLane({ entry, setup, checker, clock })
  let last: Promise<unknown> = Promise.resolve()
  const check: Check = async function* (file) {
    const value = bytesOf(file)
    const { unopened, sidecar = [] } = file.data
    if (
      !value ||
      unopened ||
      (value.length < leastBytesAway && isPlain(file.path ?? '', value.subarray(0, headLength)))
    ) {
      yield* checker.check(file)
      return
    }
    // The child takes one file at a time; files checked at once wait for each other.
    const turn = last.then(() => lane.check({ path: file.path ?? '', value, sidecar }))
    last = turn.catch(() => undefined)
    yield* (await turn).reports
  }
  return { ...checker, check }
}

function bytesOf({ value }: VFile): Uint8Array | undefined {
  return typeof value === 'string' ? new TextEncoder().encode(value) : value
}
