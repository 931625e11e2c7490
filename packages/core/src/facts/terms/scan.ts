// The walk over a text: every hit of every pattern, overlapping ones too, with its place in the original.
import { type Automaton, hidden, pairRow, soft } from './automaton.js'
import { longestSkip } from './fold.js'

/** Told of a hit: the number of the pattern, and its span in the text as it is; what was passed over beside it is not in it. */
export type OnHit = (pattern: number, start: number, end: number) => void

/**
 * In the order of their starts, of the same start the shortest first; then those of one character. Only where two characters stand
 * side by side with which a pattern begins are the states looked at: most of a text costs one look at the codes, one at the pairs.
 */
export function scan(automaton: Automaton, text: string, onHit: OnHit): void {
  const { codes, pairs, cells } = automaton
  const { length } = text
  let row = pairRow(0)
  let previous = 0
  let previousAt = 0
  let passed = 0
  for (let at = 0; at < length; at++) {
    const code = codes[text.charCodeAt(at)] as number
    if (code >= soft) {
      if (code !== hidden && ++passed > longestSkip) previous = row = pairRow(0)
      continue
    }
    const pair = row ^ code
    if (((pairs[pair >>> 5] as number) & (1 << pair)) !== 0) {
      const state = ((cells[previous * 2] as number) >> 1) + code
      if (cells[state * 2 + 1] === previous) follow(automaton, text, previousAt, at, state, onHit)
    }
    passed = 0
    row = pairRow(code)
    previous = code
    previousAt = at
  }
  if (automaton.singles.length > 0) findSingles(automaton, text, onHit)
}

/** A pass of its own: a look at every character would make the other one half as fast. */
function findSingles({ codes, singles }: Automaton, text: string, onHit: OnHit): void {
  for (let at = 0; at < text.length; at++) {
    const code = codes[text.charCodeAt(at)] as number
    if (code !== 0 && code <= singles.length) onHit(singles[code - 1] as number, at, at + 1)
  }
}

/** From the state of the first two characters, the second of which stands at `at`, as far as any pattern goes. */
function follow(
  { codes, cells, patternOf }: Automaton,
  text: string,
  start: number,
  at: number,
  state: number,
  onHit: OnHit,
): void {
  let passed = 0
  for (let end = at + 1; ; end++) {
    const cell = cells[state * 2] as number
    if (cell < 0) {
      onHit(-1 - cell, start, end)
      return
    }
    // A pattern ends here, and a longer one may go on.
    if ((cell & 1) === 1) onHit(patternOf[state] as number, start, end)
    let code = soft
    for (; end < text.length; end++) {
      code = codes[text.charCodeAt(end)] as number
      if (code < soft) break
      if (code !== hidden && ++passed > longestSkip) return
    }
    if (end >= text.length) return
    passed = 0
    const next = (cell >> 1) + code
    if (cells[next * 2 + 1] !== state) return
    state = next
  }
}
