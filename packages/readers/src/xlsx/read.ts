// Reads an xlsx: its sheets in order, what stands beside and behind them, and whatever else the package keeps.
import { type Block, type Limits, type Notice, type Sheet, type SourceDocument, unreadable } from '@gongkai/core'
import { child, childrenNamed, type Element, isOn, readTree } from '../ooxml/element.js'
import { openPackage, type Package, type Part } from '../ooxml/package.js'
import { readProperties } from '../ooxml/properties.js'
import { readSheetAsides } from './asides.js'
import { readLeftovers } from './leftovers.js'
import { readSheetPart } from './sheet-part.js'
import { relatedParts, type Sources, streamPart, treeOf } from './sources.js'
import { SharedStrings, StringsHandler } from './strings.js'
import { readLooks } from './styles.js'

/** Never throws for what is in the file: what could not be read is a notice. */
export function readXlsx(bytes: Uint8Array, limits: Limits): SourceDocument {
  const container = openPackage(bytes, limits)
  const main = findMain(container)
  if (!main) {
    const [worst] = container.notices
    return worst ? unreadable('xlsx', worst.code, worst.detail) : unreadable('xlsx', 'damaged', 'workbook')
  }
  const { root, problem } = readTree(main.read(), limits)
  if (problem) container.notices.push({ ...problem, lost: 'text', detail: main.name })
  const sources = openSources(container, main, root, limits)
  const sheets = readSheets(main, root, sources)
  const own = readProperties(container, limits, sources.read)
  const { properties, blocks, embedded } = readLeftovers(main, root, sources)
  const notices = uniqueNotices(container.notices)
  return {
    type: 'document',
    format: 'xlsx',
    properties: [...own, ...properties],
    children: [...sheets, ...blocks],
    embedded,
    notices: sources.met.textLength > 0 ? notices : withoutText(notices, sources),
  }
}

function findMain(container: Package): Part | undefined {
  const roots = [...container.relationships('').values()]
  const named = roots.find(({ type, external }) => type === 'officeDocument' && !external)
  const byType = container.parts.find(({ contentType }) =>
    /(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template|addin)\.macroEnabled\w*)\.main\+xml/iu.test(
      contentType,
    ),
  )
  return (named && container.part(named.target)) ?? byType ?? container.part('xl/workbook.xml')
}

function openSources(container: Package, main: Part, workbook: Element, limits: Limits): Sources {
  const opened = { package: container, limits, read: new Set([main.name]) }
  const tree = (type: string) => relatedParts(main.name, opened, type).map(({ part }) => treeOf(part, opened))[0]
  const strings = new SharedStrings()
  for (const { part } of relatedParts(main.name, opened, 'sharedStrings'))
    streamPart(part, new StringsHandler(strings), opened)
  const { date1904 } = child(workbook, 's:workbookPr')?.attributes ?? {}
  return {
    ...opened,
    strings,
    looks: readLooks(tree('styles'), tree('theme')),
    from1904: date1904 !== undefined && isOn(date1904),
    met: { textLength: 0, pictures: 0, people: new Set(), links: new Set() },
  }
}

/** Each sheet, what stands behind its cells, and what stands beside them; a sheet whose part is missing is told. */
function readSheets(main: Part, workbook: Element, sources: Sources): Block[] {
  const relationships = sources.package.relationships(main.name)
  return childrenNamed(child(workbook, 's:sheets'), 's:sheet').flatMap(({ attributes }): Block[] => {
    const name = attributes.name ?? ''
    const relationship = relationships.get(attributes['r:id'] ?? '')
    const part = relationship && sources.package.part(relationship.target)
    if (!part) {
      sources.package.notices.push({ code: 'unread-part', lost: 'text', detail: name })
      return []
    }
    // Two entries may show one part.
    if (sources.read.has(part.name)) return []
    const { behind, headers, ...content } = readSheetPart(part, sources)
    const { state } = attributes
    const hidden: Pick<Sheet, 'hidden'> = state === 'hidden' || state === 'veryHidden' ? { hidden: state } : {}
    const sheet: Sheet = { type: 'sheet', name, ...hidden, ...content }
    const back: Sheet = { type: 'sheet', name, hidden: 'behind', ...behind.finish() }
    const place = { part: part.name, name, hidden: hidden.hidden !== undefined }
    return [sheet, ...(behind.length > 0 ? [back] : []), ...readSheetAsides(place, headers, sources)]
  })
}

/** A file in which no cell was read is never reported as clean: the fault took everything, or the text is on pictures. */
function withoutText(notices: readonly Notice[], { met }: Sources): Notice[] {
  const fault = notices.find(({ lost }) => lost === 'text')
  if (fault) return notices.map((notice) => (notice === fault ? { ...fault, lost: 'everything' } : notice))
  return [
    ...notices,
    met.pictures > 0 ? { code: 'no-text-layer', lost: 'text' } : { code: 'empty', lost: 'everything' },
  ]
}

/** Of one part only the first fault: what follows from it says nothing new. */
function uniqueNotices(notices: readonly Notice[]): Notice[] {
  const keyOf = ({ code, detail }: Notice) => detail ?? code
  return notices.filter((notice, index) => notices.findIndex((other) => keyOf(other) === keyOf(notice)) === index)
}
