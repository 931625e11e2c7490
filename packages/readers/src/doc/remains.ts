// Chinese text that no story of a Word 97 file tells: what a quick save left behind, what WPS and newer versions of Word add.
import type { Aside } from '@gongkai/core'
import { Binary } from '../bytes/binary.js'
import { chineseShare } from '../bytes/chinese.js'
import type { Storage } from '../bytes/compound-file.js'
import type { Used } from './text.js'

/** Chinese in the streams that WPS and newer versions of Word add, and in the bytes of the main stream that no story uses. */
export function findRemains(root: Storage, main: Binary, used: readonly Used[], text: string): Aside[] {
  const told = new Set<string>()
  const tell = (readings: readonly string[], path: string): Aside[] => {
    const lines = readings.flatMap(findChinese).filter((line) => !text.includes(line) && !told.has(line))
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
  const wide = (bytes: Binary) => bytes.utf16(0, bytes.length >> 1)
  return [
    ...[...(custom ? [custom] : []), ...stored].flatMap((stream) => {
      const bytes = stream.read()
      return tell([wide(new Binary(bytes)), new TextDecoder().decode(bytes)], stream.name)
    }),
    ...gapsBetween(used, main.length).flatMap(({ start, end }) =>
      tell([wide(main.slice(start, end - start))], 'WordDocument'),
    ),
  ]
}

/** The lines of enough common Chinese characters not to be a chance of other bytes. */
function findChinese(text: string): string[] {
  return [...text.matchAll(line)].flatMap(([found]) => (chineseShare(found) >= leastShare ? [found.trim()] : []))
}

/** At least four Han characters in a row, with the punctuation, digits and Latin letters around them. */
const line =
  /[\u0020-\u007e\u2014-\u2026\u3000-\u301e\uff01-\uff5e]*[\u4e00-\u9fff]{4}[\u0020-\u007e\u2014-\u2026\u3000-\u301e\u4e00-\u9fff\uff01-\uff5e]*/gu
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
