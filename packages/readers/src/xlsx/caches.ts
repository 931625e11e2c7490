// Copies of data that a workbook keeps: records behind a pivot table, and cells of other files that its formulas asked for.
import type { Sheet } from '@gongkai/core'
import type { Attributes, XmlHandler } from '../bytes/xml.js'
import { child, childrenNamed, type Element } from '../ooxml/element.js'
import type { Part } from '../ooxml/package.js'
import { CellCollector } from '../sheets/collector.js'
import { plainNumber } from '../sheets/numbers.js'
import { parseReference } from '../sheets/references.js'
import { relatedParts, type Sources, streamPart, treeOf } from './sources.js'
import { unescapeText } from './strings.js'

/** The records of a pivot cache under the names of their fields; where they were not saved, the values of each field. */
export function readPivotCache(part: Part, number: number, sources: Sources): Sheet[] {
  const fields = childrenNamed(child(treeOf(part, sources), 's:cacheFields'), 's:cacheField')
  const shared = fields.map((field) => (child(field, 's:sharedItems')?.children ?? []).map(itemText))
  const cells = new CellCollector()
  fields.forEach(({ attributes }, column) => {
    if (attributes.name) cells.add(0, column, unescapeText(attributes.name))
  })
  const records = relatedParts(part.name, sources, 'pivotCacheRecords')
  for (const { part: recordPart } of records) {
    streamPart(recordPart, new RecordsHandler(cells, shared), sources)
  }
  if (records.length === 0)
    shared.forEach((values, column) => {
      values.forEach((value, row) => {
        if (value !== '') cells.add(row + 1, column, value)
      })
    })
  return cells.length > 0 ? [{ type: 'sheet', name: `数据透视缓存${number}`, hidden: 'copy', ...cells.finish() }] : []
}

class RecordsHandler implements XmlHandler {
  private row = 0
  private column = 0

  constructor(
    private readonly cells: CellCollector,
    private readonly shared: readonly (readonly string[])[],
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 's:r') {
      this.row++
      this.column = 0
    } else if (/^s:[xsndbem]$/u.test(name)) {
      const value = name === 's:x' ? this.shared[this.column]?.[Number(attributes.v)] : itemText({ name, attributes })
      if (value) this.cells.add(this.row, this.column, value)
      this.column++
    }
  }

  text(): void {}

  close(): void {}
}

function itemText({ name, attributes: { v = '' } }: Pick<Element, 'name' | 'attributes'>): string {
  return name === 's:n' ? plainNumber(v) : name === 's:d' ? v.replace(/T00:00:00$/u, '') : unescapeText(v)
}

/** The cells last seen of other files. */
export function readExternalLink(part: Part, sources: Sources): Sheet[] {
  const root = treeOf(part, sources)
  const book = child(root, 's:externalBook')
  const names = childrenNamed(child(book, 's:sheetNames'), 's:sheetName').map(({ attributes }) => attributes.val ?? '')
  return childrenNamed(child(book, 's:sheetDataSet'), 's:sheetData').flatMap((data): Sheet[] => {
    const cells = new CellCollector()
    for (const row of childrenNamed(data, 's:row'))
      for (const cell of childrenNamed(row, 's:cell')) {
        const place = parseReference(cell.attributes.r ?? '')
        const text = child(cell, 's:v')?.text ?? ''
        const value = (cell.attributes.t ?? 'n') === 'n' ? plainNumber(text) : unescapeText(text)
        if (place && value.trim() !== '') cells.add(place.row, place.column, value)
      }
    const name = `[外部文件]${names[Number(data.attributes.sheetId)] ?? ''}`
    return cells.length > 0 ? [{ type: 'sheet', name, hidden: 'copy', ...cells.finish() }] : []
  })
}
