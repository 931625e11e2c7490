// The parts of an OFD and how they name each other, which producers do in every way but one.
import type { Limits, Notice } from '@gongkai/core'
import { openZip } from '../bytes/zip.js'
import { type Element, readTree } from './element.js'

export interface Part {
  /** As the archive spells it, without a leading slash. */
  readonly name: string
  read(): Uint8Array
}

export interface Package {
  readonly parts: readonly Part[]
  readonly notices: Notice[]
  /** Names of the parts that were asked for. */
  readonly met: ReadonlySet<string>
  /** The part that `location`, written in a part of the folder `base`, means. */
  find(location: string, base: string): Part | undefined
  /** The root element of a part; what is wrong with it is noted. */
  tree(part: Part): Element | undefined
  /** That a part is known and holds no text. */
  meet(part: Part | undefined): void
}

export function openPackage(bytes: Uint8Array, limits: Limits): Package {
  const notices: Notice[] = []
  const zip = openZip(bytes, limits)
  if (zip.problem) notices.push({ code: zip.problem, lost: 'text' })
  const entries = zip.problem === 'too-large' ? [] : zip.entries.filter(({ name }) => !name.endsWith('/'))
  const parts = entries.map((entry): Part => {
    let content: Uint8Array | undefined
    return {
      name: normal(entry.name),
      read() {
        if (content) return content
        const { bytes: read, problem } = zip.read(entry)
        if (problem) notices.push({ code: problem, lost: 'text', detail: normal(entry.name) })
        content = read
        return read
      },
    }
  })
  const named = new Map<string, Part>()
  for (const part of parts) {
    const key = part.name.toLowerCase()
    // Two members of one name: programs differ in which they show, so the second is text nobody can vouch for.
    if (named.has(key)) notices.push({ code: 'unread-part', lost: 'text', detail: part.name })
    else named.set(key, part)
  }
  const met = new Set<string>()
  return {
    parts: [...named.values()],
    notices,
    met,
    find(location, base) {
      const found = candidates(location, base).map((name) => named.get(name.toLowerCase()))
      return found.find((part) => part !== undefined) ?? bySuffix(location, named)
    },
    tree(part) {
      met.add(part.name)
      const content = part.read()
      if (content.length === 0) return undefined
      const { root, problem } = readTree(content, limits)
      if (problem) notices.push({ ...problem, lost: 'text', detail: part.name })
      return root
    },
    meet(part) {
      if (part) met.add(part.name)
    },
  }
}

/** The folder a part stands in: `Doc_0` of `Doc_0/Document.xml`, empty for the root. */
export function folderOf({ name }: Part): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')))
}

/** A path as it may be meant: from the root if it begins with a slash, else from the part's folder, else from the root. */
function candidates(location: string, base: string): string[] {
  const path = location.trim().replaceAll('\\', '/')
  if (path === '') return []
  const ways = path.startsWith('/') ? [path, `${base}${path}`] : [`${base}/${path}`, path]
  return ways.flatMap((way) => [normal(way), normal(decoded(way))])
}

/** The one part whose name ends so: paths that leave a folder out. */
function bySuffix(location: string, named: ReadonlyMap<string, Part>): Part | undefined {
  const path = normal(location.trim()).toLowerCase()
  if (path === '') return undefined
  const found = [...named].filter(([name]) => name.endsWith(`/${path}`))
  return found.length === 1 ? found[0]?.[1] : undefined
}

function normal(path: string): string {
  const segments: string[] = []
  for (const segment of path.replaceAll('\\', '/').split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
