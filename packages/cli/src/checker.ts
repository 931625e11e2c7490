// The checker of a call, made from plain data, so that a child process makes the very same one as this process.
import {
  type Checker,
  createChecker,
  createSegmenter,
  type OwnRule,
  type Reader,
  type Rule,
  type RuleId,
  type SettingsInput,
} from '@gongkai/core'
import { compileOwnRule, type OwnOptions, rules } from '@gongkai/rules'
import type { VFile } from 'vfile'
import { type LedgerSetup, openLedger } from './baseline/ledger.js'
import { skipsMember } from './files/members.js'
import { loadEngine } from './settings/engine.js'
import { type Stopwatch, startStopwatch } from './stats.js'

/** How some of the files are checked: their settings, and what these bring along. */
export interface CheckWay {
  readonly settings: SettingsInput
  /** Ids of the rules in use. */
  readonly rules: readonly RuleId[]
  /** Rules of the settings. */
  readonly own?: readonly OwnRule[]
  /** Word lists that they look for, by name. */
  readonly lexicons?: OwnOptions['lexicons']
  readonly ledger?: LedgerSetup | undefined
}

export interface CheckSetup extends CheckWay {
  /** Other ways, for the files that `wayOf` names. */
  readonly others?: readonly CheckWay[]
  /** Path of a file to its way: an index of `others`. */
  readonly wayOf?: Readonly<Record<string, number>>
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
  setup: CheckSetup,
  readers: readonly Reader[],
  clock: () => Date,
): Promise<PreparedChecker> {
  const stopwatch = startStopwatch()
  const { measure, others = [], wayOf = {} } = setup
  let engine: string | undefined
  const create = async ({ settings, rules: ids, own = [], lexicons = {}, ledger }: CheckWay) => {
    const chosen = [...rules, ...(await compileAll(own, lexicons))].filter(({ id }) => ids.includes(id))
    return createChecker({
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
      ...(ledger ? { ledger: openLedger(ledger, () => clock().toISOString().slice(0, 10)) } : {}),
    })
  }
  const checker = await create(setup)
  const more = await Promise.all(others.map(create))
  const checkerOf = ({ path = '' }: VFile) => more[wayOf[path] ?? -1] ?? checker
  const routed: Checker = {
    ...checker,
    check: (file) => checkerOf(file).check(file),
    understand: (file) => checkerOf(file).understand(file),
  }
  return { checker: more.length > 0 ? routed : checker, stopwatch, engine: () => engine }
}

/** Own rules were tried when the settings were read; here they only are made once more. */
async function compileAll(own: readonly OwnRule[], lexicons: OwnOptions['lexicons'] = {}): Promise<Rule[]> {
  if (own.length === 0) return []
  const engine = await loadEngine()
  return own.map((rule) => {
    const { compiled, problems } = compileOwnRule(rule, { lexicons, engine })
    if (!compiled) throw new Error(`Expected own rule ${rule.id} to compile, got ${problems[0]?.en}`)
    return compiled.rule
  })
}
