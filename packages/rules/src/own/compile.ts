// Makes rules of what people wrote in their settings, and says of each that could never find anything why not.
import { defineRule, type OwnRule, type Rule, type RuleId, type TermEntry, type TermList } from '@gongkai/core'
import type { Engine } from './engine.js'
import { createFinder, type Finder } from './find.js'
import { compilePatterns } from './patterns.js'
import type { OwnProblem } from './problem.js'
import { isInScope } from './scope.js'

export interface OwnOptions {
  /** Word lists by name. */
  readonly lexicons?: Readonly<Record<string, readonly (string | TermEntry)[]>>
  readonly engine: Engine
}

export interface CompiledRule {
  readonly rule: Rule
  /** The same without the scope, for examples. */
  readonly find: Finder
  readonly lists: readonly TermList[]
}

/** So many hits of one rule are told one by one in a document; the rest is counted. */
export const mostHits = 200

export function compileOwnRule(
  own: OwnRule,
  { lexicons = {}, engine }: OwnOptions,
): { compiled?: CompiledRule; problems: readonly OwnProblem[] } {
  const problems: OwnProblem[] = []
  const lists = listsOf(own, lexicons, problems)
  const patterns = compilePatterns(own, engine, problems)
  if (problems.length > 0) return { problems }
  const find = createFinder(own, lists, patterns)
  const rule = defineRule({
    id: own.id as RuleId,
    severity: own.severity,
    title: { zh: own.title, en: own.title },
    basis: own.basis,
    messages: messagesOf(own),
    terms: lists,
    *check(input) {
      if (!isInScope(own, input)) return
      let told = 0
      for (const draft of find(input)) {
        if (draft.message !== 'found' || told < mostHits) yield draft
        if (draft.message === 'found') told++
      }
      if (told > mostHits) yield { message: 'more', data: { count: told - mostHits } }
    },
  })
  return { compiled: { rule, find, lists }, problems }
}

function messagesOf({ title, message }: OwnRule): Rule['messages'] {
  const found = message ?? `这里有“${title}”所列的内容，公开前请核实，不能公开的请删去。`
  return {
    found: { zh: found, en: message ?? `“${title}” lists this: check it before publication.` },
    more: { zh: `“${title}”另有{count}处，没有逐一列出。`, en: `{count} more of “${title}” are not listed.` },
    failed: {
      zh: `“${title}”的一个正则表达式在这里没有算完，这一处没有检查，请人工核对。`,
      en: `A pattern of “${title}” could not be evaluated here; check this by hand.`,
    },
  }
}

function listsOf(
  { id, terms = [], lexicon = [], except, boundary, blanks }: OwnRule,
  lexicons: OwnOptions['lexicons'] = {},
  problems: OwnProblem[],
): TermList[] {
  const entries: (string | TermEntry)[] = [...terms]
  for (const [at, name] of [lexicon].flat().entries()) {
    const path = Array.isArray(lexicon) ? ['lexicon', at] : ['lexicon']
    const words = lexicons[name]
    if (!words)
      problems.push({ path, zh: `没有“${name}”这个词表，要写在 lexicons 里`, en: `no lexicon “${name}” in lexicons` })
    else if (words.length === 0)
      problems.push({ path, zh: `词表“${name}”是空的，什么也查不到`, en: `lexicon “${name}” is empty` })
    else entries.push(...words)
  }
  if (entries.length === 0) return []
  const shadowed = (except ?? []).find((phrase) => terms.includes(phrase))
  if (shadowed !== undefined)
    problems.push({
      path: ['except', (except ?? []).indexOf(shadowed)],
      zh: `“${shadowed}”既要找又不算，永远查不到`,
      en: `“${shadowed}” is both looked for and excepted`,
    })
  const edges = boundary === 'none' ? 'none' : 'ascii'
  return [
    {
      name: id,
      terms: entries,
      ...(except ? { allow: except } : {}),
      edges,
      ...(blanks ? { skip: 'blanks' as const } : {}),
    },
  ]
}
