// Reads xls and et: cells by SheetJS, everything beside the cells from the records themselves.
import {
  type Aside,
  type Block,
  type EmbeddedFile,
  type Limits,
  type Notice,
  type Property,
  type Sheet,
  type SourceDocument,
  unreadable,
} from '@gongkai/core'
import { openCompoundFile, type Storage } from '../bytes/compound-file.js'
import { unwrapObject } from '../bytes/ole-object.js'
import { readFileProperties } from '../ole/properties.js'
import { headerWords } from '../sheets/header-footer.js'
import { toParagraphs } from '../sheets/paragraphs.js'
import { columnLetters } from '../sheets/references.js'
import { type Cells, readCells } from './cells.js'
import { stringForm } from './code-page.js'
import { readPivotTexts } from './pivot.js'
import { type Beside, readWorkbookRecords, type SheetRecords, type WorkbookRecords } from './stream.js'

/** Never throws for what is in the file: what could not be read is a notice. */
export async function readXls(bytes: Uint8Array, limits: Limits): Promise<SourceDocument> {
  const root = openCompoundFile(bytes, limits)
  const stream = root.streams.get('workbook') ?? root.streams.get('book')
  // Before Excel 5 there was no container around the records.
  const content = stream?.read() ?? (root.streams.size === 0 ? undefined : new Uint8Array())
  if (!content || content.length === 0) return unreadable('xls', 'damaged', 'Workbook')
  const form = stringForm(content)
  const records = readWorkbookRecords(content, form)
  if (records.encrypted) return unreadable('xls', 'encrypted')
  const cells = await readCells(content, form.unicode, limits)
  if (typeof cells === 'string') return unreadable('xls', cells)
  const cut = stream !== undefined && content.length < stream.size
  const notices: Notice[] = [
    ...(cut ? [{ code: 'damaged' as const, lost: 'text' as const, detail: stream.name }] : []),
    ...cells.notices,
    ...macroNotices(root),
  ]
  const children = [...sheetBlocks(cells, records), ...otherBlocks(cells, records, root)]
  const hasText = cells.sheets.some(({ sheet }) => sheet.cells.values.length > 0)
  return {
    type: 'document',
    format: 'xls',
    properties: [...readFileProperties(root), ...recordProperties(records)],
    children,
    embedded: await readObjects(root),
    notices: hasText ? notices : [...notices, { code: 'empty', lost: 'everything' }],
  }
}

function sheetBlocks({ sheets }: Cells, records: WorkbookRecords): Block[] {
  return sheets.flatMap(({ sheet, behind }, index): Block[] => {
    const found = records.sheets.get(records.starts[index] ?? -1)
    const hidden = sheet.hidden !== undefined
    const asides = (found?.beside ?? []).map((beside) => toAside(beside, sheet, hidden))
    return [found ? hideCells(sheet, found) : sheet, ...(behind ? [behind] : []), ...asides]
  })
}

/** Adds the cells that their look hides to those that their number format hides. */
function hideCells(sheet: Sheet, { invisible }: SheetRecords): Sheet {
  if (invisible.size === 0) return sheet
  const { rows, columns } = sheet.cells
  const hidden = new Set(sheet.hiddenCells)
  rows.forEach((row, index) => {
    if (invisible.has(`${row}:${columns[index]}`)) hidden.add(index)
  })
  return { ...sheet, hiddenCells: [...hidden].sort((a, b) => a - b) }
}

function toAside({ kind, words, cell }: Beside, { name }: Sheet, onHidden: boolean): Aside {
  const shown = kind === 'header' || kind === 'footer' ? headerWords(words) : words
  const where = cell ? `${name}!${columnLetters(cell[1])}${cell[0] + 1}` : name
  const seen = onHidden && kind !== 'comment' ? 'hidden' : kind
  return { type: 'aside', kind: seen, children: toParagraphs(shown), locator: { path: 'Workbook', cell: where } }
}

function otherBlocks({ names }: Cells, { copies }: WorkbookRecords, root: Storage): Block[] {
  const aside = (words: readonly string[]): Block[] => {
    const children = toParagraphs(words.join('\n'))
    return children.length > 0 ? [{ type: 'aside', kind: 'hidden', children, locator: { path: 'Workbook' } }] : []
  }
  return [...aside(names), ...aside(copies), ...aside(readPivotTexts(root))]
}

function recordProperties({ links, authors, savedBy }: WorkbookRecords): Property[] {
  const locator = { path: 'Workbook' }
  const of = (name: string, value: string): Property => ({ name, value, origin: 'file', locator })
  return [
    ...(savedBy ? [of('保存者', savedBy)] : []),
    ...[...authors].map((value) => of('修订或批注者', value)),
    ...[...new Set(links)].map((value) => of('外部链接', value)),
  ]
}

function macroNotices(root: Storage): Notice[] {
  return [...root.storages.values()]
    .filter(({ name }) => /^_VBA_PROJECT/iu.test(name))
    .map(({ name }) => ({ code: 'unread-part', lost: 'decoration', detail: name }))
}

/** MBD0001A2B3: a file that was put into a sheet. */
async function readObjects(root: Storage): Promise<EmbeddedFile[]> {
  const files: EmbeddedFile[] = []
  for (const storage of root.storages.values()) {
    const file = /^(?:MBD|LNK)[\dA-F]{8}$/iu.test(storage.name) ? await unwrapObject(storage, storage.name) : undefined
    if (file) files.push(file)
  }
  return files
}
