// What every part of a workbook is read with, and what was met on the way.
import type { Limits } from '@gongkai/core'
import { type Shortcut, type XmlHandler, XmlStream } from '../bytes/xml.js'
import { type Element, readTree } from '../ooxml/element.js'
import type { Package, Part, Relationship } from '../ooxml/package.js'
import { vocabulary } from '../ooxml/vocabulary.js'
import type { SharedStrings } from './strings.js'
import type { CellLook } from './styles.js'

export interface Sources {
  readonly package: Package
  readonly strings: SharedStrings
  readonly looks: readonly CellLook[]
  /** Days are counted from 1904. */
  readonly from1904: boolean
  readonly limits: Limits
  /** Parts that were read. */
  readonly read: Set<string>
  readonly met: {
    /** Length of all values so far. */
    textLength: number
    pictures: number
    /** Names of people who wrote comments. */
    readonly people: Set<string>
    /** Addresses outside that were told. */
    readonly links: Set<string>
  }
}

/** A part as a tree; what is wrong with it is noted, and it counts as read. */
export function treeOf(
  part: Part,
  { package: container, limits, read }: Pick<Sources, 'package' | 'limits' | 'read'>,
): Element {
  read.add(part.name)
  const { root, problem } = readTree(part.read(), limits)
  if (problem) container.notices.push({ ...problem, lost: 'text', detail: part.name })
  return root
}

/** Reads a part from end to end; what is wrong with it is noted, and it counts as read. */
export function streamPart(
  part: Part,
  handler: XmlHandler,
  { package: container, limits, read }: Pick<Sources, 'package' | 'limits' | 'read'>,
  shortcut?: Shortcut,
): void {
  read.add(part.name)
  const stream = new XmlStream(handler, vocabulary, limits, shortcut)
  part.pour((piece) => stream.write(piece))
  const problem = stream.end()
  if (problem) container.notices.push({ ...problem, lost: 'text', detail: problem.detail ?? part.name })
}

/** Parts that a part refers to by relationships of the given types, in order. */
export function relatedParts(
  name: string,
  { package: container }: Pick<Sources, 'package'>,
  ...types: readonly string[]
): { part: Part; relationship: Relationship; id: string }[] {
  return [...container.relationships(name)].flatMap(([id, relationship]) => {
    const part =
      relationship.external || !types.includes(relationship.type) ? undefined : container.part(relationship.target)
    return part ? [{ part, relationship, id }] : []
  })
}
