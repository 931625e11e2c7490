// The ruled lines among the shapes that a page draws.
import type { Rule } from '../layout/glyphs.js'
import type { Engine } from './engine.js'
import { apply, type Matrix } from './matrix.js'

export interface Shapes {
  readonly rules: readonly Rule[]
  /** 1 if the shape is filled and has curves: a letter, where text was turned into outlines. */
  readonly curved: number
}

/** A filled rectangle thinner than this (mm) is a line. */
const thin = 1

/** How far a line may lean and still be ruled, mm. */
const lean = 0.3

type Stretch = readonly [x1: number, y1: number, x2: number, y2: number]

/** `args` of constructPath in pdf.js 5: [paint operator, [numbers: 0 move, 1 line, 2 cubic, 3 quadratic, 4 close], extent]. */
export function shapesOf({ OPS }: Engine, args: readonly unknown[], matrix: Matrix, stroke: string): Shapes {
  const paint = Number(args[0])
  const stroked = [
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]
  const filled = [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]
  const strokes = stroked.includes(paint) && stroke !== '#ffffff'
  const fills = filled.includes(paint)
  const [data] = (args[1] ?? []) as readonly (ArrayLike<number> | null)[]
  if (!data || (!strokes && !fills)) return { rules: [], curved: 0 }
  const { subpaths, curved } = subpathsOf(data, matrix)
  const rules: Rule[] = []
  for (const stretches of subpaths) {
    const bar = fills ? barOf(stretches) : undefined
    if (bar) rules.push(bar)
    else if (strokes) for (const stretch of stretches) rules.push(...ruledLine(stretch))
  }
  return { rules, curved: fills && curved ? 1 : 0 }
}

function subpathsOf(data: ArrayLike<number>, matrix: Matrix): { subpaths: Stretch[][]; curved: boolean } {
  const subpaths: Stretch[][] = []
  let stretches: Stretch[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  let curved = false
  const point = (at: number) => apply(matrix, data[at] ?? 0, data[at + 1] ?? 0)
  for (let at = 0; at < data.length; ) {
    const kind = data[at++]
    if (kind === 4) {
      stretches.push([x, y, startX, startY])
      x = startX
      y = startY
      continue
    }
    const last = kind === 2 ? at + 4 : kind === 3 ? at + 2 : at
    const [toX, toY] = point(last)
    if (kind === 0) {
      stretches = []
      subpaths.push(stretches)
      startX = toX
      startY = toY
    } else if (kind === 1) stretches.push([x, y, toX, toY])
    else curved = true
    x = toX
    y = toY
    at = last + 2
  }
  return { subpaths, curved }
}

/** The middle line of a thin rectangle. */
function barOf(stretches: readonly Stretch[]): Rule | undefined {
  if (stretches.length < 3 || stretches.length > 5) return undefined
  const xs = stretches.flatMap(([x1, , x2]) => [x1, x2])
  const ys = stretches.flatMap(([, y1, , y2]) => [y1, y2])
  const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [width, height] = [x2 - x1, y2 - y1]
  if (height <= thin && width > 2 * height) return { x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 }
  if (width <= thin && height > 2 * width) return { x1: (x1 + x2) / 2, x2: (x1 + x2) / 2, y1, y2 }
  return undefined
}

function ruledLine([x1, y1, x2, y2]: Stretch): Rule[] {
  if (Math.abs(x1 - x2) > lean && Math.abs(y1 - y2) > lean) return []
  return [{ x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2) }]
}
