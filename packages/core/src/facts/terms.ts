// Words of the rules' lists, all found in one pass over the text: each with its list, its doubts, and what takes it back.
import type { Document } from '../tree/text.js'
import { intlSegmenter, type Segmenter } from '../words/segmenter.js'
import type { Fact, Span } from './fact.js'
import { isInside } from './quotations.js'
import { hasNeighbour } from './terms/edges.js'
import type { TermList } from './terms/list.js'
import type { FoundTerm, TermMatcher } from './terms/matcher.js'

export interface Term {
  /** Name of its list. */
  readonly list: string
  /** As the list has it. */
  readonly term: string
  readonly note?: string
  readonly source?: string
  /** Its edge cuts a word, as that of 台独 in 平台独立: a reason to doubt it, never to drop it. */
  readonly weak: boolean
  /** The allowed phrases that take it back: it is no hit, and is kept only to tell why. */
  readonly takenBackBy?: readonly string[]
}

/** In text order, hidden stories too; `mentioned` inside quotation marks. */
export function findTerms(
  document: Document,
  matcher: TermMatcher,
  quotations: readonly Span[],
  segmenter: Segmenter | undefined,
): Fact<Term>[] {
  const { text } = document
  return matcher(text).map((found) => {
    const { start, end, list, entry, takenBackBy } = found
    const value: Term = {
      list,
      term: entry.term,
      ...(entry.note === undefined ? {} : { note: entry.note }),
      ...(entry.source === undefined ? {} : { source: entry.source }),
      weak: cutsWord(text, found, segmenter),
      ...(takenBackBy ? { takenBackBy: takenBackBy.map(({ term }) => term) } : {}),
    }
    const role = isInside(quotations, start, end) ? 'mentioned' : 'used'
    return { value, quote: text.slice(start, end), start, end, role }
  })
}

/** The hits of one list that stand. */
export function termsOf({ terms }: { readonly terms: readonly Fact<Term>[] }, list: TermList | string): Fact<Term>[] {
  const name = typeof list === 'string' ? list : list.name
  return terms.filter(({ value }) => value.list === name && !value.takenBackBy)
}

/** Asked of hits only. The platform's own segmenter needs no dictionary loaded; a rule that asks for words gets the better one. */
function cutsWord(text: string, found: FoundTerm, segmenter: Segmenter | undefined): boolean {
  if (found.takenBackBy || !hasNeighbour(text, found) || !han.test(found.entry.term)) return false
  const words = found.group.words && segmenter ? segmenter : platform
  return words.cutsWord(text, found.start, found.end)
}

const han = /\p{Script=Han}/u

const platform = intlSegmenter()
