// Page headers and footers of sheets: the words without the codes that stand among them (&L, &P, &"宋体,加粗").

/** Left, middle and right part, parted by tabs; empty if there are only codes. */
export function headerWords(codes: string): string {
  const parts = ['']
  // &L  &"font"  &12  &K0000FF  &K04-12  &&  &P
  for (const [token, section] of codes.matchAll(
    /&(?:([LCR])|"[^"]*"|\d{1,3}|K(?:[\dA-F]{6}|\d\d[+-]\d{3})|[\s\S])|[^&]+|&/giu,
  )) {
    if (section) parts.push('')
    else if (token === '&&') parts[parts.length - 1] += '&'
    else if (!token.startsWith('&')) parts[parts.length - 1] += token
  }
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\t')
}
