// Symbol fonts, whose characters are pictures: what they show, in Unicode.

type Glyphs = ReadonlyMap<number, string>

const wingdings: Glyphs = new Map([
  [0x28, '☎'],
  [0x29, '✆'],
  [0x2a, '✉'],
  [0x6c, '●'],
  [0x6d, '❍'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x70, '□'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x74, '◆'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x77, '◆'],
  [0x78, '☒'],
  [0xa1, '○'],
  [0xa7, '▪'],
  [0xa8, '☐'],
  [0xab, '★'],
  [0xb2, '✧'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
  ...series(0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩'),
  ...series(0x8b, '⓿❶❷❸❹❺❻❼❽❾❿'),
])

const wingdings2: Glyphs = new Map([
  [0x2a, '☐'],
  [0x4f, '✗'],
  [0x50, '✓'],
  [0x51, '☒'],
  [0x52, '☑'],
  [0x53, '☒'],
  [0x54, '☒'],
  [0x97, '●'],
  [0xa2, '■'],
  [0xa3, '□'],
  ...series(0x69, '⓪①②③④⑤⑥⑦⑧⑨⑩'),
])

// U+0041 … U+007A of the font Symbol, letter by letter
const greek = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'
const greekSmall = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'

const symbol: Glyphs = new Map([
  ...series(0x41, greek),
  ...series(0x61, greekSmall),
  [0xa3, '≤'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
])

const fonts: ReadonlyMap<string, Glyphs> = new Map([
  ['wingdings', wingdings],
  ['wingdings 2', wingdings2],
  ['symbol', symbol],
])

/** Text as it looks in that font. Characters of other ranges are drawn in the run's other font and stay. */
export function showSymbols(text: string, font: string): string {
  const glyphs = fonts.get(font.toLowerCase())
  if (!glyphs) return text
  let shown = ''
  for (const character of text) shown += glyphs.get(symbolCode(character.codePointAt(0) ?? 0)) ?? character
  return shown
}

/** Whether text in this font shows pictures. */
export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && fonts.has(font.toLowerCase())
}

/** What a `w:sym` shows: its code is hexadecimal. A picture nobody knows is a box. */
export function showSymbol(code: string | undefined, font: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16)
  if (!Number.isFinite(point) || point < 0x20 || point > 0x10ffff) return ''
  const shown = fonts.get((font ?? '').toLowerCase())?.get(symbolCode(point))
  return shown ?? (point >= 0xe000 && point <= 0xf8ff ? '▯' : String.fromCodePoint(point))
}

/** The glyphs of a tick box that is ticked, and of one that is not. */
export function boxState(glyph: string): boolean | undefined {
  if (/^[☑☒✓✔✗✘√]$/u.test(glyph)) return true
  return /^[☐□▢❑❒○]$/u.test(glyph) ? false : undefined
}

/** Symbol fonts live in U+F000 … U+F0FF; their characters may be written there or as plain ones. */
function symbolCode(point: number): number {
  return point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point
}

function series(first: number, glyphs: string): [number, string][] {
  return [...glyphs].map((glyph, index) => [first + index, glyph])
}
