// Writes small ofd files as the converters of public offices make them: text with its steps, ruled tables, templates, annotations, attachments.
import { strToU8, type Zippable, zipSync } from 'fflate'

/** One line of text. */
export interface OfdItem {
  /** Left edge, and top edge of the characters' square, in mm from the upper left corner of the page. */
  readonly x: number
  readonly y: number
  /** Points: 22 is 二号, 16 三号, 14 四号. */
  readonly size: number
  /** 仿宋 where not said. */
  readonly font?: string
  /** Han characters are as wide as `size`, ASCII half of it. */
  readonly text: string
  /** `255 0 0`; black where not said. */
  readonly color?: string
  /** Further attributes of the TextObject: `Visible="false"`. */
  readonly attributes?: string
}

/** A box in mm from the upper left corner of the page. */
export interface OfdBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface OfdAnnotation extends OfdBox {
  readonly type: 'Link' | 'Path' | 'Highlight' | 'Stamp' | 'Watermark'
  readonly author?: string
  readonly remark?: string
  readonly parameters?: Readonly<Record<string, string>>
  /** What it shows; positions from the upper left corner of the annotation. */
  readonly items?: readonly OfdItem[]
  /** Objects in XML, shown too. */
  readonly objects?: string
  readonly attributes?: string
}

export interface OfdPage {
  readonly items?: readonly OfdItem[]
  /** Ruled lines. */
  readonly lines?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[]
  readonly lineColor?: string
  /** Objects in XML, painted after the text. */
  readonly objects?: string
  /** Elements in XML before the content: Area, Template, PageRes, Actions. */
  readonly head?: string
  readonly annotations?: readonly OfdAnnotation[]
}

export interface OfdSource {
  readonly pages: readonly OfdPage[]
  /** Pages that others stand on by `<Template TemplateID="t0"/>`, t1 and so on. */
  readonly templates?: readonly OfdPage[]
  /** Children of DocInfo by name: Title, Author, Creator. */
  readonly info?: Readonly<Record<string, string>>
  /** 自定义元数据 */
  readonly customData?: Readonly<Record<string, string>>
  readonly attachments?: readonly { readonly name: string; readonly value: Uint8Array }[]
  /** XML added to DocBody, Document, CommonData and to the resources of the document. */
  readonly body?: string
  readonly document?: string
  readonly common?: string
  readonly resources?: string
  /** Further parts, or others in the place of those written, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

/** Fixed, so that the same source gives the same bytes. */
const packedAt = new Date(2026, 0, 15)

export function writeOfd(source: OfdSource): Uint8Array {
  const { pages, templates = [], attachments = [] } = source
  const fonts = fontsOf([...pages, ...templates])
  const parts: Record<string, string | Uint8Array> = {
    'OFD.xml': root(
      'OFD',
      `<ofd:DocBody>${infoOf(source)}<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${source.body ?? ''}</ofd:DocBody>`,
      'Version="1.1" DocType="OFD"',
    ),
    'Doc_0/PublicRes.xml': root(
      'Res',
      `<ofd:Fonts>${fonts.map((name, id) => `<ofd:Font ID="f${id}" FontName="${name}"/>`).join('')}</ofd:Fonts>`,
      'BaseLoc="Res"',
    ),
    'Doc_0/DocumentRes.xml': root('Res', source.resources ?? '', 'BaseLoc="Res"'),
  }
  templates.forEach((page, index) => {
    parts[`Doc_0/Tpls/Tpl_${index}/Content.xml`] = pageXml(page, fonts)
  })
  pages.forEach((page, index) => {
    parts[`Doc_0/Pages/Page_${index}/Content.xml`] = pageXml(page, fonts)
    if (page.annotations) parts[`Doc_0/Annots/Page_${index}/Annotation.xml`] = annotationsXml(page.annotations, fonts)
  })
  const annotated = pages.flatMap(({ annotations }, index) =>
    annotations
      ? `<ofd:Page PageID="p${index}"><ofd:FileLoc>Page_${index}/Annotation.xml</ofd:FileLoc></ofd:Page>`
      : [],
  )
  if (annotated.length > 0) parts['Doc_0/Annots/Annotations.xml'] = root('Annotations', annotated.join(''))
  attachments.forEach(({ name, value }, index) => {
    parts[`Doc_0/Attachs/${index}${/\.\w+$/.exec(name)?.[0] ?? ''}`] = value
  })
  if (attachments.length > 0) parts['Doc_0/Attachs/Attachments.xml'] = attachmentsXml(attachments)
  parts['Doc_0/Document.xml'] = root(
    'Document',
    `<ofd:CommonData><ofd:MaxUnitID>1000</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>` +
      `<ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>` +
      templates
        .map((_, index) => `<ofd:TemplatePage ID="t${index}" BaseLoc="Tpls/Tpl_${index}/Content.xml"/>`)
        .join('') +
      `${source.common ?? ''}</ofd:CommonData>` +
      `<ofd:Pages>${pages.map((_, index) => `<ofd:Page ID="p${index}" BaseLoc="Pages/Page_${index}/Content.xml"/>`).join('')}</ofd:Pages>` +
      (annotated.length > 0 ? '<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>' : '') +
      (attachments.length > 0 ? '<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>' : '') +
      (source.document ?? ''),
  )
  const members: Zippable = {}
  for (const [name, content] of Object.entries({ ...parts, ...source.files }))
    members[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(members, { mtime: packedAt })
}

/** `<ofd:name>` as the root of a part. */
export function root(name: string, content: string, attributes = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<ofd:${name} xmlns:ofd="http://www.ofdspec.org/2016" ${attributes}>${content}</ofd:${name}>`
}

/** The ruled lines and texts of a table. `columns` are the positions of its lines across, mm. */
export function tableItems(
  rows: readonly (readonly string[])[],
  columns: readonly number[],
  top: number,
  rowHeight: number,
  size = 12,
): Required<Pick<OfdPage, 'items' | 'lines'>> {
  const [left = 0, right = 0] = [columns[0], columns.at(-1)]
  const bottom = top + rows.length * rowHeight
  return {
    items: rows.flatMap((cells, row) =>
      cells.map((text, column) => ({ text, size, x: (columns[column] ?? 0) + 1.5, y: top + row * rowHeight + 2 })),
    ),
    lines: [
      ...[...rows.keys(), rows.length].map(
        (row) => [left, top + row * rowHeight, right, top + row * rowHeight] as const,
      ),
      ...columns.map((x) => [x, top, x, bottom] as const),
    ],
  }
}

/** The width of a line in mm. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + stepOf(character, size), 0)
}

function infoOf({ info = {}, customData = {} }: OfdSource): string {
  const fields = Object.entries(info).map(([name, value]) => `<ofd:${name}>${escaped(value)}</ofd:${name}>`)
  const custom = Object.entries(customData).map(
    ([name, value]) => `<ofd:CustomData Name="${escaped(name)}">${escaped(value)}</ofd:CustomData>`,
  )
  return `<ofd:DocInfo><ofd:DocID>0</ofd:DocID>${fields.join('')}<ofd:CustomDatas>${custom.join('')}</ofd:CustomDatas></ofd:DocInfo>`
}

function fontsOf(pages: readonly OfdPage[]): string[] {
  const items = pages.flatMap(({ items = [], annotations = [] }) => [
    ...items,
    ...annotations.flatMap((one) => one.items ?? []),
  ])
  return [...new Set(['仿宋', ...items.flatMap(({ font }) => font ?? [])])]
}

function pageXml(
  { items = [], lines = [], lineColor = '0 0 0', objects = '', head = '' }: OfdPage,
  fonts: readonly string[],
): string {
  const rules = lines.map(([x1, y1, x2, y2]) => {
    const [width, height] = [mm(x2 - x1), mm(y2 - y1)]
    return `<ofd:PathObject Boundary="${mm(x1)} ${mm(y1)} ${width} ${height}" LineWidth="0.35"><ofd:StrokeColor Value="${lineColor}"/><ofd:AbbreviatedData>M 0 0 L ${width} ${height}</ofd:AbbreviatedData></ofd:PathObject>`
  })
  const texts = items.map((item) => textXml(item, fonts))
  return root(
    'Page',
    `${head}<ofd:Content><ofd:Layer ID="1">${rules.join('')}${texts.join('')}${objects}</ofd:Layer></ofd:Content>`,
  )
}

function textXml(
  { x, y, size, font = '仿宋', text, color, attributes = '' }: OfdItem,
  fonts: readonly string[],
): string {
  const height = (size * 25.4) / 72
  const fill = color === undefined ? '' : `<ofd:FillColor Value="${color}"/>`
  return (
    `<ofd:TextObject Boundary="${mm(x)} ${mm(y)} ${mm(widthOf(text, size))} ${mm(height)}" Font="f${fonts.indexOf(font)}" Size="${mm(height)}" ${attributes}>` +
    `${fill}<ofd:TextCode X="0" Y="${mm(0.88 * height)}" DeltaX="${stepsOf(text, size)}">${escaped(text)}</ofd:TextCode></ofd:TextObject>`
  )
}

/** Steps between the characters; alike ones abbreviated, as converters write them. */
function stepsOf(text: string, size: number): string {
  const runs: { step: number; count: number }[] = []
  for (const character of [...text].slice(0, -1)) {
    const step = mm(stepOf(character, size))
    const last = runs.at(-1)
    if (last?.step === step) last.count++
    else runs.push({ step, count: 1 })
  }
  return runs.map(({ step, count }) => (count > 1 ? `g ${count} ${step}` : `${step}`)).join(' ')
}

function stepOf(character: string, size: number): number {
  return ((character <= '~' ? size / 2 : size) * 25.4) / 72
}

function annotationsXml(annotations: readonly OfdAnnotation[], fonts: readonly string[]): string {
  const all = annotations.map(
    ({ type, author = '', remark, parameters = {}, items = [], objects = '', attributes = '', ...box }) => {
      const values = Object.entries(parameters).map(
        ([name, value]) => `<ofd:Parameter Name="${name}">${escaped(value)}</ofd:Parameter>`,
      )
      return (
        `<ofd:Annot ID="1" Type="${type}" Creator="${escaped(author)}" LastModDate="2025-01-02" ${attributes}>` +
        (remark === undefined ? '' : `<ofd:Remark>${escaped(remark)}</ofd:Remark>`) +
        (values.length > 0 ? `<ofd:Parameters>${values.join('')}</ofd:Parameters>` : '') +
        `<ofd:Appearance Boundary="${mm(box.x)} ${mm(box.y)} ${mm(box.width)} ${mm(box.height)}">${items.map((item) => textXml(item, fonts)).join('')}${objects}</ofd:Appearance></ofd:Annot>`
      )
    },
  )
  return root('PageAnnot', all.join(''))
}

function attachmentsXml(attachments: NonNullable<OfdSource['attachments']>): string {
  const all = attachments.map(({ name, value }, index) => {
    const ending = /\.\w+$/.exec(name)?.[0] ?? ''
    return `<ofd:Attachment ID="a${index}" Name="${escaped(name)}" Format="${ending.slice(1)}" Size="${value.length}"><ofd:FileLoc>${index}${ending}</ofd:FileLoc></ofd:Attachment>`
  })
  return root('Attachments', all.join(''))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function mm(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
