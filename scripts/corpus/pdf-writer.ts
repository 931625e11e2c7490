// Writes small pdf files as public offices make them: fonts that are not embedded, text in GBK, no ToUnicode table.
import iconv from 'iconv-lite'
import { objectsOf, pdfText } from './pdf-objects.js'

/** One line of text. */
export interface PdfItem {
  /** Left edge, and top edge of the characters' square, in mm from the upper left corner of the page. */
  readonly x: number
  readonly y: number
  /** Points: 22 is 二号, 16 三号, 14 四号. */
  readonly size: number
  /** FangSong_GB2312 where not said; SimHei, KaiTi_GB2312, SimSun, FZXBSJW--GB1-0. Any name: no font is embedded. */
  readonly font?: string
  /** Han characters are as wide as `size`, ASCII half of it. Only characters of GBK, unless `says` is given. */
  readonly text: string
  /** Points added after every character. */
  readonly spacing?: number
  /** `#rrggbb`; black where not said. */
  readonly color?: string
  /** Text rendering mode: 3 paints nothing. */
  readonly mode?: number
  /** Degrees, counter-clockwise around the left end of the base line. */
  readonly turn?: number
  /** What the font's ToUnicode table says each character is, where that is not what is printed. */
  readonly says?: (character: string) => string
}

/** A ruled line, mm. `width` in points. */
export interface PdfLine {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly width?: number
  readonly color?: string
}

/** A box in mm from the upper left corner of the page. */
export interface PdfBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PdfPage {
  readonly items?: readonly PdfItem[]
  readonly lines?: readonly PdfLine[]
  /** Filled rectangles, painted before the text. */
  readonly fills?: readonly (PdfBox & { readonly color: string })[]
  /** Grey pictures, painted before the text. */
  readonly pictures?: readonly PdfBox[]
  readonly links?: readonly (PdfBox & { readonly uri: string })[]
  /** Sticky notes, or text written on the page by `FreeText`. */
  readonly notes?: readonly (PdfBox & {
    readonly kind: 'Text' | 'FreeText' | 'Highlight'
    readonly text: string
    readonly author?: string
  })[]
  readonly fields?: readonly (PdfBox & { readonly name: string; readonly value: string })[]
  /** Degrees the page is turned clockwise when shown: 0, 90, 180, 270. Positions are those of the unturned page. */
  readonly rotate?: number
  /** mm; A4 upright where not said. */
  readonly width?: number
  readonly height?: number
}

export interface PdfSource {
  readonly pages: readonly PdfPage[]
  /** Document information: Title, Author, Creator, Producer, CreationDate … */
  readonly info?: Readonly<Record<string, string>>
  /** Files packed into the pdf. */
  readonly attachments?: readonly { readonly name: string; readonly value: Uint8Array }[]
}

/** @throws Error if a text holds a character that GBK lacks. */
export function writePdf({ pages, info = {}, attachments = [] }: PdfSource): Uint8Array {
  const pdf = objectsOf()
  const fonts = new Map<string, number>()
  const tree = pdf.reserve()
  const fields: number[] = []
  const kids = pages.map((page) => {
    const picture = page.pictures?.length
      ? `/XObject << /P ${pdf.stream('/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', Buffer.of(200))} 0 R >>`
      : ''
    const used = new Map<string, number>()
    const content = pdf.stream(
      '',
      Buffer.from(
        contentOf(page, (item) => fontOf(item, used)),
        'latin1',
      ),
    )
    const annotations = [...annotationsOf(page)].map((body) => pdf.add(body))
    fields.push(...annotations.slice(annotations.length - (page.fields?.length ?? 0)))
    const names = [...used].map(([name, object]) => `/${name} ${object} 0 R`)
    return pdf.add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${pt(page.width ?? 210)} ${pt(heightOf(page))}] /Rotate ${page.rotate ?? 0}` +
        ` /Resources << /Font << ${names.join(' ')} >> ${picture} >> /Contents ${content} 0 R /Annots [${refs(annotations)}] >>`,
    )
  })
  pdf.set(tree, `<< /Type /Pages /Kids [${refs(kids)}] /Count ${kids.length} >>`)
  const files = attachments.map(({ name, value }) => {
    const body = pdf.stream('/Type /EmbeddedFile', value)
    return `${pdfText(name)} << /Type /Filespec /F ${pdfText(name)} /UF ${pdfText(name)} /EF << /F ${body} 0 R >> >>`
  })
  const names = files.length > 0 ? `/Names << /EmbeddedFiles << /Names [${files.join(' ')}] >> >>` : ''
  const form = fields.length > 0 ? `/AcroForm << /Fields [${refs(fields)}] /NeedAppearances true >>` : ''
  const root = pdf.add(`<< /Type /Catalog /Pages ${tree} 0 R ${names} ${form} >>`)
  const entries = Object.entries(info).map(([name, value]) => `/${name} ${pdfText(value)}`)
  return pdf.bytes(root, pdf.add(`<< ${entries.join(' ')} >>`))

  function fontOf({ font = 'FangSong_GB2312', text, says }: PdfItem, used: Map<string, number>): string {
    const key = says ? `${font} ${[...text].map(says).join('')} ${text}` : font
    let object = fonts.get(key)
    if (object === undefined) {
      object = pdf.add(says ? mappedFont(font, text, says) : gbkFont(font))
      fonts.set(key, object)
    }
    used.set(`F${object}`, object)
    return `F${object}`
  }

  function descriptorOf(font: string): number {
    return pdf.add(
      `<< /Type /FontDescriptor /FontName /${font} /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`,
    )
  }

  function gbkFont(font: string): string {
    const descendant = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${font} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [814 939 500 7716 7716 500] /FontDescriptor ${descriptorOf(font)} 0 R >>`
    return `<< /Type /Font /Subtype /Type0 /BaseFont /${font} /Encoding /GBK-EUC-H /DescendantFonts [${pdf.add(descendant)} 0 R] >>`
  }

  function mappedFont(font: string, text: string, says: (character: string) => string): string {
    const pairs = [...new Set(text)].map((from) => `<${utf16(from)}> <${utf16(says(from))}>`)
    const table = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange ${pairs.length} beginbfchar ${pairs.join(' ')} endbfchar endcmap end end`
    const descendant = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${font} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor ${descriptorOf(font)} 0 R >>`
    return `<< /Type /Font /Subtype /Type0 /BaseFont /${font} /Encoding /Identity-H /DescendantFonts [${pdf.add(descendant)} 0 R] /ToUnicode ${pdf.stream('', Buffer.from(table))} 0 R >>`
  }
}

function contentOf(page: PdfPage, fontOf: (item: PdfItem) => string): string {
  const top = heightOf(page)
  const box = ({ x, y, width, height }: PdfBox) => [pt(x), pt(top - y - height), pt(width), pt(height)]
  const out: string[] = []
  for (const fill of page.fills ?? []) out.push(`${rgb(fill.color)} rg ${box(fill).join(' ')} re f`)
  for (const picture of page.pictures ?? []) {
    const [x, y, width, height] = box(picture)
    out.push(`q ${width} 0 0 ${height} ${x} ${y} cm /P Do Q`)
  }
  for (const { x1, y1, x2, y2, width = 0.5, color = '#000000' } of page.lines ?? [])
    out.push(`${rgb(color)} RG ${width} w ${pt(x1)} ${pt(top - y1)} m ${pt(x2)} ${pt(top - y2)} l S`)
  for (const item of page.items ?? []) {
    const { x, y, size, text, spacing = 0, color = '#000000', mode = 0, turn = 0, says } = item
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)].map(short)
    const place = `${cos} ${sin} ${short(-Number(sin))} ${cos} ${pt(x)} ${short(Number(pt(top - y)) - 0.88 * size)}`
    out.push(
      `BT ${rgb(color)} rg /${fontOf(item)} ${size} Tf ${spacing} Tc ${mode} Tr ${place} Tm <${says ? utf16(text) : gbk(text)}> Tj ET`,
    )
  }
  return out.join('\n')
}

function* annotationsOf(page: PdfPage): Generator<string> {
  const top = heightOf(page)
  const rect = ({ x, y, width, height }: PdfBox) =>
    `/Rect [${pt(x)} ${pt(top - y - height)} ${pt(x + width)} ${pt(top - y)}]`
  for (const link of page.links ?? [])
    yield `<< /Type /Annot /Subtype /Link ${rect(link)} /A << /S /URI /URI (${link.uri}) >> >>`
  for (const { kind, text, author = '', ...box } of page.notes ?? [])
    yield `<< /Type /Annot /Subtype /${kind} ${rect(box)} /Contents ${pdfText(text)} /T ${pdfText(author)} /DA (/Helv 12 Tf 0 g) >>`
  for (const { name, value, ...box } of page.fields ?? [])
    yield `<< /Type /Annot /Subtype /Widget /FT /Tx ${rect(box)} /T ${pdfText(name)} /V ${pdfText(value)} /DA (/Helv 12 Tf 0 g) >>`
}

function heightOf(page: PdfPage): number {
  return page.height ?? 297
}

function gbk(text: string): string {
  const bytes = iconv.encode(text, 'gbk')
  if (iconv.decode(bytes, 'gbk') !== text) throw new Error(`Expected characters of GBK only, got ${text}`)
  return bytes.toString('hex')
}

function utf16(text: string): string {
  return iconv.encode(text, 'utf16-be').toString('hex')
}

function refs(objects: readonly number[]): string {
  return objects.map((object) => `${object} 0 R`).join(' ')
}

function rgb(color: string): string {
  return [1, 3, 5].map((at) => short(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ')
}

function pt(mm: number): string {
  return short((mm * 72) / 25.4)
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
