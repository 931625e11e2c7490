// Builds small docx files for tests from hand-written XML.
import { type Document, defaultLimits, type Limits, placeText, type StoryKind } from '@gongkai/core'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { readDocx } from '../src/docx/read.js'

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006'
const relationshipType = `${officeDocument}/relationships`

export const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${relationshipType}"`,
  `xmlns:m="${officeDocument}/math"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export interface DocxParts {
  /** Content of `w:body`. */
  readonly body?: string
  /** `header1.xml` → content of its root, written as `<w:hdr>…</w:hdr>` and the like, under `word/`. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  /** Relationships of the main part: id → [type, target], external if the target has a scheme. */
  readonly relationships?: Readonly<Record<string, readonly [type: string, target: string]>>
  /** Files outside `word/`, by full name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly rootRelationships?: string
  /** Content types beyond the usual: part name → type. */
  readonly contentTypes?: Readonly<Record<string, string>>
}

/** A whole docx. A part given as text without a declaration gets the namespaces on its root. */
export function buildDocx({ body = '', parts = {}, relationships = {}, ...rest }: DocxParts): Uint8Array {
  const members: Zippable = {
    '[Content_Types].xml': strToU8(contentTypes(parts, rest.contentTypes ?? {})),
    '_rels/.rels': strToU8(
      relationshipsXml({ rId1: ['officeDocument', 'word/document.xml'] }, rest.rootRelationships ?? ''),
    ),
    'word/document.xml': strToU8(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(relationshipsXml(relationships)),
  }
  for (const [name, content] of Object.entries(parts)) members[`word/${name}`] = toBytes(content)
  for (const [name, content] of Object.entries(rest.files ?? {})) members[name] = toBytes(content)
  return zipSync(members)
}

export function relationshipsXml(
  relationships: Readonly<Record<string, readonly [type: string, target: string]>>,
  more = '',
): string {
  const items = Object.entries(relationships).map(([id, [type, target]]) => {
    const mode = /^[a-z]+:/u.test(target) ? ' TargetMode="External"' : ''
    return `<Relationship Id="${id}" Type="${relationshipType}/${type}" Target="${target}"${mode}/>`
  })
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}${more}</Relationships>`
}

function contentTypes(parts: NonNullable<DocxParts['parts']>, more: Readonly<Record<string, string>>): string {
  const overrides = Object.keys(parts)
    .map((name) => [`/word/${name}`, `${wordType}.${name.replace(/\d*\.xml$/u, '').replace(/^.*\//u, '')}+xml`])
    .filter(([name]) =>
      /\/word\/(?:header|footer|footnotes|endnotes|comments|styles|numbering|settings|fontTable|webSettings)\d*\.xml$/u.test(
        name ?? '',
      ),
    )
  const all = [['/word/document.xml', `${wordType}.document.main+xml`], ...overrides, ...Object.entries(more)]
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${all
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
    .join('')}</Types>`
}

function toBytes(content: string | Uint8Array): Uint8Array {
  if (typeof content !== 'string') return content
  // The first start tag gets the namespaces.
  return strToU8(
    content.startsWith('<?xml') ? content : content.replace(/^<[\w:]+/u, (start) => `${start} ${namespaces}`),
  )
}

/** `<w:p>` with one run. */
export function p(text: string, { pPr = '', rPr = '' } = {}): string {
  return `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}${r(text, rPr)}</w:p>`
}

export function r(text: string, rPr = ''): string {
  return `<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

export function readPlaced(docx: Uint8Array | DocxParts, limits: Partial<Limits> = {}): Document {
  const bytes = docx instanceof Uint8Array ? docx : buildDocx(docx)
  return placeText(readDocx(bytes, { ...defaultLimits, ...limits }))
}

/** The text of all stories of one kind, in order. */
export function story({ stories, text }: Document, kind: StoryKind): string {
  return stories
    .filter((one) => one.kind === kind)
    .map(({ start, end }) => text.slice(start, end))
    .join('')
}

/** The visible text, lines joined by `|`. */
export function lines(document: Document): string {
  return story(document, 'body').trimEnd().split('\n').join('|')
}
