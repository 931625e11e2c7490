// Follows the drawing of a page and notes what is put on the paper: characters, ruled lines, pictures.
import type { Box } from '@gongkai/core'
import type { Rule } from '../layout/glyphs.js'
import type { Engine, PDFPageProxy } from './engine.js'
import { fontsOf } from './fonts.js'
import { apply, identity, type Matrix, multiply, toMatrix } from './matrix.js'
import { shapesOf } from './paths.js'
import { type DrawnGlyph, type ShownGlyph, type TextState, textCursor } from './text.js'

/** What stands on one page, in mm from the upper left corner of the page as shown. */
export interface DrawnPage {
  /** 1-based. */
  readonly page: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly DrawnGlyph[]
  /** What annotations show of themselves, by pdf.js's name of the annotation. */
  readonly annotations: ReadonlyMap<string, readonly DrawnGlyph[]>
  readonly rules: readonly Rule[]
  readonly pictures: readonly Box[]
  /** Filled shapes with curves: letters, where text was turned into outlines. */
  readonly outlines: number
}

/** Whether an optional content group (a layer) is shown. */
export type IsShown = (group: unknown) => boolean

interface State extends TextState {
  stroke: string
}

export async function drawnPage(engine: Engine, page: PDFPageProxy, isShown: IsShown): Promise<DrawnPage> {
  const { OPS } = engine
  const operators = await page.getOperatorList()
  const { fnArray, argsArray } = operators
  const fonts = await fontsOf(engine, page, operators)
  const { width, height, transform } = page.getViewport({ scale: 25.4 / 72 })
  const toPaper = toMatrix(transform)

  const glyphs: DrawnGlyph[] = []
  const annotations = new Map<string, DrawnGlyph[]>()
  const rules: Rule[] = []
  const pictures: Box[] = []
  let outlines = 0
  let target = glyphs
  const text = textCursor((glyph) => target.push(glyph))
  let state = freshState(toPaper)
  const saved: State[] = []
  const layers: boolean[] = []
  // A picture is not decoded: all that is left of it is a frame that was set up and in which nothing is painted.
  let frame: Matrix | undefined

  const restore = () => {
    state = saved.pop() ?? state
  }
  const setFont = (name: unknown, size: unknown) => {
    state.font = fonts.get(String(name))
    state.fontSize = Number(size)
  }

  for (let i = 0; i < fnArray.length; i++) {
    const op = fnArray[i]
    const args = (argsArray[i] ?? []) as readonly unknown[]
    const number = (index: number) => Number(args[index] ?? 0)
    if (frame && op !== OPS.transform && op !== OPS.setGState) {
      if (op === OPS.restore) pictures.push(boxOf(frame, width, height))
      frame = undefined
    }
    switch (op) {
      case OPS.save:
        saved.push({ ...state })
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        restore()
        break
      case OPS.transform:
        state.matrix = multiply(state.matrix, toMatrix(args))
        frame = state.matrix
        break
      case OPS.paintFormXObjectBegin:
        saved.push({ ...state })
        if (args[0]) state.matrix = multiply(state.matrix, toMatrix(args[0]))
        break
      case OPS.beginAnnotation:
        saved.push(state)
        state = freshState(multiply(multiply(toPaper, toMatrix(args[2])), toMatrix(args[3])))
        target = []
        annotations.set(String(args[0]), target)
        break
      case OPS.endAnnotation:
        target = glyphs
        restore()
        break
      case OPS.beginMarkedContent:
        layers.push(true)
        break
      case OPS.beginMarkedContentProps:
        layers.push(args[0] !== 'OC' || isShown(args[1]))
        break
      case OPS.endMarkedContent:
        layers.pop()
        break
      case OPS.setGState:
        for (const [key, value] of args[0] as readonly (readonly [string, readonly unknown[]])[])
          if (key === 'Font') setFont(value[0], value[1])
        break
      case OPS.setFillRGBColor:
        state.color = String(args[0])
        break
      case OPS.setStrokeRGBColor:
        state.stroke = String(args[0])
        break
      case OPS.beginText:
        text.setMatrix(identity)
        break
      case OPS.setFont:
        setFont(args[0], args[1])
        break
      case OPS.setCharSpacing:
        state.charSpacing = number(0)
        break
      case OPS.setWordSpacing:
        state.wordSpacing = number(0)
        break
      case OPS.setHScale:
        state.stretch = number(0) / 100
        break
      case OPS.setLeading:
        state.leading = -number(0)
        break
      case OPS.setTextRise:
        state.rise = number(0)
        break
      case OPS.setTextRenderingMode:
        state.mode = number(0)
        break
      case OPS.setTextMatrix:
        text.setMatrix(toMatrix(args.length === 6 ? args : args[0]))
        break
      case OPS.setLeadingMoveText:
        state.leading = number(1)
        text.move(number(0), number(1))
        break
      case OPS.moveText:
        text.move(number(0), number(1))
        break
      case OPS.nextLine:
        text.move(0, state.leading)
        break
      case OPS.showText:
        text.show(args[0] as readonly (ShownGlyph | number | null)[], state, layers.includes(false))
        break
      case OPS.constructPath: {
        const shapes = shapesOf(engine, args, state.matrix, state.stroke)
        rules.push(...shapes.rules)
        outlines += shapes.curved
        break
      }
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintSolidColorImageMask:
        pictures.push(boxOf(state.matrix, width, height))
        break
    }
  }
  return { page: page.pageNumber, width, height, glyphs, annotations, rules, pictures, outlines }
}

function freshState(matrix: Matrix): State {
  return {
    matrix,
    font: undefined,
    fontSize: 0,
    color: '#000000',
    stroke: '#000000',
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  }
}

/** The box around the unit square, which every picture fills, cut to the page. */
function boxOf(matrix: Matrix, width: number, height: number): Box {
  const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)]
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most)
  const xs = corners.map(([x]) => within(x, width))
  const ys = corners.map(([, y]) => within(y, height))
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top]
}
