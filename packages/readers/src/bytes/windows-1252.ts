// Western bytes to text. TextDecoder('windows-1252') of Node 20 reads 80–9F as control characters, so “” and — are lost in it.
import { Buffer } from 'node:buffer'

const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

export function decodeWestern(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(/[\x80-\x9f]/gu, (character) => high[character.charCodeAt(0) - 0x80] ?? character)
}
