// Calendar dates in Arabic and Chinese digits, in every zero glyph met in documents.
import type { Span } from './fact.js'

export interface FoundDate extends Span {
  /** ISO date; null where day or month does not exist. */
  readonly iso: string | null
  /** Written in Chinese numerals, as before July 2012. */
  readonly chinese: boolean
}

const zero = '〇○◯ОOＯo0０零Οο'
const gap = '[ \\t\\u00a0\\u2002\\u2003\\u3000]*'
const arabicYear = `(?:[12１２]${gap}[0-9０-９]${gap}[0-9０-９]${gap}[0-9０-９])`
const chineseYear = `[一二][${zero}一二三四五六七八九](?:${gap}[${zero}一二三四五六七八九]){2}`
const year = `(?:${arabicYear}|${chineseYear}|(?:19|20|一九|二[${zero}])[0-9０-９${zero}一二三四五六七八九]{2})`
const month = `(?:[0-9０-９](?:${gap}[0-9０-９])?|[元正一二三四五六七八九十]{1,3})`
const day = `(?:[0-9０-９](?:${gap}[0-9０-９])?|[一二三四五六七八九十廿卅]{1,4})`

// 2024年 1 月 15 日 · 二○一○年四月十六日 · 二O一一年5月16日
const date = new RegExp(`(?<![0-9０-９])(${year})${gap}年${gap}(${month})${gap}月${gap}(${day})${gap}日`, 'gu')

/** Every full date in `text`, offsets counted from `base`. */
export function findDates(text: string, base = 0): FoundDate[] {
  // Most pieces of a text hold none, and the pattern tries every digit and numeral.
  if (!text.includes('年') || !text.includes('日')) return []
  return Array.from(text.matchAll(date), (match) => {
    const [quote, y = '', m = '', d = ''] = match
    const start = base + match.index
    return {
      start,
      end: start + quote.length,
      iso: toIso(number(y), number(m), number(d)),
      chinese: /[一二三四五六七八九十]/u.test(quote),
    }
  })
}

function toIso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const digits = '一二三四五六七八九'

/** 二十一 → 21, 二○一○ → 2010, １２ → 12, 元 → 1. */
function number(written: string): number {
  const glyphs = [...written.replace(/\s/gu, '')].map((glyph) => {
    if (zero.includes(glyph)) return '0'
    if (/[０-９]/u.test(glyph)) return String(glyph.charCodeAt(0) - 0xff10)
    return glyph
  })
  let value = 0
  let digit = 0
  let tens = false
  for (const glyph of glyphs) {
    const plain = /[0-9]/u.test(glyph)
      ? Number(glyph)
      : glyph === '元' || glyph === '正'
        ? 1
        : digits.indexOf(glyph) + 1
    if (glyph === '十' || glyph === '廿' || glyph === '卅') {
      value += glyph === '廿' ? 20 : glyph === '卅' ? 30 : (digit || 1) * 10
      digit = 0
      tens = true
    } else digit = tens ? plain : digit * 10 + plain
  }
  return value + digit
}
