// Recognises pdf; what reads it is loaded when first needed.
import type { Reader } from '@gongkai/core'

/** Junk may stand before the header, but not more than this. */
const headerWithin = 1024

export const pdf: Reader = {
  format: 'pdf',
  extensions: ['.pdf'],
  matches(bytes) {
    // %PDF
    const end = Math.min(bytes.length - 3, headerWithin)
    for (let at = 0; at < end; at++) {
      if (bytes[at] === 0x25 && bytes[at + 1] === 0x50 && bytes[at + 2] === 0x44 && bytes[at + 3] === 0x46) return 1
    }
    return 0
  },
  async read(file, limits) {
    const { readPdf } = await import('./read.js')
    return readPdf(file, limits)
  },
}
