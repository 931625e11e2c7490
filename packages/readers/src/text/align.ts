// Maps a decoded value back onto its source, past entities, escapes and line prefixes, so that every piece maps unit by unit.

/** A stretch of the value and where it stands in the source. Equal lengths: unit by unit; else the whole stands for the whole. */
export interface Piece {
  readonly value: string
  readonly source: readonly [start: number, end: number]
}

/** `&amp;` `&#38;` `&#x26;` `&ldquo` */
const entity = /&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);?/iy

/** Walks `value` through `source[start, end)`: what matches is joined to pieces, what the value lacks is passed over. */
export function alignToSource(value: string, source: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  let at = start
  let runStart = start
  const endRun = (to: number) => {
    if (to > from) pieces.push({ value: value.slice(from, to), source: [runStart, runStart + to - from] })
  }
  for (let i = 0; i < value.length; ) {
    const found = entityAt(source, at, end)
    const width = value.codePointAt(i) === value.charCodeAt(i) ? 1 : 2
    if (found && !value.startsWith(found, i)) {
      endRun(i)
      pieces.push({ value: value.slice(i, i + width), source: [at, at + found.length] })
      i += width
      at += found.length
      from = i
      runStart = at
      continue
    }
    if (source[at] !== value[i] || at >= end) {
      endRun(i)
      from = i
      const next = source.indexOf(value.charAt(i), at)
      if (next === -1 || next >= end) {
        // The value says what the source does not hold: all that is left stands for the rest.
        const rest = { value: value.slice(i), source: [Math.min(at, end), end] as const }
        return [...pieces, rest]
      }
      at = next
      runStart = next
    }
    i++
    at++
  }
  endRun(value.length)
  return pieces
}

function entityAt(source: string, at: number, end: number): string | undefined {
  if (source[at] !== '&') return undefined
  entity.lastIndex = at
  const found = entity.exec(source)?.[0]
  return found && at + found.length <= end ? found : undefined
}
