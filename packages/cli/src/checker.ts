// The checker of a call, made from plain data, so that a child process makes the very same one as this process.
import {
  type Checker,
  createChecker,
  createSegmenter,
  type Reader,
  type RuleId,
  type SettingsInput,
} from '@gongkai/core'
import { rules } from '@gongkai/rules'
import { skipsMember } from './files/members.js'
import { type Stopwatch, startStopwatch } from './stats.js'

export interface CheckSetup {
  readonly settings: SettingsInput
  /** Ids of the rules in use. */
  readonly rules: readonly RuleId[]
  /** Time is taken of each rule and reader. */
  readonly measure: boolean
  /** Quotes are shown unmasked, on the person's own terminal. */
  readonly reveal: boolean
}

export interface PreparedChecker {
  readonly checker: Checker
  readonly stopwatch: Stopwatch
  /** The segmenter that was loaded, if any rule asked for words. */
  engine(): string | undefined
}

/** @throws ZodError if the settings are not of their form. */
export async function prepareChecker(
  { settings, rules: ids, measure }: CheckSetup,
  readers: readonly Reader[],
  clock: () => Date,
): Promise<PreparedChecker> {
  const stopwatch = startStopwatch()
  const chosen = rules.filter(({ id }) => ids.includes(id))
  let engine: string | undefined
  const checker = await createChecker({
    readers: measure ? stopwatch.readers(readers) : readers,
    rules: measure ? stopwatch.rules(chosen) : chosen,
    settings,
    clock,
    skip: skipsMember,
    segmenter: async () => {
      const segmenter = await createSegmenter()
      engine = segmenter.engine
      return segmenter
    },
  })
  return { checker, stopwatch, engine: () => engine }
}
