// Takes findings out of the count that a person lets stand, by an entry of the settings or of the ledger; they stay visible.
import type { Span } from '../facts/fact.js'
import { foldText } from '../tree/fold.js'
import { lineAt } from '../tree/place.js'
import type { Document } from '../tree/text.js'
import type { Allow } from './allow.js'
import type { Severity, Suppression } from './finding.js'
import { phraseCovers } from './phrase.js'
import { type Draft, familyOf } from './rule.js'

/** What a finding rests on, unmasked: for those who decide on exceptions, and never to be shown or kept. */
export interface Evidence {
  readonly path: string
  readonly rule: string
  readonly severity: Severity
  /** Id of the message and the values in it, which count what was found. */
  readonly message: string
  /** The words found, folded, blanks dropped; of a list everything from its first value to its last. Empty for the whole document. */
  readonly value: string
  /** The line it stands on, folded, without the value. */
  readonly surroundings: string
}

/** A ledger of accepted findings. Core knows neither its file nor its key. */
export interface Ledger {
  /** Asked of all findings of one rule in one document at once, in text order; answers in the same order. */
  accepts(findings: readonly Evidence[]): readonly (Suppression | null)[]
}

export interface Exceptions {
  readonly allow: readonly Allow[]
  readonly ledger?: Ledger | undefined
  /** 2026-01-15 */
  readonly today: string
}

/** What could not be read is never let stand: it was not checked. */
const never = 'read'

/** A draft of a finding, and the severity it will have. */
export interface Weighed {
  readonly draft: Draft
  readonly severity: Severity
}

/** For each finding of a rule the first entry that lets it stand, those of the settings first. */
export function findSuppressions(
  document: Document,
  rule: string,
  findings: readonly Weighed[],
  { allow, ledger, today }: Exceptions,
): (Suppression | null)[] {
  if (familyOf(rule) === never) return findings.map(() => null)
  const current = allow.filter((entry) => isCurrent(entry, today))
  const found = findings.map(({ draft }) => toSuppression(current.find((entry) => fits(entry, document, rule, draft))))
  if (!ledger) return found
  const open = findings.filter((_, index) => found[index] === null)
  const answers = ledger.accepts(open.map(({ draft, severity }) => evidenceOf(document, rule, draft, severity)))
  let asked = 0
  return found.map((suppression) => suppression ?? answers[asked++] ?? null)
}

function toSuppression(allow: Allow | undefined): Suppression | null {
  if (!allow) return null
  const { by, reason, until = null, entry } = allow
  return { kind: 'allow', by, reason, until, entry }
}

/** Holds up to its last day, that day included. */
export function isCurrent({ until }: { readonly until?: string | undefined }, today: string): boolean {
  return until === undefined || today <= until
}

function fits({ value, phrase, rule: rules }: Allow, document: Document, rule: string, draft: Draft): boolean {
  if (rules !== undefined && ![rules].flat().some((id) => id === rule || id === familyOf(rule))) return false
  if (value === undefined && phrase === undefined) return true
  // A finding on a list stands for values that were not looked at one by one.
  if (!draft.at || draft.context === 'list') return false
  const { at } = draft
  return (
    (value === undefined || [value].flat().some((one) => bare(one) === bare(textOf(document, at)))) &&
    (phrase === undefined || [phrase].flat().some((one) => phraseCovers(document.text, at, one)))
  )
}

function evidenceOf(document: Document, rule: string, draft: Draft, severity: Severity): Evidence {
  const { at, data = {}, related = [], context } = draft
  const message = `${draft.message} ${JSON.stringify(data)}`
  const { path } = document
  if (!at) return { path, rule, severity, message, value: '', surroundings: '' }
  const all = context === 'list' ? [at, ...related] : [at]
  const span = {
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
  }
  const line = lineAt(document, at.start)
  const before = line ? document.text.slice(line.start, at.start) : ''
  const after = line ? document.text.slice(at.end, Math.max(line.end, at.end)) : ''
  const surroundings = context === 'list' ? '' : `${bare(before)}…${bare(after)}`
  return { path, rule, severity, message, value: bare(textOf(document, span)), surroundings }
}

function textOf({ text }: Document, { start, end }: Span): string {
  return text.slice(start, end)
}

function bare(text: string): string {
  return foldText(text, { blanks: 'drop' })
}
