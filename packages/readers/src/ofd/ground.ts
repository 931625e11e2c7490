// What was painted at a point of the page: shapes by the squares they touch, so that not all of them are asked for every character.
import type { Painted } from './drawing.js'

/** Side of a square, mm. */
const side = 10

/** A shape that touches more squares than this is kept apart. */
const mostSquares = 64

/** Gives what lies at a point, the last painted first. */
export function openGround(painted: readonly Painted[]): (x: number, y: number) => Iterable<Painted> {
  const large: Painted[] = []
  const squares = new Map<string, Painted[]>()
  for (const one of painted) {
    const [left, top, width, height] = one.box
    const [fromX, toX] = [Math.floor(left / side), Math.floor((left + width) / side)]
    const [fromY, toY] = [Math.floor(top / side), Math.floor((top + height) / side)]
    // Written so that what is no number is large, too.
    if (!((toX - fromX + 1) * (toY - fromY + 1) <= mostSquares)) {
      large.push(one)
      continue
    }
    for (let x = fromX; x <= toX; x++)
      for (let y = fromY; y <= toY; y++) {
        const square = squares.get(`${x} ${y}`)
        if (square) square.push(one)
        else squares.set(`${x} ${y}`, [one])
      }
  }
  return (x, y) => lastFirst(squares.get(`${Math.floor(x / side)} ${Math.floor(y / side)}`) ?? [], large, x, y)
}

/** Two lists, each in the order painted, as one from its end. */
function* lastFirst(some: readonly Painted[], others: readonly Painted[], x: number, y: number): Generator<Painted> {
  let [at, beside] = [some.length - 1, others.length - 1]
  while (at >= 0 || beside >= 0) {
    const [one, other] = [some[at], others[beside]]
    const isOne = !other || (one && one.order > other.order)
    const next = isOne ? one : other
    if (isOne) at--
    else beside--
    if (next && isInside(next, x, y)) yield next
  }
}

function isInside({ box: [left, top, width, height] }: Painted, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height
}
