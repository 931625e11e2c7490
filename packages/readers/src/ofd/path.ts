// The shapes of a PathObject: ruled lines, filled rectangles, and outlines that may be letters.
import type { Box } from '@gongkai/core'
import type { Rule } from '../layout/glyphs.js'
import { apply, boxOfPoints, type Matrix } from './space.js'

export interface Shape {
  readonly box: Box
  /** It fills its box: an upright rectangle. */
  readonly isBox: boolean
}

export interface Shapes {
  readonly rules: readonly Rule[]
  /** One for each part of a filled path. */
  readonly filled: readonly Shape[]
  readonly hasCurves: boolean
}

/** A filled rectangle thinner than this (mm) is a line. */
const thin = 1

/** How far a line may lean and still be ruled, mm. */
const lean = 0.3

type Point = readonly [x: number, y: number]

interface Outline {
  readonly points: Point[]
  isCurved: boolean
}

/** Numbers behind each letter of an abbreviated path; the last two are where it leads. */
const arguments_: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }

export function shapesOf(path: string, space: Matrix, fills: boolean, strokes: boolean): Shapes {
  const rules: Rule[] = []
  const filled: Shape[] = []
  const outlines = outlinesOf(path, space)
  for (const { points, isCurved } of outlines) {
    const box = boxOfPoints(points)
    const bar = fills && !isCurved ? barOf(box) : undefined
    if (bar) rules.push(bar)
    else if (strokes) rules.push(...ruledLines(points))
    if (fills && points.length > 2 && !bar) filled.push({ box, isBox: !isCurved && isUprightRectangle(points, box) })
  }
  return { rules, filled, hasCurves: outlines.some(({ points, isCurved }) => isCurved || points.length > 6) }
}

function outlinesOf(path: string, space: Matrix): Outline[] {
  const outlines: Outline[] = []
  let outline: Outline | undefined
  const words = path.trim().split(/[\s,]+/u)
  for (let at = 0; at < words.length; ) {
    const command = (words[at++] ?? '').toUpperCase()
    const count = arguments_[command]
    if (count === undefined) continue
    const [x, y] = [Number(words[at + count - 2]), Number(words[at + count - 1])]
    at += count
    if (command === 'C') {
      const first = outline?.points[0]
      if (first) outline?.points.push(first)
      continue
    }
    if (!Number.isFinite(x) || !Number.isFinite(y)) break
    if (!outline || command === 'M' || command === 'S') {
      outline = { points: [], isCurved: false }
      outlines.push(outline)
    }
    outline.points.push(apply(space, x, y))
    if (count > 2) outline.isCurved = true
  }
  return outlines.filter(({ points }) => points.length > 1)
}

/** The middle line of a thin rectangle. */
function barOf([x, y, width, height]: Box): Rule | undefined {
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  if (height <= thin && width > 2 * height) return { x1: x, x2: x + width, y1: middleY, y2: middleY }
  if (width <= thin && height > 2 * width) return { x1: middleX, x2: middleX, y1: y, y2: y + height }
  return undefined
}

function isUprightRectangle(points: readonly Point[], [x, y, width, height]: Box): boolean {
  const atSide = (value: number, from: number, length: number) =>
    Math.abs(value - from) < lean || Math.abs(value - from - length) < lean
  const isCorner = ([px, py]: Point) => atSide(px, x, width) && atSide(py, y, height)
  const corners = new Set(points.map(([px, py]) => `${px - x < width / 2} ${py - y < height / 2}`))
  return points.length <= 6 && corners.size === 4 && points.every(isCorner)
}

function ruledLines(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap(([x2, y2], index): Rule[] => {
    const [x1, y1] = points[index] ?? [x2, y2]
    if (Math.abs(x1 - x2) > lean && Math.abs(y1 - y2) > lean) return []
    return [{ x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2) }]
  })
}
