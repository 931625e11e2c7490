// The ready-made checker for other TypeScript systems: every reader and every rule, with the default label profile.
import type { Checker, FileReport, Profile, SettingsInput } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import { defaultProfile, profiles, rules } from '@gongkai/rules'
import { VFile } from 'vfile'
import { type CheckSetup, prepareChecker } from './checker.js'
import { findFiles } from './files/find.js'
import { nearest } from './nearest.js'
import { isolate } from './workers/isolated.js'
import { checkFiles } from './workers/pool.js'

export type {
  Basis,
  Checker,
  Decision,
  FileReport,
  Finding,
  LabelReport,
  Place,
  Profile,
  Severity,
  Stage,
  Status,
  Verdict,
} from '@gongkai/core'
export { type ExitCode, exitCodes } from './exit-code.js'
export type { Io, Output } from './io.js'
export { run } from './main.js'

/** Settings by name; everything may be left out. */
export interface CheckSettings extends Omit<SettingsInput, 'profile'> {
  /** A profile, or the id of one that comes along. Default: yuxi4. */
  readonly profile?: string | Profile
  /**
   * Whether all files but small plain text are checked in child processes, where `limits.seconds` and `limits.memory`
   * hold and a file that crashes its reader takes nothing with it. Default: true.
   */
  readonly isolation?: boolean
}

/**
 * A checker with every reader and rule. With isolation it keeps one child process, which ends with this process and
 * does not keep it alive; `understand` always works in this process.
 * @throws Error for a profile or rule that does not exist, ZodError for settings of the wrong form.
 */
export async function createChecker(given: CheckSettings = {}): Promise<Checker> {
  const setup = toSetup(given)
  const { checker } = await prepareChecker(setup, readers, clock)
  return given.isolation === false ? checker : isolate(checker, setup, clock)
}

/** Checks a text as it would stand in a file. `name` decides how it is read: notice.txt, notice.html, notice.md. */
export async function checkText(text: string, settings?: CheckSettings, name = 'text.txt'): Promise<FileReport> {
  const { check } = await createChecker(settings)
  for await (const report of check(new VFile({ path: name, value: text }))) return report
  throw new Error(`Expected a report on ${name}, got none`)
}

/** Checks a file, or a folder's files in a stable order with their sidecars, as the command line does. */
export async function* checkPath(path: string, settings: CheckSettings = {}): AsyncGenerator<FileReport> {
  const setup = toSetup(settings)
  const prepared = await prepareChecker(setup, readers, clock)
  const { files } = findFiles([path], { cwd: process.cwd(), ignorePatterns: [] })
  const concurrency = settings.isolation === false ? 'off' : 'auto'
  for await (const { reports } of checkFiles(files, { setup, prepared, concurrency, clock })) yield* reports
}

const clock = () => new Date()

function toSetup({ profile = defaultProfile, isolation: _, ...settings }: CheckSettings): CheckSetup {
  const known = new Set<string>(rules.map(({ id }) => id))
  for (const id of Object.keys(settings.rules ?? {})) if (!known.has(id)) throw unknownName('a rule id', id, known)
  const chosen = typeof profile === 'string' ? profiles[profile] : profile
  if (!chosen) throw unknownName('a profile id', String(profile), Object.keys(profiles))
  return {
    settings: { ...settings, profile: chosen },
    rules: rules.map(({ id }) => id),
    measure: false,
    reveal: false,
  }
}

function unknownName(what: string, given: string, known: Iterable<string>): Error {
  const near = nearest(given, known)
  return new Error(`Expected ${what}, got ${given}${near ? `. Did you mean ${near}?` : ''}`)
}
