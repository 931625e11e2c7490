// What is known of the fonts of a page, and what the glyphs of symbol fonts mean.
import type { Engine, PDFPageProxy } from './engine.js'

export interface FontOfPage {
  /** Without the prefix of a subset: SimSun, not ABCDEF+SimSun. */
  readonly name: string
  readonly bold: boolean
  readonly vertical: boolean
  /** Downward advance in glyph units, negative. */
  readonly verticalAdvance: number
  /** One glyph unit, for a font of size 1. */
  readonly unit: number
  /** The character that is printed, where the font is one of symbols. */
  symbol(text: string): string
}

interface LoadedFont {
  readonly name?: string
  readonly bold?: boolean
  readonly black?: boolean
  readonly vertical?: boolean
  readonly fontMatrix?: readonly number[]
  readonly defaultVMetrics?: readonly number[]
}

/** The fonts that a list of operators sets, by pdf.js's own names. */
export async function fontsOf(
  { OPS }: Engine,
  page: PDFPageProxy,
  operators: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
): Promise<ReadonlyMap<string, FontOfPage>> {
  const names = new Set<string>()
  operators.fnArray.forEach((op, index) => {
    const args = operators.argsArray[index] as readonly unknown[]
    if (op === OPS.setFont) names.add(String(args[0]))
    else if (op === OPS.setGState)
      for (const [key, value] of args[0] as readonly (readonly [string, unknown])[])
        if (key === 'Font') names.add(String((value as readonly unknown[])[0]))
  })
  const fonts = new Map<string, FontOfPage>()
  for (const name of names) {
    const loaded = await new Promise<LoadedFont | null>((resolve) => page.commonObjs.get(name, resolve))
    if (loaded) fonts.set(name, fontOf(loaded))
  }
  return fonts
}

function fontOf({ name = '', bold, black, vertical = false, fontMatrix, defaultVMetrics }: LoadedFont): FontOfPage {
  const plain = name.replace(/^[A-Z]{6}\+/u, '')
  const symbols = symbolFonts.find(([pattern]) => pattern.test(plain))?.[1]
  return {
    name: plain,
    bold: Boolean(bold || black),
    vertical,
    verticalAdvance: defaultVMetrics?.[0] ?? -1000,
    unit: Math.abs(fontMatrix?.[0] ?? 0.001) || 0.001,
    symbol: symbols ? (text) => symbols.get(codeIn(text)) ?? text : (text) => text,
  }
}

/** Symbol fonts are read either by their codes or by U+F000 and their codes. */
function codeIn(text: string): number {
  const code = text.codePointAt(0) ?? 0
  return code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
}

const symbolFonts: readonly (readonly [RegExp, ReadonlyMap<number, string>])[] = [
  [
    /wingdings[ -_]?2/iu,
    new Map([
      [0x50, '✓'],
      [0x51, '☒'],
      [0x52, '☑'],
      [0x53, '☒'],
      [0x54, '☒'],
      [0xa3, '☐'],
    ]),
  ],
  [
    /wingdings(?![ -_]?3)/iu,
    new Map([
      [0x6c, '●'],
      [0x6e, '■'],
      [0x6f, '☐'],
      [0x71, '☐'],
      [0xa8, '☐'],
      [0x75, '◆'],
      [0xd8, '➢'],
      [0xfc, '✓'],
      [0xfd, '☒'],
      [0xfe, '☑'],
    ]),
  ],
]
