// A label profile: which labels an agency uses, how they are worded and where they stand. Profiles are data, never code.
import { z } from 'zod'

export const labelValues = ['公开发布', '删减后公开', '依申请公开', '不公开'] as const

/** The four classes every known wording falls into. */
export type LabelValue = (typeof labelValues)[number]

export const homes = ['note', 'imprint', 'field', 'choice', 'metadata', 'sidecar'] as const

/** Where a label stands: 附注, a field of the 版记, a field elsewhere in the text, a ticked box, the page's fields, NAME.meta.yaml. */
export type Home = (typeof homes)[number]

const words = z.strictObject({ zh: z.string(), en: z.string() })

export const profileSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: words,
  /** Who uses it, and where that is written. */
  source: z.string(),
  /** The wording of each label as it must stand, brackets left out; a class the profile does not use is absent. */
  labels: z.partialRecord(z.enum(labelValues), z.string()),
  /** Homes in which a label makes the decision, the proper one first. */
  homes: z.array(z.enum(homes)).min(1),
  /** Round brackets around a label in the 附注: 7.3.6 of GB/T 9704—2012. */
  brackets: z.boolean().default(true),
})

export type Profile = z.infer<typeof profileSchema>
