// The words in drawn boxes, charts and diagrams of a sheet.
import { child, type Element, isOn } from '../ooxml/element.js'
import type { Part } from '../ooxml/package.js'
import { columnLetters } from '../sheets/references.js'
import { relatedParts, type Sources, treeOf } from './sources.js'

export interface DrawnText {
  readonly kind: 'textBox' | 'hidden' | 'alternative'
  /** Paragraphs parted by line feeds. */
  readonly words: string
  /** The cell whose corner it hangs on. */
  readonly cell?: string
}

/** Parts drawn within a drawing. */
const drawnTypes = ['chart', 'chartEx', 'chartUserShapes', 'diagramData', 'diagramDrawing'] as const

/** A part is read once, wherever it is drawn. */
export function readDrawing(part: Part, sources: Sources): DrawnText[] {
  if (sources.read.has(part.name)) return []
  const root = treeOf(part, sources)
  const anchors = root.children.filter(({ name }) => /^xdr:\w+Anchor$/u.test(name))
  const own = (anchors.length > 0 ? anchors : [root]).flatMap((anchor) => wordsOf(anchor, sources))
  const within = relatedParts(part.name, sources, ...drawnTypes).flatMap(({ part: drawn, id }) => {
    const anchor = anchors.find((one) => refersTo(one, id))
    const cell = anchor && cellOf(anchor)
    return readDrawing(drawn, sources).map((text) => (cell ? { ...text, cell } : text))
  })
  // A diagram is kept twice, as data and as drawn.
  const seen = new Set<string>()
  return [...own, ...within].filter(({ words }) => words.trim() !== '' && !seen.has(words) && seen.add(words))
}

function wordsOf(anchor: Element, sources: Sources): DrawnText[] {
  const at = cellOf(anchor)
  const cell = at ? { cell: at } : {}
  const found: DrawnText[] = []
  const walk = (element: Element, hidden: boolean) => {
    const { name, attributes, children } = element
    if (/^(?:xdr|c|cdr):cNvPr$/u.test(name)) {
      for (const words of [attributes.descr, attributes.title])
        if (words?.trim()) found.push({ kind: hidden ? 'hidden' : 'alternative', words, ...cell })
      return
    }
    if (name === 'xdr:pic' || name === 'a:blip') sources.met.pictures++
    if (name === 'a:p') found.push({ kind: hidden ? 'hidden' : 'textBox', words: paragraphWords(element), ...cell })
    else if (name === 'c:strCache' || name === 'cx:strDim')
      for (const words of leafTexts(element)) found.push({ kind: 'textBox', words, ...cell })
    // Numbers that a chart keeps of its cells are drawn as bars, not written.
    else if (name === 'c:numCache' || name === 'cx:numDim')
      found.push({ kind: 'hidden', words: leafTexts(element).join('\t'), ...cell })
    else {
      const shape = children.flatMap((one) => (/:nv\w+Pr$/u.test(one.name) ? (child(one, 'xdr:cNvPr') ?? []) : []))[0]
      const isHidden = hidden || (shape?.attributes.hidden !== undefined && isOn(shape.attributes.hidden))
      for (const one of children) walk(one, isHidden)
    }
  }
  walk(anchor, false)
  return joinParagraphs(found)
}

/** Paragraphs of one kind that follow each other belong to one box. */
function joinParagraphs(texts: readonly DrawnText[]): DrawnText[] {
  const joined: DrawnText[] = []
  for (const text of texts) {
    const last = joined.at(-1)
    if (last && last.kind === text.kind) joined[joined.length - 1] = { ...last, words: `${last.words}\n${text.words}` }
    else joined.push(text)
  }
  return joined
}

function paragraphWords({ children }: Element): string {
  return children
    .map((run) => (run.name === 'a:br' ? '\n' : (child(run, 'a:t')?.text ?? leafTexts(run).join(''))))
    .join('')
}

function leafTexts({ text, children }: Element): string[] {
  if (children.length === 0) return text.trim() === '' ? [] : [text]
  return children.filter(({ name }) => !/:(?:f|formatCode|ptCount)$/u.test(name)).flatMap(leafTexts)
}

function cellOf(anchor: Element): string | undefined {
  const from = child(anchor, 'xdr:from')
  const [column, row] = ['xdr:col', 'xdr:row'].map((name) => Number(child(from, name)?.text ?? Number.NaN))
  if (column === undefined || row === undefined || !(column >= 0 && column < 20_000 && row >= 0)) return undefined
  return `${columnLetters(column)}${row + 1}`
}

function refersTo(element: Element, id: string): boolean {
  return Object.values(element.attributes).includes(id) || element.children.some((one) => refersTo(one, id))
}
