// The words of the tree: what stands on the paper, as a plain unist tree that readers write and nobody changes afterwards.
import type { Literal, Parent } from 'unist'

/** File formats by the name used in reports. `unknown` is a file whose format could not be told. */
export type Format = 'txt' | 'md' | 'html' | 'docx' | 'pdf' | 'zip' | 'unknown' | (string & {})

/** A box on a page in millimetres: x, y of the upper left corner (y downward), width, height. */
export type Box = readonly [x: number, y: number, width: number, height: number]

/**
 * Where a node stands on paper or in the file. Every member is optional; a node without a locator takes its nearest ancestor's.
 * Offsets are UTF-16 units in the decoded file (byte order mark not counted, CRLF counted as two).
 */
export interface Locator {
  /** Page, 1-based. */
  readonly page?: number
  readonly box?: Box
  /** Place inside the container, for programs: `word/document.xml p12`. */
  readonly path?: string
  /** The cell or sheet it hangs on, as people write it: `名单!C17`. */
  readonly cell?: string
  /** Start and end in the decoded file. A text node whose length equals `end - start` maps unit by unit. */
  readonly source?: readonly [start: number, end: number]
}

/** How text looks, where the format says so. `size` in points. */
export interface Font {
  readonly name?: string
  readonly size?: number
  readonly bold?: boolean
  /** `#rrggbb` in lower case. */
  readonly color?: string
}

export interface Text extends Literal {
  readonly type: 'text'
  readonly value: string
  readonly font?: Font
  /**
   * Text that a person does not see (`hidden`) or that was deleted in a tracked change (`deleted`). It leaves the visible
   * stories and is read in a story of its own.
   */
  readonly unseen?: 'hidden' | 'deleted'
  readonly locator?: Locator
}

/** A line break inside a paragraph (soft return). */
export interface LineBreak {
  readonly type: 'lineBreak'
}

/** A tick box. Its glyph is read as `☑` or `☐`. */
export interface Checkbox {
  readonly type: 'checkbox'
  readonly checked: boolean
  readonly locator?: Locator
}

/** A picture that the reader did not look into. It has no text. */
export interface Image {
  readonly type: 'image'
  readonly alternative?: string
  readonly locator?: Locator
}

export type Inline = Text | LineBreak | Checkbox | Image

export type Alignment = 'left' | 'center' | 'right' | 'justify'

export interface Paragraph extends Parent {
  readonly type: 'paragraph'
  readonly children: Inline[]
  readonly alignment?: Alignment
  /** First-line indent in characters of the paragraph's own size. */
  readonly indent?: number
  /** Right indent in characters. */
  readonly rightIndent?: number
  /** Heading level 1–9 where the format marks headings. */
  readonly heading?: number
  /** Shown as a sample and not said: a line of a fenced code block. */
  readonly sample?: true
  /** Number or bullet that the format writes by itself (`一、`, `1.`); part of the visible text, first on the line. */
  readonly marker?: string
  readonly locator?: Locator
}

export interface Cell extends Parent {
  readonly type: 'cell'
  readonly children: Block[]
  readonly header?: boolean
  readonly columnSpan?: number
  readonly rowSpan?: number
  readonly locator?: Locator
}

export interface Row extends Parent {
  readonly type: 'row'
  readonly children: Cell[]
}

export interface Table extends Parent {
  readonly type: 'table'
  readonly children: Row[]
  readonly locator?: Locator
}

/** First and last, 0-based, the last one included. */
export type Stretch = readonly [first: number, last: number]

/** A cell that covers others: its own row and column, and how many of each it covers. */
export type Merge = readonly [row: number, column: number, rowSpan: number, columnSpan: number]

/**
 * The cells of a sheet that hold something, row by row, as lists of equal length: a list of 200 000 rows would not fit
 * into memory as nodes. Rows and columns are 0-based.
 */
export interface SheetCells {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly values: readonly string[]
  /** Start and end of each cell in the decoded file, two numbers a cell (csv). */
  readonly sources?: readonly number[]
}

/** A sheet of a spreadsheet. What of it nobody sees is read in a hidden story of its own. */
export interface Sheet {
  readonly type: 'sheet'
  readonly name: string
  /**
   * Not shown to the reader. `veryHidden` can be brought back by a program only; `behind`: formulas, addresses of links and
   * prompts that stand behind the cells; `copy`: data that the file keeps for a pivot table or from another file.
   */
  readonly hidden?: 'hidden' | 'veryHidden' | 'behind' | 'copy'
  readonly cells: SheetCells
  /** In rising order, without overlap. */
  readonly hiddenRows?: readonly Stretch[]
  readonly hiddenColumns?: readonly Stretch[]
  /** Indexes of cells that their own look hides: white on white, number format `;;;`. */
  readonly hiddenCells?: readonly number[]
  readonly merges?: readonly Merge[]
}

export interface PageBreak {
  readonly type: 'pageBreak'
}

/** What a story is: the body, or text that stands beside it. */
export type StoryKind =
  | 'body'
  | 'sheet'
  | 'textBox'
  | 'header'
  | 'footer'
  | 'note'
  | 'watermark'
  | 'comment'
  | 'deleted'
  | 'hidden'
  | 'property'
  | 'alternative'

/**
 * Text beside the flow: header, footer, note, text box, comment. A text box stands where it is anchored and is read there;
 * every other aside is read after the body.
 */
export interface Aside extends Parent {
  readonly type: 'aside'
  readonly kind: Exclude<StoryKind, 'body' | 'sheet'>
  readonly children: Block[]
  readonly locator?: Locator
}

export type Block = Paragraph | Table | Sheet | PageBreak | Aside

export type Node = SourceDocument | Block | Row | Cell | Inline

/** Something said about the document outside its text. */
export interface Property {
  /** As the page or file names it, white space and colon dropped: 发文字号, 公开方式, 作者. */
  readonly name: string
  readonly value: string
  /** `page`: the field table of a web page; `file`: the properties stored in the file; `sidecar`: NAME.meta.yaml beside it. */
  readonly origin: 'page' | 'file' | 'sidecar'
  readonly locator?: Locator
}

/** What a reader could not read, as an id whose words the `read/*` rules know. */
export type NoticeCode =
  | 'damaged'
  | 'encrypted'
  | 'empty'
  | 'missing'
  | 'unsupported'
  | 'wrong-extension'
  | 'too-large'
  | 'crashed'
  | 'timed-out'
  | 'out-of-memory'
  | 'no-text-layer'
  | 'garbled-text'
  | 'unread-part'
  | 'packed'
  | 'decoration'

/** One thing a reader has to say about its own reading. */
export interface Notice {
  readonly code: NoticeCode
  /**
   * `everything`: nothing was read (the file is unreadable); `text`: some text was lost (the file is partial);
   * `decoration`: only looks were ignored, or nothing (`packed` tells how many files an archive holds).
   */
  readonly lost: 'everything' | 'text' | 'decoration'
  /** Pages concerned, 1-based. */
  readonly pages?: readonly number[]
  /** What it is about, a name and never text of the document: a part's name, an encoding, a format. */
  readonly detail?: string
}

/** A file inside the file, checked after its host. */
export interface EmbeddedFile {
  readonly name: string
  readonly value: Uint8Array
  /** Why its bytes could not be had, or not all of them. */
  readonly problem?: { readonly code: NoticeCode; readonly detail?: string }
}

/** What a reader returns: a unist root, plain JSON but for embedded bytes. */
export interface SourceDocument extends Parent {
  readonly type: 'document'
  readonly format: Format
  readonly properties: readonly Property[]
  readonly children: Block[]
  readonly embedded: readonly EmbeddedFile[]
  readonly notices: readonly Notice[]
  /** The character encoding a text file was read in, for the reader's note. */
  readonly encoding?: string
  /** The decoded file itself, where `locator.source` points into it (txt, md, html). */
  readonly source?: string
}
