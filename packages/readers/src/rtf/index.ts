// Recognises RTF, whatever the file calls itself; what reads it is loaded when first needed.
import type { Limits, Reader } from '@gongkai/core'
import type { VFile } from 'vfile'

/** `{\rtf`, perhaps behind a byte order mark or white space. */
const start = /^(?:\xef\xbb\xbf)?\s*\{\\rtf/u

export const rtf: Reader = {
  format: 'rtf',
  extensions: ['.rtf', '.doc'],
  matches: (bytes) => Number(start.test(String.fromCharCode(...bytes.subarray(0, 64)))),
  async read(file: VFile, limits: Limits) {
    const bytes =
      typeof file.value === 'string' ? new TextEncoder().encode(file.value) : (file.value ?? new Uint8Array())
    const { readRtf } = await import('./read.js')
    return readRtf(bytes, limits)
  },
}
