// The parts of an office file (docx, xlsx) and how they refer to each other, whether packed in a zip or written out in one XML file.
import type { Limits, Notice } from '@gongkai/core'
import { openZip, type Take } from '../bytes/zip.js'
import { isZip } from '../bytes/zip-directory.js'
import { childrenNamed, readTree } from './element.js'
import { type RawPart, readFlatParts } from './flat.js'

export interface Part {
  /** `word/document.xml`, as the package spells it. */
  readonly name: string
  readonly contentType: string
  /** Its bytes, kept for the next who asks. */
  read(): Uint8Array
  /** Hands out its bytes piece by piece and keeps none: for parts that may be large and are read once. */
  pour(take: Take): void
}

export interface Relationship {
  /** Last segment of the type's URI, the same in transitional and strict: `header`, `styles`, `hyperlink`. */
  readonly type: string
  /** The name of a part or, if external, the address as written. */
  readonly target: string
  readonly external: boolean
}

export interface Package {
  readonly parts: readonly Part[]
  readonly notices: Notice[]
  part(name: string): Part | undefined
  /** Relationships of a part by id; of the package itself for `''`. */
  relationships(name: string): ReadonlyMap<string, Relationship>
}

/** Opens the container. Problems of parts are noted when a part is read. */
export function openPackage(bytes: Uint8Array, limits: Limits): Package {
  const notices: Notice[] = []
  const raw = isZip(bytes) ? zipParts(bytes, limits, notices) : flatParts(bytes, limits, notices)
  const named = new Map<string, Part>()
  const types = contentTypes(raw, limits)
  for (const part of raw) {
    const key = part.name.toLowerCase()
    const contentType = part.contentType ?? types(part.name)
    // Two members of one name: programs differ in which they show, so the second is text nobody can vouch for.
    if (named.has(key)) notices.push({ code: 'unread-part', lost: 'text', detail: part.name })
    else
      named.set(key, {
        name: part.name,
        contentType,
        read: once(part.read),
        pour: part.pour ?? ((take) => take(part.read())),
      })
  }
  const part = (name: string) => named.get(name.toLowerCase())
  const known = new Map<string, ReadonlyMap<string, Relationship>>()
  return {
    parts: [...named.values()],
    notices,
    part,
    relationships(name) {
      const found = known.get(name) ?? readRelationships(name, part(relationshipsName(name)), limits, notices)
      known.set(name, found)
      return found
    },
  }
}

function zipParts(bytes: Uint8Array, limits: Limits, notices: Notice[]): RawPart[] {
  const zip = openZip(bytes, limits)
  if (zip.problem) notices.push({ code: zip.problem, lost: 'text' })
  if (zip.problem === 'too-large') return []
  return zip.entries
    .filter((entry) => !entry.name.endsWith('/'))
    .map((entry) => {
      const note = (problem: Notice['code'] | undefined) => {
        if (problem) notices.push({ code: problem, lost: 'text', detail: entry.name })
      }
      return {
        name: entry.name.replace(/^(?:\.?\/)+/u, ''),
        read() {
          const { bytes: content, problem } = zip.read(entry)
          note(problem)
          return content
        },
        pour: (take: Take) => note(zip.pour(entry, take)),
      }
    })
}

function flatParts(bytes: Uint8Array, limits: Limits, notices: Notice[]): RawPart[] {
  const { parts, problem } = readFlatParts(bytes, limits)
  if (problem) notices.push({ ...problem, lost: 'text' })
  return parts
}

function once(read: () => Uint8Array): () => Uint8Array {
  let bytes: Uint8Array | undefined
  return () => {
    bytes ??= read()
    return bytes
  }
}

/** Content type by part name: overrides first, then defaults by extension. */
function contentTypes(raw: readonly RawPart[], limits: Limits): (name: string) => string {
  const part = raw.find(({ name }) => name.toLowerCase() === '[content_types].xml')
  const types = part && readTree(part.read(), limits).root
  const overrides = new Map<string, string>()
  const defaults = new Map<string, string>()
  for (const { attributes } of childrenNamed(types, 'ct:Override'))
    overrides.set((attributes.PartName ?? '').replace(/^\//u, '').toLowerCase(), attributes.ContentType ?? '')
  for (const { attributes } of childrenNamed(types, 'ct:Default'))
    defaults.set((attributes.Extension ?? '').toLowerCase(), attributes.ContentType ?? '')
  return (name) => {
    const lower = name.toLowerCase()
    return overrides.get(lower) ?? defaults.get(lower.slice(lower.lastIndexOf('.') + 1)) ?? ''
  }
}

/** `word/document.xml` → `word/_rels/document.xml.rels`. */
function relationshipsName(name: string): string {
  const slash = name.lastIndexOf('/') + 1
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`
}

function readRelationships(
  source: string,
  part: Part | undefined,
  limits: Limits,
  notices: Notice[],
): ReadonlyMap<string, Relationship> {
  const relationships = new Map<string, Relationship>()
  if (!part) return relationships
  const { root, problem } = readTree(part.read(), limits)
  if (problem) notices.push({ code: problem.code, lost: 'text', detail: part.name })
  for (const { attributes } of childrenNamed(root, 'rel:Relationship')) {
    const external = attributes.TargetMode === 'External'
    const target = attributes.Target ?? ''
    relationships.set(attributes.Id ?? '', {
      type: (attributes.Type ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolveTarget(source, target),
      external,
    })
  }
  return relationships
}

function resolveTarget(source: string, target: string): string {
  const path = decodePath(target.replaceAll('\\', '/').replace(/[#?].*$/u, ''))
  const base = path.startsWith('/') ? [] : source.split('/').slice(0, -1)
  for (const segment of path.split('/')) {
    if (segment === '..') base.pop()
    else if (segment !== '' && segment !== '.') base.push(segment)
  }
  return base.join('/')
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
