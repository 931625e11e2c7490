// Which files a call means: paths, folders and globs, in a stable order; nothing is left out without a reason.
import { type Dirent, readdirSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { FoundFile } from './found.js'
import { baseOf, ignoreMatcher, isGlob, matcher } from './glob.js'
import { headOf } from './head.js'
import { type SkipReason, skippedFile, skippedFolder } from './kinds.js'
import { errorCode } from './open.js'
import { compareNames } from './order.js'

export interface Found {
  readonly files: readonly FoundFile[]
  /** Words of the call that name no file to check. */
  readonly unmatched: readonly string[]
}

export interface FindOptions {
  readonly cwd: string
  readonly ignorePatterns: readonly string[]
  /** Whether an ignore file or the settings leave a location out. */
  readonly leavesOut?: (location: string) => boolean
  /** Locations that are never taken: the report being written. */
  readonly leaveOut?: readonly string[]
  /** A path that does not exist is unmatched, not a file that could not be opened. */
  readonly tolerateMissing?: boolean
}

export function findFiles(words: readonly string[], options: FindOptions): Found {
  const { cwd, ignorePatterns, leavesOut = () => false, leaveOut = [], tolerateMissing = false } = options
  const matches = ignoreMatcher(ignorePatterns)
  const named = new Set(words.map((word) => resolve(cwd, word)).filter(isFile))
  const seen = new Set<string>(leaveOut)
  const files: FoundFile[] = []
  const unmatched: string[] = []

  const add = (file: FoundFile) => {
    if (seen.has(file.location)) return
    seen.add(file.location)
    files.push(file)
  }

  for (const word of words) {
    const location = resolve(cwd, word)
    const show = (path: string) => slashes(isAbsolute(word) ? path : relative(cwd, path) || '.')
    const isIgnored = (path: string) => matches(slashes(relative(cwd, path))) || leavesOut(path)
    const take = (path: string, isFolder: boolean): SkipReason | undefined => {
      if (isIgnored(path)) return 'ignored'
      if (named.has(path)) return undefined
      const name = path.slice(path.lastIndexOf(sep) + 1)
      return isFolder ? skippedFolder(name) : skippedFile(name, () => headOf(path))
    }
    const kind = kindOf(location)
    if (kind === 'folder') {
      const before = files.length
      for (const file of walk(location, { show, take })) add(file)
      const matched = files.slice(before).some((file) => file.skipped === undefined || named.has(file.location))
      if (!matched && !alreadySeen(location, files)) unmatched.push(word)
    } else if (kind === 'file') {
      add({ path: show(location), location, ...(isIgnored(location) ? { skipped: 'ignored' as const } : {}) })
    } else if (kind === 'ENOENT' && isGlob(word)) {
      const pattern = slashes(word).replace(/^\.\//u, '')
      const matches = matcher(pattern)
      const all = [...walk(resolve(cwd, baseOf(pattern)), { show, take })].filter(({ path }) => matches(path))
      for (const file of all) add(file)
      if (!all.some(({ skipped }) => skipped === undefined)) unmatched.push(word)
    } else if (kind === 'ENOENT' && tolerateMissing) {
      unmatched.push(word)
    } else {
      add({ path: show(location), location, unopened: kind })
    }
  }
  return { files, unmatched }
}

interface Walk {
  readonly show: (location: string) => string
  readonly take: (location: string, isFolder: boolean) => SkipReason | undefined
}

function* walk(folder: string, options: Walk): Generator<FoundFile> {
  const { show, take } = options
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    yield { path: show(folder), location: folder, unopened: errorCode(error) }
    return
  }
  entries.sort((a, b) => compareNames(a.name, b.name))
  for (const entry of entries) {
    const location = join(folder, entry.name)
    const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : kindOf(location)
    if (kind === 'folder') {
      // A link to a folder may lead anywhere, also back to where it stands.
      const skipped = entry.isSymbolicLink() ? 'folder-link' : take(location, true)
      if (skipped) yield { path: `${show(location)}/`, location, skipped }
      else yield* walk(location, options)
    } else {
      const skipped = take(location, false)
      yield {
        path: show(location),
        location,
        ...(skipped ? { skipped } : kind === 'file' ? {} : { unopened: kind }),
      }
    }
  }
}

/** `file`, `folder`, or why it is neither: ENOENT, EACCES, special-file. */
function kindOf(location: string): string {
  try {
    const stats = statSync(location)
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'special-file'
  } catch (error) {
    return errorCode(error)
  }
}

function isFile(location: string): boolean {
  return kindOf(location) === 'file'
}

/** Whether the folder's files came with another word of the call. */
function alreadySeen(folder: string, files: readonly FoundFile[]): boolean {
  return files.some(({ location, skipped }) => skipped === undefined && location.startsWith(folder + sep))
}

function slashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path
}
