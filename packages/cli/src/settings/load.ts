// A settings file made ready: layers read, names looked up, own rules compiled and tried on their examples.

import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type AllowInFile, type OwnRule, ownRuleSchema, type Profile, type TermEntry } from '@gongkai/core'
import type { Engine } from '@gongkai/rules'
import { CallError, type Say } from '../speech.js'
import { checkNames } from './check-names.js'
import { inOrder, type Layer, type Problem, type Reading, readLayers, showPath, tell } from './layers.js'
import { readLexicons } from './lexicons.js'
import { checkOwnRules } from './own-rules.js'
import { readProfiles } from './profiles.js'

export interface OwnEntry {
  readonly own: OwnRule
  /** gongkai.config.yaml:12 */
  readonly entry: string
}

export interface LoadedSettings {
  /** As shown. */
  readonly name: string
  /** Patterns for files are relative to this folder. */
  readonly base: string
  /** Base first, the file itself last. */
  readonly layers: readonly Layer[]
  readonly own: readonly OwnEntry[]
  readonly lexicons: Readonly<Record<string, readonly (string | TermEntry)[]>>
  readonly allow: readonly (AllowInFile & { readonly entry: string })[]
  /** By what stands in the files: an id, a path, or the JSON of one written out. */
  readonly profiles: ReadonlyMap<string, Profile>
  readonly ignore: readonly string[]
  /** The ledger, if there is one. */
  readonly baseline: string | undefined
}

export interface LoadOptions {
  readonly cwd: string
  readonly say: Say
  /** For patterns; default the folder of the file. */
  readonly base?: string
  readonly engine: Engine
  /** The examples of own rules are not run: that is done one by one. */
  readonly untried?: boolean
  /** A ledger that is named need not be there: it is about to be made. */
  readonly newLedger?: boolean
}

/** The name of the ledger beside a settings file. */
export const baselineName = 'gongkai-baseline.jsonl'

/** @throws CallError with a sentence for each thing that is wrong. */
export async function loadSettings(
  location: string,
  { cwd, say, base, engine, untried = false, newLedger = false }: LoadOptions,
): Promise<LoadedSettings> {
  const problems: Problem[] = []
  const reading: Reading = { cwd, say, problems }
  const layers = await readLayers(location, reading)
  const own = layers.flatMap((layer) =>
    (layer.value.ownRules ?? []).map((rule, index) => ({
      layer,
      index,
      own: ownRuleSchema.parse(rule),
      entry: entryOf(layer, ['ownRules', index]),
    })),
  )
  const lexicons = await readLexicons(layers, reading)
  const profiles = await readProfiles(layers, reading)
  checkNames(layers, own, reading)
  checkOwnRules(own, { lexicons, engine, untried }, reading)
  const named = layers.findLast(({ value }) => value.baseline !== undefined)
  const baseline = resolve(named?.folder ?? dirname(location), named?.value.baseline ?? baselineName)
  if (named && !newLedger && !existsSync(baseline))
    tell(
      named,
      {
        path: ['baseline'],
        zh: `台账“${named.value.baseline}”不存在；先用 gongkai baseline create 建立`,
        en: `ledger “${named.value.baseline}” does not exist`,
      },
      reading,
    )
  if (problems.length > 0) throw new CallError(inOrder(problems))
  return {
    name: showPath(cwd, location),
    base: base ?? dirname(location),
    layers,
    own,
    lexicons,
    profiles,
    allow: layers.flatMap((layer) =>
      (layer.value.allow ?? []).map((allow, index) => ({ ...allow, entry: entryOf(layer, ['allow', index]) })),
    ),
    ignore: layers.flatMap(({ value }) => value.ignore ?? []).flat(),
    baseline: named || existsSync(baseline) ? baseline : undefined,
  }
}

/** gongkai.config.yaml:12 */
export function entryOf({ name, lineOf }: Layer, path: readonly PropertyKey[]): string {
  const line = lineOf(path)
  return line > 0 ? `${name}:${line}` : name
}
