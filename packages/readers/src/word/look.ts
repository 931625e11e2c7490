// How a run of text looks, and whether a person who reads the paper sees it.
import type { Font } from '@gongkai/core'
import { type Background, type Color, disappearsOn } from './color.js'

/** What a style or a run says of its own look; what is absent comes from the style below it. */
export interface Look {
  readonly eastAsia?: string
  readonly ascii?: string
  /** Points. */
  readonly size?: number
  readonly bold?: boolean
  /** `auto` undoes a colour that a style gave. */
  readonly color?: Color | 'auto'
  readonly vanish?: boolean
  readonly webHidden?: boolean
  readonly highlight?: Color | 'none'
  readonly shade?: Background
  /** Per cent of the normal width of a character. */
  readonly width?: number
  /** The glyphs are filled with nothing. */
  readonly unfilled?: boolean
}

/** Text of at most this many points, or this many per cent of its width, is not seen. */
const leastSize = 2
const leastWidth = 5

/** Whether text that looks so is invisible before that background (of cell, paragraph or page). */
export function isHidden(look: Look, background: Background): boolean {
  if (look.vanish || look.webHidden || look.unfilled) return true
  if (look.size !== undefined && look.size <= leastSize) return true
  if (look.width !== undefined && look.width <= leastWidth) return true
  const highlight = look.highlight === 'none' ? undefined : look.highlight
  const behind = highlight ?? look.shade ?? background
  // Automatic text turns white on dark shading, but stays black under a black highlighter.
  if (look.color === undefined || look.color === 'auto') return highlight === '#000000'
  return disappearsOn(look.color, behind)
}

/** The look as the tree tells it. */
export function toFont({ eastAsia, ascii, size, bold, color }: Look): Font | undefined {
  const name = eastAsia ?? ascii
  const font: Font = {
    ...(name === undefined ? {} : { name }),
    ...(size === undefined ? {} : { size }),
    ...(bold ? { bold } : {}),
    ...(color === undefined || color === 'auto' ? {} : { color }),
  }
  return Object.keys(font).length > 0 ? font : undefined
}
