// Recognises csv and tsv by their extension: what they hold is plain text, and looks like it.
import type { Reader } from '@gongkai/core'
import { peekText } from '../bytes/encoding.js'

const extensions = ['.csv', '.tsv', '.tab']

/** Files of other formats, given this extension so that a spreadsheet program opens them. */
const otherFormat = /^\s*(?:\{\\rtf|MIME-Version:|%!PS|%PDF-|<(?:\?xml|!doctype|html|table|meta)\b)/iu

export const csv: Reader = {
  format: 'csv',
  extensions,
  matches(bytes, extension) {
    if (!extensions.includes(extension)) return 0
    const text = peekText(bytes)
    return text === undefined || otherFormat.test(text) ? 0 : 0.5
  },
  async read(file, limits) {
    const { readCsv } = await import('./read.js')
    return readCsv(file, limits)
  },
}
