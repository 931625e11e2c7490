// What a number format makes of a value: a date, leading zeros, words around it, or nothing to be seen.
import { type DateParts, dateText } from './dates.js'
import { plainNumber } from './numbers.js'

export interface NumberFormat {
  readonly date?: DateParts
  /** Whole numbers are shown with at least so many digits. */
  readonly digits: number
  readonly percent: boolean
  /** Words that the format writes before and behind a number. */
  readonly before: string
  readonly after: string
  /** `numbers`: no number is seen (`;;`); `everything`: nor is text (`;;;`). */
  readonly hides: 'nothing' | 'numbers' | 'everything'
}

export const general: NumberFormat = { digits: 0, percent: false, before: '', after: '', hides: 'nothing' }

/** Numbers of built-in formats that are dates; 27–36 and 50–58 are those of Chinese, Japanese and Korean. */
const builtInDates: readonly (readonly [first: number, last: number, parts: DateParts])[] = [
  [14, 17, { date: true, time: false, elapsed: false }],
  [18, 21, { date: false, time: true, elapsed: false }],
  [22, 22, { date: true, time: true, elapsed: false }],
  [27, 31, { date: true, time: false, elapsed: false }],
  [32, 35, { date: false, time: true, elapsed: false }],
  [36, 36, { date: true, time: false, elapsed: false }],
  [45, 45, { date: false, time: true, elapsed: false }],
  [46, 46, { date: false, time: true, elapsed: true }],
  [47, 47, { date: false, time: true, elapsed: false }],
  [50, 58, { date: true, time: false, elapsed: false }],
]

/** A built-in format by its number. */
export function builtInFormat(id: number): NumberFormat {
  const date = builtInDates.find(([first, last]) => id >= first && id <= last)?.[2]
  if (date) return { ...general, date }
  return id === 9 || id === 10 ? { ...general, percent: true, after: '%' } : general
}

/** A format by its code: `yyyy"年"m"月"`, `000000`, `0"号"`, `;;;`. */
export function parseFormat(code: string): NumberFormat {
  const sections = splitSections(code)
  const isEmpty = (section: string | undefined) => section !== undefined && literalOf(section).bare === ''
  const hidesNumbers = sections.length >= 3 && sections.slice(0, 3).every(isEmpty)
  if (hidesNumbers) return { ...general, hides: sections.length > 3 && isEmpty(sections[3]) ? 'everything' : 'numbers' }
  const { bare, before, after } = literalOf(sections[0] ?? '')
  const date = datePartsOf(bare)
  if (date) return { ...general, date }
  if (/general|通用格式/iu.test(bare) || /[@eE]/u.test(bare)) return general
  return { digits: /^0+$/u.exec(bare)?.[0].length ?? 0, percent: after.includes('%'), before, after, hides: 'nothing' }
}

/** A number as the format shows it, but with all its digits. */
export function formatNumber(raw: string, format: NumberFormat, from1904: boolean): string {
  if (format === general) return plainNumber(raw)
  const date = format.date && dateText(Number(raw), format.date, from1904)
  if (date !== undefined) return date
  const plain = plainNumber(format.percent ? shifted(raw) : raw)
  const padded = /^\d+$/u.test(plain) ? plain.padStart(format.digits, '0') : plain
  return format.before + padded + format.after
}

/** A hundred times as much, digit by digit. */
function shifted(raw: string): string {
  const [, mantissa, exponent = '0'] = /^([^eE]*)(?:[eE](.*))?$/u.exec(raw) ?? []
  return `${mantissa}E${Number(exponent) + 2}`
}

function splitSections(code: string): string[] {
  const sections = ['']
  for (const [token] of code.matchAll(/"[^"]*"?|\\.|[\s\S]/gu)) {
    if (token === ';') sections.push('')
    else sections[sections.length - 1] += token
  }
  return sections
}

/** The section without its literals, and the literals on either side of the digits. */
function literalOf(section: string): { bare: string; before: string; after: string } {
  let [bare, before, after] = ['', '', '']
  // "words", \x, _x (a gap), *x (filling), [Red], a sign, a placeholder
  for (const [token, quoted, escaped, , symbol] of section.matchAll(
    /"([^"]*)"?|\\(.)|[_*](.?)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[\s\S]/gu,
  )) {
    const literal = quoted ?? escaped ?? symbol ?? (/^[￥¥$%()+-]$/u.test(token) ? token : undefined)
    if (literal !== undefined) {
      if (/[0#?]/u.test(bare)) after += literal
      else before += literal
    } else if (/^\[(?:h+|m+|s+)\]$/iu.test(token)) bare += token
    else if (!/^[[_*\s]/u.test(token)) bare += token
  }
  return { bare, before, after }
}

function datePartsOf(bare: string): DateParts | undefined {
  if (/general|通用格式/iu.test(bare)) return undefined
  const letters = bare.replace(/am\/pm|a\/p|上午\/下午/giu, 'h').toLowerCase()
  if (!/[ymdhs]/u.test(letters) || /[0#?]{2}|[#?]/u.test(letters.replace(/s\.0+/u, 's'))) return undefined
  const elapsed = /\[[hms]+\]/u.test(letters)
  const time = /[hs]/u.test(letters)
  return { date: /[yd]/u.test(letters) || (!time && /m/u.test(letters)), time, elapsed }
}
