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

/** Bytes decoded at a time. */
const step = 64 << 10

/** How an XML part is encoded stands within this many bytes. */
const shortestHead = 256

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
  const stream = new XmlStream(handler, vocabulary, limits)
  for (let at = 0; at < bytes.length && stream.write(bytes.subarray(at, at + step)); at += step);
  return stream.end()
}

/** Sees the decoded text before it is parsed: writes on what it does not take itself, which must be whole elements. */
export type Shortcut = (text: string, write: (text: string) => void) => void

/** The same for a part that comes piece by piece. */
export class XmlStream {
  private problem: XmlProblem | undefined
  private stopped = false
  private depth = 0
  private head: Uint8Array | undefined = new Uint8Array()
  private decoder = new TextDecoder()
  private readonly parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })

  constructor(
    handler: XmlHandler,
    vocabulary: Vocabulary,
    limits: Pick<Limits, 'depth'>,
    private readonly shortcut?: Shortcut,
  ) {
    const { parser } = this
    const names = new Names(vocabulary)
    parser.on('error', () => {
      this.problem ??= { code: 'damaged' }
    })
    parser.on('doctype', () => {
      this.problem = { code: 'damaged', detail: 'DTD' }
      throw new StopReading('damaged')
    })
    // Most elements declare no namespace and have no attribute with a prefix: then nothing is looked through.
    let declares = false
    let hasPrefix = false
    parser.on('attribute', ({ name }) => {
      if (name.includes(':')) hasPrefix = true
      if (name.startsWith('xmlns')) declares = true
    })
    parser.on('opentag', ({ name, attributes }) => {
      if (++this.depth > limits.depth) throw new StopReading('too-large')
      names.enter(declares ? attributes : undefined)
      handler.open(names.element(name), hasPrefix ? names.attributes(attributes) : attributes)
      declares = false
      hasPrefix = false
    })
    parser.on('text', (value) => handler.text(value))
    parser.on('cdata', (value) => handler.text(value))
    parser.on('closetag', (tag) => {
      if (this.depth-- > 0) handler.close(names.element(tag.name))
      names.leave()
    })
  }

  /** False if no more is wanted. */
  write(piece: Uint8Array): boolean {
    if (!this.head) this.guarded(() => this.feed(this.decoder.decode(piece, { stream: true })))
    else {
      const head = new Uint8Array(this.head.length + piece.length)
      head.set(this.head)
      head.set(piece, this.head.length)
      this.head = head
      if (head.length >= shortestHead) this.begin(head)
    }
    return !this.stopped
  }

  end(): XmlProblem | undefined {
    if (this.head) this.begin(this.head)
    this.guarded(() => {
      this.feed(this.decoder.decode())
      this.parser.close()
    })
    return this.problem
  }

  private begin(head: Uint8Array): void {
    this.head = undefined
    this.decoder = new TextDecoder(xmlEncoding(head))
    this.guarded(() => this.feed(this.decoder.decode(head, { stream: true })))
  }

  private feed(text: string): void {
    if (text.includes('\ufffd')) this.problem ??= { code: 'garbled-text' }
    if (this.shortcut) this.shortcut(text, (rest) => this.parser.write(rest))
    else this.parser.write(text)
  }

  private guarded(work: () => void): void {
    if (this.stopped) return
    try {
      work()
    } catch (error) {
      if (!(error instanceof StopReading)) throw error
      this.stopped = true
      this.problem ??= { code: error.code }
    }
  }
}

/** Whose prefix stands for which namespace here; most files declare all of theirs once, on the root. */
class Names {
  private readonly scopes: (ReadonlyMap<string, string> | undefined)[] = []
  private prefixes: ReadonlyMap<string, string> = new Map([['xml', 'xml']])
  private known = new Map<string, string>()

  constructor(private readonly vocabulary: Vocabulary) {}

  /** An element begins; its attributes are given if they declare a namespace. */
  enter(attributes: Record<string, string> | undefined): void {
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
