// Opens pdf samples for the tests: written on the spot, or from the fixtures.
import { readFileSync } from 'node:fs'
import { type Block, defaultLimits, type Limits, placeText, type SourceDocument } from '@gongkai/core'
import { VFile } from 'vfile'
import { type PdfItem, type PdfPage, type PdfSource, writePdf } from '../../../scripts/corpus/pdf-writer.js'
import { pdf } from '../src/pdf/index.js'

export const open = (value: Uint8Array, limits: Partial<Limits> = {}): Promise<SourceDocument> =>
  pdf.read(new VFile({ path: 'sample.pdf', value }), { ...defaultLimits, ...limits })

export const openPages = (...pages: PdfPage[]): Promise<SourceDocument> => open(writePdf({ pages }))

export const openSource = (source: PdfSource): Promise<SourceDocument> => open(writePdf(source))

export const openFixture = (name: string): Promise<SourceDocument> => open(fixture(name))

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`fixtures/pdf/${name}`, import.meta.url)))

/** A line of 三号 text, `row` lines of 10 mm below the upper margin. */
export const line = (row: number, text: string, rest: Partial<PdfItem> = {}): PdfItem => ({
  x: 28,
  y: 40 + row * 10,
  size: 16,
  text,
  ...rest,
})

/** The lines of a text box of 28 characters (158 mm), broken as a word processor would, the first indented by two. */
export function body(row: number, text: string): PdfItem[] {
  const lines = [text.slice(0, 26)]
  for (let at = 26; at < text.length; at += 28) lines.push(text.slice(at, at + 28))
  return lines.map((part, index) => line(row + index, part, index === 0 ? { x: 28 + 2 * em } : {}))
}

/** Width of a 三号 character, mm. */
export const em = (16 * 25.4) / 72

/** A grid of ruled lines. */
export function grid(xs: readonly number[], ys: readonly number[]) {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  return [
    ...ys.map((y) => ({ x1: left, x2: right, y1: y, y2: y })),
    ...xs.map((x) => ({ x1: x, x2: x, y1: top, y2: bottom })),
  ]
}

/** The stories of a document by kind, as text. */
export function storiesOf(document: SourceDocument): Record<string, string> {
  const placed = placeText(document)
  const stories: Record<string, string> = {}
  for (const { kind, start, end } of placed.stories)
    stories[kind] = (stories[kind] ?? '') + placed.text.slice(start, end)
  return stories
}

/** Body paragraphs and table rows, a line each. */
export const bodyOf = (document: SourceDocument): string[] => (storiesOf(document)['body'] ?? '').trimEnd().split('\n')

export const paragraphsIn = (blocks: readonly Block[]) => blocks.filter((block) => block.type === 'paragraph')
