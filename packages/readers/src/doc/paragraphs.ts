// What Word 97 says of a paragraph: how it stands on the page, how deep in tables, and which row of a table it ends.
import type { Alignment } from '@gongkai/core'
import type { Binary } from '../bytes/binary.js'
import type { Background } from '../word/color.js'
import type { Layout, Length } from '../word/layout.js'
import type { CellShape } from '../word/table.js'
import { oldShade, shade } from './colors.js'
import { eachModifier } from './modifiers.js'

export interface ParagraphLook {
  readonly layout: Layout
  /** How deep in tables; 0 outside. */
  readonly depth: number
  /** It is the mark at the end of a row. */
  readonly endsRow?: boolean
  /** It ends a cell of a table within a table. */
  readonly endsInnerCell?: boolean
  readonly row?: RowLook
}

/** What the mark at the end of a row says of the row. */
export interface RowLook {
  readonly left?: number
  readonly header?: boolean
  readonly cells?: readonly CellShape[]
  /** What lies behind each cell. */
  readonly shades?: readonly (Background | undefined)[]
  readonly style?: number
}

type Draft<T> = { -readonly [Key in keyof T]: T[Key] }

const alignments: readonly (Alignment | undefined)[] = ['left', 'center', 'right', 'justify', 'justify', 'justify']
/** Lines so low that nothing of them is seen, in twips. */
const leastLine = 40

/** Applies modifiers to a look, which stays as it was. `data` holds lists too long for their place. */
export function applyParagraph(list: Binary, base: ParagraphLook, data: Binary): ParagraphLook {
  const look: Draft<ParagraphLook> = { ...base }
  const layout: Draft<Layout> = { ...base.layout }
  const row: Draft<RowLook> = { ...base.row }
  const apply = (code: number, operand: Binary) => {
    const value = operand.u8(0)
    const twips = operand.i16(0)
    switch (code) {
      case 0x6645:
      case 0x6646: {
        const at = operand.u32(0)
        if (at + 2 < data.length)
          eachModifier(data.slice(at + 2, data.u16(at)), (inner, rest) => {
            if (inner !== 0x6645 && inner !== 0x6646) apply(inner, rest)
          })
        break
      }
      case 0x2403:
      case 0x2461: {
        const alignment = alignments[value]
        if (alignment) layout.alignment = alignment
        break
      }
      case 0x2407:
        layout.pageBreakBefore = value === 1
        break
      case 0x2416:
        if (value === 1) look.depth = Math.max(look.depth, 1)
        else look.depth = 0
        break
      case 0x2417:
      case 0x244c:
        look.endsRow = value === 1
        break
      case 0x244b:
        look.endsInnerCell = value === 1
        break
      case 0x6649:
        look.depth = Math.max(operand.i32(0), 0)
        break
      case 0x664a:
        look.depth = Math.max(look.depth + operand.i32(0), 0)
        break
      case 0x260a:
        layout.level = value
        break
      case 0x460b:
        layout.numbering = String(operand.u16(0))
        break
      case 0x2640:
        layout.outline = value
        break
      case 0x6412:
        layout.flat = twips < 0 && -twips <= leastLine
        break
      case 0x840e:
      case 0x845d:
        layout.right = { ...layout.right, twips }
        break
      case 0x840f:
      case 0x845e:
        layout.left = { ...layout.left, twips }
        break
      case 0x8411:
      case 0x8460:
        layout.firstLine = { ...layout.firstLine, twips }
        break
      case 0x4455:
        layout.right = inCharacters(layout.right, twips)
        break
      case 0x4456:
        layout.left = inCharacters(layout.left, twips)
        break
      case 0x4457:
        layout.firstLine = inCharacters(layout.firstLine, twips)
        break
      case 0x442d:
      case 0xc64d: {
        const background = code === 0x442d ? oldShade(operand.u16(0)) : shade(operand)
        if (background) layout.shade = background
        break
      }
      case 0x3404:
        row.header = value === 1
        break
      case 0x563a:
        row.style = operand.u16(0)
        break
      case 0xd608:
        Object.assign(row, readShape(operand))
        break
      case 0xd609:
        row.shades = Array.from({ length: operand.length >> 1 }, (_, index) => oldShade(operand.u16(index * 2)))
        break
      case 0xd612:
        row.shades = Array.from({ length: Math.floor(operand.length / 10) }, (_, index) => shade(operand, index * 10))
        break
    }
  }
  eachModifier(list, apply)
  return { ...look, layout, ...(Object.keys(row).length > 0 ? { row } : {}) }
}

/** Hundredths of a character; 0 means: see the twips. */
function inCharacters(length: Length | undefined, hundredths: number): Length {
  const { twips } = length ?? {}
  return { ...(twips === undefined ? {} : { twips }), ...(hundredths === 0 ? {} : { characters: hundredths / 100 }) }
}

/** The cells of a row: a number, the edges between them, and 20 bytes on each. */
function readShape(operand: Binary): Pick<RowLook, 'left' | 'cells'> {
  const count = operand.u8(0)
  const cellsAt = 1 + (count + 1) * 2
  const cells = Array.from({ length: count }, (_, index): CellShape => {
    const flags = operand.u16(cellsAt + index * 20)
    const right = operand.i16(1 + (index + 1) * 2)
    return {
      right,
      ...(flags & 0x20 ? { vertical: flags & 0x40 ? ('restart' as const) : ('continue' as const) } : {}),
      ...(flags & 2 ? { sideways: 'continue' as const } : {}),
    }
  })
  return { left: operand.i16(1), cells }
}
