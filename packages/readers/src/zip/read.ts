// Reads a zip archive: no text of its own, every member a file to be checked by itself.
import { type EmbeddedFile, type Limits, type Notice, type SourceDocument, unreadable } from '@gongkai/core'
import { openZip } from '../bytes/zip.js'

/** Leavings of the machine that packed it: folders, forks of macOS files, settings of Explorer. */
const leavings = /\/$|(?:^|\/)__MACOSX\/|(?:^|\/)(?:\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/iu

/** Characters that would do something to the terminal a name is shown on: control and direction. */
const unprintable = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

export function readZip(bytes: Uint8Array, limits: Limits): SourceDocument {
  const zip = openZip(bytes, limits)
  if (zip.problem === 'too-large') return unreadable('zip', 'too-large')
  const entries = zip.entries.filter(({ name }) => !leavings.test(name))
  if (entries.length === 0) return unreadable('zip', zip.problem ?? 'empty')
  const names = new Set<string>()
  const embedded = entries.map((entry): EmbeddedFile => {
    const { bytes: value, problem } = zip.read(entry)
    const name = unused(entry.name.replace(unprintable, '\ufffd'), names)
    return { name, value, ...(problem ? { problem: { code: problem } } : {}) }
  })
  const notices: Notice[] = [{ code: 'packed', lost: 'decoration', detail: `${embedded.length}` }]
  if (zip.problem) notices.push({ code: zip.problem, lost: 'text' })
  const properties = zip.comment ? [{ name: '注释', value: zip.comment, origin: 'file' as const }] : []
  return { type: 'document', format: 'zip', properties, children: [], embedded, notices }
}

/** Two members may bear one name, and programs show one of them: the second is called 名单(2).txt. */
function unused(name: string, names: Set<string>): string {
  let free = name
  for (let count = 2; names.has(free); count++) free = name.replace(/(\.[^./]*)?$/u, `(${count})$1`)
  names.add(free)
  return free
}
