// Recognises Markdown by its name, for its content is plain text; what reads it is loaded when first needed.
import type { Reader } from '@gongkai/core'
import { peekText } from '../bytes/encoding.js'

export const md: Reader = {
  format: 'md',
  extensions: ['.md', '.markdown'],
  matches(bytes, extension) {
    return this.extensions.includes(extension) && peekText(bytes) !== undefined ? 0.5 : 0
  },
  async read(file, limits) {
    const { readMd } = await import('./read.js')
    return readMd(file, limits)
  },
}
