// Recognises html by its tags, under whatever name it was saved; what reads it is loaded when first needed.
import type { Reader } from '@gongkai/core'
import { peekText } from '../bytes/encoding.js'

/** Before the first tag of a page: white space, comments, an XML declaration. */
const preamble = /^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*\?>)*/iu
const pageStart = /^<(?:!doctype\s+html|html|head|body)[\s>]/iu
const fragmentStart =
  /^<(?:p|div|table|tbody|tr|td|span|font|center|section|article|main|h[1-6]|ul|ol|dl|meta|style|script|title|br|b|strong|form|a|img)\b[^<>]*>/iu

export const html: Reader = {
  format: 'html',
  extensions: ['.html', '.htm', '.shtml', '.xhtml'],
  matches(bytes, extension) {
    const text = peekText(bytes)
    if (text === undefined) return 0
    const start = text.slice(preamble.exec(text)?.[0].length ?? 0)
    if (pageStart.test(start)) return 0.9
    // Markdown may open with a tag and is no page for it.
    if (fragmentStart.test(start)) return extension === '.md' || extension === '.markdown' ? 0.2 : 0.6
    return this.extensions.includes(extension) ? 0.3 : 0
  },
  async read(file, limits) {
    const { readHtml } = await import('./read.js')
    return readHtml(file, limits)
  },
}
