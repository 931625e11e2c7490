// Recognises txt; what reads it is loaded when first needed.
import { type Reader, unreadable } from '@gongkai/core'

export const txt: Reader = {
  format: 'txt',
  extensions: ['.txt'],
  matches: () => 0,
  read: async () => unreadable('txt', 'unsupported'),
}
