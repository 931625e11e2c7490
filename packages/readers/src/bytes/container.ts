// A first look into a file: which container it is and what it holds, without opening any of it.
import { isCompoundFile, streamNames } from './compound-file.js'
import { isZip, readDirectory } from './zip-directory.js'

export interface Container {
  readonly kind: 'zip' | 'compound' | 'none'
  /** Members of the zip, streams of the compound file. */
  readonly names: readonly string[]
}

/** Names looked at; the ones that tell the format stand among the first. */
const mostNames = 10_000

/** Every reader asks the same of the same bytes: they are looked through once. */
const known = new WeakMap<Uint8Array, Container>()

export function containerNames(bytes: Uint8Array): Container {
  const container = known.get(bytes) ?? look(bytes)
  known.set(bytes, container)
  return container
}

function look(bytes: Uint8Array): Container {
  if (isZip(bytes)) return { kind: 'zip', names: readDirectory(bytes, mostNames).entries.map(({ name }) => name) }
  if (isCompoundFile(bytes)) return { kind: 'compound', names: streamNames(bytes) }
  return { kind: 'none', names: [] }
}
