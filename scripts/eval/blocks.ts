// The blocks every part of the results is shown in: a heading, a table of scores, a list of misses.
import { type Score, scoreBy } from './score.js'
import { fractionOf, shareOf, tableOf } from './table.js'

export const isRight = ({ right }: { readonly right: boolean }) => right

export function title(text: string): string {
  return `\n■ ${text}`
}

export function scoreRows(scores: Readonly<Record<string, Score>>): string[][] {
  return Object.entries(scores).map(([group, score]) => scoreRow(group, score))
}

export function scoreRow(group: string, score: Score): string[] {
  return [group, fractionOf(score), shareOf(score)]
}

/** Known cases and held-out ones side by side. */
export function openAndHeldOut<T extends { readonly right: boolean }>(
  name: string,
  items: readonly T[],
  groupOf: (item: T) => string,
  heldOut: (item: T) => boolean,
): string {
  const known = scoreBy(
    items.filter((item) => !heldOut(item)),
    groupOf,
    isRight,
  )
  const strange = scoreBy(items.filter(heldOut), groupOf, isRight)
  const groups = [...new Set(items.map(groupOf))]
  const rows = groups.map((group) => [
    group,
    fractionOf(known[group]),
    shareOf(known[group]),
    fractionOf(strange[group]),
    shareOf(strange[group]),
  ])
  return tableOf([name, 'right', 'share', 'held out', 'share'], rows)
}

export function list<T>(name: string, most: number, items: readonly T[], show: (item: T) => string): string[] {
  if (items.length === 0 || most === 0) return []
  const more = items.length > most ? [`  … ${items.length - most} more (--misses N)`] : []
  return [[`${name} (${items.length}):`, ...items.slice(0, most).map((item) => `  ${show(item)}`), ...more].join('\n')]
}
