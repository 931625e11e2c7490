// Colours of text, and whether text in one can be told from what lies behind it.

/** `#rrggbb` in lower case. */
export type Color = `#${string}`

/** What lies behind text. `unknown`: a picture or a pattern, before which any colour may be readable. */
export type Background = Color | 'unknown'

/** Steps of one channel that no eye tells apart on paper. */
const tolerance = 16

/** Whether text of one colour disappears on the other. */
export function disappearsOn(color: Color, background: Background): boolean {
  if (background === 'unknown') return false
  return [1, 3, 5].every((at) => Math.abs(channel(color, at) - channel(background, at)) <= tolerance)
}

function channel(color: Color, at: number): number {
  return Number.parseInt(color.slice(at, at + 2), 16)
}
