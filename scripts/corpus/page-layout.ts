// Where lines of an official document stand on an A4 page, in mm: centred titles, indented prose, right-aligned sign-offs.
import { type OfdItem, widthOf } from './ofd-writer.js'

/** 版心: 28 mm from the left, 156 mm wide. */
export const left = 28
export const width = 156
export const lineHeight = 10.2

export function centred(text: string, y: number, size: number, rest: Partial<OfdItem> = {}): OfdItem {
  return { text, x: left + (width - widthOf(text, size)) / 2, y, size, ...rest }
}

/** Right-aligned, `characters` of the same size free at the right. */
export function right(text: string, y: number, size: number, characters = 0): OfdItem {
  return { text, x: left + width - widthOf(text, size) - (characters * size * 25.4) / 72, y, size }
}

/** Lines of 三号 type at 28 characters, the first one indented by two. */
export function prose(text: string, y: number): OfdItem[] {
  const indent = (2 * 16 * 25.4) / 72
  const rows = [text.slice(0, 26)]
  for (let at = 26; at < text.length; at += 28) rows.push(text.slice(at, at + 28))
  return rows.map((row, index) => ({
    text: row,
    x: index === 0 ? left + indent : left,
    y: y + index * lineHeight,
    size: 16,
  }))
}
