// The program a child runs: beside this file once it is built; run from the sources, as tests do, by way of tsx.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

export interface Entry {
  readonly file: URL
  /** Flags for Node.js itself. */
  readonly flags: readonly string[]
}

export function workerEntry(): Entry {
  return import.meta.url.endsWith('.ts')
    ? sourceEntry(new URL('./worker.ts', import.meta.url))
    : { file: new URL('./worker.js', import.meta.url), flags: [] }
}

/** A program in TypeScript that imports the packages' sources. */
export function sourceEntry(file: URL): Entry {
  const tsx = pathToFileURL(createRequire(file).resolve('tsx')).href
  return { file, flags: ['--conditions=source', '--import', tsx] }
}
