// The encoding a page names in its first kilobytes.

/** `<meta charset="gb2312">` `<meta http-equiv="Content-Type" content="text/html; charset=gbk">` `<?xml encoding="utf-8"?>` */
const declaration = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w-]+)|<\?xml\s[^>]*?encoding\s*=\s*["']([\w-]+)/iu

export function findDeclaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192)).toString('latin1')
  const found = declaration.exec(head.replace(/<!--[\s\S]*?-->/gu, ''))
  const label = found?.[1] ?? found?.[2]
  // Bytes that could name UTF-16 in ASCII are not UTF-16 (HTML standard, prescan).
  return label && /^utf-?16/iu.test(label) ? 'utf-8' : label
}
