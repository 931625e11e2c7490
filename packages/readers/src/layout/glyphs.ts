// Characters as they stand on a page: what the readers of pdf and ofd hand to the layout.
import type { Box, Font, Text } from '@gongkai/core'
import { foldRadicals } from './radicals.js'

/** How a run of characters looks. Glyphs of one look share one object. */
export interface Look {
  readonly font: Font
  /** Height of the characters' square, mm. */
  readonly size: number
  readonly unseen?: Text['unseen']
}

/** One character, or the several that one glyph stands for, at the start of its base line. Millimetres, y downward. */
export interface Glyph {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Along the line; never negative. */
  readonly width: number
  readonly look: Look
}

/** A straight line, or a filled rectangle so thin that it is one. */
export interface Rule {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** Everything on a page that runs in one direction. */
export interface PageMarks {
  /** 1-based. */
  readonly page: number
  /** As seen when the text stands upright, mm. */
  readonly width: number
  readonly height: number
  /** Clockwise degrees by which the text is turned on the page as shown: boxes are turned back by it. */
  readonly turn: 0 | 90 | 180 | 270
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
}

/** How far the square of a character reaches above its base line, as a share of its size. */
export const ascent = 0.88

/** Characters as they are meant: radicals as characters, no-break and exotic spaces as spaces, invisible ones dropped. */
export function cleanText(text: string): string {
  return foldRadicals(text)
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\t\r\n]/gu, ' ')
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\0]/gu, '')
}

/** The box on the page as shown of a box on the page as read. */
export function boxOnPage({ turn, width, height }: Omit<PageMarks, 'glyphs' | 'rules' | 'page'>, box: Box): Box {
  const [x, y, w, h] = box
  if (turn === 90) return rounded([height - y - h, x, h, w])
  if (turn === 180) return rounded([width - x - w, height - y - h, w, h])
  if (turn === 270) return rounded([y, width - x - w, h, w])
  return rounded(box)
}

export const isHan = (text: string) => /^\p{Script=Han}/u.test(text)

export const isSpace = (text: string) => text.trim() === ''

function rounded([x, y, width, height]: Box): Box {
  const round = (value: number) => Math.round(value * 100) / 100
  return [round(x), round(y), round(width), round(height)]
}
