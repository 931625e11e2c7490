// Old drawings (VML): captions of buttons and boxes. The shapes of comments stand here too, without their words.
import { type Element, readTree } from '../ooxml/element.js'
import type { Part } from '../ooxml/package.js'
import { columnLetters } from '../sheets/references.js'
import type { DrawnText } from './drawings.js'
import type { Sources } from './sources.js'

export function readVmlDrawing(part: Part, sources: Sources): DrawnText[] {
  if (sources.read.has(part.name)) return []
  sources.read.add(part.name)
  // Excel writes <br> as HTML does.
  const source = new TextDecoder().decode(part.read()).replace(/<br\s*>/giu, '<br/>')
  const { root, problem } = readTree(new TextEncoder().encode(source), sources.limits)
  if (problem) sources.package.notices.push({ ...problem, lost: 'text', detail: part.name })
  return shapesOf(root).flatMap((shape): DrawnText[] => {
    const client = shape.children.find(({ name }) => name === 'x:ClientData')
    const words = textOf(shape.children.filter(({ name }) => name === 'v:textbox')).trim()
    const alternative = (shape.attributes.alt ?? '').trim()
    const cell = cellOf(client)
    const hidden =
      client?.attributes.ObjectType === 'Note' || /visibility:\s*hidden/u.test(shape.attributes.style ?? '')
    return [
      ...(words ? [{ kind: hidden ? ('hidden' as const) : ('textBox' as const), words, ...cell }] : []),
      ...(alternative ? [{ kind: 'alternative' as const, words: alternative, ...cell }] : []),
    ]
  })
}

function shapesOf(element: Element): Element[] {
  const inner = element.children.flatMap(shapesOf)
  return /^v:(?:shape|rect|oval|line|roundrect|polyline)$/u.test(element.name) ? [element, ...inner] : inner
}

function textOf(elements: readonly Element[]): string {
  return elements.map(({ name, text, children }) => (/^br$/iu.test(name) ? '\n' : text + textOf(children))).join('')
}

/** `x:Anchor` begins with the column of the upper left corner, its offset, and the row. */
function cellOf(client: Element | undefined): { cell?: string } {
  const [column, , row] = (client?.children.find(({ name }) => name === 'x:Anchor')?.text ?? '').split(',').map(Number)
  if (column === undefined || row === undefined || !(column >= 0 && column < 20_000 && row >= 0)) return {}
  return { cell: `${columnLetters(column)}${row + 1}` }
}
