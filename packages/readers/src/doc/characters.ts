// What Word 97 says of a run of characters: its look, whether it was deleted, and what its special characters stand for.
import type { Binary } from '../bytes/binary.js'
import type { Look } from '../word/look.js'
import { fullColor, indexedColor, oldShade, shade } from './colors.js'
import { eachModifier } from './modifiers.js'

export interface Characters extends Look {
  readonly deleted?: boolean
  /** Index of a character style. */
  readonly style?: number
  /** A symbol in a font of pictures: index of the font, and its code. */
  readonly symbol?: { readonly font: number; readonly code: number }
  /** Where in the data stream the picture or form field lies that a character 1 stands for. */
  readonly data?: number
  readonly isForm?: boolean
}

type Draft = { -readonly [Key in keyof Characters]: Characters[Key] }

/** A switch may say: on, off, as the style has it, the other way round. */
function switched(value: number, style: boolean | undefined): boolean {
  if (value === 0x80) return style ?? false
  return value === 0x81 ? !style : value === 1
}

/** Applies modifiers to a look, which stays as it was. */
export function applyCharacters(
  list: Binary,
  base: Characters,
  fonts: readonly string[],
  styleLook: (style: number) => Characters = () => ({}),
): Characters {
  const look: Draft = { ...base }
  let style = base
  eachModifier(list, (code, operand) => {
    const value = operand.u8(0)
    const font = fonts[operand.u16(0)]
    switch (code) {
      case 0x0800:
        look.deleted = value === 1
        break
      case 0x0806:
        look.isForm = value === 1
        break
      case 0x0811:
        look.webHidden = value === 1
        break
      case 0x0835:
        look.bold = switched(value, style.bold)
        break
      case 0x0818:
      case 0x083c:
        look.vanish = switched(value, style.vanish)
        break
      case 0x2a0c:
        look.highlight = indexedColor(value) ?? 'none'
        break
      case 0x2a42:
        look.color = indexedColor(value) ?? 'auto'
        break
      case 0x6870:
        look.color = fullColor(operand) ?? 'auto'
        break
      case 0x4a30:
        style = { ...base, ...styleLook(operand.u16(0)) }
        Object.assign(look, style)
        break
      case 0x4a43:
        look.size = operand.u16(0) / 2
        break
      case 0x4852:
        look.width = operand.u16(0)
        break
      case 0x4a4f:
        if (font) look.ascii = font
        break
      case 0x4a50:
        if (font) look.eastAsia = font
        break
      case 0x4866:
        Object.assign(look, shading(oldShade(operand.u16(0))))
        break
      case 0xca71:
        Object.assign(look, shading(shade(operand)))
        break
      case 0x6a03:
        look.data = operand.u32(0)
        break
      case 0x6a09:
        look.symbol = { font: operand.u16(0), code: operand.u16(2) }
        break
    }
  })
  return look
}

function shading(background: Look['shade']): Pick<Look, 'shade'> {
  return background ? { shade: background } : {}
}
