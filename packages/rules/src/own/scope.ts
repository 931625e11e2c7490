// Whether an own rule looks at a document at all: stage, label, 文种, period. Its files were decided on by whoever knows the paths.
import { decide, type OwnRule, type RuleInput } from '@gongkai/core'

export function isInScope({ scope, from, until }: OwnRule, { facts, settings, today }: RuleInput): boolean {
  const day = today.toISOString().slice(0, 10)
  if ((from !== undefined && day < from) || (until !== undefined && day > until)) return false
  if (scope.stages && !scope.stages.includes(settings.stage)) return false
  if (scope.labels && !scope.labels.includes(decide(facts, settings.profile))) return false
  if (!scope.kinds) return true
  const kind = facts.units.find(({ role }) => role === 'cover')?.kind
  return kind != null && scope.kinds.includes(kind)
}
