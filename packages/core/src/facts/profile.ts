// A label profile: which labels an agency uses, how they are worded and where they stand. Profiles are data, never code.
import { z } from 'zod'
import { kinds } from './elements.js'

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
  /** Further wordings that count as proper: a list for each class. */
  accepted: z.partialRecord(z.enum(labelValues), z.array(z.string())).default({}),
  /** Round brackets around a label in the 附注: 7.3.6 of GB/T 9704—2012. */
  brackets: z.boolean().default(true),
  /** Labels that must come with a reason. */
  reasonFor: z.array(z.enum(labelValues)).default(['不公开']),
  /** The reasons to choose from; empty where any words will do. */
  reasons: z.array(z.string()).default([]),
  /** 文种 that are not for publication: papers to superiors. */
  internalKinds: z.array(z.enum(kinds)).default(['请示', '报告']),
  /** Months after which what is not public is assessed again (条例第十八条). */
  reviewMonths: z.int().positive().default(12),
})

export type Profile = z.output<typeof profileSchema>

/** A profile as a person writes it: what has a default may be left out. */
export type ProfileInput = z.input<typeof profileSchema>
