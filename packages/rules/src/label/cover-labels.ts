// The labels that make the decision: those used in the covering unit, or in the only one.
import type { Fact, Facts, Label } from '@gongkai/core'

export function coverLabels(facts: Facts): Fact<Label>[] {
  const cover = Math.max(
    0,
    facts.units.findIndex(({ role }) => role === 'cover'),
  )
  return facts.labels.filter(({ role, value }) => role === 'used' && value.unit === cover)
}
