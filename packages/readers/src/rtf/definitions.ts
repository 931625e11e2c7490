// What the head of an RTF file defines: its code page, fonts and colours.
import type { Color } from '../word/color.js'
import { isMultiByte, type TextEncoding } from './encodings.js'
import type { CharacterState } from './looks.js'

export interface FontDefinition {
  name: string
  encoding: TextEncoding | undefined
}

export class Definitions {
  encoding: TextEncoding = 'unknown'
  defaultFont: number | undefined
  readonly fonts = new Map<number, FontDefinition>()
  /** By index; undefined is the automatic colour. */
  readonly colors: (Color | undefined)[] = []
  /** The font being read. */
  private current: FontDefinition | undefined
  /** Parts of the colour being read. */
  channels: [red?: number, green?: number, blue?: number] = []

  openFont(index: number): void {
    this.current = { name: '', encoding: undefined }
    this.fonts.set(index, this.current)
  }

  setEncoding(encoding: TextEncoding | undefined): void {
    if (this.current) this.current.encoding = encoding
  }

  /** A semicolon ends the name. */
  addFontName(text: string): void {
    if (this.current) this.current.name = (this.current.name + text).replace(/;.*/su, '').trim()
  }

  get fontNameEncoding(): TextEncoding {
    return this.current?.encoding ?? this.encoding
  }

  closeColor(): void {
    const [red, green, blue] = this.channels
    const hex = (value = 0) => Math.min(Math.max(value, 0), 255).toString(16).padStart(2, '0')
    const isSet = red !== undefined || green !== undefined || blue !== undefined
    this.colors.push(isSet ? `#${hex(red)}${hex(green)}${hex(blue)}` : undefined)
    this.channels = []
  }

  fontOf({ font, eastAsian, isEastAsian }: CharacterState): FontDefinition | undefined {
    const index = isEastAsian ? (eastAsian ?? font) : font
    return this.fonts.get(index ?? this.defaultFont ?? -1)
  }

  /** Which encoding bytes of such text are in. */
  encodingOf(characters: CharacterState): TextEncoding {
    const own = this.fontOf(characters)?.encoding
    if (own !== undefined) return own
    const eastAsian = this.fonts.get(characters.eastAsian ?? -1)?.encoding
    return characters.isEastAsian && isMultiByte(eastAsian) ? (eastAsian ?? this.encoding) : this.encoding
  }
}
