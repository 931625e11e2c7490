// What the flags of a call set: over every settings file.
import type { Call } from '../call.js'
import type { Options } from '../options.js'
import type { Entry } from './effective.js'

export function flagEntries({ given }: Call, { settings }: Options): Entry[] {
  const entries: Entry[] = []
  if (given.profile !== undefined) entries.push({ path: ['profile'], value: settings.profile, origin: '--profile' })
  if (given.stage !== undefined) entries.push({ path: ['stage'], value: settings.stage, origin: '--stage' })
  if (given.locale !== undefined) entries.push({ path: ['locale'], value: settings.locale, origin: '--locale' })
  for (const [id, level] of Object.entries(settings.rules ?? {}))
    entries.push({ path: ['rules', id], value: level, origin: '--rule' })
  return entries
}
