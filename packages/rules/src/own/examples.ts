// Runs the examples of an own rule by the rule itself: a rule that fails its own examples is not to be trusted.
import { compileTerms, document, gatherFacts, type OwnRule, paragraph, placeText, type Span } from '@gongkai/core'
import type { CompiledRule } from './compile.js'

export interface ExampleResult {
  readonly kind: 'hit' | 'clean'
  /** Index in its list. */
  readonly index: number
  readonly text: string
  readonly passed: boolean
  /** Words found, in order. */
  readonly found: readonly string[]
}

/** `⟦…⟧` in an example to be hit says exactly what must be found; without the marks any one finding will do. */
export function runExamples({ examples }: OwnRule, compiled: CompiledRule): ExampleResult[] {
  const matcher = compileTerms([{ lists: compiled.lists, words: false }])
  const spansIn = (text: string) => {
    const placed = placeText(document(text.split('\n').map((line) => paragraph(line))), 'example.txt')
    const facts = gatherFacts(placed, { matcher: () => matcher })
    return Array.from(compiled.find({ document: placed, facts })).flatMap(({ at }) =>
      at ? [{ at, words: placed.text.slice(at.start, at.end) }] : [],
    )
  }
  const hits = examples.hit.map((marked, index): ExampleResult => {
    const { text, marks } = unmark(marked)
    const found = spansIn(text)
    const exact = marks.length === found.length && marks.every((mark, i) => isSame(mark, found[i]?.at))
    const passed = marks.length === 0 ? found.length > 0 : exact
    return { kind: 'hit', index, text: marked, passed, found: found.map(({ words }) => words) }
  })
  const clean = examples.clean.map((text, index): ExampleResult => {
    const found = spansIn(text)
    return { kind: 'clean', index, text, passed: found.length === 0, found: found.map(({ words }) => words) }
  })
  return [...hits, ...clean]
}

function isSame(a: Span, b: Span | undefined): boolean {
  return a.start === b?.start && a.end === b.end
}

function unmark(marked: string): { text: string; marks: Span[] } {
  const marks: Span[] = []
  let text = ''
  for (const piece of marked.trimEnd().split(/(⟦[^⟦⟧]*⟧)/u)) {
    const words = piece.startsWith('⟦') ? piece.slice(1, -1) : undefined
    if (words !== undefined) marks.push({ start: text.length, end: text.length + words.length })
    text += words ?? piece
  }
  return { text, marks }
}
