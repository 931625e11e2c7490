// A rule of one's own, written as data: what it looks for, where it counts, on what ground, and the examples that prove it.
import { z } from 'zod'
import { kinds } from '../facts/elements.js'
import { labelValues } from '../facts/profile.js'
import { day, oneOrMore } from './allow.js'
import { severities } from './finding.js'
import { stages } from './settings.js'

const words = z.string().trim().min(1)
const wordList = z.array(words).min(1)

/** Families an own rule may belong to: every one that speaks of content or form. */
export const ownFamilies = [
  'personal',
  'secrecy',
  'process',
  'security',
  'commercial',
  'penalty',
  'residue',
  'form',
] as const

/** 过程性信息: process/内部讨论 */
const ownId = new RegExp(`^(?:${ownFamilies.join('|')})/[\\p{L}\\p{N}][\\p{L}\\p{N}-]*$`, 'u')

export const basisSchema = z.strictObject({
  source: words.describe('文件名称'),
  clause: z.string().trim().default('').describe('条款，如 第十五条'),
  level: z.enum(['法律', '国家标准', '政策', '实务']).default('实务').describe('效力：法律、国家标准、政策、实务'),
})

const pattern = z.strictObject({
  pattern: words.describe('正则表达式（RE2 写法，不能用前后断言和反向引用）；逐行匹配，全角数字、字母已折成半角'),
  literal: oneOrMore(words).describe('每个匹配都含有的原文，写几个则必含其一；先找到它才试正则'),
  ignoreCase: z.boolean().default(false).describe('不分大小写'),
})

const near = z.strictObject({
  words: wordList.describe('附近必须有其中一个'),
  within: z
    .union([z.int().min(1).max(500), z.enum(['line', 'sentence'])])
    .default('sentence')
    .describe('多近：字数，或同一行 line、同一句 sentence'),
  side: z.enum(['before', 'after', 'both']).default('both').describe('在哪一边：before 前、after 后、both 两边'),
})

/** `as` decides what else may be true of a hit. */
const context = near.extend({
  words: wordList.describe('附近有其中一个时'),
  severity: z.enum(severities).describe('改为这个级别'),
})

export const checks = ['residentId', 'socialCreditCode', 'luhn'] as const

/** 校验: GB 11643, GB 32100, ISO/IEC 7812-1. */
export type CheckName = (typeof checks)[number]

const scope = z.strictObject({
  files: oneOrMore(words).optional().describe('只查这些文件，如 教育局/**'),
  stages: z.array(z.enum(stages)).min(1).optional().describe('只在这些环节'),
  labels: z
    .array(z.enum([...labelValues, 'none', 'multiple', 'not-applicable']))
    .min(1)
    .optional()
    .describe('只查标着这些公开属性的文件'),
  kinds: z.array(z.enum(kinds)).min(1).optional().describe('只查这些文种'),
  hidden: z.boolean().default(true).describe('批注、隐藏文字、文件属性也查'),
})

const shape = {
  id: z.string().regex(ownId).describe('类别/名称，如 process/内部讨论；类别是已有的一类'),
  title: words.describe('查什么，几个字'),
  severity: z.enum(severities).default('error').describe('级别'),
  message: words.optional().describe('给人看的一句话：这里有什么、该怎么办；不写则用标题造一句'),
  basis: z.array(basisSchema).default([]).describe('依据'),
  terms: wordList.optional().describe('要找的词'),
  lexicon: oneOrMore(words).optional().describe('lexicons 里的词表'),
  patterns: z.array(pattern).min(1).optional().describe('要找的正则表达式'),
  columns: wordList.optional().describe('表头含有这些字的列：有词或正则则只在这些列里找，没有则列中每一格都算'),
  except: wordList.optional().describe('这些更长的话里的不算，如“工作秘密”之于“秘密”'),
  near: near.optional().describe('附近必须有的词'),
  unless: near.optional().describe('附近有这些词就不算'),
  context: z.array(context).default([]).describe('附近有某些词时改变级别，先写的先算'),
  boundary: z
    .enum(['none', 'digit', 'ascii'])
    .default('ascii')
    .describe('边界：两边不得紧挨 digit 数字、ascii 数字或字母（默认；只对以数字或字母起止的匹配）、none 不限'),
  notBefore: wordList.optional().describe('后面紧跟这些字的不算'),
  notAfter: wordList.optional().describe('前面紧挨这些字的不算'),
  check: z
    .enum(checks)
    .optional()
    .describe('校验：居民身份号码 residentId、统一社会信用代码 socialCreditCode、卡号 luhn'),
  blanks: z.boolean().default(false).describe('词的字与字之间可以有空白，如 内 部 资 料'),
  mask: z
    .enum(['residentId', 'mobile', 'bankCard', 'landline', 'email', 'name', 'other', 'none'])
    .optional()
    .describe('原文怎样遮盖；personal 类默认 other，其他默认 none（其中的号码总要遮盖）'),
  scope: scope.prefault({}).describe('查哪些文件'),
  from: day.optional().describe('从这一天起，如 2026-01-01'),
  until: day.optional().describe('到这一天止（含）'),
  examples: z
    .strictObject({
      hit: wordList.describe('应当指出的例子，要找的话可用 ⟦ ⟧ 标出'),
      clean: wordList.describe('不应指出的例子'),
    })
    .describe('例子；通不过的规则不采用'),
}

export const ownRuleSchema = z
  .strictObject(shape)
  .refine(({ terms, lexicon, patterns, columns }) => terms ?? lexicon ?? patterns ?? columns, {
    error: '至少要写 terms、lexicon、patterns、columns 中的一项，否则什么也查不到',
  })
  .refine(({ from, until }) => from === undefined || until === undefined || from <= until, {
    error: 'until 不能早于 from，否则永远不起作用',
    path: ['until'],
  })

/** Every key given or defaulted. */
export type OwnRule = z.output<typeof ownRuleSchema>

export type Near = z.output<typeof near>
