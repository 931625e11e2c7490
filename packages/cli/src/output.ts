// Where a report goes: standard output, or a file that appears only when it is whole.
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { errorCode } from './files/open.js'
import type { Io } from './io.js'
import { CallError, type Say } from './speech.js'

export interface Destination {
  write(text: string): Promise<void>
  /** All is written. */
  finish(): Promise<void>
  /** Nothing shall be left. */
  abandon(): Promise<void>
}

/** @throws CallError if the file cannot be written. */
export async function openDestination(
  { stdout, cwd }: Io,
  outputFile: string | undefined,
  say: Say,
): Promise<Destination> {
  if (outputFile === undefined)
    return {
      write: async (text) => {
        if (text) await stdout.write(text)
      },
      finish: async () => {},
      abandon: async () => {},
    }
  const target = resolve(cwd, outputFile)
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  const refuse = (error: unknown): never => {
    const code = errorCode(error)
    throw new CallError([
      say(`报告写不进 ${outputFile}（${code}）。`, `Cannot write the report to ${outputFile} (${code}).`),
    ])
  }
  const handle = await open(draft, 'w').catch(refuse)
  const abandon = async () => {
    await handle.close().catch(() => undefined)
    await rm(draft, { force: true })
  }
  return {
    write: async (text) => {
      await handle.write(text).catch(refuse)
    },
    finish: async () => {
      await handle.close()
      await rename(draft, target).catch(async (error: unknown) => {
        await abandon()
        refuse(error)
      })
    },
    abandon,
  }
}
