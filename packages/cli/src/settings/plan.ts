// How each file of a call is checked: its settings looked up, files with the same settings checked the same way.
import { relative, sep } from 'node:path'
import type { RuleId } from '@gongkai/core'
import type { LedgerSetup } from '../baseline/ledger.js'
import type { Call } from '../call.js'
import type { CheckWay } from '../checker.js'
import type { FoundFile } from '../files/found.js'
import { ignoreMatcher } from '../files/glob.js'
import type { KnownRule, Options } from '../options.js'
import type { Say } from '../speech.js'
import { settingsOf } from './effective.js'
import { flagEntries } from './flags.js'
import type { LoadedSettings } from './load.js'
import type { Lookup } from './lookup.js'
import { openLedgerFile } from './open-ledger.js'

export interface Plan {
  /** The files, those marked that the settings leave out. */
  readonly files: readonly FoundFile[]
  /** The way of most files, those of the others, and which file goes which. */
  readonly way: CheckWay
  readonly others: readonly CheckWay[]
  readonly wayOf: Readonly<Record<string, number>>
  readonly ledgers: readonly LedgerSetup[]
}

export interface Planning {
  readonly call: Call
  readonly options: Options
  readonly lookup: Lookup
  readonly cwd: string
  readonly say: Say
  /** For the commands that keep the ledger. */
  readonly record?: boolean
}

/** @throws CallError for settings files and ledgers with faults. */
export async function planChecks(found: readonly FoundFile[], planning: Planning): Promise<Plan> {
  const { call, options, lookup, cwd, say, record = false } = planning
  const flags = flagEntries(call, options)
  const chosen = new Set<string>(options.rules.map(({ id }) => id))
  const isChosen = chooser(options)
  const ledgers = new Map<string, LedgerSetup | undefined>()
  const ledgerFor = async (loaded: LoadedSettings | undefined) => {
    const key = loaded?.name ?? ''
    if (!ledgers.has(key)) ledgers.set(key, await openLedgerFile(loaded, { cwd, say, record }))
    return ledgers.get(key)
  }
  const wayFor = async (loaded: LoadedSettings | undefined, location: string) => {
    const { settings, own, isIgnored } = settingsOf(loaded, location, flags)
    const rules = [...chosen].filter((id) => !(loaded?.own ?? []).some(({ own }) => own.id === id))
    const ids = [...rules, ...own.filter(({ id }) => isChosen(id)).map(({ id }) => id)] as RuleId[]
    const way: CheckWay = {
      settings: { locale: options.settings.locale, ...settings },
      rules: ids,
      ...(own.length > 0 ? { own, lexicons: loaded?.lexicons } : {}),
      ledger: await ledgerFor(loaded),
    }
    return { way, isIgnored }
  }

  const main = await wayFor(lookup.root, cwd)
  const ways = new Map<string, number>([[keyOf(main.way), -1]])
  const others: CheckWay[] = []
  const wayOf: Record<string, number> = {}
  const files: FoundFile[] = []
  for (const file of found) {
    if (file.skipped !== undefined) {
      files.push(file)
      continue
    }
    const loaded = await lookup.settingsFor(file.location)
    const { way, isIgnored } = await wayFor(loaded, file.location)
    files.push(isIgnored && options.ignore ? { ...file, skipped: 'ignored' } : file)
    const key = keyOf(way)
    const known = ways.get(key) ?? others.push(way) - 1
    ways.set(key, known)
    if (known >= 0) wayOf[file.path] = known
  }
  return {
    files,
    way: main.way,
    others,
    wayOf,
    ledgers: [...ledgers.values()].filter((ledger) => ledger !== undefined),
  }
}

/** Ledgers are told apart by their names: their entries may be many. */
function keyOf({ ledger, ...way }: CheckWay): string {
  return JSON.stringify([way, ledger?.folder, ledger?.name])
}

/** Whether --only and --skip leave an own rule in, also one of a settings file deeper down. */
function chooser({ only, skip }: Options): (id: string) => boolean {
  const isIn = (id: string, list: readonly string[]) => list.includes(id) || list.includes(id.split('/')[0] ?? id)
  return (id) => (only.length === 0 || isIn(id, only)) && !isIn(id, skip)
}

/** Own rules as flags know them. */
export function knownRules(loaded: LoadedSettings | undefined): KnownRule[] {
  return (loaded?.own ?? []).map(({ own }) => ({ id: own.id as RuleId, severity: own.severity }))
}

/** Whether the settings of the call leave a location out of a walk. */
export function ignoredByRoot(root: LoadedSettings | undefined): (location: string) => boolean {
  if (!root || root.ignore.length === 0) return () => false
  const matches = ignoreMatcher(root.ignore)
  return (location) => matches(relative(root.base, location).split(sep).join('/'))
}
