// Recognises flat OPC without loading what reads it.
import { xmlEncoding } from '../bytes/xml-encoding.js'

/** Whether the bytes begin like a flat OPC package. */
export function isFlatPackage(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096)
  const text = new TextDecoder(xmlEncoding(head)).decode(head)
  return /^\s*(?:<\?|<!--|<[\w.]+:?package\b)/u.test(text) && text.includes('/office/2006/xmlPackage')
}
