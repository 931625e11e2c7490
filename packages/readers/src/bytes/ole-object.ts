// Objects that were put into a document: the file inside the object, as a file of its own.
import { TextDecoder } from 'node:util'
import type { EmbeddedFile, Limits } from '@gongkai/core'
import { Binary } from './binary.js'
import { isCompoundFile, openCompoundFile, type Storage } from './compound-file.js'
import { containerNames } from './container.js'

/** Streams that say how an object is shown and linked, and hold nothing of its content. */
const shell = /^(?:\p{Cc}.*|ocxname|properties_stream)$/u

const native = '\x01ole10native'

/** The main stream of a document → the extension of a file that holds one. */
const documents: Readonly<Record<string, string>> = {
  worddocument: '.doc',
  workbook: '.xls',
  book: '.xls',
  'powerpoint document': '.ppt',
}

const parts: readonly (readonly [RegExp, string])[] = [
  [/^\/?word\//iu, '.docx'],
  [/^\/?xl\//iu, '.xlsx'],
  [/^\/?ppt\//iu, '.pptx'],
]

/** The file in an object; undefined if there is none, or nothing but a formula or a picture of the content. */
export async function unwrapObject(storage: Storage, name: string): Promise<EmbeddedFile | undefined> {
  const { streams } = storage
  const file = fileIn(storage, name)
  if (file) return file
  const main = mainStream(storage)
  if (main === undefined && streams.has('equation native')) return undefined
  const content = [...streams.keys()].filter((stream) => !shell.test(stream))
  if (content.length === 0 && storage.storages.size === 0) return undefined
  return { name: name + (documents[main ?? ''] ?? '.ole'), value: await pack(storage) }
}

/**
 * The file in an object that docx and xlsx keep as a compound file of its own (`oleObject1.bin`): what was dropped into
 * the text, a packed document, or the compound file itself under the extension of its program.
 */
export function unwrapFile(object: EmbeddedFile, limits: Pick<Limits, 'entries' | 'totalBytes'>): EmbeddedFile {
  if (!isCompoundFile(object.value)) return object
  const storage = openCompoundFile(object.value, limits)
  const stem = object.name.replace(/\.[^./\\]*$/u, '')
  const main = mainStream(storage)
  return fileIn(storage, stem) ?? (main ? { ...object, name: stem + documents[main] } : object)
}

function fileIn({ streams }: Storage, name: string): EmbeddedFile | undefined {
  const packed = streams.get('package') ?? streams.get('package_stream')
  if (packed) {
    const value = packed.read()
    return { name: name + extensionOf(value), value }
  }
  const attached = streams.get(native)
  return attached && readNative(attached.read(), name)
}

function mainStream({ streams }: Storage): string | undefined {
  return Object.keys(documents).find((stream) => streams.has(stream))
}

export function extensionOf(bytes: Uint8Array): string {
  const { names } = containerNames(bytes)
  return parts.find(([pattern]) => names.some((one) => pattern.test(one)))?.[1] ?? '.bin'
}

/** A file that was dropped into the text (Ole10Native): its names in the code page of the machine, then its bytes. */
export function readNative(bytes: Uint8Array, name: string): EmbeddedFile | undefined {
  const stream = new Binary(bytes)
  let at = 6
  const next = (): string => {
    const end = Math.max(bytes.indexOf(0, at), at)
    const text = new TextDecoder('gb18030').decode(bytes.subarray(at, end))
    at = end + 1
    return text
  }
  const label = next()
  const path = next()
  at += 4
  at += 4 + stream.u32(at)
  const size = stream.u32(at)
  const value = stream.slice(at + 4, size).bytes
  const file = /[^\\/]*$/u.exec(label || path)?.[0]
  return stream.u16(4) === 2 && size > 0 && value.length === size
    ? { name: file || name, value }
    : { name: `${name}.bin`, value: bytes.subarray(4) }
}

/** An object of another program is kept as a folder: given a compound file of its own, that program's reader can read it. */
async function pack(storage: Storage): Promise<Uint8Array> {
  const { default: cfb } = await import('cfb')
  const file = cfb.utils.cfb_new()
  cfb.utils.cfb_del(file, '/\u0001Sh33tJ5')
  const add = (folder: Storage, path: string, depth: number) => {
    for (const stream of folder.streams.values()) cfb.utils.cfb_add(file, `${path}${stream.name}`, stream.read())
    if (depth < 16) for (const inner of folder.storages.values()) add(inner, `${path}${inner.name}/`, depth + 1)
  }
  add(storage, '/', 0)
  return new Uint8Array(cfb.write(file, { type: 'buffer' }) as ArrayLike<number>)
}
