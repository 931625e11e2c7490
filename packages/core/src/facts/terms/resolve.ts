// Which of the overlapping hits of one rule's lists stand: an allowed phrase takes back what it covers, then priority, then length.
import type { Span } from '../fact.js'

export interface Hit extends Span {
  /** The list that the term is of. */
  readonly list: string
  readonly priority: number
}

/** For each hit that an allowed phrase takes back, that phrase. Phrases take back hits of their own list. */
export function findTakenBack<H extends Hit>(hits: readonly H[], phrases: readonly H[]): Map<H, readonly H[]> {
  const takenBack = new Map<H, readonly H[]>()
  if (phrases.length === 0) return takenBack
  for (const list of new Set(phrases.map((phrase) => phrase.list))) {
    const covers = coverer(phrases.filter((phrase) => phrase.list === list))
    for (const hit of hits) {
      const by = hit.list === list ? covers(hit) : undefined
      if (by) takenBack.set(hit, by)
    }
  }
  return takenBack
}

/**
 * The phrase that covers a span; or the two that meet inside it and reach out of it on either side, as 路口 and 交通 do of 口交. A
 * phrase inside a term takes nothing back.
 */
function coverer<H extends Hit>(phrases: readonly H[]): (span: Span) => readonly H[] | undefined {
  const sorted = [...phrases].sort((a, b) => a.start - b.start || b.end - a.end)
  const reaching: H[] = []
  const longestFrom = new Map<number, H>()
  const longestUpTo = new Map<number, H>()
  for (const phrase of sorted) {
    const farthest = reaching.at(-1)
    reaching.push(farthest && farthest.end >= phrase.end ? farthest : phrase)
    if (!longestFrom.has(phrase.start)) longestFrom.set(phrase.start, phrase)
    if (!longestUpTo.has(phrase.end)) longestUpTo.set(phrase.end, phrase)
  }
  return ({ start, end }) => {
    const whole = reaching[countUpTo(sorted, start) - 1]
    if (whole && whole.end >= end) return [whole]
    for (let at = start + 1; at < end; at++) {
      const [before, after] = [longestUpTo.get(at), longestFrom.get(at)]
      if (before && after && before.start < start && after.end > end) return [before, after]
    }
    return undefined
  }
}

/** Hits none of which covers another, in text order. Hits that only overlap all stay: 中国 and 国人 in 中国人. */
export function dropCovered<H extends Hit>(hits: readonly H[]): H[] {
  let kept: H[] = []
  for (const priority of [...new Set(hits.map((hit) => hit.priority))].sort((a, b) => b - a)) {
    const free = hits.filter((hit) => hit.priority === priority && !isNested(kept, hit))
    free.sort((a, b) => a.start - b.start || b.end - a.end)
    let reached = -1
    const outermost = free.filter(({ end }) => {
      if (end <= reached) return false
      reached = end
      return true
    })
    kept = [...kept, ...outermost].sort((a, b) => a.start - b.start || a.end - b.end)
  }
  return kept
}

/** Whether one of the kept hits covers the span or is covered by it. Starts and ends of the kept ones both rise. */
function isNested(kept: readonly Span[], { start, end }: Span): boolean {
  const before = kept[countUpTo(kept, start) - 1]
  const after = kept[countUpTo(kept, start - 1)]
  return (before !== undefined && before.end >= end) || (after !== undefined && after.end <= end)
}

/** How many of the sorted spans start at or before an offset. */
function countUpTo(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
