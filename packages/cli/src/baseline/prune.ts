// gongkai baseline prune: drops entries that accept nothing any more, and writes anew those whose line or file has moved.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Run } from '../run.js'
import { speaker } from '../speech.js'
import type { LedgerEntry } from './file.js'
import type { Recorded } from './ledger.js'
import { identityOf, surveyFindings } from './survey.js'

type Keep = (...args: Parameters<Run>) => Promise<void>

export const pruneLedger: Keep = async (call, io, locale) => {
  const say = speaker(locale)
  const { ledger, surveyed, checked, save } = await surveyFindings(call, io, locale)
  const today = new Date().toISOString().slice(0, 10)
  const matches = new Map<number, Recorded[]>()
  for (const { recorded } of surveyed)
    if (recorded.line !== undefined) matches.set(recorded.line, [...(matches.get(recorded.line) ?? []), recorded])

  let [dropped, moved, kept] = [0, 0, 0]
  const entries = new Map<string, LedgerEntry>()
  const keep = (entry: LedgerEntry) => {
    const before = entries.get(identityOf(entry))
    const n = (before?.n ?? (before ? 1 : 0)) + (entry.n ?? 1)
    const { n: _, ...rest } = entry
    entries.set(identityOf(entry), n > 1 ? { ...rest, n } : rest)
  }
  for (const [index, entry] of ledger.entries.entries()) {
    const { until = today } = entry
    const found = matches.get(ledger.lines[index] ?? 0) ?? []
    const location = resolve(ledger.folder, entry.path.split('!')[0] ?? entry.path)
    // Of a file that was not looked at nothing is known.
    const isKnown = checked.has(location) || !existsSync(location)
    if (until < today || (found.length === 0 && isKnown)) dropped++
    else if (found.length === 0) {
      kept++
      keep(entry)
    } else {
      const isSame = found.length === (entry.n ?? 1) && found.every((one) => identityOf(one) === identityOf(entry))
      if (isSame) kept++
      else moved++
      const { n: _, ...rest } = entry
      for (const { path, value, context } of found) keep({ ...rest, path, value, context })
    }
  }
  await save({ entries: [...entries.values()] })
  await io.stdout.write(
    `${say(
      `台账 ${ledger.name}：删去 ${dropped} 条，改写 ${moved} 条，不变 ${kept} 条。`,
      `${ledger.name}: ${dropped} dropped, ${moved} rewritten, ${kept} unchanged.`,
    )}\n`,
  )
}
