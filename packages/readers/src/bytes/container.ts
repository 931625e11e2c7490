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

export function containerNames(bytes: Uint8Array): Container {
  if (isZip(bytes)) return { kind: 'zip', names: readDirectory(bytes, mostNames).entries.map(({ name }) => name) }
  if (isCompoundFile(bytes)) return { kind: 'compound', names: streamNames(bytes) }
  return { kind: 'none', names: [] }
}
