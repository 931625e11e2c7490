// The sections of a Word 97 file: where each ends, whether it begins a page, whether its first page has a header of its own.
import type { Binary } from '../bytes/binary.js'
import { readPlc } from './header.js'
import { eachModifier } from './modifiers.js'

export interface Section {
  /** Position behind its last character. */
  readonly end: number
  readonly startsPage: boolean
  readonly hasFirstPage: boolean
  /** Where its modifiers lie in the main stream. */
  readonly start: number
  readonly size: number
}

export function readSections(table: Binary, main: Binary): Section[] {
  const { positions, entries } = readPlc(table, 12)
  return entries.map((entry, index) => {
    const at = entry.u32(2)
    const size = at === 0xffffffff ? 0 : main.u16(at)
    let startsPage = true
    let hasFirstPage = false
    eachModifier(main.slice(at + 2, size), (code, operand) => {
      // 0 goes on, 1 begins a column
      if (code === 0x3009) startsPage = operand.u8(0) > 1
      else if (code === 0x300a) hasFirstPage = operand.u8(0) === 1
    })
    return { end: positions[index + 1] ?? 0, startsPage, hasFirstPage, start: at, size: size + 2 }
  })
}
