// Writes an xlsx from plain rows, as a spreadsheet program would, with the same bytes each time.
import { strToU8, type Zippable, zipSync } from 'fflate'

/** Text, or a number as it stands in the file. */
export type CellSource = string | { readonly number: string }

export interface SheetSource {
  readonly name: string
  readonly hidden?: true
  readonly rows: readonly (readonly CellSource[])[]
  /** `A1:F1` */
  readonly merged?: string
  /** 1-based, as in the file. */
  readonly hiddenColumn?: number
  readonly comment?: { readonly cell: string; readonly author: string; readonly text: string }
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export function writeXlsx(sheets: readonly SheetSource[]): Uint8Array {
  const strings: string[] = []
  const members: Record<string, string> = {}
  const overrides = [
    ['workbook', 'sheet.main'],
    ['sharedStrings', 'sharedStrings'],
    ['styles', 'styles'],
  ]
  sheets.forEach((sheet, index) => {
    const part = `worksheets/sheet${index + 1}`
    overrides.push([part, 'worksheet'])
    members[`xl/${part}.xml`] = sheetXml(sheet, strings)
    if (!sheet.comment) return
    overrides.push([`comments${index + 1}`, 'comments'])
    members[`xl/comments${index + 1}.xml`] = commentsXml(sheet.comment)
    members[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships([
      ['comments', `../comments${index + 1}.xml`],
    ])
  })
  const list = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  )
  members['[Content_Types].xml'] =
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.map(([part, kind]) => `<Override PartName="/xl/${part}.xml" ContentType="${content}.${kind}+xml"/>`).join('')}</Types>`
  members['_rels/.rels'] = relationships([['officeDocument', 'xl/workbook.xml']])
  members['xl/workbook.xml'] =
    `<workbook xmlns="${main}" xmlns:r="${types}"><sheets>${list.join('')}</sheets></workbook>`
  members['xl/_rels/workbook.xml.rels'] = relationships([
    ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
    ['sharedStrings', 'sharedStrings.xml'],
    ['styles', 'styles.xml'],
  ])
  members['xl/styles.xml'] =
    `<styleSheet xmlns="${main}"><fonts><font><sz val="11"/><name val="宋体"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>`
  members['xl/sharedStrings.xml'] =
    `<sst xmlns="${main}" count="${strings.length}" uniqueCount="${strings.length}">${strings.map((value) => `<si><t>${value}</t></si>`).join('')}</sst>`
  const zipped: Zippable = {}
  for (const [name, xml] of Object.entries(members)) zipped[name] = strToU8(head + xml)
  // The same source gives the same bytes.
  return zipSync(zipped, { mtime: new Date(2026, 0, 15) })
}

function sheetXml({ rows, merged, hiddenColumn, comment }: SheetSource, strings: string[]): string {
  const columns = hiddenColumn
    ? `<cols><col min="${hiddenColumn}" max="${hiddenColumn}" width="9" hidden="1" customWidth="1"/></cols>`
    : ''
  const written = rows.map((cells, row) => {
    const xml = cells.map((value, column) => {
      const place = `r="${String.fromCharCode(65 + column)}${row + 1}"`
      if (typeof value !== 'string') return `<c ${place}><v>${value.number}</v></c>`
      if (value === '') return ''
      const known = strings.indexOf(value)
      const index = known === -1 ? strings.push(value) - 1 : known
      return `<c ${place} t="s"><v>${index}</v></c>`
    })
    return `<row r="${row + 1}">${xml.join('')}</row>`
  })
  const merges = merged ? `<mergeCells count="1"><mergeCell ref="${merged}"/></mergeCells>` : ''
  const prefix = comment ? ` xmlns:r="${types}"` : ''
  return `<worksheet xmlns="${main}"${prefix}>${columns}<sheetData>${written.join('')}</sheetData>${merges}</worksheet>`
}

function commentsXml({ cell, author, text }: NonNullable<SheetSource['comment']>): string {
  return `<comments xmlns="${main}"><authors><author>${author}</author></authors><commentList><comment ref="${cell}" authorId="0"><text><t>${text}</t></text></comment></commentList></comments>`
}

function relationships(items: readonly (readonly [type: string, target: string])[]): string {
  const list = items.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${types}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
}
