// The ledger at work: which findings were accepted before, by the keyed hash of what was found and where it stood.
import { pbkdf2Sync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { type FindingEvidence, familyOf, isCurrent, type Ledger, type Suppression } from '@gongkai/core'
import type { LedgerEntry } from './file.js'

/** Plain data, so that a child process has the very same ledger. */
export interface LedgerSetup {
  /** As shown: gongkai-baseline.jsonl */
  readonly name: string
  /** Paths in it are relative to this folder, those of findings to `cwd`. */
  readonly folder: string
  readonly cwd: string
  readonly salt: string
  readonly entries: readonly LedgerEntry[]
  /** Line of each entry in the file. */
  readonly lines: readonly number[]
  /** Every finding gets its own entry back as JSON (`toRecord`), for the commands that keep the ledger. */
  readonly record: boolean
}

/** What a finding would be in the ledger. */
export interface Recorded extends Pick<LedgerEntry, 'path' | 'rule' | 'value' | 'context'> {
  /** Line of the entry that accepts it. */
  readonly line?: number
}

export function toRecord({ entry }: Suppression): Recorded {
  return JSON.parse(entry) as Recorded
}

export function openLedger(setup: LedgerSetup, today: () => string): Ledger {
  const { name, folder, cwd, salt, record } = setup
  const byRule = new Map<string, LedgerEntry[]>()
  for (const entry of setup.entries) byRule.set(entry.rule, [...(byRule.get(entry.rule) ?? []), entry])
  const lineOf = new Map(setup.entries.map((entry, index) => [entry, setup.lines[index] ?? 0]))
  const isGone = once((path) => !existsSync(join(folder, path.split('!')[0] ?? path)))

  return {
    accepts(findings) {
      const left = new Map<LedgerEntry, number>()
      const take = (entry: LedgerEntry | undefined) => {
        if (entry) left.set(entry, (left.get(entry) ?? entry.n ?? 1) - 1)
        return entry
      }
      const hashed = findings.map((evidence) => {
        const path = relative(folder, resolve(cwd, evidence.path)).split(sep).join('/')
        const known = byRule.get(evidence.rule) ?? []
        const value = known.length > 0 || record ? valueHash(evidence, salt) : ''
        const same = known.filter((entry) => entry.value === value && (record || holds(entry, evidence, today())))
        const context = same.length > 0 || record ? contextHash(evidence, value, salt) : ''
        return { evidence, path, value, context, same }
      })
      // First what stands where it stood, then what was moved with its file, then what stands in a line that was edited.
      const isFree = (entry: LedgerEntry) => (left.get(entry) ?? entry.n ?? 1) > 0
      const taken: (LedgerEntry | undefined)[] = hashed.map(({ same, path, context }) =>
        take(same.find((entry) => isFree(entry) && entry.path === path && entry.context === context)),
      )
      const fill = (fits: (entry: LedgerEntry, at: (typeof hashed)[number]) => boolean) => {
        for (const [index, at] of hashed.entries())
          taken[index] ??= take(at.same.find((entry) => isFree(entry) && fits(entry, at)))
      }
      fill((entry, { context }) => entry.context === context && isGone(entry.path))
      fill((entry, { path }) => entry.path === path)
      return hashed.map(({ evidence, path, value, context }, index): Suppression | null => {
        const entry = taken[index]
        if (!entry && !record) return null
        const { by = '', reason = '', until = null } = entry ?? {}
        const line = entry && lineOf.get(entry)
        const recorded: Recorded = { path, rule: evidence.rule, value, context, ...(line ? { line } : {}) }
        return { kind: 'baseline', by, reason, until, entry: record ? JSON.stringify(recorded) : `${name}:${line}` }
      })
    },
  }
}

/** Nobody has looked at an entry that is not reviewed: it never hides what stops a publication. */
function holds(entry: LedgerEntry, { rule, severity }: FindingEvidence, today: string): boolean {
  if (!isCurrent(entry, today)) return false
  return entry.state !== 'unreviewed' || (severity !== 'blocker' && familyOf(rule) !== 'secrecy')
}

function valueHash({ path, rule, message, value }: FindingEvidence, salt: string): string {
  // What is found of the whole document is found of this one.
  return keyedHash([rule, message, value || path].join('\u0000'), salt)
}

function contextHash({ surroundings }: FindingEvidence, value: string, salt: string): string {
  return keyedHash([value, surroundings].join('\u0000'), salt)
}

/** Slow on purpose: mobile numbers are few enough to be tried one by one. */
function keyedHash(text: string, salt: string): string {
  return pbkdf2Sync(text, salt, iterations, 8, 'sha256').toString('hex')
}

const iterations = 1000

function once(find: (path: string) => boolean): (path: string) => boolean {
  const known = new Map<string, boolean>()
  return (path) => {
    const found = known.get(path) ?? find(path)
    known.set(path, found)
    return found
  }
}
