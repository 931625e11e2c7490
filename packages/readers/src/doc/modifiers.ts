// Property modifiers (sprm), the words in which Word 97 says how text looks: a code, and an operand whose size the code tells.
import { Binary } from '../bytes/binary.js'

export interface Modifier {
  readonly code: number
  readonly operand: Binary
}

/** Sizes by the three highest bits of the code; 6 is variable. */
const sizes = [1, 1, 2, 4, 2, 2, -1, 3]
const tableDefinition = 0xd608
const changeTabs = 0xc615

/** Calls `take` with each modifier of a list of them, until its end or a code that runs over it. */
export function eachModifier(list: Binary, take: (code: number, operand: Binary) => void): void {
  for (let at = 0; at + 2 < list.length; ) {
    const code = list.u16(at)
    at += 2
    const fixed = sizes[code >> 13] ?? 1
    let size = fixed
    if (fixed === -1) {
      if (code === tableDefinition) {
        size = list.u16(at) - 1
        at += 2
      } else {
        size = list.u8(at)
        at += 1
        // 255 means: count it yourself, from the numbers of tabs that are removed and added.
        if (code === changeTabs && size === 255) {
          const removed = list.u8(at)
          size = 2 + removed * 4 + list.u8(at + 1 + removed * 4) * 3
        }
      }
    }
    if (size < 0 || at + size > list.length) return
    take(code, list.slice(at, size))
    at += size
  }
}

/** Modifiers that a piece carries in two bytes instead of a list (isprm): the few that concern what is seen. */
const shortCodes: Readonly<Record<number, number>> = {
  5: 0x2403,
  24: 0x2416,
  25: 0x2417,
  65: 0x0800,
  66: 0x0801,
  85: 0x0835,
  92: 0x083c,
  98: 0x2a42,
}

export function shortModifier(index: number, value: number): Binary {
  const code = shortCodes[index]
  return new Binary(code === undefined ? new Uint8Array() : Uint8Array.of(code & 0xff, code >> 8, value))
}
