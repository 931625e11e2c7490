// The label profiles that the settings name: by id, in a file of their own, or written out.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Profile, profileSchema } from '@gongkai/core'
import { profiles as known } from '@gongkai/rules'
import { errorCode } from '../files/open.js'
import { nearest } from '../nearest.js'
import { formatOf, isDataFile } from './data-file.js'
import { type Layer, type Reading, showPath, tell } from './layers.js'
import { parseSettings } from './parse.js'
import { faultsOf } from './sentences.js'

/** How a profile is looked up again: what was written, in the layer it was written in. */
export function profileKey(layer: Layer, given: unknown): string {
  return `${layer.name} ${JSON.stringify(given)}`
}

export async function readProfiles(layers: readonly Layer[], reading: Reading): Promise<Map<string, Profile>> {
  const profiles = new Map<string, Profile>()
  for (const layer of layers) {
    const places: [readonly PropertyKey[], unknown][] = [
      [['profile'], layer.value.profile],
      ...(layer.value.overrides ?? []).flatMap(({ profile }, index): [PropertyKey[], unknown][] => [
        [['overrides', index, 'profile'], profile],
      ]),
    ]
    for (const [path, given] of places) {
      if (given === undefined) continue
      const profile =
        typeof given === 'string' ? await profileOf(given, path, layer, reading) : profileSchema.parse(given)
      if (profile) profiles.set(profileKey(layer, given), profile)
    }
  }
  return profiles
}

async function profileOf(
  given: string,
  path: readonly PropertyKey[],
  layer: Layer,
  reading: Reading,
): Promise<Profile | undefined> {
  if (!isDataFile(given)) {
    const profile = known[given]
    const near = nearest(given, Object.keys(known))
    if (!profile)
      tell(
        layer,
        {
          path,
          zh: `没有“${given}”这个式样${near ? `，是不是 ${near}？` : `，有：${Object.keys(known).join('、')}；文件要写成 ./式样.yaml`}`,
          en: `no profile “${given}”${near ? `. Did you mean ${near}?` : ''}`,
        },
        reading,
      )
    return profile
  }
  const location = resolve(layer.folder, given)
  const name = showPath(reading.cwd, location)
  let text: string
  try {
    text = await readFile(location, 'utf8')
  } catch (error) {
    const code = errorCode(error)
    tell(
      layer,
      { path, zh: `式样文件“${given}”打不开（${code}）`, en: `profile “${given}” could not be opened (${code})` },
      reading,
    )
    return undefined
  }
  const { value, lineOf, faults } = await parseSettings(text, formatOf(given))
  for (const { line, zh, en } of faults) tell({ name, lineOf: () => line }, { path: [], zh, en }, reading)
  if (faults.length > 0) return undefined
  const parsed = profileSchema.safeParse(value)
  if (parsed.data) return parsed.data
  const file: Layer = { name, folder: layer.folder, value: {}, lineOf }
  for (const fault of faultsOf(parsed.error?.issues ?? [], profileSchema, value)) tell(file, fault, reading)
  return undefined
}
