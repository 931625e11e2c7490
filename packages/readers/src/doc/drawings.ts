// The drawings of a Word 97 file (Office Art): which shapes belong together, and the words that stand in shapes themselves.
import type { Aside } from '@gongkai/core'
import type { Binary } from '../bytes/binary.js'

export interface Shape {
  readonly id: number
  /** Text drawn as a picture (艺术字): watermarks are such. */
  readonly wordArt?: string
  /** What a person wrote for those who cannot see it. */
  readonly alternative?: string
}

export interface Drawings {
  readonly body: readonly Shape[]
  readonly header: readonly Shape[]
  /** Shape → the outermost group it belongs to, which is what an anchor names. */
  readonly groupOf: ReadonlyMap<number, number>
}

const drawing = 0xf002
const group = 0xf003
const shape = 0xf004
const shapeHead = 0xf00a
const options = [0xf00b, 0xf121, 0xf122]
const wordArt = 0x00c0
const alternative = 0x0381
/** Groups within groups that are followed. */
const deepest = 100

export function readDrawings(table: Binary): Drawings {
  const body: Shape[] = []
  const header: Shape[] = []
  const groupOf = new Map<number, number>()
  const walk = (list: Binary, shapes: Shape[], top: number | undefined, depth: number) => {
    let leader = top
    eachRecord(list, (type, _, content) => {
      if (type === shape) {
        const found = readShape(content)
        // The outermost list is the page. In the lists below, the first shape is the group itself.
        if (depth > 1) leader ??= found.id
        if (leader !== undefined) groupOf.set(found.id, leader)
        shapes.push(found)
      } else if ((type === group || type === drawing) && depth < deepest) walk(content, shapes, leader, depth + 1)
    })
  }
  // First what all drawings share, then one byte and a drawing, for the text and for the headers.
  for (let at = 8 + table.u32(4); at < table.length; ) {
    const size = 8 + table.u32(at + 5)
    walk(table.slice(at + 1, size), table.u8(at) === 1 ? header : body, undefined, -1)
    at += 1 + size
  }
  return { body, header, groupOf }
}

export function wordsOf(shape: Shape, isHeader: boolean): Aside[] {
  const toAside = (kind: Aside['kind'], value: string | undefined): Aside[] =>
    value?.trim()
      ? [{ type: 'aside', kind, children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] }]
      : []
  return [
    ...toAside(isHeader ? 'watermark' : 'textBox', shape.wordArt),
    ...toAside('alternative', shape.alternative),
  ].map((aside) => ({ ...aside, locator: { path: `WordDocument shape ${shape.id}` } }))
}

function readShape(list: Binary): Shape {
  let found: Shape = { id: 0 }
  eachRecord(list, (type, count, content) => {
    if (type === shapeHead) found = { ...found, id: content.u32(0) }
    else if (options.includes(type)) found = { ...found, ...readOptions(content, count) }
  })
  return found
}

/** Six bytes for each option, then in turn the contents of those that hold more. */
function readOptions(list: Binary, count: number): Omit<Shape, 'id'> {
  let words: Omit<Shape, 'id'> = {}
  let at = count * 6
  for (let index = 0; index < count && index * 6 < list.length; index++) {
    const code = list.u16(index * 6)
    if ((code & 0x8000) === 0) continue
    const size = list.u32(index * 6 + 2)
    const value = () => list.utf16(at, size >> 1).replace(/\0.*$/su, '')
    if ((code & 0x3fff) === wordArt) words = { ...words, wordArt: value() }
    else if ((code & 0x3fff) === alternative) words = { ...words, alternative: value() }
    at += size
  }
  return words
}

function eachRecord(list: Binary, take: (type: number, instance: number, content: Binary) => void): void {
  for (let at = 0; at + 8 <= list.length; ) {
    const size = list.u32(at + 4)
    take(list.u16(at + 2), list.u16(at) >> 4, list.slice(at + 8, size))
    at += 8 + size
  }
}
