// Word 97 files for tests: the sample file with streams changed or added.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultLimits } from '@gongkai/core'
import cfb from 'cfb'
import { openCompoundFile, type Storage } from '../src/bytes/compound-file.js'

export const sample = new Uint8Array(
  readFileSync(join(fileURLToPath(new URL('fixtures/doc/', import.meta.url)), 'every-construct.doc')),
)

/** A compound file of these streams, by their paths. */
export function buildCompound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = cfb.utils.cfb_new()
  for (const [path, content] of Object.entries(streams)) cfb.utils.cfb_add(file, `/${path}`, content)
  return new Uint8Array(cfb.write(file, { type: 'buffer' }) as ArrayLike<number>)
}

/** The sample with streams added, replaced or taken away, and its main stream changed. */
export function buildDoc(
  streams: Readonly<Record<string, Uint8Array | undefined>> = {},
  change: (main: Uint8Array) => Uint8Array = (main) => main,
): Uint8Array {
  const all: Record<string, Uint8Array> = {}
  const collect = (storage: Storage, path: string) => {
    for (const stream of storage.streams.values()) all[path + stream.name] = stream.read()
    for (const inner of storage.storages.values()) collect(inner, `${path}${inner.name}/`)
  }
  collect(openCompoundFile(sample, defaultLimits), '')
  for (const [path, content] of Object.entries(streams)) {
    if (content) all[path] = content
    else delete all[path]
  }
  if (all.WordDocument) all.WordDocument = change(all.WordDocument.slice())
  return buildCompound(all)
}

/** Sets a number of two bytes. */
export function setWord(bytes: Uint8Array, at: number, value: number): Uint8Array {
  bytes[at] = value & 0xff
  bytes[at + 1] = value >> 8
  return bytes
}

/** An attached file as Windows packs it (Ole10Native). */
export function packNative(name: Uint8Array, content: Uint8Array): Uint8Array {
  const number = (value: number, size: number) =>
    Array.from({ length: size }, (_, index) => (value >> (index * 8)) & 0xff)
  const inner = [...number(2, 2), ...name, 0, ...name, 0, ...number(3, 4), ...number(name.length + 1, 4), ...name, 0]
  const whole = [...inner, ...number(content.length, 4), ...content]
  return Uint8Array.from([...number(whole.length, 4), ...whole])
}

/** A stream of the sample. */
export function streamOf(name: string): Uint8Array {
  return openCompoundFile(sample, defaultLimits).streams.get(name.toLowerCase())?.read() ?? new Uint8Array()
}
