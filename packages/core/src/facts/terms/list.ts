// A list of words that a rule looks for, as a person writes it down: each with its note and source, and the phrases allowed.
import type { Skip } from './fold.js'

export interface TermEntry {
  readonly term: string
  /** For whoever reads the finding: why it is listed, or what to write instead. */
  readonly note?: string
  /** Where it is written that this is so. */
  readonly source?: string
  /** A phrase that is all right: it takes back the hits it covers. */
  readonly allow?: boolean
}

/** Folded always: width, digit styles, traditional forms, zero-width characters. Chinese terms match wherever they stand. */
export interface TermList {
  /** Different from those of all other lists, of all rules; best with the rule's id in front. */
  readonly name: string
  readonly terms: readonly (string | TermEntry)[]
  /** Phrases that are all right: 三黄片 takes back 黄片, of which it is the longer one. They take back hits of this list only. */
  readonly allow?: readonly string[]
  /** Default `fold`: capitals or not makes no difference. */
  readonly case?: 'fold' | 'keep'
  /** What may stand between the characters of a term, three in a row at most. Default `nothing`. */
  readonly skip?: Skip
  /** Default `ascii`: where a term begins or ends with a letter or digit, none of the same kind may stand beside it. */
  readonly edges?: 'ascii' | 'none'
  /** Of two hits of the same rule one of which covers the other the higher stays, among equals the longer. Default 0. */
  readonly priority?: number
}

/** Every entry of a list, what `allow` names included. */
export function entriesOf({ terms, allow = [] }: TermList): TermEntry[] {
  return [
    ...terms.map((entry) => (typeof entry === 'string' ? { term: entry } : entry)),
    ...allow.map((term) => ({ term, allow: true })),
  ]
}
