// A child started before anything else is loaded, where the words of a call show that one will be needed: so both load at once.
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { skippedFile, skippedFolder } from '../files/kinds.js'
import { commandWords } from '../flags.js'
import { type Child, startChild } from './child.js'
import { workerEntry } from './entry.js'
import { lookAt } from './where.js'

/** Bytes; the default of `limits.memory`, which is not loaded yet. */
const memory = 2 * 1024 ** 3

/** Nothing, where the call is of another command or plain text is all that is seen. */
export function startEarly(argv: readonly string[], cwd: string): Child | undefined {
  const [first = ''] = argv
  if (
    (Object.hasOwn(commandWords, first) && first !== 'lint') ||
    argv.includes('off') ||
    argv.includes('--concurrency=off')
  )
    return undefined
  const words = argv.filter((word) => !word.startsWith('-') && word !== 'lint')
  const locations = (words.length > 0 ? words : ['.']).map((word) => resolve(cwd, word))
  return holdsPacked(locations) ? startChild(workerEntry(), memory) : undefined
}

/** Entries of folders that are looked at: the files that need a child are seldom the last. */
const mostEntries = 200

/** Whether a file among these, or in these folders, is to be checked in a child. A word that is neither says nothing. */
function holdsPacked(locations: readonly string[]): boolean {
  const queue = [...locations]
  for (let looked = 0; looked < Math.min(queue.length, mostEntries); looked++) {
    const location = queue[looked] ?? ''
    try {
      if (!statSync(location).isDirectory()) {
        if (!lookAt({ path: location, location }).plain) return true
        continue
      }
      for (const { name } of readdirSync(location, { withFileTypes: true }))
        if (!skippedFolder(name) && !skippedFile(name, () => new Uint8Array(1))) queue.push(join(location, name))
    } catch {
      // A flag's value, or a file that cannot be opened.
    }
  }
  return false
}
