// Reads from the records of a workbook what stands beside its cells: comments, boxes, headers, prompts, links to other files.
import { Binary } from '../bytes/binary.js'
import { Looks } from './looks.js'
import { type BiffRecord, readCharacters, readRecords, readString, type StringForm } from './records.js'

export interface Beside {
  readonly kind: 'comment' | 'textBox' | 'header' | 'footer' | 'hidden'
  readonly words: string
  /** 0-based. */
  readonly cell?: readonly [row: number, column: number]
}

/** What was found in the part of the stream that belongs to one sheet. */
export interface SheetRecords {
  readonly beside: Beside[]
  /** `row:column` of cells whose look hides them. */
  readonly invisible: Set<string>
}

export interface WorkbookRecords {
  readonly encrypted: boolean
  /** By the offset at which the sheet's part begins, as the list of sheets gives it. */
  readonly sheets: ReadonlyMap<number, SheetRecords>
  /** The sheets in order: where the part of each begins. */
  readonly starts: readonly number[]
  /** Paths of other files. */
  readonly links: readonly string[]
  /** Cells last seen of other files. */
  readonly copies: readonly string[]
  readonly authors: ReadonlySet<string>
  /** Who saved the file. */
  readonly savedBy: string
}

const types = {
  begin: 0x809,
  end: 0x0a,
  sheet: 0x85,
  locked: 0x2f,
  savedBy: 0x5c,
  otherFile: 0x1ae,
  otherSheet: 0x17,
  otherCells: 0x5a,
  header: 0x14,
  footer: 0x15,
  moreHeaders: 0x89c,
  object: 0x5d,
  text: 0x1b6,
  comment: 0x1c,
  validation: 0x1be,
  chartText: 0x100d,
} as const

/** Records of cells, which begin with row, column and look. */
const cellTypes: ReadonlySet<number> = new Set([0xfd, 0x204, 0xd6, 0x203, 0x27e, 0x06, 0x205])
const manyNumbers = 0xbd
const commentObject = 0x19

export function readWorkbookRecords(bytes: Uint8Array, form: StringForm): WorkbookRecords {
  const sheets = new Map<number, SheetRecords>()
  const found = {
    encrypted: false,
    sheets,
    starts: [] as number[],
    links: [] as string[],
    copies: [] as string[],
    authors: new Set<string>(),
    savedBy: '',
  }
  const looks = new Looks(form.unicode)
  let sheet: SheetReader | undefined
  let depth = 0
  for (const record of readRecords(new Binary(bytes))) {
    const { type, data, at } = record
    if (type === types.begin) {
      // A chart within a sheet begins and ends like a sheet.
      if (depth++ === 0 && at > 0) {
        sheet = new SheetReader(form, looks, found.authors)
        sheets.set(at, sheet)
      }
    } else if (type === types.end) depth = Math.max(0, depth - 1)
    else if (type === types.locked) return { ...found, encrypted: true }
    else if (sheet) sheet.take(record)
    else if (type === types.sheet) found.starts.push(data.u32(0))
    else if (type === types.savedBy) found.savedBy = readString(data, 0, form.unicode ? 2 : 1, form).value.trim()
    else if (type === types.otherFile && data.length > 4) addLink(found.links, readString(data, 2, 2, form).value)
    else if (type === types.otherSheet && !form.unicode) addLink(found.links, readString(data, 0, 1, form).value)
    else if (type === types.otherCells) found.copies.push(...readCopies(data, form))
    else looks.take(type, data)
  }
  return found
}

/** A path is written with signs for drive, folder and parent; what has no sign names no file. */
function addLink(links: string[], encoded: string): void {
  const path = encoded
    .replaceAll('\x03', '\\')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
  if (/[.\\/:]/u.test(path)) links.push(path)
}

/** Values of one row of another file: numbers, texts and gaps. */
function readCopies(data: Binary, form: StringForm): string[] {
  const values: string[] = []
  for (let at = 4, left = data.u8(0) - data.u8(1) + 1; left > 0 && at < data.length; left--) {
    const type = data.u8(at)
    if (type === 2) {
      const { value, end } = readString(data, at + 1, form.unicode ? 2 : 1, form)
      values.push(value)
      at = end
    } else {
      if (type === 1) values.push(String(data.f64(at + 1)))
      at += 9
    }
  }
  return values
}

class SheetReader implements SheetRecords {
  readonly beside: Beside[] = []
  readonly invisible = new Set<string>()
  private object: { id: number; isComment: boolean } | undefined
  /** Texts of comments by the number of their box, until the comment says where it hangs. */
  private readonly comments = new Map<number, string>()

  constructor(
    private readonly form: StringForm,
    private readonly looks: Looks,
    private readonly authors: Set<string>,
  ) {}

  take({ type, data, more }: BiffRecord): void {
    const { form } = this
    const long = form.unicode ? 2 : 1
    if (cellTypes.has(type)) this.look(data.u16(0), data.u16(2), data.u16(4))
    else if (type === manyNumbers)
      for (let at = 4, column = data.u16(2); at + 8 <= data.length; at += 6)
        this.look(data.u16(0), column++, data.u16(at))
    else if (type === types.header) this.tell('header', readString(data, 0, long, form).value)
    else if (type === types.footer) this.tell('footer', readString(data, 0, long, form).value)
    else if (type === types.moreHeaders) this.takeMoreHeaders(data)
    else if (type === types.object) this.object = { id: data.u16(6), isComment: data.u16(4) === commentObject }
    else if (type === types.text) this.takeText(data, more)
    else if (type === types.comment) this.takeComment(data)
    else if (type === types.validation) this.takeValidation(data)
    else if (type === types.chartText) this.tell('textBox', readString(data, 2, 1, form).value)
  }

  private look(row: number, column: number, look: number): void {
    if (this.looks.isInvisible(look)) this.invisible.add(`${row}:${column}`)
  }

  private tell(kind: Beside['kind'], words: string, cell?: Beside['cell']): void {
    if (words.trim() !== '') this.beside.push({ kind, words, ...(cell ? { cell } : {}) })
  }

  /** Headers of even and first pages, each printed only where its flag is set. */
  private takeMoreHeaders(data: Binary): void {
    const flags = data.u16(28)
    let at = 38
    for (const [index, kind] of (['header', 'footer', 'header', 'footer'] as const).entries()) {
      if (data.u16(30 + index * 2) === 0) continue
      const { value, end } = readString(data, at, 2, this.form)
      at = end
      this.tell(flags & (index < 2 ? 1 : 2) ? kind : 'hidden', value)
    }
  }

  /** The characters stand in the records that continue it, each with its own width. */
  private takeText(data: Binary, more: readonly Binary[]): void {
    let words = ''
    let left = data.u16(10)
    for (const part of more) {
      if (left <= 0) break
      const wide = (part.u8(0) & 1) === 1
      const count = Math.min(left, wide ? (part.length - 1) >> 1 : part.length - 1)
      words += readCharacters(part, 1, count, wide).value
      left -= count
    }
    if (this.object?.isComment) this.comments.set(this.object.id, words)
    else this.tell('textBox', words)
  }

  private takeComment(data: Binary): void {
    const cell = [data.u16(0), data.u16(2)] as const
    if (!this.form.unicode) {
      this.tell('comment', this.form.decode(data.slice(6, data.u16(4)).bytes), cell)
      return
    }
    const id = data.u16(6)
    const author = readString(data, 8, 2, this.form).value.trim()
    if (author) this.authors.add(author)
    this.tell('comment', this.comments.get(id) ?? '', cell)
    this.comments.delete(id)
  }

  /** Prompt, error message, and the list to choose from where it is written out. */
  private takeValidation(data: Binary): void {
    let at = 4
    for (let index = 0; index < 4; index++) {
      const { value, end } = readString(data, at, 2, this.form)
      this.tell('hidden', value.replaceAll('\0', ''))
      at = end
    }
    const isText = data.u16(at) > 0 && data.u8(at + 4) === 0x17
    if (isText) this.tell('hidden', readString(data, at + 5, 1, this.form).value.replaceAll('\0', '、'))
  }
}
