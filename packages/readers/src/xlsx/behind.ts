// What stands behind the cells of a sheet part, element by element: links, prompts, lists to choose from, filters, scenarios.
import type { Attributes } from '../bytes/xml.js'
import type { CellCollector } from '../sheets/collector.js'
import { parseRange } from '../sheets/references.js'
import type { Sources } from './sources.js'
import { unescapeText } from './strings.js'

/** The sheet part being read. */
export interface Background {
  readonly part: string
  readonly sources: Sources
  readonly behind: CellCollector
  /** Codes of headers and footers by element name: oddHeader, firstFooter. */
  readonly headers: Map<string, string>
  /** The range that a filter, rule or validation is about; its first cell stands for it. */
  anchor: string
  /** Hands over the text of the element just opened when it ends. */
  expectText(done: (text: string) => void): void
}

type Opener = (sheet: Background, attributes: Attributes) => void

export const behindElements: Readonly<Record<string, Opener | undefined>> = {
  's:hyperlink': (sheet, { ref, location, tooltip, display, ...rest }) => {
    const relationship = sheet.sources.package.relationships(sheet.part).get(rest['r:id'] ?? '')
    if (relationship?.external) sheet.sources.met.links.add(relationship.target)
    tell(sheet, ref, relationship?.external ? relationship.target : location, tooltip, display)
  },
  's:autoFilter': (sheet, { ref }) => {
    sheet.anchor = ref ?? ''
  },
  's:filter': (sheet, { val }) => tell(sheet, sheet.anchor, val),
  's:customFilter': (sheet, { val }) => tell(sheet, sheet.anchor, val),
  's:dataValidation': openValidation,
  'x14:dataValidation': openValidation,
  's:formula1': tellText,
  's:formula2': tellText,
  's:conditionalFormatting': (sheet, { sqref }) => {
    sheet.anchor = sqref ?? ''
  },
  's:cfRule': (sheet, { text }) => tell(sheet, sheet.anchor, text),
  's:formula': tellText,
  // Newer kinds of rules name their range last: it is told at the first cell of the sheet.
  'xm:f': tellText,
  's:scenario': (sheet, { name, user, comment }) => tell(sheet, 'A1', name, user, comment),
  's:inputCells': (sheet, { r, val }) => tell(sheet, r, val),
  's:protectedRange': (sheet, { sqref, name }) => tell(sheet, sqref, name),
  's:webPublishItem': (sheet, { title, destinationFile }) => tell(sheet, 'A1', title, destinationFile),
  's:dataRef': (sheet, { name, sheet: other }) => tell(sheet, 'A1', name, other),
  ...Object.fromEntries(
    ['odd', 'even', 'first'].flatMap((page) =>
      ['Header', 'Footer'].map((end): [string, Opener] => [
        `s:${page}${end}`,
        (sheet) => sheet.expectText((codes) => sheet.headers.set(page + end, unescapeText(codes))),
      ]),
    ),
  ),
  's:headerFooter': (sheet, { differentFirst, differentOddEven }) => {
    sheet.headers.set('differentFirst', differentFirst ?? '0')
    sheet.headers.set('differentOddEven', differentOddEven ?? '0')
  },
}

function openValidation(sheet: Background, { sqref, prompt, promptTitle, error, errorTitle }: Attributes): void {
  sheet.anchor = sqref ?? ''
  tell(sheet, sqref, promptTitle, prompt, errorTitle, error)
}

function tellText(sheet: Background): void {
  const anchor = sheet.anchor
  sheet.expectText((text) => {
    // A range or name says nothing; a list to choose from is written in quotes.
    if (/["\p{Script=Han}]|\d{5}/u.test(text)) tell(sheet, anchor, text)
  })
}

function tell(sheet: Background, range: string | undefined, ...words: readonly (string | undefined)[]): void {
  const [row, column] = parseRange((range ?? '').split(/\s/u)[0] ?? '') ?? [0, 0]
  for (const word of words) if (word?.trim()) sheet.behind.add(row, column, unescapeText(word))
}
