// What a rule is: a function from a document and its facts to drafts of findings.
import type { ZodType } from 'zod'
import type { Context } from '../facts/contexts.js'
import type { Span } from '../facts/fact.js'
import type { Facts } from '../facts/index.js'
import type { TermList } from '../facts/terms/list.js'
import type { Document } from '../tree/text.js'
import type { Segmenter } from '../words/segmenter.js'
import type { Basis, Finding, Severity, Words } from './finding.js'
import type { MaskKind } from './mask.js'
import type { Settings } from './settings.js'

export type { Context }

export type Family =
  | 'label'
  | 'personal'
  | 'secrecy'
  | 'process'
  | 'security'
  | 'commercial'
  | 'penalty'
  | 'residue'
  | 'form'
  | 'read'

export type RuleId = `${Family}/${string}`

/** What a rule yields; `run` makes a finding of it. */
export interface Draft {
  /** The words found. Left out for a finding about the whole document. */
  readonly at?: Span
  /** The page meant, where no words can be pointed at: a page without text. */
  readonly page?: number
  /** Id in the rule's `messages`. */
  readonly message: string
  /** Values for `{name}` in the message: counts and names of things, never a person's data. */
  readonly data?: Readonly<Record<string, string | number>>
  /** Instead of the rule's own. */
  readonly severity?: Severity
  readonly confidence?: number
  readonly context?: Context
  /** How the quote is masked beyond the identifiers in it, which always are. */
  readonly mask?: MaskKind
  readonly expected?: readonly string[]
  readonly related?: readonly Span[]
  /** Instead of the rule's own: of what a person wrote into the settings. */
  readonly basis?: readonly Basis[]
  /** What to put in place of `at`. */
  readonly replacement?: string
}

export interface RuleInput<Options = unknown> {
  readonly document: Document
  readonly facts: Facts
  readonly settings: Settings
  readonly options: Options
  /** Today, from the injected clock. */
  readonly today: Date
  /** Findings of the first round; empty for rules of the first round. */
  readonly findings: readonly Finding[]
  /** Cuts text into words, for rules that ask for it (`words: true`). */
  readonly segmenter?: Segmenter | undefined
}

export interface Rule<Options = unknown> {
  readonly id: RuleId
  readonly title: Words
  readonly severity: Severity
  readonly messages: Readonly<Record<string, Words>>
  readonly basis: readonly Basis[]
  /** Options with their defaults; `parse({})` must succeed. */
  readonly options?: ZodType<Options>
  /** Off until the settings give it a level: a matter of taste or of local habit. */
  readonly recommended?: false
  /** Rules that judge other findings run in a second round. */
  readonly after?: 'findings'
  /** Asks for the segmenter, whose dictionary takes about a second to load: only where words cannot be told without it. */
  readonly words?: true
  /** Words it looks for: found in one pass together with those of all rules, given by `termsOf(facts, list)`. */
  readonly terms?: readonly TermList[]
  /** The same, of what a person wrote into its options. */
  termsFrom?(options: Options): readonly TermList[]
  check(input: RuleInput<Options>): Iterable<Draft>
}

/** Types a rule; does nothing at run time. */
export function defineRule<Options = unknown>(rule: Rule<Options>): Rule<Options> {
  return rule
}

/** `personal` of `personal/mobile`. */
export function familyOf(id: string): Family {
  return id.slice(0, id.indexOf('/')) as Family
}

/** Families whose findings contradict a label that lets the document out. */
export const contentFamilies: ReadonlySet<Family> = new Set([
  'personal',
  'secrecy',
  'process',
  'security',
  'commercial',
  'penalty',
  'residue',
])
