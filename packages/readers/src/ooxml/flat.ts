// Flat OPC: a whole office package written out as one XML file (`pkg:package`), as Word and WPS can save it.
import type { Limits } from '@gongkai/core'
import { SaxesParser } from 'saxes'
import type { XmlProblem } from '../bytes/xml.js'
import { xmlEncoding } from '../bytes/xml-encoding.js'
import type { Take } from '../bytes/zip.js'
import { isFlatPackage } from './flat-package.js'

/** What stands in the container before anybody asks what it means. */
export interface RawPart {
  readonly name: string
  readonly contentType?: string
  read(): Uint8Array
  /** Where the container can hand out the bytes piece by piece. */
  pour?(take: Take): void
}

/**
 * Cuts the file into its parts. Each part is a slice of the decoded file; what declares its namespaces stands on its own
 * root, as both programs write it.
 */
export function readFlatParts(
  bytes: Uint8Array,
  limits: Pick<Limits, 'entries' | 'partBytes'>,
): { parts: RawPart[]; problem?: XmlProblem } {
  if (!isFlatPackage(bytes)) return { parts: [], problem: { code: 'damaged' } }
  if (bytes.length > limits.partBytes) return { parts: [], problem: { code: 'too-large' } }
  const source = new TextDecoder(xmlEncoding(bytes)).decode(bytes)
  const parts: RawPart[] = []
  let problem: XmlProblem | undefined
  let part = { name: '', contentType: '' }
  let start = 0
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false })
  parser.on('error', () => {
    problem ??= { code: 'damaged' }
  })
  parser.on('doctype', () => {
    problem ??= { code: 'damaged', detail: 'DTD' }
  })
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name)
    if (local === 'part') {
      const partName = valueNamed(attributes, 'name').replace(/^\//u, '')
      part = { name: partName, contentType: valueNamed(attributes, 'contentType') }
    } else if (local === 'xmlData' || local === 'binaryData') start = parser.position
  })
  parser.on('closetag', ({ name }) => {
    const local = localName(name)
    if (local !== 'xmlData' && local !== 'binaryData') return
    const content = source.slice(start, source.lastIndexOf('</', parser.position - 1))
    if (parts.length >= limits.entries) problem ??= { code: 'too-large' }
    else parts.push({ ...part, read: () => (local === 'xmlData' ? encode(content) : decodeBase64(content)) })
  })
  // A byte order mark is no part of the decoded text, so positions count from its first character.
  parser.write(source).close()
  return problem ? { parts: problem.detail ? [] : parts, problem } : { parts }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function valueNamed(attributes: Record<string, string>, local: string): string {
  return Object.entries(attributes).find(([name]) => localName(name) === local)?.[1] ?? ''
}

function encode(content: string): Uint8Array {
  return new TextEncoder().encode(content)
}

function decodeBase64(content: string): Uint8Array {
  try {
    return Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}
