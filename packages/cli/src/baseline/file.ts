// The ledger's file: a line an entry, sorted, without line numbers and times, so that two people's changes merge by themselves.
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { compareNames } from '../files/order.js'

export const states = ['unreviewed', 'accepted', 'false-positive'] as const

/** 未审、接受、误报. */
export type State = (typeof states)[number]

const hash = z.string().regex(/^[0-9a-f]{16}$/u)

const entrySchema = z.strictObject({
  /** Relative to the ledger's folder. */
  path: z.string().min(1),
  rule: z.string().min(1),
  /** Of what was found. */
  value: hash,
  /** Of the line it stood on. */
  context: hash,
  /** How often it stood there, if more than once. */
  n: z.int().min(2).optional(),
  state: z.enum(states),
  reason: z.string().trim().min(2),
  by: z.string().trim().min(1),
  until: z.iso.date().optional(),
})

export type LedgerEntry = z.output<typeof entrySchema>

const headSchema = z.strictObject({ 'gongkai-baseline': z.literal(1), salt: z.string().regex(/^[0-9a-f]{32}$/u) })

export interface LedgerFile {
  /** Of this ledger alone: the same number has another hash in every ledger. */
  readonly salt: string
  readonly entries: readonly LedgerEntry[]
}

export interface ReadLedger extends LedgerFile {
  /** Line of each entry, 1-based. */
  readonly lines: readonly number[]
  readonly problems: readonly { readonly line: number; readonly zh: string; readonly en: string }[]
}

export function newLedger(): LedgerFile {
  return { salt: randomBytes(16).toString('hex'), entries: [] }
}

export function writeLedger({ salt, entries }: LedgerFile): string {
  const sorted = [...entries].sort(
    (a, b) =>
      compareNames(a.path, b.path) ||
      compareWords(a.rule, b.rule) ||
      compareWords(a.value + a.context, b.value + b.context),
  )
  const inOrder = sorted.map(({ path, rule, value, context, n, state, reason, by, until }) => ({
    path,
    rule,
    value,
    context,
    ...(n === undefined ? {} : { n }),
    state,
    reason,
    by,
    ...(until === undefined ? {} : { until }),
  }))
  return [{ 'gongkai-baseline': 1, salt }, ...inOrder].map((line) => `${JSON.stringify(line)}\n`).join('')
}

export function readLedger(text: string): ReadLedger {
  const problems: { line: number; zh: string; en: string }[] = []
  const entries: LedgerEntry[] = []
  const lines: number[] = []
  let salt = ''
  for (const [index, content] of text.split(/\r?\n/u).entries()) {
    if (!content.trim()) continue
    const line = index + 1
    const fault = (zh: string, en: string) => problems.push({ line, zh, en })
    const value = parse(content)
    const head = headSchema.safeParse(value)
    const entry = entrySchema.safeParse(value)
    if (head.data) {
      if (salt && salt !== head.data.salt) fault('两个台账并在了一起，只能留一个', 'two ledgers in one')
      salt ||= head.data.salt
    } else if (entry.data) {
      entries.push(entry.data)
      lines.push(line)
    } else if (/^(?:<{7}|={7}|>{7})/u.test(content)) fault('还有没解决的合并冲突', 'an unresolved merge conflict')
    else {
      const keys = [...new Set(entry.error?.issues.map(({ path }) => path.join('.')).filter(Boolean))].join('、')
      fault(
        value === undefined ? '不是一行 JSON' : `这一条不完整或写错了${keys ? `（${keys}）` : ''}`,
        `not an entry of a ledger${keys ? ` (${keys})` : ''}`,
      )
    }
  }
  if (!salt && problems.length === 0)
    problems.push({ line: 1, zh: '缺开头一行，不是台账', en: 'the first line is missing: no ledger' })
  return { salt, entries, lines, problems }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
