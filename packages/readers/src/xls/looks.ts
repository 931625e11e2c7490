// Which looks of an old workbook hide text: fonts in the colour of the ground behind them.
import type { Binary } from '../bytes/binary.js'
import { type Background, type Color, disappearsOn } from '../word/color.js'

/** The first colours of the palette; numbers 8 to 15 say the same as 0 to 7. */
const basic: readonly Color[] = ['#000000', '#ffffff', '#ff0000', '#00ff00', '#0000ff', '#ffff00', '#ff00ff', '#00ffff']

const types = { font: 0x31, format: 0xe0, palette: 0x92 }

export class Looks {
  private readonly fonts: number[] = []
  private readonly formats: { font: number; pattern: number; ground: number }[] = []
  private readonly palette = new Map<number, Color>()

  constructor(private readonly unicode: boolean) {}

  take(type: number, data: Binary): void {
    if (type === types.font) this.fonts.push(data.u16(4))
    else if (type === types.palette) {
      for (let index = 0; index < Math.min(data.u16(0), 56); index++) {
        const rgb = [0, 1, 2].map((channel) =>
          data
            .u8(2 + index * 4 + channel)
            .toString(16)
            .padStart(2, '0'),
        )
        this.palette.set(8 + index, `#${rgb.join('')}`)
      }
    } else if (type === types.format) {
      const [pattern, ground] = this.unicode
        ? [data.u32(14) >>> 26, data.u16(18) & 0x7f]
        : [(data.u32(8) >>> 16) & 0x3f, data.u32(8) & 0x7f]
      this.formats.push({ font: data.u16(0), pattern, ground })
    }
  }

  /** Whether cells of a format (`ixfe`) show nothing. */
  isInvisible(index: number): boolean {
    const format = this.formats[index]
    if (!format) return false
    // There is no font 4.
    const font = this.fonts[format.font > 4 ? format.font - 1 : format.font]
    const color = font === undefined ? undefined : this.color(font)
    const ground: Background =
      format.pattern === 0 ? '#ffffff' : ((format.pattern === 1 ? this.color(format.ground) : undefined) ?? 'unknown')
    return color !== undefined && disappearsOn(color, ground)
  }

  private color(index: number): Color | undefined {
    if (index === 65) return '#ffffff'
    return this.palette.get(index) ?? (index < 16 ? basic[index % 8] : undefined)
  }
}
