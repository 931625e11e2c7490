// The elements of an OFD part by their local names: producers write two namespaces, or none.
import type { Limits } from '@gongkai/core'
import { parseXml, StopReading, type Vocabulary, type XmlProblem } from '../bytes/xml.js'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** A page of real documents stays far below this many elements. */
const mostElements = 1_000_000

const anyNamespace: Vocabulary = new Map()

/** The root of a part, as far as it could be read; undefined where there is none. */
export function readTree(
  bytes: Uint8Array,
  limits: Pick<Limits, 'depth'>,
): { root: Element | undefined; problem?: XmlProblem } {
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const path = [top]
  let count = 0
  const problem = parseXml(
    bytes,
    {
      open(name, attributes) {
        if (++count > mostElements) throw new StopReading('too-large')
        const element: Element = { name: localName(name), attributes: localNames(attributes), children: [], text: '' }
        path.at(-1)?.children.push(element)
        path.push(element)
      },
      text(value) {
        const element = path.at(-1)
        if (element) element.text += value
      },
      close() {
        if (path.length > 1) path.pop()
      },
    },
    anyNamespace,
    limits,
  )
  const [root] = top.children
  if (root) return problem ? { root, problem } : { root }
  return { root, problem: problem ?? { code: 'damaged' } }
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((candidate) => candidate.name === name)
}

export function childrenNamed(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? []
}

/** The text of a child, white space at its ends dropped; empty where there is none. */
export function textIn(element: Element | undefined, name: string): string {
  return child(element, name)?.text.trim() ?? ''
}

/** The element and all below it, in the order written. */
export function* everyElement(element: Element): Generator<Element> {
  yield element
  for (const inner of element.children) yield* everyElement(inner)
}

export function isFalse(value: string | undefined): boolean {
  return value !== undefined && /^(?:false|0)$/iu.test(value.trim())
}

/** `{http://…}Page` → `Page`. */
function localName(name: string): string {
  return name.slice(name.lastIndexOf('}') + 1)
}

function localNames(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const named: Record<string, string> = {}
  for (const name in attributes) named[localName(name)] = attributes[name] ?? ''
  return named
}
