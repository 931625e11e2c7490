// Time taken by each rule and each reader: wrapped around them, and only where it was asked for.
import type { Reader, Rule } from '@gongkai/core'

export interface Stopwatch {
  readers(readers: readonly Reader[]): Reader[]
  rules(rules: readonly Rule[]): Rule[]
  /** Names and milliseconds, the longest first. */
  times(): Times
  /** Counts what another stopwatch has taken. */
  add(times: Times): void
  /** Begins anew. */
  reset(): void
}

export type Times = readonly (readonly [name: string, milliseconds: number])[]

export function startStopwatch(): Stopwatch {
  const times = new Map<string, number>()
  const count = (name: string, milliseconds: number) => times.set(name, (times.get(name) ?? 0) + milliseconds)
  const add = (name: string, since: number) => count(name, performance.now() - since)
  return {
    readers: (readers) =>
      readers.map((reader) => ({
        ...reader,
        read: async (file, limits) => {
          const since = performance.now()
          try {
            return await reader.read(file, limits)
          } finally {
            add(reader.format, since)
          }
        },
      })),
    rules: (rules) =>
      rules.map((rule) => ({
        ...rule,
        // Only the rule's own steps count, not what is done with its drafts in between.
        *check(input) {
          const drafts = rule.check(input)[Symbol.iterator]()
          for (;;) {
            const since = performance.now()
            const next = drafts.next()
            add(rule.id, since)
            if (next.done) return
            yield next.value
          }
        },
      })),
    times: () => [...times].sort((a, b) => b[1] - a[1]),
    add: (others) => {
      for (const [name, milliseconds] of others) count(name, milliseconds)
    },
    reset: () => times.clear(),
  }
}
