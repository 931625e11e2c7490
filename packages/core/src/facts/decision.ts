// Which label the document declares in the end, from all that its text and fields say.
import type { Facts } from './index.js'
import type { LabelValue, Profile } from './profile.js'

/** The label the document declares; `not-applicable` for a text that needs none. */
export type Decision = LabelValue | 'none' | 'multiple' | 'not-applicable'

/** What the file's own text and fields declare, by the profile. */
export function decide(facts: Facts, profile: Profile): Decision {
  const cover = facts.units.findIndex((unit) => unit.role === 'cover')
  const used = facts.labels.filter((fact) => fact.role === 'used')
  const inText = used.filter(({ value }) => value.unit === cover && value.unit >= 0)
  const outside = used.filter(({ value }) => value.unit < 0 && profile.homes.includes(value.home))
  const values = new Set((inText.length > 0 ? inText : outside).map(({ value }) => value.label))
  if (values.size > 1) return 'multiple'
  const [only] = values
  if (only) return only
  return facts.nature === 'official' ? 'none' : 'not-applicable'
}
