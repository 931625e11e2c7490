// Where things stand: the numbers of OFD's attributes, boxes, and the affine matrices between one space and the next.
import type { Box } from '@gongkai/core'

/** x' = ax + cy + e, y' = bx + dy + f; millimetres, y downward. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b] = turned(outer, inner[0], inner[1])
  const [c, d] = turned(outer, inner[2], inner[3])
  const [e, f] = apply(outer, inner[4], inner[5])
  return [a, b, c, d, e, f]
}

export function apply(matrix: Matrix, x: number, y: number): readonly [x: number, y: number] {
  const [dx, dy] = turned(matrix, x, y)
  return [dx + matrix[4], dy + matrix[5]]
}

/** A direction, which is not moved. */
export function turned([a, b, c, d]: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [a * x + c * y, b * x + d * y]
}

/** The space inside an object: `Boundary` is where it stands, `CTM` what happens to its content. */
export function spaceOf(outer: Matrix, { Boundary, CTM }: Readonly<Record<string, string>>): Matrix {
  const [x = 0, y = 0] = numbersIn(Boundary)
  const [a, b, c, d, e, f] = numbersIn(CTM)
  const moved = multiply(outer, [1, 0, 0, 1, x, y])
  if (a === undefined || b === undefined || c === undefined || d === undefined) return moved
  return multiply(moved, [a, b, c, d, e ?? 0, f ?? 0])
}

/** `0 0 210 297`; undefined if it is none. */
export function boxIn(value: string | undefined): Box | undefined {
  const [x, y, width, height] = numbersIn(value)
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined
  return [x, y, width, height]
}

/** The smallest upright box around a box of another space. */
export function boxAround(matrix: Matrix, [x, y, width, height]: Box): Box {
  const corners = [apply(matrix, x, y), apply(matrix, x + width, y)]
  corners.push(apply(matrix, x, y + height), apply(matrix, x + width, y + height))
  return boxOfPoints(corners)
}

export function boxOfPoints(points: readonly (readonly [x: number, y: number])[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return [left, top, right - left, bottom - top]
}

export function numbersIn(value: string | undefined): number[] {
  const numbers = (value ?? '').trim().split(/[\s,]+/u)
  return value?.trim() ? numbers.map(Number).map((number) => (Number.isFinite(number) ? number : 0)) : []
}

export function numberIn(value: string | undefined): number | undefined {
  const number = value === undefined || value.trim() === '' ? Number.NaN : Number(value)
  return Number.isFinite(number) ? number : undefined
}
