// Writes docx files part by part, so that every feature a reader must know stands in the file exactly as said here.
import { strToU8, type Zippable, zipSync } from 'fflate'
import { blockXml, type DocxBlock, type DocxInline, type DocxParagraph, escapeXml } from './docx-markup.js'

export interface DocxSource {
  readonly body: readonly DocxBlock[]
  readonly header?: readonly DocxBlock[]
  readonly footer?: readonly DocxBlock[]
  readonly footnotes?: readonly string[]
  readonly title?: string
  readonly creator?: string
}

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Parts of `word/` beside the document itself, in the order of their relationships. */
const partTypes = { numbering: 'numbering', footnotes: 'footnotes', header: 'header', footer: 'footer' } as const

/** The same source gives the same bytes. */
export function writeDocx(source: DocxSource): Uint8Array {
  const parts: Partial<Record<keyof typeof partTypes, string>> = {
    numbering: numberingXml,
    ...(source.footnotes && { footnotes: footnotesXml(source.footnotes) }),
    ...(source.header && { header: root('hdr', source.header.map(blockXml).join('')) }),
    ...(source.footer && { footer: root('ftr', source.footer.map(blockXml).join('')) }),
  }
  const names = Object.keys(parts)
  const files: Zippable = {
    '[Content_Types].xml': xml(contentTypes(names)),
    '_rels/.rels': xml(
      relationships([
        ['officeDocument', 'word/document.xml'],
        ['metadata/core-properties', 'docProps/core.xml'],
      ]),
    ),
    'docProps/core.xml': xml(properties(source)),
    'word/document.xml': xml(
      root('document', `<w:body>${source.body.map(blockXml).join('')}${section(names)}</w:body>`),
    ),
    'word/_rels/document.xml.rels': xml(relationships(names.map((name) => [name, `${name}.xml`]))),
    ...Object.fromEntries(Object.entries(parts).map(([name, content]) => [`word/${name}.xml`, xml(content)])),
  }
  return zipSync(files, { mtime: '2026-01-15T00:00:00', level: 9 })
}

/** A paragraph of one look. */
export function line(
  text: string,
  {
    font,
    size,
    bold,
    color,
    ...rest
  }: Partial<DocxParagraph> & Omit<Extract<DocxInline, { text: string }>, 'text'> = {},
): DocxParagraph {
  const looks = { ...(font && { font }), ...(size && { size }), ...(bold && { bold }), ...(color && { color }) }
  return { kind: 'paragraph', children: [{ text, ...looks }], ...rest }
}

function root(name: string, content: string): string {
  return `<w:${name} ${namespaces}>${content}</w:${name}>`
}

function xml(content: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`)
}

// 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm
function section(names: readonly string[]): string {
  const references = names.flatMap((name, index) =>
    name === 'header' || name === 'footer' ? [`<w:${name}Reference w:type="default" r:id="rId${index + 1}"/>`] : [],
  )
  return (
    `<w:sectPr>${references.join('')}<w:pgSz w:w="11906" w:h="16838"/>` +
    '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>'
  )
}

function contentTypes(names: readonly string[]): string {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('word/document.xml', `${wordType}.document.main+xml`) +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    names.map((name) => override(`word/${name}.xml`, `${wordType}.${name}+xml`)).join('') +
    '</Types>'
  )
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(([type, target], index) => {
    const base = type.startsWith('metadata/') ? relationship.replace('officeDocument', 'package') : relationship
    return `<Relationship Id="rId${index + 1}" Type="${base}/${type}" Target="${target}"/>`
  })
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}

function properties({ title = '', creator = '' }: DocxSource): string {
  return (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator></cp:coreProperties>`
  )
}

function footnotesXml(notes: readonly string[]): string {
  const separators = ['separator', 'continuationSeparator'].map(
    (type, index) => `<w:footnote w:type="${type}" w:id="${index - 1}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`,
  )
  const each = notes.map(
    (note, index) =>
      `<w:footnote w:id="${index + 1}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve">${escapeXml(note)}</w:t></w:r></w:p></w:footnote>`,
  )
  return root('footnotes', [...separators, ...each].join(''))
}

const level = (index: number, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`

const numberingXml = root(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">${level(0, '%1、')}${level(1, '（%2）')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
)
