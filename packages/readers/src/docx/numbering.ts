// Automatic numbering: the text that Word writes before a paragraph by itself (一、 （一） 1.), counted as it counts.
import { child, childrenNamed, type Element, isOn, numberOf, switchOf, toNumber, valOf } from './element.js'
import { type Layout, readLayout } from './layout.js'
import { formatNumber } from './number-format.js'
import { showSymbols } from './symbols.js'

export interface Numbering {
  /** Counts one paragraph and gives its marker; undefined if the list or level does not exist or writes nothing. */
  next(list: string, level: number): string | undefined
  /** The level of a list that a paragraph style is linked to. */
  levelOfStyle(list: string, style: string | undefined): number | undefined
  /** What the level says of the paragraph's indents. */
  layout(list: string, level: number): Layout
}

interface Level {
  readonly start: number
  readonly format: string
  /** For `custom`: the first number as written, `001`. */
  readonly pattern?: string
  readonly text: string
  readonly suffix: string
  /** After which level (1-based) it starts anew; 0 never. */
  readonly restart?: number
  readonly decimal: boolean
  readonly font: string
  readonly hidden: boolean
  readonly style?: string
  readonly layout: Layout
}

interface List {
  /** Lists of one abstract definition count together. */
  readonly definition: string
  readonly levels: readonly (Level | undefined)[]
  readonly starts: ReadonlyMap<number, number>
}

/** Reads `numbering.xml`. `listOfStyle` finds the list that a numbering style names. */
export function readNumbering(
  root: Element | undefined,
  listOfStyle: (style: string) => string | undefined,
): Numbering {
  const lists = readLists(root, listOfStyle)
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  return {
    next(listId, index) {
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
    },
    levelOfStyle(listId, style) {
      const at =
        style === undefined ? -1 : (lists.get(listId)?.levels.findIndex((level) => level?.style === style) ?? -1)
      return at < 0 ? undefined : at
    },
    layout: (listId, index) => lists.get(listId)?.levels[index]?.layout ?? {},
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
  return text && text + gap(level.suffix, text)
}

/** The tab behind a number is seen as a gap, but behind 、 or ） only as the sign's own white. */
function gap(suffix: string, text: string): string {
  if (suffix === 'nothing') return ''
  return suffix === 'space' || !/[、，。．：；）】〕》’”]$/u.test(text) ? ' ' : ''
}

function readLists(root: Element | undefined, listOfStyle: (style: string) => string | undefined): Map<string, List> {
  const definitions = new Map<string, Element>()
  for (const element of childrenNamed(root, 'w:abstractNum'))
    definitions.set(element.attributes['w:abstractNumId'] ?? '', element)
  const numbers = childrenNamed(root, 'w:num')
  const definitionOf = (list: string | undefined, depth = 0): string | undefined => {
    const number = numbers.find((candidate) => candidate.attributes['w:numId'] === list)
    const id = valOf(number, 'w:abstractNumId')
    const linked = valOf(definitions.get(id ?? ''), 'w:numStyleLink')
    return linked === undefined || depth > 8 ? id : definitionOf(listOfStyle(linked), depth + 1)
  }
  const lists = new Map<string, List>()
  for (const number of numbers) {
    const id = number.attributes['w:numId'] ?? ''
    const definition = definitionOf(id)
    if (definition === undefined) continue
    const levels: (Level | undefined)[] = []
    const starts = new Map<number, number>()
    for (const level of childrenNamed(definitions.get(definition), 'w:lvl'))
      levels[levelIndex(level)] = readLevel(level)
    for (const override of childrenNamed(number, 'w:lvlOverride')) {
      const start = numberOf(override, 'w:startOverride')
      if (start !== undefined) starts.set(levelIndex(override), start)
      const level = child(override, 'w:lvl')
      if (level) levels[levelIndex(override)] = readLevel(level)
    }
    lists.set(id, { definition, levels, starts })
  }
  return lists
}

/** Word knows nine levels. */
function levelIndex({ attributes }: Element): number {
  return Math.min(Math.max(toNumber(attributes['w:ilvl']) ?? 0, 0), 8)
}

function readLevel(level: Element): Level {
  const run = child(level, 'w:rPr')
  const format = child(level, 'w:numFmt')?.attributes
  const restart = numberOf(level, 'w:lvlRestart')
  const style = valOf(level, 'w:pStyle')
  const text = child(level, 'w:lvlText')
  const custom = format?.['w:val'] === 'custom' ? /^0*1(?=,|$)/u.exec(format['w:format'] ?? '')?.[0] : undefined
  return {
    start: numberOf(level, 'w:start') ?? 0,
    format: format?.['w:val'] ?? 'decimal',
    ...(custom === undefined ? {} : { pattern: custom }),
    text: text && !isOn(text.attributes['w:null'] ?? '0') ? (text.attributes['w:val'] ?? '') : '',
    suffix: valOf(level, 'w:suff') ?? 'tab',
    ...(restart === undefined ? {} : { restart }),
    decimal: switchOf(level, 'w:isLgl') ?? false,
    font: child(run, 'w:rFonts')?.attributes['w:ascii'] ?? '',
    hidden: switchOf(run, 'w:vanish') ?? false,
    ...(style === undefined ? {} : { style }),
    layout: readLayout(child(level, 'w:pPr')),
  }
}
