// Paragraphs, tables, tick boxes and text boxes as WordprocessingML, with the fonts and sizes that public offices use.

/** A stretch of equal looks. `size` in points: 22 is 二号, 16 三号, 14 四号. */
export interface DocxRun {
  readonly text: string
  readonly font?: string
  readonly size?: number
  readonly bold?: boolean
  /** Six hexadecimal digits. */
  readonly color?: string
}

/** A tick box: a content control, or a character of the font Wingdings 2 as older forms have it. */
export interface DocxTick {
  readonly tick: boolean
  readonly as: 'control' | 'symbol'
}

/** The reference to a footnote of the document, 0-based. */
export interface DocxNoteReference {
  readonly note: number
}

export type DocxInline = DocxRun | DocxTick | DocxNoteReference

export interface DocxParagraph {
  readonly kind: 'paragraph'
  readonly children: readonly DocxInline[]
  readonly align?: 'left' | 'center' | 'right' | 'both'
  /** First-line indent and right indent, in characters. */
  readonly indent?: number
  readonly rightIndent?: number
  /** Level of automatic numbering: 0 一、 1 （一） */
  readonly numbered?: 0 | 1
  /** Text boxes anchored here. */
  readonly boxes?: readonly (readonly DocxParagraph[])[]
}

export interface DocxTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly string[])[]
  /** Whether the first row is repeated on every page. */
  readonly head?: boolean
}

export interface DocxBreak {
  readonly kind: 'pageBreak'
}

export type DocxBlock = DocxParagraph | DocxTable | DocxBreak

export function blockXml(block: DocxBlock): string {
  if (block.kind === 'pageBreak') return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
  return block.kind === 'table' ? tableXml(block) : paragraphXml(block)
}

function paragraphXml({ children, align, indent, rightIndent, numbered, boxes = [] }: DocxParagraph): string {
  const firstLine = indent ? ` w:firstLineChars="${indent * 100}" w:firstLine="${indent * 320}"` : ''
  const right = rightIndent ? ` w:rightChars="${rightIndent * 100}" w:right="${rightIndent * 320}"` : ''
  const properties = [
    numbered === undefined ? '' : `<w:numPr><w:ilvl w:val="${numbered}"/><w:numId w:val="1"/></w:numPr>`,
    firstLine || right ? `<w:ind${right}${firstLine}/>` : '',
    align ? `<w:jc w:val="${align}"/>` : '',
  ].join('')
  return `<w:p><w:pPr>${properties}</w:pPr>${boxes.map(textBoxXml).join('')}${children.map(inlineXml).join('')}</w:p>`
}

function tableXml({ rows, head }: DocxTable): string {
  const columns = Math.max(...rows.map(({ length }) => length))
  const width = Math.floor(8844 / columns)
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`
  const body = rows.map((cells, index) => {
    const header = head && index === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
    return `<w:tr>${header}${cells.map((cell, at) => cellXml(cell, width * spanOf(cells, at, columns), spanOf(cells, at, columns))).join('')}</w:tr>`
  })
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr>${grid}${body.join('')}</w:tbl>`
}

/** The last cell of a short row reaches to the right edge. */
function spanOf(cells: readonly string[], at: number, columns: number): number {
  return at === cells.length - 1 ? columns - at : 1
}

function cellXml(text: string, width: number, span: number): string {
  const merged = span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${merged}</w:tcPr><w:p>${runXml({ text, size: 12 })}</w:p></w:tc>`
}

function inlineXml(inline: DocxInline): string {
  if ('note' in inline) return `<w:r><w:footnoteReference w:id="${inline.note + 1}"/></w:r>`
  if ('tick' in inline) return tickXml(inline)
  return runXml(inline)
}

function runXml({ text, font = '仿宋_GB2312', size = 16, bold, color }: DocxRun): string {
  const looks =
    `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:hint="eastAsia"/>` +
    (bold ? '<w:b/>' : '') +
    (color ? `<w:color w:val="${color}"/>` : '') +
    `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`
  return `<w:r><w:rPr>${looks}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

function tickXml({ tick, as }: DocxTick): string {
  // Wingdings 2: 0052 is ☑, 00A3 is ☐
  if (as === 'symbol') return `<w:r><w:sym w:font="Wingdings 2" w:char="${tick ? 'F052' : 'F0A3'}"/></w:r>`
  const state = `<w14:checked w14:val="${tick ? 1 : 0}"/>`
  return `<w:sdt><w:sdtPr><w14:checkbox>${state}</w14:checkbox></w:sdtPr><w:sdtContent>${runXml({ text: tick ? '☑' : '☐' })}</w:sdtContent></w:sdt>`
}

function textBoxXml(paragraphs: readonly DocxParagraph[], index: number): string {
  const content = `<w:txbxContent>${paragraphs.map(blockXml).join('')}</w:txbxContent>`
  const style = 'position:absolute;margin-left:0;margin-top:0;width:442pt;height:70pt'
  return `<w:r><w:pict><v:shape id="box${index}" type="#_x0000_t202" style="${style}" stroked="f"><v:textbox>${content}</v:textbox></v:shape></w:pict></w:r>`
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
