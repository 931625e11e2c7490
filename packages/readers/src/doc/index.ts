// Recognises doc and the wps of WPS, which is the same format; what reads it is loaded when first needed.
import type { Limits, Reader } from '@gongkai/core'
import type { VFile } from 'vfile'
import { containerNames } from '../bytes/container.js'

export const doc: Reader = {
  format: 'doc',
  extensions: ['.doc', '.dot', '.wps', '.wpt'],
  matches(bytes) {
    const { kind, names } = containerNames(bytes)
    if (kind !== 'compound' || names.includes('EncryptedPackage')) return 0
    return Number(names.some((name) => name.toLowerCase() === 'worddocument'))
  },
  async read(file: VFile, limits: Limits) {
    const bytes =
      typeof file.value === 'string' ? new TextEncoder().encode(file.value) : (file.value ?? new Uint8Array())
    const { readDoc } = await import('./read.js')
    return readDoc(bytes, limits)
  },
}
