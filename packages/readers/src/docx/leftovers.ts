// The parts of a docx that are no story of the paper: each is read, handed on as a file, known to hold no text, or named in a notice.
import type { Aside, Block, EmbeddedFile, Paragraph, Property } from '@gongkai/core'
import { unwrapFile } from '../bytes/ole-object.js'
import { child, childrenNamed, type Element, readTree } from '../ooxml/element.js'
import type { Part, Relationship } from '../ooxml/package.js'
import { readPart } from './read-part.js'
import type { Sources } from './sources.js'
import { valOf } from './values.js'

export interface Leftovers {
  readonly properties: Property[]
  readonly asides: Aside[]
  readonly embedded: EmbeddedFile[]
}

/** Parts that hold looks, settings or bytes of media, by content type or name. */
const textless: readonly RegExp[] = [
  /\.(?:styles|stylesWithEffects|fontTable|webSettings|theme|themeOverride|numbering)\+xml$/iu,
  /[./](?:chartstyle|chartcolorstyle|diagramLayout|diagramStyle|diagramColors|relationships|content-types)\+xml$/iu,
  /comments(?:Extended|Ids|Extensible)\+xml$/iu,
  /(?:keyMapCustomizations|printerSettings|attachedToolbars|inkml|obfuscatedFont|x-fontdata|x-font-ttf)/iu,
  /^(?:image|audio|video|font)\//iu,
]

const textlessNames =
  /(?:^\[Content_Types\]\.xml$|\.rels$|(?:^|\/)_rels\/|^docProps\/thumbnail\.|^_xmlsignatures\/|\.psmdcp$|^word\/(?:recipientData|vbaData)\.xml$|^customXml\/itemProps\d*\.xml$|^__MACOSX\/|(?:^|\/)\.DS_Store$|^mimetype$|\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|wdp|odttf|fntdata|wav|mp[34])$)/iu

export function readLeftovers(main: Part, sources: Sources, read: Set<string>): Leftovers {
  const found: Leftovers = { properties: [], asides: [], embedded: [] }
  readSettings(main, sources, found, read)
  const types = new Map<string, string[]>()
  for (const source of ['', ...sources.package.parts.map(({ name }) => name)])
    for (const relationship of sources.package.relationships(source).values()) {
      if (relationship.external) tellLink(relationship, source, sources, found)
      else types.set(relationship.target, [...(types.get(relationship.target) ?? []), relationship.type])
    }
  for (const part of sources.package.parts)
    if (!read.has(part.name)) readLeftover(part, types.get(part.name) ?? [], sources, found)
  const { people, controls } = sources.met
  for (const value of people) found.properties.push({ name: '修订或批注者', value, origin: 'file' })
  for (const value of controls) found.properties.push({ name: '内容控件', value, origin: 'file' })
  return found
}

function readLeftover(part: Part, types: readonly string[], sources: Sources, found: Leftovers): void {
  const { name } = part
  const is = (...wanted: string[]) => wanted.some((type) => types.includes(type))
  if (is('glossaryDocument')) readGlossary(part, sources, found)
  else if (is(...stories)) tell('hidden', unsaid(blocksOf(part, sources), sources), part, found)
  else if (is('customXml') || /^customXml\/item\d*\.xml$/iu.test(name))
    tell('hidden', textsOf(part, sources), part, found)
  else if (is('people')) meetPeople(part, sources)
  else if (is('aFChunk')) {
    found.embedded.push({ name: fileName(name), value: part.read() })
    sources.package.notices.push({ code: 'unread-part', lost: 'text', detail: name })
  } else if (is('package', 'oleObject') || /^word\/embeddings\//iu.test(name)) {
    if (!sources.met.formulas.has(name))
      found.embedded.push(unwrapFile({ name: fileName(name), value: part.read() }, sources.limits))
  } else if (is('vbaProject', 'wordVbaData', 'extensibility'))
    sources.package.notices.push({ code: 'unread-part', lost: 'decoration', detail: name })
  else if (!isTextless(part)) sources.package.notices.push({ code: 'unread-part', lost: 'text', detail: name })
}

/** Parts that read as stories; met here, they are shown nowhere on the paper. */
const stories = [
  ...['chart', 'chartEx', 'chartUserShapes', 'diagramData', 'diagramDrawing'],
  ...['header', 'footer', 'footnotes', 'endnotes', 'comments'],
]

function blocksOf(part: Part, sources: Sources): Block[] {
  return readPart(part, sources).flatMap((item) => item.blocks)
}

/** A diagram is kept twice, as data and as drawn: what one has told the other need not. */
function unsaid(blocks: readonly Block[], sources: Sources): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'aside') {
      const children = unsaid(block.children, sources)
      return children.length > 0 ? [{ ...block, children }] : []
    }
    return block.type === 'paragraph' && sources.met.drawn.has(textOf(block)) ? [] : [block]
  })
}

/** Building blocks kept in the file. Prompts of content controls belong to the template, the rest is somebody's text. */
function readGlossary(part: Part, sources: Sources, found: Leftovers): void {
  for (const { attributes, blocks } of readPart(part, sources))
    tell(attributes.gallery === 'placeholder' ? 'property' : 'hidden', blocks, part, found)
}

function tell(kind: Aside['kind'], blocks: readonly Block[], part: Part, found: Leftovers): void {
  const children = blocks.filter((block) => block.type !== 'paragraph' || block.children.length > 0)
  if (children.length > 0) found.asides.push({ type: 'aside', kind, children, locator: { path: part.name } })
}

/** Every text in a part of foreign XML, and what its attributes say in other than Latin letters. */
function textsOf(part: Part, sources: Sources): Paragraph[] {
  const { root, problem } = readTree(part.read(), sources.limits)
  if (problem) sources.package.notices.push({ ...problem, lost: 'text', detail: part.name })
  const texts: string[] = []
  const walk = ({ text, attributes, children }: Element) => {
    if (text.trim()) texts.push(text.trim())
    texts.push(...Object.values(attributes).filter((value) => /\p{Script=Han}/u.test(value)))
    children.forEach(walk)
  }
  walk(root)
  return texts.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }))
}

function meetPeople(part: Part, sources: Sources): void {
  const { root } = readTree(part.read(), sources.limits)
  for (const { attributes, children } of root.children) {
    const ids = children.map((presence) => presence.attributes['w15:userId'])
    for (const value of [attributes['w15:author'], ...ids]) if (value && value !== 'None') sources.met.people.add(value)
  }
}

/** Variables and data sources that the settings keep. */
function readSettings(main: Part, sources: Sources, found: Leftovers, read: Set<string>): void {
  const relation = [...sources.package.relationships(main.name).values()].find(({ type }) => type === 'settings')
  const part = relation && sources.package.part(relation.target)
  if (!part) return
  read.add(part.name)
  const { root, problem } = readTree(part.read(), sources.limits)
  if (problem) sources.package.notices.push({ ...problem, lost: 'text', detail: part.name })
  const add = (name: string, value: string | undefined) => {
    if (value) found.properties.push({ name, value, origin: 'file', locator: { path: part.name } })
  }
  for (const { attributes } of childrenNamed(child(root, 'w:docVars'), 'w:docVar')) add('文档变量', attributes['w:val'])
  const merge = child(root, 'w:mailMerge')
  for (const name of ['w:connectString', 'w:query', 'w:mailSubject']) add('邮件合并', valOf(merge, name))
}

/** An address outside that no text showed: a template's path, a linked picture, a data source. */
function tellLink({ type, target }: Relationship, source: string, sources: Sources, found: Leftovers): void {
  if (sources.met.links.has(target)) return
  sources.met.links.add(target)
  const name = type === 'attachedTemplate' ? '模板' : '外部链接'
  found.properties.push({ name, value: target, origin: 'file', locator: { path: source } })
  // A master document shows the text of another file.
  if (type === 'subDocument') sources.package.notices.push({ code: 'unread-part', lost: 'text', detail: 'subDocument' })
}

function isTextless(part: Part): boolean {
  return (
    textlessNames.test(part.name) ||
    textless.some((pattern) => pattern.test(part.contentType)) ||
    part.read().every((byte) => byte === 0)
  )
}

export function textOf({ children }: Paragraph): string {
  return children.map((inline) => (inline.type === 'text' ? inline.value : '')).join('')
}

function fileName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}
