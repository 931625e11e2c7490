// The settings that apply to one document, and where each value comes from: layers, then overrides, then flags; defaults from core.
import { relative, sep } from 'node:path'
import type { Allow, OwnRule, SettingsFile, SettingsInput } from '@gongkai/core'
import { defaultProfile } from '@gongkai/rules'
import { ignoreMatcher } from '../files/glob.js'
import type { Layer } from './layers.js'
import { entryOf, type LoadedSettings } from './load.js'
import { profileKey } from './profiles.js'

/** One value that somebody set. */
export interface Entry {
  readonly path: readonly string[]
  readonly value: unknown
  /** gongkai.config.yaml:12, or the flag. */
  readonly origin: string
}

export interface Effective {
  readonly settings: SettingsInput
  readonly own: readonly OwnRule[]
  /** Every value set, later ones over earlier ones already. */
  readonly entries: readonly Entry[]
  readonly isIgnored: boolean
}

/** Keys that hold for a whole document and are given as they are. */
const plain = ['stage', 'locale'] as const

export function settingsOf(loaded: LoadedSettings | undefined, location: string, flags: readonly Entry[]): Effective {
  const path = loaded ? relative(loaded.base, location).split(sep).join('/') : ''
  const matches = (globs: string | readonly string[]) => ignoreMatcher([globs].flat())(path)
  const byPath = new Map<string, Entry>()
  const set = (entry: Entry) => {
    const key = entry.path.join('\u0000')
    byPath.delete(key)
    byPath.set(key, entry)
  }
  const apply = (layer: Layer, values: SettingsFile, at: readonly PropertyKey[]) => {
    for (const entry of entriesIn(layer, values, at, loaded)) set(entry)
  }
  for (const layer of loaded?.layers ?? []) apply(layer, layer.value, [])
  for (const layer of loaded?.layers ?? [])
    for (const [index, { files, ...values }] of (layer.value.overrides ?? []).entries())
      if (matches(files)) apply(layer, values, ['overrides', index])
  for (const flag of flags) set(flag)
  const entries = [...byPath.values()]
  const allow = (loaded?.allow ?? []).filter(({ files }) => files === undefined || matches(files))
  const own = (loaded?.own ?? []).filter(({ own }) => own.scope.files === undefined || matches(own.scope.files))
  return {
    settings: {
      ...toSettings(entries),
      ...(allow.length > 0 ? { allow: allow.map(({ files: _, ...entry }): Allow => entry) } : {}),
    },
    own: own.map(({ own }) => own),
    entries,
    isIgnored: loaded !== undefined && loaded.ignore.length > 0 && matches(loaded.ignore),
  }
}

function* entriesIn(
  layer: Layer,
  values: SettingsFile,
  at: readonly PropertyKey[],
  loaded: LoadedSettings | undefined,
): Generator<Entry> {
  const entry = (path: readonly string[], value: unknown): Entry => ({
    path,
    value,
    origin: entryOf(layer, [...at, ...path]),
  })
  for (const key of plain) if (values[key] !== undefined) yield entry([key], values[key])
  if (values.profile !== undefined) yield entry(['profile'], loaded?.profiles.get(profileKey(layer, values.profile)))
  for (const [id, level] of Object.entries(values.rules ?? {})) yield entry(['rules', id], level)
  for (const [kind, ends] of Object.entries(values.masks ?? {}))
    for (const [end, count] of Object.entries(ends ?? {})) yield entry(['masks', kind, end], count)
  for (const [name, limit] of Object.entries(values.limits ?? {})) yield entry(['limits', name], limit)
}

/** Nothing is filled in but the profile, which core has no default for. */
function toSettings(entries: readonly Entry[]): SettingsInput {
  const settings: Record<string, unknown> = { profile: defaultProfile }
  for (const { path, value } of entries) {
    let inner = settings
    for (const step of path.slice(0, -1)) {
      inner[step] ??= {}
      inner = inner[step] as Record<string, unknown>
    }
    inner[path.at(-1) ?? ''] = value
  }
  return settings as unknown as SettingsInput
}
