// Tells text that was spoilt before it was saved: replacement characters, NULs, UTF-8 once read as another encoding.
import type { Notice } from '@gongkai/core'

/** 锟斤拷: two replacement characters saved as UTF-8 and read as GBK; 烫烫烫: unset memory. */
const wreckage = /锟斤拷|烫烫烫|屯屯屯/u

/** UTF-8 Chinese punctuation read as GBK: ，→锛 。→銆 “→鈥 */
const readAsGbk = /[锛銆鈥]/gu

/** UTF-8 Chinese read as Latin-1: 的→ç\u009a\u0084, ，→ï¼Œ */
const readAsLatin = /[ã-ï][\u0080-¿€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]{2}/gu

export function findGarbling(text: string): Notice | undefined {
  const detail = garblingOf(text)
  return detail === undefined ? undefined : { code: 'garbled-text', lost: 'text', detail }
}

function garblingOf(text: string): string | undefined {
  // NULs at the end only pad the file.
  if (/\0[^\0]/u.test(text)) return 'NUL'
  if (text.includes('\ufffd')) return 'U+FFFD'
  if (wreckage.test(text)) return 'utf-8'
  const hits = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  if (hits(readAsGbk) * 50 > text.length || hits(readAsLatin) * 20 > text.length) return 'utf-8'
  return undefined
}
