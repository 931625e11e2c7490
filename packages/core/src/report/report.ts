// The report on one file: one element of `files[]` in the JSON output, which leaves out `notices`.
import { type Decision, decide } from '../facts/decision.js'
import type { Fact } from '../facts/fact.js'
import type { Facts } from '../facts/index.js'
import type { Label } from '../facts/label.js'
import type { Home, LabelValue } from '../facts/profile.js'
import type { Finding, Severity } from '../findings/finding.js'
import { familyOf } from '../findings/rule.js'
import type { Settings, Stage } from '../findings/settings.js'
import type { Format, Notice } from '../tree/nodes.js'
import { type Place, placeAt } from '../tree/place.js'
import type { Document } from '../tree/text.js'

/** `checked`: read whole; `partial`: some text was lost; `unreadable`: nothing was read; `skipped`: not looked at. */
export type Status = 'checked' | 'partial' | 'unreadable' | 'skipped'

/** 可以公开 · 先改 · 先问保密办 · 不得公开 · 未能检查 */
export type Verdict = 'may-publish' | 'fix-first' | 'ask-secrecy-office' | 'not-for-publication' | 'not-checked'

export interface ReportedLabel {
  readonly label: LabelValue
  readonly wording: string
  readonly home: Home
  readonly unit: number
  readonly place: Place
}

export interface LabelReport {
  readonly decision: Decision
  readonly verdict: Verdict
  readonly labels: readonly ReportedLabel[]
  /** Label words that are only talked about. */
  readonly mentions: number
}

export interface FileReport {
  readonly path: string
  readonly format: Format
  readonly status: Status
  readonly label: LabelReport | null
  readonly findings: readonly Finding[]
  /** What was not read, for the closing line. */
  readonly notices: readonly Notice[]
}

export interface Counts extends Readonly<Record<Severity, number>> {
  readonly files: number
  readonly checked: number
  readonly partial: number
  readonly unreadable: number
  readonly skipped: number
}

/** The first that fits, worst first. A suppressed finding does not count. */
export function judge(status: Status, decision: Decision, stage: Stage, findings: readonly Finding[]): Verdict {
  const bad = findings.filter(
    ({ severity, suppressed }) => suppressed === null && (severity === 'blocker' || severity === 'error'),
  )
  if (bad.some(({ rule }) => familyOf(rule) === 'secrecy')) return 'ask-secrecy-office'
  if (status === 'partial' || status === 'unreadable') return 'not-checked'
  if (stage === 'publish' && (decision === '依申请公开' || decision === '不公开')) return 'not-for-publication'
  if (decision === 'none' || decision === 'multiple' || bad.length > 0) return 'fix-first'
  return 'may-publish'
}

export function reportFile(
  path: string,
  document: Document,
  facts: Facts,
  findings: readonly Finding[],
  settings: Settings,
): FileReport {
  const { notices } = document
  const status: Status = notices.some(({ lost }) => lost === 'everything')
    ? 'unreadable'
    : notices.some(({ lost }) => lost === 'text')
      ? 'partial'
      : 'checked'
  const decision = decide(facts, settings.profile)
  const label: LabelReport = {
    decision,
    verdict: judge(status, decision, settings.stage, findings),
    labels: facts.labels.filter(({ role }) => role === 'used').map((fact) => reportLabel(document, fact, settings)),
    mentions: facts.labels.filter(({ role }) => role === 'mentioned').length,
  }
  return {
    path,
    format: document.format,
    status,
    label: status === 'unreadable' ? { ...label, decision: 'not-applicable' } : label,
    findings,
    notices,
  }
}

/** An archive says nothing itself: what is packed in it is what would be published. */
export function isArchive({ notices }: FileReport): boolean {
  return notices.some(({ code }) => code === 'packed')
}

/** Worst first. */
const verdicts: readonly Verdict[] = [
  'ask-secrecy-office',
  'not-checked',
  'not-for-publication',
  'fix-first',
  'may-publish',
]

/** The archive with the worst verdict of all that is packed in it. */
export function withVerdictOf(archive: FileReport, packed: readonly FileReport[]): FileReport {
  const found = [archive, ...packed].flatMap(({ label }) => label?.verdict ?? [])
  const verdict = verdicts.find((one) => found.includes(one))
  return archive.label && verdict ? { ...archive, label: { ...archive.label, verdict } } : archive
}

/** The report on a file that was not looked at. */
export function skippedReport(path: string): FileReport {
  return { path, format: 'unknown', status: 'skipped', label: null, findings: [], notices: [] }
}

/** A label as reports and outlines tell it. */
export function reportLabel(
  document: Document,
  { value, start, end }: Fact<Label>,
  { locale }: Settings,
): ReportedLabel {
  const { label, wording, home, unit } = value
  return { label, wording, home, unit, place: placeAt(document, start, end, locale) }
}

export function countReports(reports: Iterable<FileReport>): Counts {
  const counts = {
    files: 0,
    checked: 0,
    partial: 0,
    unreadable: 0,
    skipped: 0,
    blocker: 0,
    error: 0,
    warning: 0,
    info: 0,
  }
  for (const { status, findings } of reports) {
    counts.files++
    counts[status]++
    for (const { severity, suppressed } of findings) if (suppressed === null) counts[severity]++
  }
  return counts
}
