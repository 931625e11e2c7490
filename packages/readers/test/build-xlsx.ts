// Builds small xlsx files for tests from hand-written XML.
import { type Document, defaultLimits, type Limits, placeAt, placeText } from '@gongkai/core'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { readXlsx } from '../src/xlsx/read.js'

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006'
const type = `${officeDocument}/relationships`

export const namespaces = [
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
  `xmlns:r="${type}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"',
  'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:x="urn:schemas-microsoft-com:office:excel"',
].join(' ')

export type Relationships = Readonly<Record<string, readonly [type: string, target: string]>>

export interface SheetParts {
  readonly name: string
  readonly state?: 'hidden' | 'veryHidden'
  /** Children of `worksheet`. */
  readonly xml: string
  readonly relationships?: Relationships
}

export interface XlsxParts {
  readonly sheets: readonly SheetParts[]
  /** `<si>` elements. */
  readonly strings?: readonly string[]
  /** Children of `styleSheet`. */
  readonly styles?: string
  /** Children of `workbook`, before and behind the list of sheets. */
  readonly workbook?: readonly [before: string, behind: string]
  readonly relationships?: Relationships
  /** Other parts by name; text without a declaration gets the namespaces on its root. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  readonly partRelationships?: Readonly<Record<string, Relationships>>
  readonly rootRelationships?: Relationships
}

export function buildXlsx({ sheets, strings, styles, workbook = ['', ''], ...rest }: XlsxParts): Uint8Array {
  const members: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes([
      ['xl/workbook.xml', 'sheet.main'],
      ...sheets.map((_, index) => [`xl/worksheets/sheet${index + 1}.xml`, 'worksheet'] as const),
      ...(strings ? [['xl/sharedStrings.xml', 'sharedStrings'] as const] : []),
      ...(styles ? [['xl/styles.xml', 'styles'] as const] : []),
    ]),
    '_rels/.rels': relationshipsXml({ rId1: ['officeDocument', 'xl/workbook.xml'], ...rest.rootRelationships }),
    'xl/workbook.xml': `<workbook>${workbook[0]}<sheets>${sheets
      .map(({ name, state }, index) => {
        const shown = state ? ` state="${state}"` : ''
        return `<sheet name="${name}" sheetId="${index + 1}"${shown} r:id="sheet${index + 1}"/>`
      })
      .join('')}</sheets>${workbook[1]}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsXml({
      ...Object.fromEntries(
        sheets.map((_, index) => [`sheet${index + 1}`, ['worksheet', `worksheets/sheet${index + 1}.xml`] as const]),
      ),
      ...(strings ? { strings: ['sharedStrings', 'sharedStrings.xml'] as const } : {}),
      ...(styles ? { styles: ['styles', 'styles.xml'] as const } : {}),
      ...rest.relationships,
    }),
    ...(strings ? { 'xl/sharedStrings.xml': `<sst>${strings.join('')}</sst>` } : {}),
    ...(styles ? { 'xl/styles.xml': `<styleSheet>${styles}</styleSheet>` } : {}),
    ...rest.parts,
  }
  sheets.forEach(({ xml, relationships }, index) => {
    members[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet>${xml}</worksheet>`
    if (relationships) members[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationshipsXml(relationships)
  })
  for (const [name, relationships] of Object.entries(rest.partRelationships ?? {}))
    members[name.replace(/([^/]+)$/u, '_rels/$1.rels')] = relationshipsXml(relationships)
  const zipped: Zippable = {}
  for (const [name, content] of Object.entries(members)) zipped[name] = toBytes(content)
  return zipSync(zipped)
}

function contentTypes(parts: readonly (readonly [name: string, kind: string])[]): string {
  const overrides = parts.map(
    ([name, kind]) =>
      `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`,
  )
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

export function relationshipsXml(relationships: Relationships): string {
  const items = Object.entries(relationships).map(([id, [kind, target]]) => {
    const mode = /^(?:[a-z]+:|\\\\)/iu.test(target) ? ' TargetMode="External"' : ''
    const full = kind.includes('/') ? kind : `${type}/${kind}`
    return `<Relationship Id="${id}" Type="${full}" Target="${target}"${mode}/>`
  })
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}

/** Rows of cells with their text written in place. */
export function textRows(rows: readonly (readonly string[])[]): string {
  const cells = (values: readonly string[]) =>
    values.map((value) => (value === '' ? '<c/>' : `<c t="inlineStr"><is><t>${value}</t></is></c>`)).join('')
  return `<sheetData>${rows.map((values) => `<row>${cells(values)}</row>`).join('')}</sheetData>`
}

function toBytes(content: string | Uint8Array): Uint8Array {
  if (typeof content !== 'string') return content
  const hasRoot = content.startsWith('<?') || /^<[^>]*\sxmlns[:=]/u.test(content)
  return strToU8(hasRoot ? content : content.replace(/^<[\w:]+/u, (root) => `${root} ${namespaces}`))
}

export function readParts(parts: XlsxParts, limits: Limits = defaultLimits): Document {
  return placeText(readXlsx(buildXlsx(parts), limits), '附件1.xlsx')
}

/** Every story as its kind and its lines. */
export function storiesOf({ stories, text }: Document): [kind: string, lines: string[]][] {
  return stories.map(({ kind, start, end }) => [kind, text.slice(start, end).trimEnd().split('\n')])
}

/** In which stories some words stand, and where. */
export function whereIs(document: Document, words: string): [kind: string, place: string][] {
  const found: [string, string][] = []
  for (let at = document.text.indexOf(words); at !== -1; at = document.text.indexOf(words, at + 1)) {
    const story = document.stories.find(({ start, end }) => at >= start && at < end)
    found.push([story?.kind ?? '', placeAt(document, at, at + words.length).words])
  }
  return found
}
