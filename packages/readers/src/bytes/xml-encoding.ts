// How an XML part is encoded: by byte order mark, by the pattern of its first characters, by its own declaration.

/** Name for `TextDecoder`; it drops the byte order mark itself. */
export function xmlEncoding(bytes: Uint8Array): string {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c && third === 0) return 'utf-16be'
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  // <?xml version="1.0" encoding="GBK"?>
  const declared = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1]
  if (!declared || head.startsWith('\u00ef\u00bb\u00bf')) return 'utf-8'
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
  if (/^(?:utf-?16|ucs-?2|iso-10646)/iu.test(declared)) return 'utf-8'
  return decoderName(declared)
}

function decoderName(declared: string): string {
  if (/^(?:gb_?2312(?:-80)?|gbk|cp936|ms936|windows-936|gb18030)$/iu.test(declared)) return 'gb18030'
  try {
    return new TextDecoder(declared).encoding
  } catch {
    return 'utf-8'
  }
}
