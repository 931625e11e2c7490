// Right out of how many: the one figure every part of the evaluation is made of.

export interface Score {
  right: number
  total: number
}

/** Scores by group, groups in the order in which they first appear. */
export function scoreBy<T>(
  items: Iterable<T>,
  groupOf: (item: T) => string,
  isRight: (item: T) => boolean,
): Record<string, Score> {
  const scores: Record<string, Score> = {}
  for (const item of items) {
    const group = groupOf(item)
    const score = scores[group] ?? { right: 0, total: 0 }
    scores[group] = score
    score.total++
    if (isRight(item)) score.right++
  }
  return scores
}

export function scoreAll<T>(items: Iterable<T>, isRight: (item: T) => boolean): Score {
  return scoreBy(items, () => 'all', isRight).all ?? { right: 0, total: 0 }
}

/** How often each group occurs, most frequent first. */
export function countBy<T>(items: Iterable<T>, groupOf: (item: T) => string): [group: string, count: number][] {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(groupOf(item), (counts.get(groupOf(item)) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1])
}
