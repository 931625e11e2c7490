// What the exceptions of a call did: how much does not count, which entries nobody needs any more, which are past their day.
import { resolve } from 'node:path'
import { type FileReport, isCurrent } from '@gongkai/core'
import type { LedgerSetup } from '../baseline/ledger.js'
import type { Say } from '../speech.js'
import type { LoadedSettings } from './load.js'

export interface Exceptions {
  /** `location` is that of the file, also for what is packed in it. */
  add(report: FileReport, location: string): void
  /** One for each thing a person should know. */
  sentences(): string[]
}

export interface Watched {
  readonly settings: readonly LoadedSettings[]
  readonly ledgers: readonly LedgerSetup[]
  /** Every rule was on. */
  readonly allRules: boolean
  /** Whether all files that the patterns of a settings file may mean were looked at. */
  readonly covers: (folder: string) => boolean
  readonly showSuppressed: boolean
  readonly today: string
  readonly say: Say
}

export function watchExceptions({
  settings,
  ledgers,
  allRules,
  covers,
  showSuppressed,
  today,
  say,
}: Watched): Exceptions {
  const used = new Set<string>()
  const checked = new Set<string>()
  const suppressed = { allow: 0, baseline: 0 }
  const add = ({ status, findings }: FileReport, location: string) => {
    if (status === 'checked') checked.add(location)
    for (const { suppressed: why } of findings) {
      if (!why) continue
      suppressed[why.kind]++
      used.add(why.entry)
    }
  }

  const counted = (): string[] => {
    const { allow, baseline } = suppressed
    if (allow + baseline === 0 || showSuppressed) return []
    const sources = [
      ...(allow > 0 ? [say(`设置中的例外 ${allow} 个`, `${allow} by the settings`)] : []),
      ...(baseline > 0 ? [say(`台账 ${baseline} 个`, `${baseline} by the ledger`)] : []),
    ].join(say('，', ', '))
    return [
      say(
        `有 ${allow + baseline} 个问题按例外不计（${sources}）；加 --show-suppressed 列出。`,
        `${allow + baseline} findings are let stand (${sources}); --show-suppressed lists them.`,
      ),
    ]
  }
  const ofAllow = ({ allow, base }: LoadedSettings): string[] =>
    allow.flatMap(({ entry, until }) => {
      if (!isCurrent({ until }, today))
        return [
          say(
            `${entry}：这条例外到 ${until} 为止，已经失效，请删去或续期。`,
            `${entry}: this exception ended on ${until}.`,
          ),
        ]
      if (!allRules || !covers(base) || used.has(entry)) return []
      return [say(`${entry}：这条例外已经用不上了，请删去。`, `${entry}: this exception lets nothing stand any more.`)]
    })
  const ofOwn = ({ own }: LoadedSettings): string[] =>
    own.flatMap(({ own: { id, until }, entry }) =>
      isCurrent({ until }, today)
        ? []
        : [say(`${entry}：规则 ${id} 到 ${until} 为止，已经不起作用。`, `${entry}: rule ${id} ended on ${until}.`)],
    )
  const ofLedger = ({ name, folder, entries, lines }: LedgerSetup): string[] => {
    const unreviewed = entries.filter(({ state }) => state === 'unreviewed').length
    const ended = entries.filter((entry) => !isCurrent(entry, today)).length
    const unused = entries.filter(
      (entry, index) =>
        allRules &&
        isCurrent(entry, today) &&
        entry.state !== 'unreviewed' &&
        checked.has(resolve(folder, entry.path.split('!')[0] ?? entry.path)) &&
        !used.has(`${name}:${lines[index]}`),
    ).length
    return [
      ...(unreviewed > 0
        ? [
            say(
              `台账 ${name} 有 ${unreviewed} 条未审；用 gongkai baseline audit 逐条审。`,
              `${unreviewed} entries of ${name} are not reviewed.`,
            ),
          ]
        : []),
      ...(ended > 0
        ? [say(`台账 ${name} 有 ${ended} 条已经过期，不再起作用。`, `${ended} entries of ${name} have ended.`)]
        : []),
      ...(unused > 0
        ? [
            say(
              `台账 ${name} 有 ${unused} 条已经用不上了；用 gongkai baseline prune 清理。`,
              `${unused} entries of ${name} are not needed any more.`,
            ),
          ]
        : []),
    ]
  }
  return {
    add,
    sentences: () => [
      ...counted(),
      ...settings.flatMap(ofAllow),
      ...settings.flatMap(ofOwn),
      ...ledgers.flatMap(ofLedger),
    ],
  }
}
