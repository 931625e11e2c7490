// Finds what an own rule looks for: words, patterns, cells of columns; and drops what its other conditions refuse.
import {
  type Document,
  type Draft,
  type Facts,
  fold,
  foldText,
  hasCreditCodeChecksum,
  hasLuhnChecksum,
  hasResidentChecksum,
  type MaskKind,
  type OwnRule,
  phraseCovers,
  type Span,
  storyAt,
  type TermList,
  termsOf,
  unfold,
} from '@gongkai/core'
import { isNear } from './near.js'
import type { Pattern } from './patterns.js'

export type Finder = (input: { readonly document: Document; readonly facts: Facts }) => Generator<Draft>

export function createFinder(own: OwnRule, lists: readonly TermList[], patterns: readonly Pattern[]): Finder {
  const kind = maskOf(own)
  return function* find({ document, facts }) {
    const columns = own.columns && columnsOf(facts, own.columns)
    const failed: Span[] = []
    const hits = [
      ...lists.flatMap((list) => termsOf(facts, list)).map(({ start, end }) => ({ start, end })),
      ...patterns.flatMap((pattern) => matchesOf(document, pattern, failed)),
      ...(columns && lists.length === 0 && patterns.length === 0 ? columns : []),
    ]
    for (const at of outermost(hits)) {
      if (columns && !columns.some((cell) => cell.start <= at.start && at.end <= cell.end)) continue
      if (!isAccepted(own, document, at)) continue
      const context = own.context.find((near) => isNear(document, at, near))
      yield {
        at,
        message: 'found',
        ...(context ? { severity: context.severity } : {}),
        ...(kind ? { mask: kind } : {}),
      }
    }
    for (const at of failed) yield { at, message: 'failed', severity: 'error' }
  }
}

/** Names and numbers of persons are masked unless the rule says otherwise. */
function maskOf({ id, mask }: OwnRule): MaskKind | undefined {
  if (mask === 'none') return undefined
  return mask ?? (id.startsWith('personal/') ? 'other' : undefined)
}

function columnsOf({ columns }: Facts, heads: readonly string[]): Span[] {
  const wanted = heads.map((head) => foldText(head, { blanks: 'drop' }))
  return columns
    .filter(({ head }) => wanted.some((word) => foldText(head, { blanks: 'drop' }).includes(word)))
    .flatMap(({ cells }) => cells)
}

/** Line by line. A line that the engine gives up on is told once. */
function matchesOf({ text, lines }: Document, { match, mayMatch }: Pattern, failed: Span[]): Span[] {
  const spans: Span[] = []
  for (const { start, end } of lines) {
    const folded = fold(text.slice(start, end))
    if (!mayMatch(folded.text)) continue
    try {
      for (const found of match(folded.text)) {
        const span = unfold(folded, found.start, found.end)
        spans.push({ start: start + span.start, end: start + span.end })
      }
    } catch {
      failed.push({ start, end })
    }
  }
  return spans
}

/** In text order, without those that another one covers. */
function outermost(spans: readonly Span[]): Span[] {
  let reached = -1
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      if (end <= reached) return false
      reached = end
      return true
    })
}

function isAccepted(own: OwnRule, document: Document, at: Span): boolean {
  const { text } = document
  const { boundary, notBefore = [], notAfter = [], except = [], check, near, unless, scope } = own
  const words = foldText(text.slice(at.start, at.end))
  const before = foldText(text.slice(Math.max(0, at.start - reach), at.start))
  const after = foldText(text.slice(at.end, at.end + reach))
  return (
    words.trim() !== '' &&
    hasBoundary(boundary, before.slice(-1), words, after.slice(0, 1)) &&
    !notBefore.some((word) => after.startsWith(foldText(word))) &&
    !notAfter.some((word) => before.endsWith(foldText(word))) &&
    !except.some((phrase) => phraseCovers(text, at, phrase)) &&
    (check === undefined || checked[check](words.replace(/[\s-]/gu, '').toUpperCase())) &&
    (near === undefined || isNear(document, at, near)) &&
    (unless === undefined || !isNear(document, at, unless)) &&
    (scope.hidden || storyAt(document, at.start)?.visible !== false)
  )
}

/** The longest word that may stand beside a hit. */
const reach = 60

/** Chinese has no word edges: only digits and Latin letters side by side are one word. */
function hasBoundary(boundary: OwnRule['boundary'], before: string, words: string, after: string): boolean {
  if (boundary === 'none') return true
  const kind = boundary === 'digit' ? /[0-9]/u : /[0-9A-Za-z]/u
  const joined = (a: string, b: string) => kind.test(a) && kind.test(b)
  return !joined(before, words.slice(0, 1)) && !joined(words.slice(-1), after)
}

const checked = {
  residentId: (value: string) => /^[0-9]{17}[0-9X]$/u.test(value) && hasResidentChecksum(value),
  socialCreditCode: (value: string) => /^[0-9A-Z]{18}$/u.test(value) && hasCreditCodeChecksum(value),
  luhn: (value: string) => /^[0-9]{12,19}$/u.test(value) && hasLuhnChecksum(value),
}
