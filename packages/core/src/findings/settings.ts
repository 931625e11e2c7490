// One typed settings object: everything a person may set, with its default. Flags and settings files fill it, nothing else is read.
import { z } from 'zod'
import { profileSchema } from '../facts/profile.js'
import { defaultLimits, type Limits } from '../reader.js'
import { allowSchema } from './allow.js'
import { maskPolicySchema } from './mask.js'

export const stages = ['draft', 'publish', 'request', 'archive'] as const

/** What is about to happen to the document. */
export type Stage = (typeof stages)[number]

export const levels = ['off', 'info', 'warning', 'error', 'blocker'] as const

/** A rule's severity as a person sets it. */
export type Level = (typeof levels)[number]

const limit = (name: keyof Limits) => z.number().positive().default(defaultLimits[name])

export const limitsSchema = z
  .strictObject({
    fileBytes: limit('fileBytes'),
    partBytes: limit('partBytes'),
    totalBytes: limit('totalBytes'),
    entries: limit('entries'),
    ratio: limit('ratio'),
    depth: limit('depth'),
    pages: limit('pages'),
    textLength: limit('textLength'),
    seconds: limit('seconds'),
    memory: limit('memory'),
  })
  .prefault({})

export const settingsSchema = z.strictObject({
  /** How the agency words and places its labels. */
  profile: profileSchema,
  stage: z.enum(stages).default('publish'),
  /** Level, level and options, or options of single rules. A level is that of all findings of the rule. */
  rules: z
    .record(
      z.string(),
      z.union([
        z.enum(levels),
        z.tuple([z.enum(levels), z.record(z.string(), z.unknown())]),
        z.record(z.string(), z.unknown()),
      ]),
    )
    .default({}),
  /** What a person lets stand on purpose. */
  allow: z.array(allowSchema).default([]),
  masks: maskPolicySchema,
  limits: limitsSchema,
  locale: z.enum(['zh-CN', 'en']).default('zh-CN'),
})

export type SettingsInput = z.input<typeof settingsSchema>

export type Settings = z.output<typeof settingsSchema>
