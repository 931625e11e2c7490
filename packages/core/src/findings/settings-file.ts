// The settings file as a person writes it: nothing need be given, and defaults come from the settings alone.
import { z } from 'zod'
import { profileSchema } from '../facts/profile.js'
import { defaultLimits, type Limits } from '../reader.js'
import { allowInFileSchema, oneOrMore } from './allow.js'
import { severities } from './finding.js'
import { type MaskKind, maskPolicySchema } from './mask.js'
import { ownRuleSchema } from './own-rule.js'
import { levels, stages } from './settings.js'

const words = z.string().trim().min(1)
const globs = oneOrMore(words)

const options = z.record(z.string(), z.unknown())
const ruleSetting = z.union([z.enum(levels), z.tuple([z.enum(levels), options]), options])

/** An id, a path to a file that holds a profile, or the profile itself. */
const profile = z.union([words, profileSchema])

const ends = z.strictObject({ start: z.int().min(0).optional(), end: z.int().min(0).optional() }).optional()

/** The same keys with one form of value, all of which may be left out. */
function each<Key extends string, T extends z.ZodType>(keys: object, form: T) {
  return z.strictObject(Object.fromEntries(Object.keys(keys).map((key) => [key, form])) as Record<Key, T>)
}

const masks = each<MaskKind, typeof ends>(maskPolicySchema.parse({}), ends)

const limits = each<keyof Limits, z.ZodOptional<z.ZodNumber>>(defaultLimits, z.number().positive().optional())

/** What may differ from one file to the next. */
const perFile = {
  profile: profile.optional().describe('公开属性标识的式样：id（如 yuxi4）、文件（如 ./式样.yaml），或者直接写在这里'),
  stage: z.enum(stages).optional().describe('文件将要：draft 起草、publish 公开、request 依申请提供、archive 归档'),
  rules: z
    .record(z.string(), ruleSetting)
    .optional()
    .describe('规则的级别 off、info、warning、error、blocker；带选项写成 [级别, {选项}] 或只写 {选项}'),
}

export const overrideSchema = z.strictObject({
  files: globs.describe('与此相符的文件'),
  ...perFile,
})

export const settingsFileSchema = z.strictObject({
  $schema: z.string().optional().describe('给编辑器用的 JSON Schema'),
  extends: globs
    .optional()
    .describe('先采用这些设置：预设（如 gongkai:strict）、数据文件（./负面清单.yaml）或数据包的名称'),
  ...perFile,
  overrides: z.array(overrideSchema).optional().describe('个别文件另作设置，后写的优先'),
  lexicons: z
    .record(z.string(), z.union([words, z.array(words).min(1)]))
    .optional()
    .describe('词表：名称和词，或名称和文件（每行一词的 txt，或 csv、yaml）'),
  ownRules: z.array(ownRuleSchema).optional().describe('自己的规则，见 own-rules.md'),
  allow: z.array(allowInFileSchema).optional().describe('例外：确认可以保留的内容，须写理由和责任人'),
  baseline: words.optional().describe('台账文件，默认是设置文件旁边的 gongkai-baseline.jsonl'),
  ignore: globs.optional().describe('不检查的文件，写法同 .gongkaiignore'),
  failOn: z.enum(severities).optional().describe('达到这个级别即退出码 1，默认 error'),
  maxWarnings: z.int().min(0).optional().describe('警告多于这个数即退出码 1，默认不限'),
  masks: masks.optional().describe('各种号码首尾各露出几个字'),
  limits: limits.optional().describe('文件大小、页数、时间等上限'),
  locale: z.enum(['zh-CN', 'en']).optional().describe('语言'),
})

/** What is written, checked but without defaults. */
export type SettingsFile = z.input<typeof settingsFileSchema>

export type Override = z.input<typeof overrideSchema>
