// Where the characters of a TextObject stand: TextCode with its steps, which may be abbreviated, run short or be missing.
import { cleanText, type Look } from '../layout/glyphs.js'
import { isWide } from '../layout/lines.js'
import type { TurnedGlyph } from '../layout/turn.js'
import { showSymbols } from '../word/symbols.js'
import { child, childrenNamed, type Element } from './element.js'
import { apply, type Matrix, numberIn, numbersIn, turned } from './space.js'

/** The characters of an object; `space` is the one inside it, `size` its font size there. */
export function* glyphsOf(object: Element, space: Matrix, look: Look): Generator<TurnedGlyph> {
  const { Size, HScale, CharDirection } = object.attributes
  const size = numberIn(Size) ?? 0
  const stretch = numberIn(HScale) || 1
  const turn = numberIn(CharDirection) ?? 0
  let [x, y] = [0, 0]
  for (const code of childrenNamed(object, 'TextCode')) {
    // A code that does not say where it stands begins where the one before it began.
    x = numberIn(code.attributes.X) ?? x
    y = numberIn(code.attributes.Y) ?? y
    const characters = [...trimmed(code.text)]
    const { DeltaX, DeltaY } = code.attributes
    const across = stepsIn(DeltaX, characters.length - 1)
    const down = stepsIn(DeltaY, characters.length - 1)
    const isStacked = across.every((step) => step === 0) && down.some((step) => step > 0)
    const isUnplaced = [...across, ...down].every((step) => step === 0)
    let [atX, atY] = [x, y]
    for (const [index, character] of characters.entries()) {
      const usual = usualWidth(character) * size * stretch
      const step = across[index] ?? 0
      const text = cleanText(showSymbols(character, look.font.name ?? ''))
      if (text) {
        // A step hardly wider than the character is its width; a wider one has a gap in it.
        const width = !isWide(text) && step > 0 && step < 1.3 * usual ? step : usual
        yield isStacked && turn % 180 === 0
          ? stackedGlyph(text, atX, atY, size, space, look)
          : glyphAt(text, atX, atY, width, turn, space, look)
      }
      atX += isUnplaced ? usual : step
      atY += down[index] ?? 0
    }
  }
}

/** Characters that a font gives a picture of, without saying which they are. */
export function namelessGlyphs(object: Element): number {
  if (childrenNamed(object, 'TextCode').some(({ text }) => trimmed(text) !== '')) return 0
  return childrenNamed(object, 'CGTransform')
    .map((transform) => numbersIn(child(transform, 'Glyphs')?.text).length)
    .reduce((sum, count) => sum + count, 0)
}

/** `g 3 5.5 2` is 5.5 5.5 5.5 2. Where the steps run short the last is repeated. */
export function stepsIn(value: string | undefined, count: number): number[] {
  const steps: number[] = []
  const words = (value ?? '').trim().split(/[\s,]+/u)
  for (let i = 0; i < words.length && steps.length < count; i++) {
    const isRepeated = /^g$/iu.test(words[i] ?? '')
    const times = isRepeated ? (numberIn(words[i + 1]) ?? 0) : 1
    const step = numberIn(isRepeated ? words[i + 2] : words[i]) ?? 0
    if (isRepeated) i += 2
    for (let time = 0; time < times && steps.length < count; time++) steps.push(step)
  }
  const last = steps.at(-1) ?? 0
  while (steps.length < count) steps.push(last)
  return steps
}

/** Line ends around the text are those of a part that was indented. */
function trimmed(text: string): string {
  return text.replace(/^\s*\n\s*|\s*\n\s*$/gu, '')
}

function glyphAt(
  text: string,
  x: number,
  y: number,
  width: number,
  turn: number,
  space: Matrix,
  look: Look,
): TurnedGlyph {
  const [pageX, pageY] = apply(space, x, y)
  const angle = turn * (Math.PI / 180)
  const [dx, dy] = turned(space, Math.cos(angle), Math.sin(angle))
  return { text, x: pageX, y: pageY, width: width * Math.hypot(dx, dy), look, angle: degrees(dx, dy) }
}

/** Upright characters one under the other are a line that runs down: its base line, seen sideways, lies at their left. */
function stackedGlyph(text: string, x: number, y: number, size: number, space: Matrix, look: Look): TurnedGlyph {
  const [pageX, pageY] = apply(space, x + 0.12 * size, y - 0.88 * size)
  const [dx, dy] = turned(space, 0, 1)
  return { text, x: pageX, y: pageY, width: size * Math.hypot(dx, dy), look, angle: degrees(dx, dy) }
}

function degrees(dx: number, dy: number): number {
  return ((Math.atan2(dy, dx) * 180) / Math.PI + 360) % 360
}

/** Widths of characters are in the font alone; these are the usual ones, for a font of size 1. */
function usualWidth(character: string): number {
  if (isWide(character) || /^[^\x20-\u02ff]/u.test(character)) return 1
  if (/[ijltfrI.,:;'|!()[\] ]/u.test(character)) return 0.33
  if (/[mwMW@%]/u.test(character)) return 0.85
  return /[A-Z]/u.test(character) ? 0.67 : 0.5
}
