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

/** The masked number that begins with run `at`, if there is one. */
export function maskedAt(runs: readonly Run[], at: number): Masked | undefined {
  const first = runs[at]
  if (!first) return undefined
  // 138xxxx1234: the letter as masking glyph
  if (/^\d*X{3,}[\dX]*$/.test(first.text) && /\d/.test(first.text)) {
    return toMasked(first.start, first.end, first.text.replace(/X(?!$)/g, '*'), 1)
  }
  let last = at
  while (runs[last + 1]?.gap === 'mask') last++
  if (last === at) return undefined
  const end = (runs[last] as Run).end
  let digits = first.text
  for (let i = at + 1; i <= last; i++) {
    const run = runs[i] as Run
    digits += '*'.repeat(run.start - (runs[i - 1] as Run).end) + run.text
  }
  return toMasked(first.start, end, digits, last - at + 1)
}

function toMasked(start: number, end: number, digits: string, runs: number): Masked {
  return { kind: kindOf(digits), start, end, digits, runs }
}

function kindOf(digits: string): IdentifierKind {
  if (digits.length === 11 && /^1[3-9*]/.test(digits)) return 'mobile'
  if (digits.length === 18 || digits.length === 15) return 'residentId'
  return digits.length >= 14 && digits.length <= 23 ? 'bankCard' : 'code'
}
