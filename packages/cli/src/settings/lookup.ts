// Which settings file holds for a document: the one named, else the nearest above it; nothing found beside documents runs.
import { readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Call } from '../call.js'
import { CallError, type Say } from '../speech.js'
import { loadEngine } from './engine.js'
import { showPath } from './layers.js'
import { type LoadedSettings, type LoadOptions, loadSettings } from './load.js'

export interface Lookup {
  /** Of the call itself: of the file named, else of the current folder. */
  readonly root: LoadedSettings | undefined
  /** @throws CallError for a settings file with faults. */
  settingsFor(location: string): Promise<LoadedSettings | undefined>
  /** Every settings file used so far. */
  readonly used: () => readonly LoadedSettings[]
  /** What was found and left alone, one sentence each. */
  readonly notices: readonly string[]
}

const dataNames = ['gongkai.config.yaml', 'gongkai.config.yml', 'gongkai.config.json', 'gongkai.config.jsonc']
const codeNames = ['gongkai.config.mjs']

/** @throws CallError for a settings file with faults. */
export async function openLookup(
  { given }: Pick<Call, 'given'>,
  cwd: string,
  say: Say,
  trial: Pick<LoadOptions, 'untried' | 'newLedger'> = {},
): Promise<Lookup> {
  const named = given.config as string | undefined
  const allowCode = given['allow-js-config'] === true
  const looks = named === undefined && given['config-lookup'] !== false
  const notices: string[] = []
  const inFolder = new Map<string, string | undefined>()
  const loaded = new Map<string, Promise<LoadedSettings>>()
  const used: LoadedSettings[] = []
  const load = (location: string, base?: string) => {
    const started =
      loaded.get(location) ??
      loadEngine().then(async (engine) => {
        const settings = await loadSettings(location, {
          cwd,
          say,
          engine,
          ...trial,
          ...(base === undefined ? {} : { base }),
        })
        used.push(settings)
        return settings
      })
    loaded.set(location, started)
    return started
  }
  const settingsIn = (folder: string): string | undefined => {
    if (!inFolder.has(folder)) inFolder.set(folder, findIn(folder, { allowCode, cwd, say, notices }))
    const found = inFolder.get(folder)
    if (found !== undefined || dirname(folder) === folder) return found
    const above = settingsIn(dirname(folder))
    inFolder.set(folder, above)
    return above
  }
  const nearest = async (folder: string) => {
    const location = looks ? settingsIn(folder) : undefined
    return location === undefined ? undefined : load(location)
  }
  const root = named === undefined ? await nearest(cwd) : await load(resolve(cwd, named), cwd)
  return {
    root,
    settingsFor: async (location) => (named === undefined ? nearest(dirname(location)) : root),
    used: () => used,
    notices,
  }
}

interface Finding {
  readonly allowCode: boolean
  readonly cwd: string
  readonly say: Say
  readonly notices: string[]
}

/** @throws CallError where a folder has two. */
function findIn(folder: string, { allowCode, cwd, say, notices }: Finding): string | undefined {
  const names = namesIn(folder)
  const code = names.filter((name) => codeNames.includes(name))
  const found = [...names.filter((name) => dataNames.includes(name)), ...(allowCode ? code : [])]
  if (found.length > 1)
    throw new CallError([
      say(
        `${showPath(cwd, folder) || '当前文件夹'}里有几个设置文件：${found.join('、')}；只能留一个。`,
        `There are several settings files in ${showPath(cwd, folder) || 'this folder'}: ${found.join(', ')}; keep one.`,
      ),
    ])
  if (!allowCode)
    for (const name of code)
      notices.push(
        say(
          `${showPath(cwd, join(folder, name))} 是程序，没有运行；要用它，加 --allow-js-config 或用 -c 指明。`,
          `${showPath(cwd, join(folder, name))} is code and was not run; use --allow-js-config or name it with -c.`,
        ),
      )
  const [only] = found
  return only === undefined ? undefined : join(folder, only)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.startsWith('gongkai.config.'))
  } catch {
    return []
  }
}
