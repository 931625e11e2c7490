// Gathers what stands on the lines of one paragraph, white space collapsed as a browser does.
import type { Checkbox, Font, Image, Inline, Paragraph, Text } from '@gongkai/core'
import type { Piece } from '../text/align.js'
import type { Style } from './styles.js'

/** What a paragraph takes from the element that holds it. */
export interface ParagraphFrame {
  readonly style: Style
  readonly heading?: number
  readonly marker?: string
}

export interface ParagraphBuilder {
  text(pieces: readonly Piece[], style: Style): void
  lineBreak(): void
  add(inline: Image | Checkbox): void
  /** The paragraphs so far; a new one begins. */
  end(): Paragraph[]
}

/** Two full-width or fixed spaces: how an indented paragraph or a signature begins. */
const indentation = /^[\u3000\u00a0]{2}/u
const newLine = '\n'

/** `frame` is asked when the first visible thing of a paragraph arrives. */
export function buildParagraphs(frame: () => ParagraphFrame): ParagraphBuilder {
  const done: Paragraph[] = []
  let inlines: Inline[] = []
  let breaks = 0
  let space: readonly [number, number] | undefined
  let current: ParagraphFrame | undefined

  const close = () => {
    if (inlines.length > 0 || breaks > 0) {
      const { style, heading, marker } = current ?? frame()
      const { alignment, indent, rightIndent } = style
      done.push({
        type: 'paragraph',
        children: inlines,
        ...(alignment ? { alignment } : {}),
        ...(indent && inlines.length > 0 ? { indent } : {}),
        ...(rightIndent ? { rightIndent } : {}),
        ...(heading ? { heading } : {}),
        ...(marker ? { marker } : {}),
        ...locatorOf(inlines),
      })
    }
    inlines = []
    breaks = 0
    space = undefined
    current = undefined
  }

  /** Before something visible: settles the line breaks and the space that came before it. */
  const open = (start: string, font: Font | undefined) => {
    current ??= frame()
    if (breaks > 0) {
      const pending = breaks
      // A blank line between, or an indented start: another paragraph.
      if (inlines.length > 0 && (pending > 1 || indentation.test(start))) {
        const kept = current
        breaks = 0
        close()
        current = { style: kept.style }
      } else if (inlines.length > 0) inlines.push({ type: 'lineBreak' })
      breaks = 0
      space = undefined
    }
    if (space && inlines.length > 0) push(' ', space, font)
    space = undefined
  }

  const push = (value: string, source: readonly [number, number], font: Font | undefined, unseen = false) => {
    const last = inlines.at(-1)
    const linear = value.length === source[1] - source[0]
    if (last?.type === 'text' && linear && sameLook(last, font, unseen) && endsAt(last, source[0])) {
      const from = last.locator?.source?.[0] ?? source[0]
      inlines[inlines.length - 1] = { ...last, value: last.value + value, locator: { source: [from, source[1]] } }
      return
    }
    inlines.push({
      type: 'text',
      value,
      ...(font ? { font } : {}),
      ...(unseen ? { unseen: 'hidden' as const } : {}),
      locator: { source },
    })
  }

  const lineBreak = () => {
    breaks++
  }

  return {
    text(pieces, style) {
      const whole = pieces.map((piece) => piece.value).join('')
      let at = 0
      for (const piece of pieces) {
        for (const { value, source, blank } of style.preserved ? splitLines(piece) : splitSpaces(piece)) {
          if (style.hidden) push(value, source, style.font, true)
          else if (!blank) {
            // Fixed spaces written as entities are pieces of their own.
            open(whole.slice(at, at + 2), style.font)
            push(value, source, style.font)
          } else if (style.preserved) lineBreak()
          else {
            const written = writtenBreaks(value, pieces, source, style)
            if (written > 0 && inlines.length > 0) breaks = Math.max(breaks, written)
            else space ??= source
          }
          at += value.length
        }
      }
    },
    lineBreak,
    add(inline) {
      open('', undefined)
      inlines.push(inline)
    },
    end() {
      close()
      return done.splice(0)
    },
  }
}

interface Run {
  readonly value: string
  readonly source: readonly [number, number]
  readonly blank: boolean
}

/** Cuts a piece into runs of white space and of text, each with its place. Fixed and full-width spaces are text. */
function splitSpaces(piece: Piece): Run[] {
  return split(piece, /[ \t\n\r\f]+|[^ \t\n\r\f]+/gu, /^[ \t\n\r\f]/u)
}

/** The same where white space stands as written: only line feeds are apart, one by one. */
function splitLines(piece: Piece): Run[] {
  return split(piece, /\n|[^\n]+/gu, /^\n/u)
}

function split({ value, source }: Piece, runs: RegExp, blank: RegExp): Run[] {
  const linear = value.length === source[1] - source[0]
  return [...value.matchAll(runs)].map(({ 0: run, index }) => ({
    value: run,
    source: linear ? ([source[0] + index, source[0] + index + run.length] as const) : source,
    blank: blank.test(run),
  }))
}

/**
 * How many line breaks white space inside a text stands for although a browser shows a space: pages made from plain text
 * keep its lines, and a person wrote them. One in a centred or right-aligned block between Chinese lines, two before an
 * indented line or after a blank one.
 */
function writtenBreaks(
  value: string,
  pieces: readonly Piece[],
  source: readonly [number, number],
  style: Style,
): number {
  const feeds = value.split(newLine).length - 1
  if (feeds === 0) return 0
  const before = characterAt(pieces, source[0] - 1)
  const after = characterAt(pieces, source[1])
  if (!before || !after) return 0
  if (after === '\u3000' || feeds > 1) return 2
  const aligned = style.alignment === 'center' || style.alignment === 'right'
  return aligned && before > '\u2e80' && after > '\u2e80' ? 1 : 0
}

function characterAt(pieces: readonly Piece[], offset: number): string | undefined {
  const piece = pieces.find(({ source }) => source[0] <= offset && offset < source[1])
  return piece?.value.charAt(offset - piece.source[0])
}

function sameLook(text: Text, font: Font | undefined, unseen: boolean): boolean {
  return (text.unseen === 'hidden') === unseen && JSON.stringify(text.font) === JSON.stringify(font)
}

function endsAt({ value, locator }: Text, offset: number): boolean {
  const source = locator?.source
  return source?.[1] === offset && source[1] - source[0] === value.length
}

function locatorOf(inlines: readonly Inline[]): Pick<Paragraph, 'locator'> {
  const places = inlines.flatMap((inline) =>
    'locator' in inline && inline.locator?.source ? [inline.locator.source] : [],
  )
  const first = places[0]
  const last = places.at(-1)
  return first && last ? { locator: { source: [first[0], last[1]] } } : {}
}
