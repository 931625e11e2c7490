// All word lists of all rules made into one matcher: one pass over a text for each way of skipping in use, most often one.
import type { Span } from '../fact.js'
import { type Automaton, buildAutomaton } from './automaton.js'
import { hasOwnEdges } from './edges.js'
import { foldKeepingCase, foldTerm, type Skip } from './fold.js'
import { entriesOf, type TermEntry, type TermList } from './list.js'
import { dropCovered, findTakenBack, type Hit } from './resolve.js'
import { loadAutomaton, saveAutomaton } from './save.js'
import { scan } from './scan.js'
import { versionOf } from './version.js'

/** The lists of one rule: of hits of the same group only the best stand. */
export interface TermGroup {
  readonly lists: readonly TermList[]
  /** The rule asks for words: its hits are doubted by the segmenter. */
  readonly words: boolean
}

/** Where automata are kept from one process to the next, by version. */
export interface AutomatonStore {
  get(version: string): Uint8Array | undefined
  set(version: string, bytes: Uint8Array): void
}

export interface FoundTerm extends Hit {
  readonly entry: TermEntry
  readonly group: TermGroup
  /** The phrases that take it back. */
  readonly takenBackBy?: readonly TermEntry[]
}

/** The hits of a text, in text order, and those that an allowed phrase takes back. */
export type TermMatcher = (text: string) => FoundTerm[]

interface Entry {
  readonly entry: TermEntry
  readonly list: TermList
  readonly group: TermGroup
}

/** @throws Error where two lists have the same name: hits are told apart by it. */
export function checkNames(groups: readonly TermGroup[]): void {
  const names = groups.flatMap(({ lists }) => lists.map(({ name }) => name))
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Error(`Expected each term list to have a name of its own, got ${twice} twice`)
}

export function compileTerms(groups: readonly TermGroup[], store?: AutomatonStore): TermMatcher {
  const passes = (['nothing', 'blanks', 'symbols'] as const).flatMap((skip) => passOf(groups, skip, store) ?? [])
  return (text) => {
    if (passes.length === 0) return []
    const hits = new Map(groups.map((group) => [group, { terms: [] as FoundTerm[], phrases: [] as FoundTerm[] }]))
    for (const { automaton, entries } of passes)
      scan(automaton, text, (pattern, start, end) => {
        for (const { entry, list, group } of entries[pattern] ?? []) {
          if (!stands(text, { start, end }, entry, list)) continue
          const found = { start, end, entry, group, list: list.name, priority: list.priority ?? 0 }
          hits.get(group)?.[entry.allow ? 'phrases' : 'terms'].push(found)
        }
      })
    return [...hits.values()].flatMap(resolve).sort((a, b) => a.start - b.start || b.end - a.end)
  }
}

function resolve({ terms, phrases }: { terms: readonly FoundTerm[]; phrases: readonly FoundTerm[] }): FoundTerm[] {
  const takenBack = findTakenBack(terms, phrases)
  const standing = dropCovered(terms.filter((term) => !takenBack.has(term)))
  return [
    ...standing,
    ...Array.from(takenBack, ([term, by]) => ({ ...term, takenBackBy: by.map(({ entry }) => entry) })),
  ]
}

/** What the automaton, which folds alike for all lists, cannot tell. */
function stands(text: string, span: Span, { term }: TermEntry, list: TermList): boolean {
  const { case: capitals = 'fold', edges = 'ascii', skip = 'nothing' } = list
  if (edges === 'ascii' && !hasOwnEdges(text, span)) return false
  if (capitals === 'fold') return true
  const fold = (words: string) => foldTerm(words, skip, foldKeepingCase)
  return fold(text.slice(span.start, span.end)) === fold(term)
}

/** Terms that are folded to nothing are in no pass: there is nothing to look for. */
function passOf(
  groups: readonly TermGroup[],
  skip: Skip,
  store: AutomatonStore | undefined,
): { automaton: Automaton; entries: readonly (readonly Entry[])[] } | undefined {
  const byPattern = new Map<string, Entry[]>()
  for (const group of groups)
    for (const list of group.lists) {
      if ((list.skip ?? 'nothing') !== skip) continue
      for (const entry of entriesOf(list)) {
        const pattern = foldTerm(entry.term.trim(), skip)
        const same = byPattern.get(pattern)
        if (same) same.push({ entry, list, group })
        else if (pattern) byPattern.set(pattern, [{ entry, list, group }])
      }
    }
  if (byPattern.size === 0) return undefined
  return { automaton: automatonOf([...byPattern.keys()], skip, store), entries: [...byPattern.values()] }
}

function automatonOf(patterns: readonly string[], skip: Skip, store: AutomatonStore | undefined): Automaton {
  if (!store) return buildAutomaton(patterns, skip)
  const version = versionOf(patterns, skip)
  const saved = store.get(version)
  const loaded = saved && loadAutomaton(saved, version)
  if (loaded) return loaded
  const built = buildAutomaton(patterns, skip)
  store.set(version, saveAutomaton(built))
  return built
}
