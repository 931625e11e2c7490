// Recognises xls and the et of WPS, which is the same format; what reads it is loaded when first needed.
import type { Reader } from '@gongkai/core'
import { containerNames } from '../bytes/container.js'

export const xls: Reader = {
  format: 'xls',
  extensions: ['.xls', '.xlt', '.et', '.ett'],
  matches(bytes) {
    const { kind, names } = containerNames(bytes)
    return Number(kind === 'compound' && names.some((name) => /^(?:workbook|book)$/iu.test(name)))
  },
  async read(file, limits) {
    const bytes =
      typeof file.value === 'string' ? new TextEncoder().encode(file.value) : (file.value ?? new Uint8Array())
    const { readXls } = await import('./read.js')
    return readXls(bytes, limits)
  },
}
