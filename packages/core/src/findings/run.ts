// Runs the rules: first those that look at the document, then those that judge what was found.
import { decide } from '../facts/decision.js'
import type { Facts } from '../facts/index.js'
import type { Document } from '../tree/text.js'
import type { Segmenter } from '../words/segmenter.js'
import type { ActiveRule } from './active.js'
import type { Finding, Severity } from './finding.js'
import type { Draft, Rule } from './rule.js'
import type { Settings } from './settings.js'
import { moveSeverity } from './severity.js'
import { findSuppressions, type Ledger } from './suppress.js'
import { dropTwins, toFinding } from './tidy.js'

export interface RunOptions {
  readonly rules: readonly ActiveRule[]
  readonly settings: Settings
  /** Today; injected, so that a check gives the same result whenever it is run. */
  readonly clock: () => Date
  /** Needed by rules that ask for words. */
  readonly segmenter?: Segmenter | undefined
  /** Findings accepted before. */
  readonly ledger?: Ledger | undefined
}

/** All findings of a document, in the order the rules gave them. */
export function runRules(document: Document, facts: Facts, options: RunOptions): Finding[] {
  const { rules, settings, clock, segmenter, ledger } = options
  const today = clock()
  const exceptions = { allow: settings.allow, ledger, today: today.toISOString().slice(0, 10) }
  const label = decide(facts, settings.profile)
  const run = ({ rule, options, fixed }: ActiveRule, findings: readonly Finding[]): Finding[] => {
    const severityOf = (draft: Draft): Severity =>
      fixed ?? moveSeverity(rule.id, draft.severity ?? rule.severity, settings.stage, label, draft.context)
    try {
      const drafts = rule.check({ document, facts, settings, options, today, findings, segmenter })
      const weighed = dropTwins(drafts).map((draft) => ({ draft, severity: severityOf(draft) }))
      const suppressions = findSuppressions(document, rule.id, weighed, exceptions)
      return weighed.map(({ draft, severity }, index) =>
        toFinding(rule, draft, severity, document, facts, settings, suppressions[index]),
      )
    } catch (error) {
      // A rule's crash is told, and the rest goes on.
      return [crashOf(rule, error, document, facts, settings)]
    }
  }
  const first = rules.filter(({ rule }) => rule.after === undefined).flatMap((active) => run(active, []))
  // What a person lets stand contradicts no label.
  const counted = first.filter(({ suppressed }) => suppressed === null)
  const second = rules.filter(({ rule }) => rule.after !== undefined).flatMap((active) => run(active, counted))
  return [...first, ...second]
}

const crashMessages = {
  crash: {
    zh: '规则 {rule} 运行出错，这一项没有检查（{reason}）。请把这条信息告诉维护者。',
    en: 'Rule {rule} failed and this check was not made ({reason}). Please report it.',
  },
}

function crashOf(rule: Rule, error: unknown, document: Document, facts: Facts, settings: Settings): Finding {
  const crashed: Rule = {
    id: 'read/rule-crashed',
    title: { zh: '规则出错', en: 'Rule failed' },
    severity: 'error',
    messages: crashMessages,
    basis: [],
    check: () => [],
  }
  const reason = error instanceof Error ? error.name : 'error'
  return toFinding(crashed, { message: 'crash', data: { rule: rule.id, reason } }, 'error', document, facts, settings)
}
