// Which line of the text an offset stands on, by bisection: lists have hundreds of thousands.
import type { Document } from '@gongkai/core'

/** Index into `document.lines`; 0 before the first. */
export function lineIndexAt({ lines }: Document, offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(low, 0)
}
