// Recognises docx; what reads it is loaded when first needed.
import { type Limits, type Reader, unreadable } from '@gongkai/core'
import type { VFile } from 'vfile'
import { containerNames } from '../bytes/container.js'
import { isFlatPackage } from '../ooxml/flat-package.js'

const extensions = ['.docx', '.docm', '.dotx', '.dotm']

export const docx: Reader = {
  format: 'docx',
  extensions,
  matches(bytes, extension) {
    if (isFlatPackage(bytes)) return 1
    const { kind, names } = containerNames(bytes)
    if (kind === 'compound' && names.includes('EncryptedPackage')) return extensions.includes(extension) ? 1 : 0
    if (kind !== 'zip') return 0
    // Other packages name their folders so too; the main part may bear any name.
    if (names.some((name) => /^\/?(?:xl|ppt|visio)\//iu.test(name))) return 0
    if (names.some((name) => /^\/?word\//iu.test(name))) return 1
    const isPackage = names.some((name) => /^(?:\[content_types\]\.xml|_rels\/\.rels)$/iu.test(name))
    if (isPackage) return 0.9
    return extensions.includes(extension) && names.length === 0 ? 0.8 : 0
  },
  async read(file: VFile, limits: Limits) {
    const bytes =
      typeof file.value === 'string' ? new TextEncoder().encode(file.value) : (file.value ?? new Uint8Array())
    const { kind, names } = containerNames(bytes)
    if (kind === 'compound')
      return names.includes('EncryptedPackage')
        ? unreadable('docx', 'encrypted')
        : unreadable('docx', 'unsupported', 'OLE')
    const { readDocx } = await import('./read.js')
    return readDocx(bytes, limits)
  },
}
