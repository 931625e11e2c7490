// Where the characters of a text object stand: the text matrix, spacing, stretching and vertical writing of pdf.
import { cleanText, type Look } from '../layout/glyphs.js'
import type { TurnedGlyph } from '../layout/turn.js'
import type { FontOfPage } from './fonts.js'
import { apply, identity, type Matrix, multiply } from './matrix.js'

/** The part of the graphics state that text needs; copied by `save`. */
export interface TextState {
  /** From the present space to mm on the page as shown. */
  matrix: Matrix
  font: FontOfPage | undefined
  fontSize: number
  color: string
  charSpacing: number
  wordSpacing: number
  /** 1 is unstretched. */
  stretch: number
  /** From a line to the next, upward. */
  leading: number
  rise: number
  mode: number
}

export interface DrawnGlyph extends TurnedGlyph {
  /** Text that is not painted at all (rendering modes 3 and 7): hidden, or the text layer of a scan. */
  readonly unpainted: boolean
}

/** A glyph as pdf.js shows it; a number moves back by thousandths of the font size. */
export interface ShownGlyph {
  readonly unicode?: string
  readonly width?: number
  readonly vmetric?: readonly number[] | null
  readonly isSpace?: boolean
}

export interface TextCursor {
  setMatrix(matrix: Matrix): void
  move(dx: number, dy: number): void
  show(shown: readonly (ShownGlyph | number | null)[], state: TextState, unseen: boolean): void
}

/** Smaller than this (mm) nobody can read it. */
const smallest = 0.2

export function textCursor(put: (glyph: DrawnGlyph) => void): TextCursor {
  const looks = new Map<string, Look>()
  let last: { font: FontOfPage | undefined; color: string; size: number; hidden: boolean; look: Look } | undefined
  let matrix = identity
  let [x, y, lineX, lineY] = [0, 0, 0, 0]
  return {
    setMatrix(given) {
      matrix = given
      x = y = lineX = lineY = 0
    },
    move(dx, dy) {
      x = lineX += dx
      y = lineY += dy
    },
    show(shown, state, unseen) {
      const { font, fontSize: size, mode, stretch, rise } = state
      if (!font) return
      const space = multiply(state.matrix, matrix)
      const look = lookOf(state, Math.abs(size) * Math.hypot(space[2], space[3]), unseen)
      const unpainted = mode === 3 || mode === 7
      const [dx, dy] = font.vertical
        ? [-space[2], -space[3]]
        : [space[0] * Math.sign(stretch), space[1] * Math.sign(stretch)]
      const sign = size < 0 ? -1 : 1
      const angle = ((Math.atan2(dy * sign, dx * sign) * 180) / Math.PI + 360) % 360
      const scale = Math.hypot(dx, dy)
      for (const glyph of shown) {
        if (typeof glyph === 'number') {
          if (font.vertical) y -= (glyph / 1000) * size
          else x -= (glyph / 1000) * size * stretch
          continue
        }
        if (!glyph) continue
        const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing
        const text = cleanText(font.symbol(glyph.unicode ?? ''))
        const advance = font.vertical
          ? (glyph.vmetric?.[0] ?? font.verticalAdvance) * font.unit * size
          : (glyph.width ?? 0) * font.unit * size * stretch
        if (text) {
          // A vertical character stands with its middle on the line: its base line, seen sideways, lies left of that.
          const [px, py] = font.vertical ? apply(space, x - 0.38 * Math.abs(size), y) : apply(space, x, y + rise)
          put({ text, x: px, y: py, width: Math.abs(advance) * scale, look, angle, unpainted })
        }
        if (font.vertical) y += advance + spacing
        else x += advance + spacing * sign * stretch
      }
    },
  }

  function lookOf({ font, color }: TextState, size: number, unseen: boolean): Look {
    const hidden = unseen || size < smallest
    if (last && last.font === font && last.color === color && last.size === size && last.hidden === hidden)
      return last.look
    const points = Math.round((size * 72 * 2) / 25.4) / 2
    const key = `${font?.name} ${points} ${color} ${hidden}`
    const look = looks.get(key) ?? {
      size,
      font: {
        ...(font?.name ? { name: font.name } : {}),
        size: points,
        ...(font?.bold ? { bold: true } : {}),
        color,
      },
      ...(hidden ? { unseen: 'hidden' as const } : {}),
    }
    looks.set(key, look)
    last = { font, color, size, hidden, look }
    return look
  }
}
