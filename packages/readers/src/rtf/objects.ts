// Objects put into an RTF text: hexadecimal digits of what OLE 1 wrote, and the file in them.
import { Buffer } from 'node:buffer'
import type { EmbeddedFile, Limits } from '@gongkai/core'
import { Binary } from '../bytes/binary.js'
import { isCompoundFile, openCompoundFile } from '../bytes/compound-file.js'
import { extensionOf, readNative, unwrapObject } from '../bytes/ole-object.js'

/** `name` is what the object is called if it has no name of its own. Undefined for links, formulas and empty objects. */
export async function openObject(digits: string, name: string, limits: Limits): Promise<EmbeddedFile | undefined> {
  const bytes = new Uint8Array(Buffer.from(digits.replace(/[^0-9a-f]/giu, ''), 'hex'))
  const record = new Binary(bytes)
  let at = 8
  const next = (): string => {
    const size = record.u32(at)
    const text = Buffer.from(record.slice(at + 4, size).bytes)
      .toString('latin1')
      .replace(/\0.*/su, '')
    at += 4 + size
    return text
  }
  const program = next()
  next()
  next()
  const isEmbedded = record.u32(4) === 2
  const content = record.slice(at + 4, record.u32(at)).bytes
  if (!isEmbedded || content.length === 0) return undefined
  if (program === 'Package') return readNative(withSize(content), name)
  if (isCompoundFile(content)) return unwrapObject(openCompoundFile(content, limits), name)
  return { name: name + extensionOf(content), value: content }
}

/** In a compound file four bytes of size stand before the same content. */
function withSize(content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(content.length + 4)
  whole.set(content, 4)
  return whole
}
