// The parts of a workbook that are no sheet: each is read, handed on as a file, known to hold no text, or named in a notice.
import type { Aside, Block, EmbeddedFile, Property } from '@gongkai/core'
import { unwrapFile } from '../bytes/ole-object.js'
import { child, childrenNamed, type Element } from '../ooxml/element.js'
import type { Part } from '../ooxml/package.js'
import { toParagraphs } from '../sheets/paragraphs.js'
import { meetPersons } from './asides.js'
import { readExternalLink, readPivotCache } from './caches.js'
import { readDrawing } from './drawings.js'
import { relatedParts, type Sources, treeOf } from './sources.js'
import { unescapeText } from './strings.js'

export interface Leftovers {
  readonly properties: Property[]
  readonly blocks: Block[]
  readonly embedded: EmbeddedFile[]
}

/** Parts that hold looks, settings or bytes of media, by content type or name. */
const textless: readonly RegExp[] = [
  /\.(?:styles|theme|themeOverride|calcChain)\+xml$/iu,
  /[./](?:chartstyle|chartcolorstyle|diagramLayout|diagramStyle|diagramColors|relationships|content-types)\+xml$/iu,
  /(?:printerSettings|attachedToolbars|inkml|obfuscatedFont|x-fontdata|rdRichValueStructure|rdrichvaluetypes|richStyles)/iu,
  /^(?:image|audio|video|font)\//iu,
]

const textlessNames =
  /(?:^\[Content_Types\]\.xml$|\.rels$|(?:^|\/)_rels\/|^docProps\/thumbnail\.|^_xmlsignatures\/|\.psmdcp$|^customXml\/itemProps\d*\.xml$|^__MACOSX\/|(?:^|\/)\.DS_Store$|^mimetype$|\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|wdp|fntdata|wav|mp[34])$|printerSettings\d*\.bin$)/iu

export function readLeftovers(main: Part, workbook: Element, sources: Sources): Leftovers {
  const found: Leftovers = { properties: [], blocks: [], embedded: [] }
  readNames(main, workbook, found)
  relatedParts(main.name, sources, 'pivotCacheDefinition').forEach(({ part }, index) => {
    found.blocks.push(...readPivotCache(part, index + 1, sources))
  })
  for (const { part } of relatedParts(main.name, sources, 'externalLink'))
    found.blocks.push(...readExternalLink(part, sources))
  for (const { part } of relatedParts(main.name, sources, 'person')) meetPersons(treeOf(part, sources), sources)
  const types = new Map<string, string[]>()
  for (const source of ['', ...sources.package.parts.map(({ name }) => name)])
    for (const { type, target, external } of sources.package.relationships(source).values()) {
      if (external) tellLink(target, source, sources, found)
      else types.set(target, [...(types.get(target) ?? []), type])
    }
  for (const part of sources.package.parts)
    if (!sources.read.has(part.name)) readLeftover(part, types.get(part.name) ?? [], sources, found)
  tell('hidden', sources.strings.unused().join('\n'), 'xl/sharedStrings.xml', found)
  for (const value of sources.met.people) found.properties.push({ name: '修订或批注者', value, origin: 'file' })
  return found
}

/** Names that the workbook gives to cells and values, and what it remembers of where and by whom it was saved. */
function readNames({ name: path }: Part, workbook: Element, found: Leftovers): void {
  const names = childrenNamed(child(workbook, 's:definedNames'), 's:definedName').flatMap(({ attributes, text }) => {
    // Print_Area, _FilterDatabase: a range, named by the program.
    const builtIn = attributes.name?.startsWith('_xlnm.') ?? false
    const words = [builtIn ? '' : `${attributes.name ?? ''}=${text}`, attributes.comment, attributes.description]
    return words.filter((one) => one?.trim())
  })
  tell('hidden', names.join('\n'), path, found)
  const add = (name: string, value: string | undefined) => {
    if (value?.trim()) found.properties.push({ name, value, origin: 'file', locator: { path } })
  }
  add('保存位置', child(workbook, 'x15ac:absPath')?.attributes.url)
  add('加锁者', child(workbook, 's:fileSharing')?.attributes.userName)
  for (const { attributes } of childrenNamed(child(workbook, 's:customWorkbookViews'), 's:customWorkbookView'))
    add('视图', attributes.name)
}

function readLeftover(part: Part, types: readonly string[], sources: Sources, found: Leftovers): void {
  const { name } = part
  const is = (...wanted: string[]) => wanted.some((type) => types.includes(type))
  const notice = (lost: 'text' | 'decoration') =>
    sources.package.notices.push({ code: 'unread-part', lost, detail: name })
  if (isTextless(part)) return
  if (is('chart', 'chartEx', 'drawing', 'diagramData', 'chartUserShapes')) {
    // Met here, it is drawn on no sheet.
    const drawn = readDrawing(part, sources).map(({ words }) => words)
    tell('hidden', drawn.join('\n'), name, found)
  } else if (is('connections')) tellConnections(part, sources, found)
  else if (is('revisionLog')) tell('deleted', textsOf(part, sources).join('\n'), name, found)
  else if (is('table', 'tableSingleCells')) tellTable(part, sources, found)
  else if (is('comments', 'threadedComment')) tell('comment', textsOf(part, sources).join('\n'), name, found)
  else if (is('package', 'oleObject') || /^xl\/embeddings\//iu.test(name))
    found.embedded.push(unwrapFile({ name: name.slice(name.lastIndexOf('/') + 1), value: part.read() }, sources.limits))
  else if (is('vbaProject', 'xlIntlMacrosheet') || /vbaProject(?:Signature)?\w*\.bin$/iu.test(name))
    notice('decoration')
  else if (/[/+]xml$/iu.test(part.contentType) || /\.xml$/iu.test(name))
    tell('hidden', textsOf(part, sources).join('\n'), name, found)
  else notice('text')
}

/** Servers, files and queries from which data come: every attribute may name one. */
function tellConnections(part: Part, sources: Sources, found: Leftovers): void {
  const walk = ({ attributes, children }: Element) => {
    for (const [name, value] of Object.entries(attributes))
      if (/^(?:name|description|connection|command|url|sourceFile|odcFile|post)$/u.test(name) && value.trim())
        found.properties.push({
          name: '数据连接',
          value: unescapeText(value),
          origin: 'file',
          locator: { path: part.name },
        })
    children.forEach(walk)
  }
  walk(treeOf(part, sources))
}

/** Heads of a table stand in its cells, too, unless its head row is turned off. */
function tellTable(part: Part, sources: Sources, found: Leftovers): void {
  const { attributes, children } = treeOf(part, sources)
  const columns = children.find(({ name }) => name === 's:tableColumns')?.children ?? []
  const words = columns.flatMap((column) => [
    attributes.headerRowCount === '0' ? column.attributes.name : undefined,
    child(column, 's:calculatedColumnFormula')?.text,
    child(column, 's:totalsRowFormula')?.text,
  ])
  const named = [attributes.comment, ...words].filter((one) => one && /["\p{Script=Han}]|\d{5}/u.test(one))
  tell('hidden', named.join('\n'), part.name, found)
}

/** Every text in a part of foreign XML, and what its attributes say in other than Latin letters. */
function textsOf(part: Part, sources: Sources): string[] {
  const texts: string[] = []
  const walk = ({ text, attributes, children }: Element) => {
    if (text.trim()) texts.push(unescapeText(text.trim()))
    texts.push(...Object.values(attributes).filter((value) => /\p{Script=Han}|\d{7}/u.test(value)))
    children.forEach(walk)
  }
  walk(treeOf(part, sources))
  return texts
}

function tell(kind: Aside['kind'], words: string, path: string, found: Leftovers): void {
  const children = toParagraphs(words)
  if (children.length > 0) found.blocks.push({ type: 'aside', kind, children, locator: { path } })
}

/** An address outside that no cell showed: another workbook, a linked picture, a template. */
function tellLink(target: string, path: string, { met }: Sources, found: Leftovers): void {
  if (met.links.has(target)) return
  met.links.add(target)
  found.properties.push({ name: '外部链接', value: target, origin: 'file', locator: { path } })
}

function isTextless(part: Part): boolean {
  return textlessNames.test(part.name) || textless.some((pattern) => pattern.test(part.contentType))
}
