// Files that are recognised but not read: each is named in a notice, so that it never counts as clean.
import { type Limits, type NoticeCode, type Reader, type SourceDocument, unreadable } from '@gongkai/core'
import { containerNames } from '../bytes/container.js'
import { unwrapFile } from '../bytes/ole-object.js'
import { type Kind, kinds, pictures } from './kinds.js'

/** Office files with a password are one kind of container; only the extension says what is locked in. */
const locked: readonly Reader[] = [
  ['docx', '.docx', '.docm', '.dotx', '.dotm'],
  ['pptx', '.pptx', '.pptm', '.potx', '.ppsx'],
].map(([format = '', ...extensions]) => ({
  format,
  extensions,
  matches: (bytes) => Number(containerNames(bytes).names.includes('EncryptedPackage')),
  read: async () => unreadable(format, 'encrypted'),
}))

export const named: readonly Reader[] = [
  ...locked,
  ...kinds.map((kind) => nameOnly(kind, 'unsupported')),
  ...pictures.map((kind) => nameOnly(kind, 'no-text-layer')),
]

function nameOnly({ format, extensions, name, matches }: Kind, code: NoticeCode): Reader {
  return {
    format,
    extensions,
    matches,
    read: async (file, limits) =>
      (format === 'compound' && wrapper(file.value, limits)) || unreadable(format, code, name),
  }
}

/** An object taken out of a document is only the wrapper of a file. */
function wrapper(value: string | Uint8Array | undefined, limits: Limits): SourceDocument | undefined {
  if (!(value instanceof Uint8Array)) return undefined
  const file = unwrapFile({ name: '', value }, limits)
  if (file.value === value) return undefined
  const notices = [{ code: 'packed', lost: 'decoration', detail: '1' } as const]
  return { type: 'document', format: 'compound', properties: [], children: [], embedded: [file], notices }
}
