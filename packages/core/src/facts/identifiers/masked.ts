// Numbers that were masked already: 35*************123, 138****1234. They are recognised so that rules may stay silent.
import type { IdentifierKind } from './kinds.js'
import type { Run } from './runs.js'

export interface Masked {
  readonly kind: IdentifierKind
  readonly start: number
  readonly end: number
  /** As it stands, every masking glyph written `*`. */
  readonly digits: string
  /** How many runs it takes. */
  readonly runs: number
}

/** The masked number that begins with run `at`, or with the glyphs before it, if there is one. */
export function maskedAt(text: string, runs: readonly Run[], at: number): Masked | undefined {
  const first = runs[at]
  if (!first) return undefined
  // 138xxxx1234: the letter as masking glyph
  if (/^\d*X{3,}[\dX]*$/.test(first.text) && /\d/.test(first.text)) {
    return toMasked(first.start, first.end, first.text.replace(/X(?!$)/g, '*'), 1)
  }
  let last = at
  while (runs[last + 1]?.gap === 'mask') last++
  const before = glyphsBefore.exec(text.slice(Math.max(0, first.start - widest), first.start))?.[0].length ?? 0
  const after = glyphsAfter.exec(text.slice((runs[last] as Run).end, (runs[last] as Run).end + widest))?.[0].length ?? 0
  if (last === at) return openEnded(first, before, after)
  const end = (runs[last] as Run).end
  let digits = first.text
  for (let i = at + 1; i <= last; i++) {
    const run = runs[i] as Run
    digits += '*'.repeat(run.start - (runs[i - 1] as Run).end) + run.text
  }
  return toMasked(first.start, end, digits, last - at + 1)
}

const widest = 18
const glyphsBefore = /[*＊×●■█]{2,18}$/u
const glyphsAfter = /^[*＊×●■█]{2,18}/u

/** 53042618950603**** and *******1234: only of the lengths that numbers of persons have, for stars mark notes as well. */
function openEnded({ start, end, text }: Run, before: number, after: number): Masked | undefined {
  const digits = '*'.repeat(before) + text + '*'.repeat(after)
  const usual = /^[\d*X]+$/.test(digits) && (digits.length === 11 || digits.length === 18 || digits.length === 19)
  return before + after > 0 && usual ? toMasked(start - before, end + after, digits, 1) : undefined
}

function toMasked(start: number, end: number, digits: string, runs: number): Masked {
  return { kind: kindOf(digits), start, end, digits, runs }
}

function kindOf(digits: string): IdentifierKind {
  if (digits.length === 11 && /^[1*][3-9*]/.test(digits)) return 'mobile'
  if (digits.length === 18 || digits.length === 15) return 'residentId'
  return digits.length >= 14 && digits.length <= 23 ? 'bankCard' : 'code'
}
