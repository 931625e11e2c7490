// The ready-made checker for other TypeScript systems: every reader and every rule, with the default label profile.
import {
  type Checker,
  createChecker as createCoreChecker,
  type FileReport,
  type Profile,
  type SettingsInput,
} from '@gongkai/core'
import { readers } from '@gongkai/readers'
import { defaultProfile, profiles, rules } from '@gongkai/rules'
import { VFile } from 'vfile'
import { checkFile, skippedReport } from './check-file.js'
import { findFiles } from './files/find.js'
import { nearest } from './nearest.js'
import { speaker } from './speech.js'

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
}

/**
 * A checker with every reader and rule.
 * @throws Error for a profile or rule that does not exist, ZodError for settings of the wrong form.
 */
export async function createChecker({ profile = defaultProfile, ...settings }: CheckSettings = {}): Promise<Checker> {
  const known = new Set<string>(rules.map(({ id }) => id))
  for (const id of Object.keys(settings.rules ?? {})) if (!known.has(id)) throw unknownName('a rule id', id, known)
  const chosen = typeof profile === 'string' ? profiles[profile] : profile
  if (!chosen) throw unknownName('a profile id', String(profile), Object.keys(profiles))
  return createCoreChecker({ readers, rules, settings: { ...settings, profile: chosen } })
}

/** Checks a text as it would stand in a file. `name` decides how it is read: notice.txt, notice.html, notice.md. */
export async function checkText(text: string, settings?: CheckSettings, name = 'text.txt'): Promise<FileReport> {
  const { check } = await createChecker(settings)
  for await (const report of check(new VFile({ path: name, value: text }))) return report
  throw new Error(`Expected a report on ${name}, got none`)
}

/** Checks a file, or a folder's files in a stable order with their sidecars, as the command line does. */
export async function* checkPath(path: string, settings?: CheckSettings): AsyncGenerator<FileReport> {
  const checker = await createChecker(settings)
  const say = speaker(checker.settings.locale)
  for (const file of findFiles([path], { cwd: process.cwd(), ignorePatterns: [] }).files) {
    const reports: FileReport[] = []
    if (file.skipped === undefined)
      await checkFile(file, { checker, say, show: async (report) => void reports.push(report) })
    else reports.push(skippedReport(file))
    yield* reports
  }
}

function unknownName(what: string, given: string, known: Iterable<string>): Error {
  const near = nearest(given, known)
  return new Error(`Expected ${what}, got ${given}${near ? `. Did you mean ${near}?` : ''}`)
}
