// Recognises zip archives; office packages in zip form are surer of themselves.
import { type Limits, type Reader, unreadable } from '@gongkai/core'
import type { VFile } from 'vfile'
import { containerNames } from '../bytes/container.js'

export const zip: Reader = {
  format: 'zip',
  extensions: ['.zip'],
  matches: (bytes) => (containerNames(bytes).kind === 'zip' ? 0.5 : 0),
  async read(file: VFile, limits: Limits) {
    const bytes = typeof file.value === 'string' ? new TextEncoder().encode(file.value) : file.value
    if (!bytes?.length) return unreadable('zip', 'empty')
    const { readZip } = await import('./read.js')
    return readZip(bytes, limits)
  },
}
