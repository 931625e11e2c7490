// What the bytes of an RTF text mean: by the character set of its font, else by the code page of the whole file.
import { TextDecoder } from 'node:util'
import { chineseShare } from '../bytes/chinese.js'
import { decodeWestern } from '../bytes/windows-1252.js'

/** A name for TextDecoder; `symbol` for fonts of pictures, `unknown` where the file does not say. */
export type TextEncoding = string

// \fcharset
const characterSets: Readonly<Record<number, TextEncoding>> = {
  2: 'symbol',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  130: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

const codePages: Readonly<Record<number, TextEncoding>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** Undefined for the sets 0 and 1, which mean that of the file. */
export function encodingOfSet(set: number): TextEncoding | undefined {
  return characterSets[set]
}

export function encodingOfPage(page: number): TextEncoding {
  return codePages[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
}

/** Whether one character may take several bytes. */
export function isMultiByte(encoding: TextEncoding | undefined): boolean {
  return encoding !== undefined && /^(?:gb18030|big5|shift_jis|euc-kr|utf-8)$/u.test(encoding)
}

/** From this share of Chinese on, bytes that nothing explains are taken for GBK. */
const plausible = 0.6

export function decodeBytes(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding === 'windows-1252') return decodeWestern(bytes)
  if (encoding === 'symbol')
    return String.fromCharCode(...Array.from(bytes, (byte) => (byte < 0x80 ? byte : 0xf000 + byte)))
  if (encoding !== 'unknown') return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  const chinese = new TextDecoder('gb18030').decode(bytes)
  return !chinese.includes('\ufffd') && chineseShare(chinese) >= plausible ? chinese : decodeWestern(bytes)
}
