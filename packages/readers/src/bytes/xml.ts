// Reads one XML part as a stream of names that no longer depend on the prefixes the file chose.
import type { Limits, NoticeCode } from '@gongkai/core'
import { SaxesParser } from 'saxes'
import { xmlEncoding } from './xml-encoding.js'

export type Attributes = Readonly<Record<string, string>>

/** What happens while a part is read. Names are `prefix:local` with the vocabulary's prefix, whatever the file's own. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void
  text(value: string): void
  close(name: string): void
}

/** Namespace URI → the prefix this project writes for it. Several URIs (transitional, strict) may share one. */
export type Vocabulary = ReadonlyMap<string, string>

export interface XmlProblem {
  readonly code: NoticeCode
  readonly detail?: string
}

/** Thrown by a handler that wants no more of the part; `parseXml` returns it as the problem. */
export class StopReading extends Error {
  constructor(readonly code: NoticeCode) {
    super(code)
  }
}

/** Characters decoded at a time. */
const step = 64 << 10

/**
 * Reads a part. A document type is refused at once, so that no entity is ever declared; nesting is capped; a part that is
 * not well-formed is read as far as it makes sense, and the first problem is returned.
 */
export function parseXml(
  bytes: Uint8Array,
  handler: XmlHandler,
  vocabulary: Vocabulary,
  limits: Pick<Limits, 'depth'>,
): XmlProblem | undefined {
  let problem: XmlProblem | undefined
  let depth = 0
  const names = new Names(vocabulary)
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  parser.on('error', () => {
    problem ??= { code: 'damaged' }
  })
  parser.on('doctype', () => {
    problem = { code: 'damaged', detail: 'DTD' }
    throw new StopReading('damaged')
  })
  parser.on('opentag', (tag) => {
    if (++depth > limits.depth) throw new StopReading('too-large')
    names.enter(tag.attributes)
    handler.open(names.element(tag.name), names.attributes(tag.attributes))
  })
  parser.on('text', (value) => handler.text(value))
  parser.on('cdata', (value) => handler.text(value))
  parser.on('closetag', (tag) => {
    if (depth-- > 0) handler.close(names.element(tag.name))
    names.leave()
  })
  try {
    const decoder = new TextDecoder(xmlEncoding(bytes))
    for (let at = 0; at < bytes.length; at += step) {
      const piece = decoder.decode(bytes.subarray(at, at + step), { stream: at + step < bytes.length })
      if (piece.includes('\ufffd')) problem ??= { code: 'garbled-text' }
      parser.write(piece)
    }
    parser.close()
  } catch (error) {
    if (!(error instanceof StopReading)) throw error
    problem ??= { code: error.code }
  }
  return problem
}

/** Whose prefix stands for which namespace here; most files declare all of theirs once, on the root. */
class Names {
  private readonly scopes: (ReadonlyMap<string, string> | undefined)[] = []
  private prefixes: ReadonlyMap<string, string> = new Map([['xml', 'xml']])
  private known = new Map<string, string>()

  constructor(private readonly vocabulary: Vocabulary) {}

  enter(attributes: Record<string, string>): void {
    let inner: Map<string, string> | undefined
    for (const name in attributes) {
      if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue
      const uri = attributes[name] ?? ''
      inner ??= new Map(this.prefixes)
      inner.set(name.slice(6), this.vocabulary.get(uri.trim()) ?? (uri && `{${uri}}`))
    }
    this.scopes.push(inner && this.prefixes)
    if (inner) this.use(inner)
  }

  leave(): void {
    const outer = this.scopes.pop()
    if (outer) this.use(outer)
  }

  private use(prefixes: ReadonlyMap<string, string>): void {
    this.prefixes = prefixes
    this.known = new Map()
  }

  element(raw: string): string {
    const known = this.known.get(raw)
    if (known !== undefined) return known
    const name = this.resolve(raw, this.prefixes.get('') ?? '')
    this.known.set(raw, name)
    return name
  }

  attributes(raw: Record<string, string>): Attributes {
    const named: Record<string, string> = {}
    for (const name in raw) {
      const value = raw[name] ?? ''
      if (!name.includes(':')) named[name] = value
      else if (!name.startsWith('xmlns:')) named[this.element(name)] = value
    }
    return named
  }

  private resolve(raw: string, byDefault: string): string {
    const colon = raw.indexOf(':')
    const prefix = colon < 0 ? byDefault : (this.prefixes.get(raw.slice(0, colon)) ?? '{}')
    const local = raw.slice(colon + 1)
    return prefix && !prefix.endsWith('}') ? `${prefix}:${local}` : `${prefix}${local}`
  }
}
