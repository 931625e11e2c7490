// Finds the settings that a data package holds: an npm package of which nothing is run, only a yaml or json file read.
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { isDataFile } from './data-file.js'

/** Looked for as Node looks for packages, in node_modules of the folder and of those above it. */
export async function findPackage(name: string, from: string): Promise<string | undefined> {
  // A name and never a path: @gov/负面清单
  if (!/^(?:@[^@/\\]+\/)?[^@./\\][^/\\]*$/u.test(name)) return undefined
  for (let folder = from; ; folder = dirname(folder)) {
    const root = join(folder, 'node_modules', ...name.split('/'))
    const described = await readFile(join(root, 'package.json'), 'utf8').catch(() => undefined)
    if (described !== undefined) return fileOf(root, described)
    if (dirname(folder) === folder) return undefined
  }
}

/** What package.json names under `gongkai`, else gongkai.config.yaml; never a file outside the package. */
function fileOf(root: string, described: string): string | undefined {
  let named: unknown
  try {
    named = (JSON.parse(described) as { gongkai?: unknown }).gongkai ?? 'gongkai.config.yaml'
  } catch {
    return undefined
  }
  if (typeof named !== 'string' || !isDataFile(named)) return undefined
  const file = resolve(root, named)
  return file.startsWith(root + sep) ? file : undefined
}
