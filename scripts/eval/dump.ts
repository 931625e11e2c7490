// Generated cases as they are written, around the change: to see by eye that a text differs only where it should.
import type { Case } from './case.js'
import type { Random } from './random.js'

const around = 60

export function dumpCases(cases: readonly Case[], count: number, random: Random): string[] {
  return random.shuffle(cases).slice(0, count).map(show)
}

function show({ operation, row, format, parts, expected, build }: Case): string {
  const source = build()
  const sought = [parts.wording?.slice(0, 2), parts.field, parts.first, '此', '公开'].filter(
    (text) => text !== undefined && text !== '',
  )
  const at = sought.map((text) => source.lastIndexOf(text ?? '')).find((found) => found >= 0) ?? source.length
  const excerpt = source.slice(Math.max(0, at - around), at + around * 2).replaceAll('\n', '⏎')
  return `── row ${row} ${format} ${operation} ${Object.values(parts).join(' · ')} → ${expected}\n${excerpt}`
}
