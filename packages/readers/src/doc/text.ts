// All text of a Word 97 file in one string, with the look of every stretch of it: what the stories are cut from.
import { Binary } from '../bytes/binary.js'
import { finderOf, type Run, readRuns } from './bins.js'
import { applyCharacters, type Characters } from './characters.js'
import { type Header, tables } from './header.js'
import { applyParagraph, type ParagraphLook } from './paragraphs.js'
import { type Piece, readPieces, textOf } from './pieces.js'
import type { Styles } from './styles.js'

/** A stretch of text of one look. */
export interface Stretch {
  readonly text: string
  readonly look: Characters
}

/** A stretch of the main stream that is accounted for. */
export interface Used {
  readonly start: number
  readonly end: number
}

export interface DocumentText {
  readonly text: string
  /** Some of it, or of what says how it looks, is missing. */
  readonly isCut: boolean
  readonly used: readonly Used[]
  paragraphAt(position: number): ParagraphAt
  /** The look of one character in a paragraph of that style. */
  lookAt(position: number, style: number): Characters
  /** The stretches between two positions, in a paragraph of that style. */
  stretches(start: number, end: number, style: number): Stretch[]
}

export interface ParagraphAt {
  readonly style: number
  /** Paragraphs of the same key look the same. */
  readonly key: string | undefined
  readonly direct: (base: ParagraphLook) => ParagraphLook
}

interface Sources {
  readonly main: Binary
  readonly table: Binary
  readonly data: Binary
  readonly header: Header
  readonly fonts: readonly string[]
  readonly styles: Styles
}

export function readText({ main, table, data, header, fonts, styles }: Sources, textLength: number): DocumentText {
  const tableOf = (index: number) => table.slice(header.table(index).at, header.table(index).length)
  const characters = readRuns(tableOf(tables.characterBins), main, 'characters')
  const paragraphs = readRuns(tableOf(tables.paragraphBins), main, 'paragraphs')
  const findCharacters = finderOf(characters.runs)
  const findParagraph = finderOf(paragraphs.runs)
  const listed = readPieces(tableOf(tables.pieces))
  // Without the list, as in a file whose end is cut off, the text is taken to lie in one stretch.
  const { text, pieces, isCut } = joinPieces(
    listed.length > 0 ? listed : [oneStretch(header, textLength)],
    main,
    textLength,
  )
  const known = new Map<string, Characters>()
  const ofRun = new WeakMap<Run, { readonly look: Characters; readonly style: number; readonly piece: Piece }>()

  /** Runs that say the same share one look. */
  const lookOf = (style: number, list: Binary, piece: Piece): Characters => {
    const key = `${style}/${keyOf(list)}/${keyOf(piece.modifiers)}`
    const found = known.get(key)
    if (found) return found
    const base = styles.characters(style)
    const direct = applyCharacters(list, base, fonts, styles.characters)
    const look = applyCharacters(piece.modifiers, direct, fonts, styles.characters)
    known.set(key, look)
    return look
  }
  const lookOfRun = (style: number, run: Run | undefined, piece: Piece): Characters => {
    if (!run) return lookOf(style, none, piece)
    const found = ofRun.get(run)
    if (found && found.style === style && found.piece === piece) return found.look
    const look = lookOf(style, run.modifiers, piece)
    ofRun.set(run, { look, style, piece })
    return look
  }
  return {
    text,
    isCut: isCut || listed.length === 0 || characters.isCut || paragraphs.isCut,
    used: [
      ...pieces.map(({ at, length, isWide }) => ({ start: at, end: at + length * (isWide ? 2 : 1) })),
      ...[...characters.pages, ...paragraphs.pages].map((at) => ({ start: at, end: at + 512 })),
    ],
    paragraphAt(position) {
      const piece = pieceAt(pieces, position)
      const run = piece && findParagraph(byteOf(piece, position))
      return {
        style: run?.style ?? 0,
        key: run && piece?.modifiers.length === 0 ? `${run.style}/${keyOf(run.modifiers)}` : undefined,
        direct(base) {
          const look = run ? applyParagraph(run.modifiers, base, data) : base
          return piece && piece.modifiers.length > 0 ? applyParagraph(piece.modifiers, look, data) : look
        },
      }
    },
    lookAt(position, style) {
      const piece = pieceAt(pieces, position)
      return piece ? lookOfRun(style, findCharacters(byteOf(piece, position)), piece) : {}
    },
    stretches(start, end, style) {
      const stretches: Stretch[] = []
      for (let at = start; at < end; ) {
        const piece = pieceAt(pieces, at)
        if (!piece) break
        const run = findCharacters(byteOf(piece, at))
        const width = piece.isWide ? 2 : 1
        const units = run ? Math.ceil((run.end - byteOf(piece, at)) / width) : 1
        // Bytes that no run tells about look as their style says, up to the next that one does.
        const next = Math.min(end, piece.start + piece.length, at + Math.max(units, 1))
        const look = lookOfRun(style, run, piece)
        const last = stretches.at(-1)
        if (last?.look === look) stretches[stretches.length - 1] = { text: last.text + text.slice(at, next), look }
        else stretches.push({ text: text.slice(at, next), look })
        at = next
      }
      return stretches
    },
  }
}

function oneStretch({ stretch: { start, end } }: Header, length: number): Piece {
  return { start: 0, length, at: start, isWide: end - start >= (length - 1) * 2, modifiers: none }
}

const none = new Binary(new Uint8Array())

/** The modifiers themselves, as a string to look them up by. */
function keyOf(list: Binary): string {
  return list.length === 0 ? '' : list.latin1()
}

/** One string in which every character stands at its own position. Characters that are missing read as NUL. */
function joinPieces(pieces: readonly Piece[], main: Binary, textLength: number) {
  const parts: string[] = []
  const joined: Piece[] = []
  let position = 0
  let isCut = false
  for (const piece of pieces) {
    if (piece.start !== position || position + piece.length > textLength) {
      isCut = true
      break
    }
    const part = textOf(piece, main)
    isCut ||= part.length < piece.length
    parts.push(part)
    // What is missing at the end of the last piece is not made up; within the text its place is kept.
    if (part.length < piece.length && piece !== pieces.at(-1))
      parts.push('\0'.repeat(Math.min(piece.length - part.length, main.length)))
    joined.push(piece)
    position += piece.length
  }
  return { text: parts.join(''), pieces: joined, isCut }
}

function pieceAt(pieces: readonly Piece[], position: number): Piece | undefined {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.start ?? 0) <= position) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]
  return piece && position >= piece.start && position < piece.start + piece.length ? piece : undefined
}

function byteOf({ start, at, isWide }: Piece, position: number): number {
  return at + (position - start) * (isWide ? 2 : 1)
}
