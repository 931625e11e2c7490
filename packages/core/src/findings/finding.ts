// A finding: what is wrong, where, on what legal ground, with what to do; masked and ready to leave the machine.
import type { Place } from '../tree/place.js'

/** From worst to mildest. `blocker`: do not publish, ask first. */
export type Severity = 'blocker' | 'error' | 'warning' | 'info'

export const severities: readonly Severity[] = ['blocker', 'error', 'warning', 'info']

/** Whether `a` is at least as severe as `b`. */
export function atLeast(a: Severity, b: Severity): boolean {
  return severities.indexOf(a) <= severities.indexOf(b)
}

/** Words for people in both languages. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** The ground a rule stands on. `实务` is practice without a written norm. */
export interface Basis {
  readonly source: string
  readonly clause: string
  readonly level: '法律' | '国家标准' | '政策' | '实务'
}

/** A safe replacement of a span of `document.text`. */
export interface Fix {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** Why a finding does not count. */
export interface Suppression {
  /** `allow`: an entry of the settings; `baseline`: an entry of the ledger. */
  readonly kind: 'allow' | 'baseline'
  /** Who answers for it. */
  readonly by: string
  readonly reason: string
  /** The last day on which it holds, 2026-12-31; null where it always does. */
  readonly until: string | null
  /** Where the entry is written: gongkai.config.yaml:12. */
  readonly entry: string
}

export interface Finding {
  /** `family/name` */
  readonly rule: string
  readonly severity: Severity
  /** 0–1: how sure the rule is that this is what it looks for. */
  readonly confidence: number
  /** One sentence for a person, without anybody's data. */
  readonly message: string
  /** The words found, masked; empty where the finding is about the whole document. */
  readonly quote: string
  readonly place: Place
  readonly basis: readonly Basis[]
  /** What should stand there instead. */
  readonly expected?: readonly string[]
  readonly related?: readonly Place[]
  readonly fix: Fix | null
  /** Stable over unrelated edits; made of rule, masked quote, heading and occurrence only. */
  readonly fingerprint: string
  /** Why the finding does not count, or null. */
  readonly suppressed: Suppression | null
}
