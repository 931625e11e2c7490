// Recognises xlsx; what reads it is loaded when first needed.
import { type Reader, unreadable } from '@gongkai/core'
import { containerNames } from '../bytes/container.js'

const extensions = ['.xlsx', '.xlsm', '.xltx', '.xltm', '.xlam']

export const xlsx: Reader = {
  format: 'xlsx',
  extensions: [...extensions, '.xlsb'],
  matches(bytes, extension) {
    const { kind, names } = containerNames(bytes)
    if (kind === 'compound' && names.includes('EncryptedPackage'))
      return extensions.includes(extension) || extension === '.xlsb' ? 1 : 0
    return kind === 'zip' && names.some((name) => /^\/?xl\//iu.test(name)) ? 1 : 0
  },
  async read(file, limits) {
    const bytes =
      typeof file.value === 'string' ? new TextEncoder().encode(file.value) : (file.value ?? new Uint8Array())
    const { kind, names } = containerNames(bytes)
    if (kind === 'compound') return unreadable('xlsx', 'encrypted')
    // The same package with binary parts.
    if (names.some((name) => /^\/?xl\/workbook\.bin$/iu.test(name))) return unreadable('xlsx', 'unsupported', 'xlsb')
    const { readXlsx } = await import('./read.js')
    return readXlsx(bytes, limits)
  },
}
