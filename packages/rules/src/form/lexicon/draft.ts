// What the readers of lexicons give: entries as they stand in the file, and what is wrong with its lines.
import type { TermEntry, Words } from '@gongkai/core'

/** What is wrong on a line, 1-based. What could be read besides counts all the same. */
export interface LexiconProblem {
  readonly line: number
  readonly message: Words
}

export interface LexiconEntry extends TermEntry {
  readonly line: number
}

export interface LexiconDraft {
  readonly entries: readonly LexiconEntry[]
  readonly problems: readonly LexiconProblem[]
}
