// The rules that are on under the settings, each with its options and word lists, made once for all documents.
import { ZodError, type ZodType } from 'zod'
import type { TermList } from '../facts/terms/list.js'
import type { Severity } from './finding.js'
import type { Rule } from './rule.js'
import type { Settings } from './settings.js'

export interface ActiveRule {
  readonly rule: Rule
  readonly options: unknown
  /** The severity a person set for all its findings. */
  readonly fixed?: Severity
  readonly lists: readonly TermList[]
}

/** @throws ZodError for options that are not of their rule's form, with the rule in its paths. */
export function activeRules(rules: readonly Rule[], settings: Settings): ActiveRule[] {
  return rules.flatMap((rule) => {
    const { level, options: given } = settingOf(rule, settings)
    if (level === 'off') return []
    const options = parseOptions(rule, given ?? {})
    const lists = [...(rule.terms ?? []), ...(rule.termsFrom?.(options) ?? [])]
    return [{ rule, options, lists, ...(level === undefined ? {} : { fixed: level }) }]
  })
}

/** Whether the segmenter is to be loaded: a rule asks for it, and one that asks for words of its lists has any. */
export function asksForWords({ rule, lists }: ActiveRule): boolean {
  return rule.words === true && (rule.termsFrom === undefined || lists.length > 0)
}

function settingOf({ id, recommended }: Rule, { rules }: Settings): { level?: Severity | 'off'; options?: unknown } {
  const given = rules[id]
  if (given === undefined) return recommended === false ? { level: 'off' } : {}
  if (typeof given === 'string') return { level: given }
  return Array.isArray(given) ? { level: given[0], options: given[1] } : { options: given }
}

function parseOptions({ id, options }: Rule, given: unknown): unknown {
  const parsed = (options as ZodType<unknown> | undefined)?.safeParse(given)
  if (parsed?.error)
    throw new ZodError(parsed.error.issues.map((issue) => ({ ...issue, path: ['rules', id, ...issue.path] })))
  return parsed?.data
}
