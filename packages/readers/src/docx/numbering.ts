// The lists of a docx: what its numbering part says of automatic numbers.
import { child, childrenNamed, type Element, isOn, toNumber } from '../ooxml/element.js'
import type { Layout } from '../word/layout.js'
import { countLists, type Level, type List } from '../word/lists.js'
import { readLayout } from './layout.js'
import { numberOf, switchOf, valOf } from './values.js'

export interface Numbering {
  /** Counts one paragraph and gives its marker; undefined if the list or level does not exist or writes nothing. */
  next(list: string, level: number): string | undefined
  /** The level of a list that a paragraph style is linked to. */
  levelOfStyle(list: string, style: string | undefined): number | undefined
  /** What the level says of the paragraph's indents. */
  layout(list: string, level: number): Layout
}

interface DocxLevel extends Level {
  readonly style?: string
  readonly layout: Layout
}

interface DocxList extends List {
  readonly levels: readonly (DocxLevel | undefined)[]
}

/** Reads `numbering.xml`. `listOfStyle` finds the list that a numbering style names. */
export function readNumbering(
  root: Element | undefined,
  listOfStyle: (style: string) => string | undefined,
): Numbering {
  const lists = readLists(root, listOfStyle)
  const next = countLists(lists)

  return {
    next,
    levelOfStyle(listId, style) {
      const at =
        style === undefined ? -1 : (lists.get(listId)?.levels.findIndex((level) => level?.style === style) ?? -1)
      return at < 0 ? undefined : at
    },
    layout: (listId, index) => lists.get(listId)?.levels[index]?.layout ?? {},
  }
}

function readLists(
  root: Element | undefined,
  listOfStyle: (style: string) => string | undefined,
): Map<string, DocxList> {
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
  const lists = new Map<string, DocxList>()
  for (const number of numbers) {
    const id = number.attributes['w:numId'] ?? ''
    const definition = definitionOf(id)
    if (definition === undefined) continue
    const levels: (DocxLevel | undefined)[] = []
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

function readLevel(level: Element): DocxLevel {
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
