// Files that are recognised but not read: each is named in a notice, so that it never counts as clean.
import { type NoticeCode, type Reader, unreadable } from '@gongkai/core'
import { containerNames } from '../bytes/container.js'
import { type Kind, kinds, pictures } from './kinds.js'

/** Office files with a password are one kind of container; only the extension says what is locked in. */
const locked: readonly Reader[] = [
  ['docx', '.docx', '.docm', '.dotx', '.dotm'],
  ['xlsx', '.xlsx', '.xlsm', '.xltx', '.xlsb'],
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
  return { format, extensions, matches, read: async () => unreadable(format, code, name) }
}
