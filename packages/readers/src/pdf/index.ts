// Recognises pdf; what reads it is loaded when first needed.
import { type Reader, unreadable } from '@gongkai/core'

export const pdf: Reader = {
  format: 'pdf',
  extensions: ['.pdf'],
  matches: () => 0,
  read: async () => unreadable('pdf', 'unsupported'),
}
