// Automatic numbering: the text that Word writes before a paragraph by itself (一、 （一） 1.), counted as it counts.
import { formatNumber } from './number-format.js'
import { showSymbols } from './symbols.js'

export interface Level {
  readonly start: number
  /** A name of `formatNumber`, `bullet` or `custom`. */
  readonly format: string
  /** For `custom`: the first number as written, `001`. */
  readonly pattern?: string
  /** `第%1章`: the numbers of this level and of those above it stand where % and their level (1-based) stand. */
  readonly text: string
  readonly suffix: string
  /** After which level (1-based) it starts anew; 0 never. */
  readonly restart?: number
  /** Numbers of levels above are written 1, 2, 3 whatever their own format. */
  readonly decimal: boolean
  readonly font: string
  readonly hidden: boolean
}

export interface List {
  /** Lists of one definition count together. */
  readonly definition: string
  readonly levels: readonly (Level | undefined)[]
  /** Where a level starts in this list, if not where its definition says. */
  readonly starts: ReadonlyMap<number, number>
}

/** Counts one paragraph and gives its marker; undefined if the list or level does not exist or writes nothing. */
export type NextMarker = (list: string, level: number) => string | undefined

export function countLists(lists: Pick<ReadonlyMap<string, List>, 'get'>): NextMarker {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (listId, index) => {
    const list = lists.get(listId)
    const level = list?.levels[index]
    if (!list || !level) return undefined
    const counter = counters.get(list.definition) ?? []
    counters.set(list.definition, counter)
    const key = `${listId}/${index}`
    const override = begun.has(key) ? undefined : list.starts.get(index)
    begun.add(key)
    const before = override === undefined ? counter[index] : undefined
    counter[index] = before === undefined ? (override ?? level.start) : before + 1
    list.levels.forEach((deeper, at) => {
      const restart = deeper?.restart
      if (at > index && (restart === undefined || (restart > 0 && index < restart))) counter[at] = undefined
    })
    return level.hidden ? undefined : write(level, list, counter) || undefined
  }
}

function write(level: Level, list: List, counter: (number | undefined)[]): string {
  if (level.format === 'bullet')
    return `${showSymbols(level.text, level.font).replace(/[\ue000-\uf8ff]/gu, '•') || '•'} `
  const text = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1
    const shown = list.levels[at]
    if (!shown) return ''
    counter[at] ??= shown.start
    const value = counter[at] ?? shown.start
    if (shown.pattern !== undefined) return String(value).padStart(shown.pattern.length, '0')
    return formatNumber(value, level.decimal ? 'decimal' : shown.format)
  })
  return text && withGap(level.suffix, text)
}

/** The tab behind a number is seen as a gap, but behind 、 or ） only as the sign's own white. */
export function withGap(suffix: string, text: string): string {
  if (suffix === 'nothing') return text
  return suffix === 'space' || !/[、，。．：；）】〕》’”]$/u.test(text) ? `${text} ` : text
}
