// Recognises md; what reads it is loaded when first needed.
import { type Reader, unreadable } from '@gongkai/core'

export const md: Reader = {
  format: 'md',
  extensions: ['.md'],
  matches: () => 0,
  read: async () => unreadable('md', 'unsupported'),
}
