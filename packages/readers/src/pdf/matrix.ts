// The affine matrices of pdf, as six numbers.
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ]
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** Six numbers from a list, a typed array, or pdf.js's object with the keys 0 to 5; the identity from anything else. */
export function toMatrix(value: unknown): Matrix {
  const at = (index: number) => Number((value as ArrayLike<unknown> | null)?.[index])
  const matrix: Matrix = [at(0), at(1), at(2), at(3), at(4), at(5)]
  return matrix.every(Number.isFinite) ? matrix : identity
}
