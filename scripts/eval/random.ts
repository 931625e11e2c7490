// A seeded source of chance: the same seed draws the same cases on every machine.

export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** A whole number in [0, count). */
  below(count: number): number
  /** One of the items. Throws for an empty list. */
  pick<T>(items: readonly T[]): T
  /** The items in a drawn order. */
  shuffle<T>(items: readonly T[]): T[]
}

/** mulberry32: 32 bits of state, a period of 2³², even enough to draw test cases. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (count: number) => Math.floor(next() * count)
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('Expected at least one item to pick from, got none')
    return item
  }
  const shuffle = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, rank: next() }))
      .sort((one, other) => one.rank - other.rank)
      .map(({ item }) => item)
  return { next, below, pick, shuffle }
}
