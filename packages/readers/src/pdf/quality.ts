// Whether what was read of a page is its text: a scan has none, a font without a character table gives nonsense.
import type { DrawnPage } from './marks.js'

export type Quality = 'text' | 'blank' | 'picture' | 'ocr' | 'garbled'

/** A picture this large is the page itself. */
const wholePage = 0.8
/** Fewer characters than this over such a picture were put there by the scanner: a date, a page number. */
const fewCharacters = 20
/** Text turned into outlines has at least so many filled curves. */
const manyOutlines = 60
/** Share of characters that no text has, above which the text layer is not to be relied on. */
const badShare = 0.05

export function qualityOf(page: DrawnPage): Quality {
  const text = page.glyphs
    .map((glyph) => glyph.text)
    .join('')
    .replace(/\s/gu, '')
  const picture = page.pictures.reduce((sum, [, , width, height]) => sum + width * height, 0)
  const isPicture = picture >= wholePage * page.width * page.height
  if (text.length === 0) return isPicture || page.outlines >= manyOutlines ? 'picture' : 'blank'
  if (isGarbled(text)) return 'garbled'
  if (!isPicture) return 'text'
  const unpainted = page.glyphs.filter((glyph) => glyph.unpainted).length
  if (unpainted > page.glyphs.length / 2) return 'ocr'
  return text.length < fewCharacters ? 'picture' : 'text'
}

function isGarbled(text: string): boolean {
  const share = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) / text.length
  if (share(nonsense) > badShare) return true
  // Codes of a subset font read as if they were ASCII: hardly a Han character, and mostly signs. Dotted leaders are none.
  const words = text.replace(/([!-/:-@[-`{-~])\1{2,}/gu, '')
  const signs = words.match(/[!-/:-@[-`{-~]/gu)?.length ?? 0
  return words.length >= 20 && signs > 0.4 * words.length && share(/\p{Script=Han}/gu) < 0.05
}

/**
 * Control characters, private use, U+FFFD, and letters that no document of ours holds: what the codes of a font look like
 * that has no table to Unicode. The scripts of China's peoples (ᠮ བ ئ ꆈ) and pinyin are text.
 */
const nonsense =
  /[\p{Cc}\p{Co}\p{Cn}\ufffd\u0180-\u01cc\u01dd-\u0250\u0252-\u0260\u0262-\u02af\u0500-\u05ff\u0700-\u0dff\u1100-\u17ff\u1900-\u1dff\u2c00-\u2dff]|[\u0300-\u036f]/gu
