// Every finding of a call with the entry it has, or would have, in the ledger: what all the commands on the ledger look at.
import { rename, writeFile } from 'node:fs/promises'
import type { FileReport, Finding, Locale } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import type { Call } from '../call.js'
import { type CheckSetup, type CheckWay, prepareChecker } from '../checker.js'
import type { Io } from '../io.js'
import { noSuchFile, nothingToCheck } from '../notices.js'
import { findForCall } from '../settings/found.js'
import { type OpenedCall, openCall } from '../settings/open-call.js'
import { ledgerLocation } from '../settings/open-ledger.js'
import { planChecks } from '../settings/plan.js'
import { CallError } from '../speech.js'
import { checkFiles } from '../workers/pool.js'
import { type LedgerFile, newLedger, writeLedger } from './file.js'
import { type LedgerSetup, type Recorded, toRecord } from './ledger.js'

export interface Surveyed {
  readonly report: FileReport
  readonly finding: Finding
  readonly recorded: Recorded
}

export interface Survey {
  readonly opened: OpenedCall
  /** As it was before. */
  readonly ledger: LedgerSetup
  readonly surveyed: readonly Surveyed[]
  /** Locations of files that were read whole. */
  readonly checked: ReadonlySet<string>
  /** Files that were not. */
  readonly unread: readonly string[]
  save(file: Pick<LedgerFile, 'entries'>): Promise<void>
}

/** @throws CallError where there is nothing to check, or more than one ledger is meant. */
export async function surveyFindings(call: Call, io: Io, asked: Locale, isNew = false): Promise<Survey> {
  const opened = await openCall(call, io.cwd, asked, isNew)
  const { lookup, options, say } = opened
  const words = call.operands.length > 0 ? call.operands : ['.']
  const { files: found, unmatched } = await findForCall(words, call, opened, { cwd: io.cwd })
  const wrong = [...unmatched.map((word) => nothingToCheck(word, say)), ...noSuchFile(words, found, say)]
  if (wrong.length > 0) throw new CallError(wrong)
  const plan = await planChecks(found, { call, options, lookup, cwd: io.cwd, say, record: true })
  const [own] = plan.ledgers
  if (!own || plan.ledgers.length > 1)
    throw new CallError([
      say(
        '这些文件有几份设置，各有各的台账；请到各自的文件夹里运行。',
        'These files have several ledgers; run this in their folders.',
      ),
    ])
  const ledger = own.salt ? own : { ...own, salt: newLedger().salt }
  const withSalt = (way: CheckWay): CheckWay => ({ ...way, ledger })
  const setup: CheckSetup = {
    ...withSalt(plan.way),
    others: plan.others.map(withSalt),
    wayOf: plan.wayOf,
    measure: false,
    reveal: false,
  }
  const clock = () => new Date()
  const prepared = await prepareChecker(setup, readers, clock)
  const surveyed: Surveyed[] = []
  const checked = new Set<string>()
  const unread: string[] = []
  let done = 0
  for await (const { reports } of checkFiles(plan.files, { setup, prepared, concurrency: 'auto', clock })) {
    const file = plan.files[done++]
    if (reports.every(({ status }) => status === 'checked') && file) checked.add(file.location)
    for (const report of reports) {
      if (report.status === 'partial' || report.status === 'unreadable') unread.push(report.path)
      for (const finding of report.findings)
        if (finding.suppressed?.kind === 'baseline')
          surveyed.push({ report, finding, recorded: toRecord(finding.suppressed) })
    }
  }
  const location = ledgerLocation(lookup.root, io.cwd)
  const save = async ({ entries }: Pick<LedgerFile, 'entries'>) => {
    await writeFile(`${location}.tmp`, writeLedger({ salt: ledger.salt, entries }))
    await rename(`${location}.tmp`, location)
  }
  return { opened, ledger, surveyed, checked, unread, save }
}

/** The same place and value, told apart from all others. */
export function identityOf({ path, rule, value, context }: Recorded): string {
  return JSON.stringify([path, rule, value, context])
}
