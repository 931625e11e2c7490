// How runs of text look: one object for each look, by which the layout knows runs.
import type { Look } from '../layout/glyphs.js'
import type { FontResource } from './resources.js'
import { numberIn } from './space.js'

/** `size` in mm on the page. */
export type Looks = (
  font: FontResource | undefined,
  attributes: Readonly<Record<string, string>>,
  size: number,
  color: string | undefined,
) => Look

export function openLooks(): Looks {
  const known = new Map<string, Look>()
  return (font, { Weight }, size, color) => {
    const bold = Boolean(font?.bold) || (numberIn(Weight) ?? 400) >= 600
    const points = Math.round((size * 72 * 2) / 25.4) / 2
    const rounded = Math.round(size * 1000) / 1000
    const key = [font?.name, bold, rounded, color].join(' ')
    const look = known.get(key) ?? {
      size: rounded,
      font: {
        ...(font?.name ? { name: font.name } : {}),
        size: points,
        ...(bold ? { bold } : {}),
        ...(color ? { color } : {}),
      },
    }
    known.set(key, look)
    return look
  }
}

const unseen = new WeakMap<Look, Look>()

/** The same look, hidden. */
export function hidden(look: Look): Look {
  const found = unseen.get(look) ?? { ...look, unseen: 'hidden' }
  unseen.set(look, found)
  return found
}
