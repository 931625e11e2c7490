// Recognises html; what reads it is loaded when first needed.
import { type Reader, unreadable } from '@gongkai/core'

export const html: Reader = {
  format: 'html',
  extensions: ['.html'],
  matches: () => 0,
  read: async () => unreadable('html', 'unsupported'),
}
