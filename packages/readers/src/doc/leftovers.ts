// What is in a Word 97 file beside its stories: embedded files, macros, what a program added, and text that a quick save left behind.
import type { Aside, EmbeddedFile, Notice } from '@gongkai/core'
import { Binary } from '../bytes/binary.js'
import { chineseShare } from '../bytes/chinese.js'
import type { Storage } from '../bytes/compound-file.js'
import { unwrapObject } from '../bytes/ole-object.js'
import type { Used } from './text.js'

export async function readObjects(root: Storage): Promise<EmbeddedFile[]> {
  const files: EmbeddedFile[] = []
  for (const object of root.storages.get('objectpool')?.storages.values() ?? []) {
    const file = await unwrapObject(object, object.name)
    if (file) files.push(file)
  }
  return files
}

/** Folders and streams known to hold no text, or read elsewhere. */
const known = /^(?:worddocument|[01]table|data|objectpool|macros|msodatastore|wpscustomdata|\p{Cc}.*)$/u

/** What was not read of the file. */
export function nameOthers(root: Storage): Notice[] {
  const notices: Notice[] = []
  if (root.storages.has('macros')) notices.push({ code: 'unread-part', lost: 'decoration', detail: 'Macros' })
  for (const [key, { name }] of [...root.streams, ...root.storages])
    if (!known.test(key)) notices.push({ code: 'unread-part', lost: 'decoration', detail: name })
  return notices
}

/** Chinese in the streams that WPS and newer versions of Word add, and in the bytes of the main stream that no story uses. */
export function findRemains(root: Storage, main: Binary, used: readonly Used[], text: string): Aside[] {
  const told = new Set<string>()
  const tell = (bytes: Uint8Array, path: string): Aside[] => {
    const lines = findChinese(bytes).filter((line) => !text.includes(line) && !told.has(line))
    for (const line of lines) told.add(line)
    const children = lines.map((value) => ({
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, value }],
    }))
    return children.length > 0 ? [{ type: 'aside', kind: 'hidden', children, locator: { path } }] : []
  }
  const custom = root.streams.get('wpscustomdata')
  const stored = [...(root.storages.get('msodatastore')?.storages.values() ?? [])].flatMap(({ streams }) => [
    ...streams.values(),
  ])
  return [...(custom ? [custom] : []), ...stored]
    .flatMap((stream) => tell(stream.read(), stream.name))
    .concat(
      gapsBetween(used, main.length).flatMap(({ start, end }) =>
        tell(main.slice(start, end - start).bytes, 'WordDocument'),
      ),
    )
}

/** Of UTF-16 or UTF-8, the lines of enough common Chinese characters not to be a chance of other bytes. */
function findChinese(bytes: Uint8Array): string[] {
  const even = bytes.subarray(0, bytes.length & ~1)
  const readings = [new Binary(even).utf16(0, even.length >> 1), new TextDecoder().decode(bytes)]
  return readings.flatMap((reading) =>
    [...reading.matchAll(line)].flatMap(([found]) => {
      const han = found.match(/[\u4e00-\u9fff]/gu)?.length ?? 0
      return han >= leastHan && chineseShare(found) >= leastShare ? [found.trim()] : []
    }),
  )
}

/** Han characters, punctuation, digits and Latin letters that follow one another. */
const line = /[\u0020-\u007e\u2014-\u2026\u3000-\u301e\u4e00-\u9fff\uff01-\uff5e]{4,}/gu
const leastHan = 4
const leastShare = 0.6

/** Text begins at even bytes. */
function gapsBetween(used: readonly Used[], end: number): Used[] {
  const gaps: Used[] = []
  let from = 0
  for (const { start, end: to } of [...used].sort((a, b) => a.start - b.start)) {
    if (start > from) gaps.push({ start: from + (from & 1), end: start })
    from = Math.max(from, to)
  }
  if (from < end) gaps.push({ start: from + (from & 1), end })
  return gaps
}
