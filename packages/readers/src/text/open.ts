// Opens a text file: its decoded text, the encoding, and what is wrong with either.
import type { Limits, Notice } from '@gongkai/core'
import type { VFile } from 'vfile'
import { type Decoded, decodeText } from '../bytes/encoding.js'
import { findGarbling } from '../bytes/garbled.js'

/** `findDeclared` looks for an encoding the file itself names. Undefined where the bytes are no text. */
export function openText(
  file: VFile,
  limits: Limits,
  findDeclared?: (bytes: Uint8Array) => string | undefined,
): Decoded | undefined {
  const { value } = file
  const decoded =
    typeof value === 'string'
      ? { text: value.replace(/^\ufeff/u, ''), encoding: 'utf-8', notices: [] }
      : value && decodeText(value, findDeclared?.(value))
  if (!decoded) return undefined
  const notices: Notice[] = [...decoded.notices]
  const garbling = findGarbling(decoded.text)
  if (garbling && !notices.some((notice) => notice.code === 'garbled-text')) notices.push(garbling)
  if (decoded.text.length <= limits.textLength) return { ...decoded, notices }
  notices.push({ code: 'too-large', lost: 'text' })
  const lastLine = decoded.text.lastIndexOf('\n', limits.textLength)
  return { ...decoded, text: decoded.text.slice(0, lastLine > 0 ? lastLine : limits.textLength), notices }
}
