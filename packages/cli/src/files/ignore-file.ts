// The ignore file of a call, .gongkaiignore: a pattern on each line, as in .gitignore; later lines win, ! takes back.
import { readFile } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import { CallError, type Say } from '../speech.js'
import { ignoreMatcher } from './glob.js'
import { errorCode } from './open.js'

export const ignoreFileName = '.gongkaiignore'

/**
 * Whether a location is left out. Patterns are relative to the folder of the file.
 * @throws CallError if the file that was named cannot be read; the usual one need not be there.
 */
export async function readIgnoreFile(
  cwd: string,
  named: string | undefined,
  say: Say,
): Promise<(location: string) => boolean> {
  const location = resolve(cwd, named ?? ignoreFileName)
  let text: string
  try {
    text = await readFile(location, 'utf8')
  } catch (error) {
    const code = errorCode(error)
    if (named === undefined && code === 'ENOENT') return () => false
    const name = named ?? ignoreFileName
    throw new CallError([say(`${name} 打不开（${code}）。`, `${name} could not be opened (${code}).`)])
  }
  const matches = ignoreLines(text)
  const folder = dirname(location)
  return (path) => matches(relative(folder, path).split(sep).join('/'))
}

/** Tests a path against the lines of an ignore file. */
export function ignoreLines(text: string): (path: string) => boolean {
  const rules = text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => ({ takesBack: line.startsWith('!'), test: ignoreMatcher([line.replace(/^!/u, '')]) }))
  return (path) => rules.findLast(({ test }) => test(path))?.takesBack === false
}
