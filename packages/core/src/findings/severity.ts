// How severe a content finding is depends on what is about to happen (stage), what the document declares (label) and
// where the hit stands (context). One table, read from top to bottom; the first row that fits decides.
import type { Decision } from '../facts/decision.js'
import { atLeast, type Severity } from './finding.js'
import { type Context, contentFamilies, familyOf } from './rule.js'
import type { Stage } from './settings.js'

interface Row {
  readonly stage?: Stage
  readonly label?: readonly Decision[]
  readonly context?: Context
  /** Most severe the finding may be. */
  readonly atMost?: Severity
  /** Least severe it may be. */
  readonly atLeast?: Severity
}

const rows: readonly Row[] = [
  // An agency's contact line is published on purpose; a private number in it is worth a look.
  { context: 'contact', label: ['删减后公开'], stage: 'draft', atMost: 'info' },
  { context: 'contact', atMost: 'warning' },
  // 删减后公开 in drafting: what will be redacted is a candidate, afterwards it must be gone.
  { label: ['删减后公开'], stage: 'draft', atMost: 'info' },
  // 公开发布 and 依申请公开 in drafting: to be settled before the document is signed.
  { label: ['公开发布', '依申请公开', 'none', 'multiple', 'not-applicable'], stage: 'draft', atMost: 'warning' },
  // What stays inside may hold what it needs.
  { label: ['不公开'], stage: 'draft', atMost: 'info' },
  { label: ['不公开'], stage: 'archive', atMost: 'info' },
  { label: ['依申请公开'], stage: 'archive', atMost: 'info' },
  { context: 'list', atLeast: 'error' },
]

/** The severity a draft of `rule` gets. Secrecy findings and blockers never become milder. */
export function moveSeverity(
  rule: string,
  severity: Severity,
  stage: Stage,
  label: Decision,
  context: Context | undefined,
): Severity {
  const family = familyOf(rule)
  if (!contentFamilies.has(family) || family === 'secrecy' || severity === 'blocker') return severity
  const row = rows.find(
    (row) =>
      (row.stage === undefined || row.stage === stage) &&
      (row.label === undefined || row.label.includes(label)) &&
      (row.context === undefined || row.context === context),
  )
  if (row?.atMost && atLeast(severity, row.atMost)) return row.atMost
  if (row?.atLeast && !atLeast(severity, row.atLeast)) return row.atLeast
  return severity
}
