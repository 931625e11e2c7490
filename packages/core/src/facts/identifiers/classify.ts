// Decides once for every run what it is: joins neighbouring runs, tries the kinds by priority, keeps the best.
import type { Document } from '../../tree/text.js'
import { birthDateOf } from './checks.js'
import { type Candidate, type IdentifierKind, type Pattern, patterns } from './kinds.js'
import type { Naming, NumberName } from './names.js'
import type { Run } from './runs.js'
import { isInPath, isQuantity, namingBefore } from './surroundings.js'

/** What was decided for the runs from one on. */
export interface Verdict {
  readonly kind: IdentifierKind
  readonly start: number
  readonly end: number
  readonly digits: string
  readonly valid: boolean
  readonly confidence: number
  /** A word before it or the head of its column says what it is. */
  readonly named: boolean
  readonly birthDate?: string
  /** How many runs it takes. */
  readonly runs: number
}

const mostRuns = 8
const mostDigits = 32

/** The best reading that begins with run `at`, if any. `head` is what the head of its column names. */
export function classifyAt(
  document: Document,
  runs: readonly Run[],
  at: number,
  head: NumberName | undefined,
): Verdict | undefined {
  const { text } = document
  const first = runs[at] as Run
  const start = text.charAt(first.start - 1) === '+' ? first.start - 1 : first.start
  let naming: Naming | undefined | null = null
  let best: { rank: number; pattern: Pattern; candidate: Candidate; valid: boolean; last: number } | undefined
  let spelling = start < first.start ? '+' : ''
  let digits = ''
  for (let last = at; last < runs.length && last - at < mostRuns; last++) {
    const run = runs[last] as Run
    if (last > at) {
      if (run.gap === 'far' || run.gap === 'mask') break
      if (run.gap === 'wrap' && !wrapsInside(document, run)) break
      spelling += joints[run.gap]
    }
    spelling += run.text
    digits += run.text
    if (digits.length > mostDigits) break
    for (const [order, pattern] of patterns.entries()) {
      const [least, most] = pattern.length
      if (digits.length < least || digits.length > most || !pattern.shape.test(spelling)) continue
      if (naming === null) naming = head ? { name: head, direct: true } : namingBefore(text, start)
      const candidate = { spelling, digits, name: naming?.name, direct: naming?.direct ?? false }
      const named = isNamed(pattern, candidate)
      if (pattern.needsName && !named) continue
      if (isRefused(text, start, run.end, pattern, candidate, named)) continue
      if (!named && pattern.shyWhenGrouped && hasFiguresAround(runs, at, last, spelling.includes(' '))) continue
      const valid = pattern.check ? pattern.check(candidate) : true
      if (valid === undefined) continue
      const rank = (valid ? 1000 : 0) - order * 10 + digits.length / 10
      if (!best || rank > best.rank) best = { rank, pattern, candidate, valid, last }
    }
  }
  return best && toVerdict(text, runs, at, start, best)
}

function isNamed({ names }: Pattern, { name }: Candidate): boolean {
  return name !== undefined && (names?.includes(name) ?? false)
}

const joints: Record<Exclude<Run['gap'], 'far' | 'mask'>, string> = { blank: ' ', hyphen: '-', bracket: ')', wrap: '/' }

/** A line break may stand inside a number, the border of a cell or an end of a page's text may not. */
function wrapsInside({ lines }: Document, run: Run): boolean {
  const index = lastLineAt(lines, run.start)
  const [before, after] = [lines[index - 1], lines[index]]
  return before?.story === after?.story && before?.cell === undefined && after?.cell === undefined
}

function lastLineAt(lines: Document['lines'], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Words and signs around it say that it is a code, an amount, part of an address. */
function isRefused(
  text: string,
  start: number,
  end: number,
  { kind }: Pattern,
  { name, direct }: Candidate,
  named: boolean,
): boolean {
  if (checkedKinds.has(kind)) return false
  if (named) return false
  if (direct && name !== undefined && name !== 'phone' && name !== 'residentId' && name !== 'bankCard') return true
  return isQuantity(text, start, end) || isInPath(text, start)
}

/** Their checksum and date tell enough, whatever stands around. */
const checkedKinds: ReadonlySet<IdentifierKind> = new Set([
  'socialCreditCode',
  'residentId',
  'residencePermit',
  'foreignerId',
  'disabilityCard',
  'studentNumber',
])

/** Digits joined by a hyphen on either side (a code), or, of a number in groups, by a blank (a row of figures). */
function hasFiguresAround(runs: readonly Run[], first: number, last: number, grouped: boolean): boolean {
  const isFigure = (run: Run | undefined) => run !== undefined && run.text.length <= 6 && /^\d+$/.test(run.text)
  const joins = (gap: Run['gap'] | undefined) => gap === 'hyphen' || (grouped && gap === 'blank')
  return (
    (joins(runs[first]?.gap) && isFigure(runs[first - 1])) || (joins(runs[last + 1]?.gap) && isFigure(runs[last + 1]))
  )
}

function toVerdict(
  text: string,
  runs: readonly Run[],
  at: number,
  start: number,
  { pattern, candidate, valid, last }: { pattern: Pattern; candidate: Candidate; valid: boolean; last: number },
): Verdict {
  const named = isNamed(pattern, candidate)
  const [alone, withName] = pattern.confidence
  const birthDate = birthDateIn(pattern.kind, candidate.digits)
  const end = (runs[last] as Run).end
  const opened = candidate.spelling.includes(')') && /[（(]$/u.test(text.slice(start - 1, start))
  return {
    kind: pattern.kind,
    start: opened ? start - 1 : start,
    end: pattern.kind === 'landline' ? end + (extension.exec(text.slice(end, end + 10))?.[0].length ?? 0) : end,
    digits: candidate.digits,
    valid,
    confidence: (named ? withName : alone) * (valid || pattern.needsName ? 1 : 0.5),
    named,
    ...(birthDate ? { birthDate } : {}),
    runs: last - at + 1,
  }
}

function birthDateIn(kind: IdentifierKind, digits: string): string | undefined {
  if (kind === 'residentId' || kind === 'residencePermit') return birthDateOf(digits)
  if (kind === 'disabilityCard') return birthDateOf(digits.slice(0, 18))
  if (kind === 'studentNumber') return birthDateOf(digits.slice(1))
  return kind === 'foreignerId' && digits.length === 18 ? birthDateOf(digits) : undefined
}

/** 转801 */
const extension = /^\s?转\s?\d{1,6}/u
