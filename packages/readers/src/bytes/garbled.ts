// Tells text that was spoilt before it was saved: replacement characters, NULs, UTF-8 once read as another encoding.
import type { Notice } from '@gongkai/core'

/** 锟斤拷: two replacement characters saved as UTF-8 and read as GBK; 烫烫烫: unset memory. */
const wreckage = /锟斤拷|烫烫烫|屯屯屯/u

/** UTF-8 Chinese punctuation read as GBK: ，→锛 。→銆 “→鈥 */
const readAsGbk = /[锛銆鈥]/gu

/** UTF-8 Chinese read as Latin-1: 的→ç\u009a\u0084, ，→ï¼Œ */
const readAsLatin = /[ã-ï][\u0080-¿€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]{2}/gu

/** Characters that only the font they were set in can show. */
const privateUse = /[\ue000-\uf8ff]/gu

export function findGarbling(text: string): Notice | undefined {
  const detail = garblingOf(text)
  return detail === undefined ? undefined : { code: 'garbled-text', lost: 'text', detail }
}

function garblingOf(text: string): string | undefined {
  // NULs at the end only pad the file.
  if (/\0[^\0]/u.test(text)) return 'NUL'
  if (text.includes('\ufffd')) return 'U+FFFD'
  if (wreckage.test(text)) return 'utf-8'
  if (isFull(text, privateUse, 20)) return 'U+E000'
  if (isFull(text, readAsGbk, 50) || isFull(text, readAsLatin, 20)) return 'utf-8'
  return undefined
}

/** More than one in `every` characters, and three at least: 锛 alone is a tool of carpenters. */
function isFull(text: string, signs: RegExp, every: number): boolean {
  const hits = text.match(signs)?.length ?? 0
  return hits >= 3 && hits * every > text.length
}
