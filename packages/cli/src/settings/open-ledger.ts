// The ledger that goes with a settings file, read and ready; without one the ledger of the current folder.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readLedger } from '../baseline/file.js'
import type { LedgerSetup } from '../baseline/ledger.js'
import { errorCode } from '../files/open.js'
import { CallError, type Say } from '../speech.js'
import { showPath } from './layers.js'
import { baselineName, type LoadedSettings } from './load.js'

export interface Opening {
  readonly cwd: string
  readonly say: Say
  readonly record: boolean
}

/** Where the ledger lies, or would be written. */
export function ledgerLocation(loaded: LoadedSettings | undefined, cwd: string): string {
  return loaded?.baseline ?? join(loaded?.layers.at(-1)?.folder ?? cwd, baselineName)
}

/** @throws CallError for a ledger that cannot be trusted. With `record` there is one, if need be an empty one. */
export async function openLedgerFile(
  loaded: LoadedSettings | undefined,
  { cwd, say, record }: Opening,
): Promise<LedgerSetup | undefined> {
  const location = ledgerLocation(loaded, cwd)
  const name = showPath(cwd, location)
  const base = { name, folder: dirname(location), cwd, record }
  if (!existsSync(location)) return record ? { ...base, salt: '', entries: [], lines: [] } : undefined
  let text: string
  try {
    text = await readFile(location, 'utf8')
  } catch (error) {
    const code = errorCode(error)
    throw new CallError([say(`台账 ${name} 打不开（${code}）。`, `Ledger ${name} could not be opened (${code}).`)])
  }
  const { salt, entries, lines, problems } = readLedger(text)
  if (problems.length > 0)
    throw new CallError(
      problems.map(({ line, zh, en }) => say(`${name} 第${line}行：${zh}。`, `${name} line ${line}: ${en}.`)),
    )
  return { ...base, salt, entries, lines }
}
