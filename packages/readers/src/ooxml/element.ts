// A small tree of elements, for parts and properties that are looked things up in rather than read from end to end.
import type { Limits } from '@gongkai/core'
import { type Attributes, parseXml, StopReading, type XmlHandler, type XmlProblem } from '../bytes/xml.js'
import { vocabulary } from './vocabulary.js'

export interface Element {
  readonly name: string
  readonly attributes: Attributes
  readonly children: Element[]
  text: string
}

/** Styles, numbering and the like of a real document stay far below this many elements. */
const mostElements = 1_000_000

/** The root of a part, as far as it could be read. */
export function readTree(bytes: Uint8Array, limits: Pick<Limits, 'depth'>): { root: Element; problem?: XmlProblem } {
  const builder = new ElementBuilder('', {})
  const problem = parseXml(bytes, builder, vocabulary, limits)
  const root = builder.top.children[0] ?? builder.top
  return problem ? { root, problem } : { root }
}

/** Grows a tree of elements below one that is already open. Of alternatives only the first is kept. */
export class ElementBuilder implements XmlHandler {
  readonly top: Element
  private readonly path: Element[]
  private count = 0
  private skipped = 0

  constructor(name: string, attributes: Attributes) {
    this.top = { name, attributes, children: [], text: '' }
    this.path = [this.top]
  }

  /** Elements still open, the top one counted. */
  get depth(): number {
    return this.path.length + this.skipped
  }

  open(name: string, attributes: Attributes): void {
    if (++this.count > mostElements) throw new StopReading('too-large')
    const parent = this.path.at(-1)
    if (this.skipped > 0 || (name === 'mc:Fallback' && parent?.children.length)) {
      this.skipped++
      return
    }
    const element: Element = { name, attributes, children: [], text: '' }
    parent?.children.push(element)
    this.path.push(element)
  }

  text(value: string): void {
    const element = this.path.at(-1)
    if (element && this.skipped === 0) element.text += value
  }

  close(): void {
    if (this.skipped > 0) this.skipped--
    else if (this.path.pop()?.name === 'mc:AlternateContent') this.unwrap()
  }

  private unwrap(): void {
    const parent = this.path.at(-1)
    const wrapper = parent?.children.pop()
    parent?.children.push(...(wrapper?.children[0]?.children ?? []))
  }
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((candidate) => candidate.name === name)
}

export function childrenNamed(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? []
}

export function toNumber(value: string | undefined): number | undefined {
  const number = value === undefined ? Number.NaN : Number.parseFloat(value)
  return Number.isFinite(number) ? number : undefined
}

export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/u.test(value)
}
