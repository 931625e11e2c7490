// Numbers that ran together where a file lost the border between two columns: 11010519491231002X13900001234.
import { isResidentId } from './checks.js'
import type { Run } from './runs.js'

const idLength = 18
/** A mobile, another ID, or a card beside the ID; anything else is a longer code that only begins like one. */
const neighbour = /^(?:1[3-9]\d{9}|[1-9]\d{16}[\dX]|62\d{14,17})$/

/** Cuts a run in two where one part is a right resident ID and the other a number of its own. */
export function splitGlued(run: Run): readonly Run[] {
  const { text, start, end } = run
  // Without skip characters inside, so that offsets can be counted.
  if (text.length < idLength + 11 || run.spaced || end - start !== text.length) return [run]
  for (const cut of [idLength, text.length - idLength]) {
    const [left, right] = [text.slice(0, cut), text.slice(cut)]
    const [id, rest] = cut === idLength ? [left, right] : [right, left]
    if (!isResidentId(id) || !neighbour.test(rest)) continue
    return [
      { ...run, text: left, end: start + cut },
      { text: right, start: start + cut, end, gap: 'far' },
    ]
  }
  return [run]
}
