// gongkai baseline create: takes all findings that no entry accepts into the ledger, as not reviewed.
import type { Run } from '../run.js'
import { CallError, speaker } from '../speech.js'
import type { LedgerEntry } from './file.js'
import { identityOf, surveyFindings } from './survey.js'

type Keep = (...args: Parameters<Run>) => Promise<void>

export const createLedger: Keep = async (call, io, locale) => {
  const say = speaker(locale)
  const { reason, by, until } = call.given as Readonly<Record<string, string | undefined>>
  const wrong = [
    ...(reason && reason.trim().length >= 2
      ? []
      : [say('要写 --reason，说明为什么先收入台账。', 'Give --reason: why these are accepted for now.')]),
    ...(by?.trim() ? [] : [say('要写 --by，说明谁负责。', 'Give --by: who answers for it.')]),
    ...(until === undefined || isDay(until)
      ? []
      : [
          say(
            `--until 要写成 2026-12-31 这样，收到的是“${until}”。`,
            `--until takes a day like 2026-12-31; got “${until}”.`,
          ),
        ]),
  ]
  if (!reason || !by || wrong.length > 0) throw new CallError(wrong)

  const { ledger, surveyed, unread, save } = await surveyFindings(call, io, locale, true)
  const added = new Map<string, LedgerEntry>()
  for (const { recorded } of surveyed) {
    if (recorded.line !== undefined) continue
    const { path, rule, value, context } = recorded
    const key = identityOf(recorded)
    const before = added.get(key)
    added.set(key, {
      path,
      rule,
      value,
      context,
      ...(before ? { n: (before.n ?? 1) + 1 } : {}),
      state: 'unreviewed',
      reason: reason.trim(),
      by: by.trim(),
      ...(until ? { until } : {}),
    })
  }
  const { entries, more } = merge(ledger.entries, [...added.values()])
  await save({ entries })
  const lines = [
    say(
      `台账 ${ledger.name}：新收入 ${more} 条，共 ${entries.length} 条；请用 gongkai baseline audit 逐条审。未审的盖不住阻断和 secrecy 类问题。`,
      `${ledger.name}: ${more} entries added, ${entries.length} in all; go through them with gongkai baseline audit.`,
    ),
    ...(unread.length > 0
      ? [say(`有 ${unread.length} 个文件没有读全，其中的问题没有收入。`, `${unread.length} files were not fully read.`)]
      : []),
  ]
  await io.stdout.write(`${lines.join('\n')}\n`)
}

/** An occurrence more of what is there already raises its number; else it is a new entry. */
function merge(old: readonly LedgerEntry[], added: readonly LedgerEntry[]): { entries: LedgerEntry[]; more: number } {
  const entries = [...old]
  for (const entry of added) {
    const at = entries.findIndex((other) => identityOf(other) === identityOf(entry))
    const before = entries[at]
    // Seen once more than it was accepted: nobody has looked at that one.
    if (before)
      entries[at] = {
        ...before,
        n: (before.n ?? 1) + (entry.n ?? 1),
        state: 'unreviewed',
        reason: entry.reason,
        by: entry.by,
      }
    else entries.push(entry)
  }
  return { entries, more: added.length }
}

function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text)
  )
}
