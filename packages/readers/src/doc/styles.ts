// The styles of a Word 97 file (STSH), each with everything it inherits.
import { Binary } from '../bytes/binary.js'
import { applyCharacters, type Characters } from './characters.js'
import { applyParagraph, type ParagraphLook } from './paragraphs.js'

export interface Styles {
  characters(style: number): Characters
  paragraph(style: number): ParagraphLook
  /** Heading level 1–9 of a built-in heading. */
  heading(style: number): number | undefined
  /** Whether a table style is none that paints anything. */
  isPlainTable(style: number): boolean
}

interface Style {
  readonly builtIn: number
  readonly kind: number
  readonly base: number
  readonly paragraph: Binary
  readonly characters: Binary
}

const paragraphKind = 1
const characterKind = 2
const none = 0xfff
const nothing = new Binary(new Uint8Array())
/** Longest chain of styles based on one another. */
const mostBasedOn = 50
/** Built-in numbers of Normal Table and Table Grid. */
const plainTables = [105, 154]

export function readStyles(table: Binary, fonts: readonly string[], data: Binary): Styles {
  const headSize = table.u16(0)
  const baseSize = table.u16(4)
  const defaults = defaultFonts(table, fonts)
  const styles: Style[] = []
  let at = 2 + headSize
  for (let left = table.u16(2); left > 0 && at < table.length; left--) {
    const size = table.u16(at)
    styles.push(readStyle(table.slice(at + 2, size), baseSize))
    at += 2 + size + (size & 1)
  }
  const knownCharacters = new Map<number, Characters>()
  const knownParagraphs = new Map<number, ParagraphLook>()
  const characters = (index: number, depth = 0): Characters => {
    const style = styles[index]
    const known = knownCharacters.get(index)
    if (known) return known
    if (!style || depth > mostBasedOn) return defaults
    const start = style.kind === characterKind ? {} : defaults
    const below = style.base === none ? start : characters(style.base, depth + 1)
    const look = applyCharacters(style.characters, below, fonts)
    knownCharacters.set(index, look)
    return look
  }
  const paragraph = (index: number, depth = 0): ParagraphLook => {
    const style = styles[index]
    const known = knownParagraphs.get(index)
    if (known) return known
    if (!style || depth > mostBasedOn) return { layout: {}, depth: 0 }
    const below = style.base === none ? { layout: {}, depth: 0 } : paragraph(style.base, depth + 1)
    const look = applyParagraph(style.paragraph, below, data)
    knownParagraphs.set(index, look)
    return look
  }
  return {
    characters: (index) => characters(index),
    paragraph: (index) => paragraph(index),
    heading(index) {
      const builtIn = styles[index]?.builtIn ?? 0
      return builtIn >= 1 && builtIn <= 9 ? builtIn : undefined
    },
    isPlainTable: (index) => plainTables.includes(styles[index]?.builtIn ?? 0),
  }
}

/** Fonts of text that says nothing of its font: in the head of the list, for Latin and for Chinese characters. */
function defaultFonts(table: Binary, fonts: readonly string[]): Characters {
  const ascii = fonts[table.u16(14)]
  const eastAsia = fonts[table.u16(16)]
  return { size: 10, ...(ascii ? { ascii } : {}), ...(eastAsia ? { eastAsia } : {}) }
}

function readStyle(style: Binary, baseSize: number): Style {
  const kind = style.u16(2) & 0xf
  let at = baseSize + 2 + (style.u16(baseSize) + 1) * 2
  const lists: Binary[] = []
  for (let left = style.u16(4) & 0xf; left > 0 && at < style.length; left--) {
    const size = style.u16(at)
    lists.push(style.slice(at + 2, size))
    at += 2 + size + (size & 1)
  }
  const [first = nothing, second = nothing] = lists
  const isParagraph = kind === paragraphKind
  return {
    builtIn: style.u16(0) & 0xfff,
    kind,
    base: style.u16(2) >> 4,
    // The list for paragraphs begins with the style's own number.
    paragraph: isParagraph ? first.slice(2, first.length) : nothing,
    characters: isParagraph ? second : kind === characterKind ? first : nothing,
  }
}

/** The names of the fonts, by their index. */
export function readFonts(table: Binary): string[] {
  const names: string[] = []
  let at = 4
  for (let left = table.u16(0); left > 0 && at < table.length; left--) {
    const size = table.u8(at)
    const name = table.utf16(at + 40, Math.max(0, (size + 1 - 40) >> 1))
    names.push(name.slice(0, name.indexOf('\0') === -1 ? name.length : name.indexOf('\0')))
    at += size + 1
  }
  return names
}
