// Recognises plain text in any encoding; what reads it is loaded when first needed.
import type { Reader } from '@gongkai/core'
import { peekText } from '../bytes/encoding.js'

/** Text files that are another format: rtf, mht, PostScript, PDF, flat Word XML. */
const otherFormat = /^\s*(?:\{\\rtf|MIME-Version:|%!PS|%PDF-|<\?xml\b)/iu

export const txt: Reader = {
  format: 'txt',
  extensions: ['.txt'],
  matches(bytes) {
    const text = peekText(bytes)
    return text === undefined || otherFormat.test(text) ? 0 : 0.1
  },
  async read(file, limits) {
    const { readTxt } = await import('./read.js')
    return readTxt(file, limits)
  },
}
