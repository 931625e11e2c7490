// Recognises ofd (GB/T 33190); what reads it is loaded when first needed.
import { type Limits, type Reader, unreadable } from '@gongkai/core'
import type { VFile } from 'vfile'
import { containerNames } from '../bytes/container.js'

const extensions = ['.ofd']

export const ofd: Reader = {
  format: 'ofd',
  extensions,
  matches(bytes, extension) {
    const { kind, names } = containerNames(bytes)
    if (kind !== 'zip') return 0
    if (names.some((name) => /^\/?OFD\.xml$/iu.test(name))) return 1
    // Cut off before its entry, which programs write last: the folders of its documents are still there.
    if (names.some((name) => /^\/?Doc_\d+\//iu.test(name))) return 0.9
    return extensions.includes(extension) && names.length === 0 ? 0.8 : 0
  },
  async read(file: VFile, limits: Limits) {
    const bytes = typeof file.value === 'string' ? new TextEncoder().encode(file.value) : file.value
    if (!bytes?.length) return unreadable('ofd', 'empty')
    const { readOfd } = await import('./read.js')
    return readOfd(bytes, limits)
  },
}
