// What a person lets stand on purpose: entries of the settings, each with its reason, who answers for it, and until when.
import { z } from 'zod'

/** One, or a list of them. */
export const oneOrMore = <T extends z.ZodType<unknown>>(item: T) => z.union([item, z.array(item).min(1)])

/** 2026-12-31, a day that exists. */
export const day = z.iso.date()

const words = z.string().trim().min(1)

/** Why and by whom: an exception without either is nobody's. */
export const approval = {
  reason: z.string().trim().min(2).describe('理由，至少两个字'),
  by: words.describe('责任人：谁认定可以这样'),
  until: day.optional().describe('有效到这一天（含），如 2026-12-31；过了这一天自动失效'),
}

/** What an entry asks of a finding; all that is given must hold. */
const conditions = {
  value: oneOrMore(words)
    .optional()
    .describe('所指的原文正好是它（全角半角、空白不计）；一次列出多个号码的问题不按单个值放行'),
  phrase: oneOrMore(words).optional().describe('所指的原文落在这段更长的话里'),
  rule: oneOrMore(words).optional().describe('规则，如 personal/mobile；也可以写一类规则，如 personal'),
}

/** As it holds for one document: `files` was decided on already by whoever knows the paths. */
export const allowSchema = z.strictObject({
  ...conditions,
  ...approval,
  /** Where the entry is written, `gongkai.config.yaml:12`, for whoever looks it up. */
  entry: z.string().default(''),
})

export type Allow = z.output<typeof allowSchema>

/** As a person writes it in a settings file. */
export const allowInFileSchema = z
  .strictObject({
    ...conditions,
    files: oneOrMore(words).optional().describe('只对这些文件，如 附件/**'),
    ...approval,
  })
  .refine(({ value, phrase, rule, files }) => [value, phrase, rule, files].some((given) => given !== undefined), {
    error: '至少要写 value、phrase、rule、files 中的一项，否则什么都放行了',
  })

export type AllowInFile = z.output<typeof allowInFileSchema>
