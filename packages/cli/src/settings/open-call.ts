// What every command that checks begins with: the settings of the call, then its flags over them.
import type { Locale } from '@gongkai/core'
import type { Call } from '../call.js'
import { type Options, toOptions } from '../options.js'
import { type Say, speaker } from '../speech.js'
import type { LoadedSettings } from './load.js'
import { type Lookup, openLookup } from './lookup.js'
import { knownRules } from './plan.js'

export interface OpenedCall {
  readonly lookup: Lookup
  readonly options: Options
  readonly locale: Locale
  readonly say: Say
}

/** @throws CallError for what is wrong with the settings or the flags. */
export async function openCall(call: Call, cwd: string, asked: Locale, newLedger = false): Promise<OpenedCall> {
  const lookup = await openLookup(call, cwd, speaker(asked), { newLedger })
  const { root } = lookup
  const locale = call.given.locale === undefined ? (lastOf(root, 'locale') ?? asked) : asked
  const options = toOptions(call, locale, {
    own: knownRules(root),
    failOn: lastOf(root, 'failOn'),
    maxWarnings: lastOf(root, 'maxWarnings'),
  })
  return { lookup, options, locale, say: speaker(locale) }
}

/** The value in the last layer that has one. */
function lastOf<Key extends 'locale' | 'failOn' | 'maxWarnings'>(loaded: LoadedSettings | undefined, key: Key) {
  return loaded?.layers.findLast(({ value }) => value[key] !== undefined)?.value[key]
}
