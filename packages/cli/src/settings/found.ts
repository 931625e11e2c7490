// The files of a call with the settings in mind: what the ignore file and the settings leave out is skipped.
import type { Call } from '../call.js'
import { type FindOptions, type Found, findFiles } from '../files/find.js'
import { readIgnoreFile } from '../files/ignore-file.js'
import type { OpenedCall } from './open-call.js'
import { ignoredByRoot } from './plan.js'

/** @throws CallError if the ignore file that was named cannot be read. */
export async function findForCall(
  words: readonly string[],
  { given }: Call,
  { lookup, options, say }: OpenedCall,
  { cwd, ...rest }: Omit<FindOptions, 'ignorePatterns' | 'leavesOut'>,
): Promise<Found> {
  const named = given['ignore-path'] as string | undefined
  const byFile = options.ignore ? await readIgnoreFile(cwd, named, say) : () => false
  const bySettings = options.ignore ? ignoredByRoot(lookup.root) : () => false
  return findFiles(words, {
    cwd,
    ...rest,
    ignorePatterns: options.ignorePatterns,
    leavesOut: (location) => byFile(location) || bySettings(location),
  })
}
