// Reads one sheet part from end to end: cells, what is hidden of them, and what stands behind them.
import type { Merge, SheetCells, Stretch } from '@gongkai/core'
import { type Attributes, StopReading, type XmlHandler } from '../bytes/xml.js'
import { isOn, toNumber } from '../ooxml/element.js'
import type { Part } from '../ooxml/package.js'
import { CellCollector, joinStretches } from '../sheets/collector.js'
import { formatNumber } from '../sheets/number-format.js'
import { parseRange, parseReference } from '../sheets/references.js'
import { type Background, behindElements } from './behind.js'
import { type PlainCellTaker, plainCells } from './plain-cells.js'
import { type Sources, streamPart } from './sources.js'
import { unescapeText } from './strings.js'
import { plainLook } from './styles.js'

export interface SheetPart {
  readonly cells: SheetCells
  readonly hiddenCells?: readonly number[]
  readonly hiddenRows: readonly Stretch[]
  readonly hiddenColumns: readonly Stretch[]
  readonly merges: readonly Merge[]
  /** Formulas, links, prompts, filters: what stands behind the cells and is not seen. */
  readonly behind: CellCollector
  /** Codes of headers and footers by element name: oddHeader, firstFooter. */
  readonly headers: ReadonlyMap<string, string>
}

export function readSheetPart(part: Part, sources: Sources): SheetPart {
  const handler = new SheetHandler(part.name, sources)
  streamPart(part, handler, sources, plainCells(handler))
  return handler.finish()
}

/** A formula that only computes with cells tells nothing: a quote, a name of another file, a Chinese word or a long number does. */
const telling = /["'[\p{Script=Han}]|\d{5}/u

class SheetHandler implements XmlHandler, Background, PlainCellTaker {
  readonly behind = new CellCollector()
  readonly headers = new Map<string, string>()
  anchor = ''
  betweenCells = false
  private readonly cells = new CellCollector()
  private readonly hiddenRows: Stretch[] = []
  private readonly hiddenColumns: Stretch[] = []
  private readonly merges: Merge[] = []
  private readonly looks: Sources['looks']
  private row = -1
  private column = -1
  private type = ''
  private style = 0
  private value = ''
  private formula = ''
  private buffer = ''
  private isText = false
  private phonetic = 0
  private closing: ((text: string) => void) | undefined

  constructor(
    readonly part: string,
    readonly sources: Sources,
  ) {
    this.looks = sources.looks
  }

  open(name: string, attributes: Attributes): void {
    this.betweenCells = name === 's:row'
    if (name === 's:c') this.openCell(attributes)
    else if (name === 's:v' || name === 's:f') this.expectText()
    else if (name === 's:t') this.isText = this.phonetic === 0
    else if (name === 's:row') this.openRow(attributes)
    else if (name === 's:is') this.buffer = ''
    else if (name === 's:rPh') this.phonetic++
    else if (name === 's:col') this.openColumn(attributes)
    else if (name === 's:mergeCell') {
      const range = parseRange(attributes.ref ?? '')
      if (range) this.merges.push(range)
    } else behindElements[name]?.(this, attributes)
  }

  text(value: string): void {
    if (this.isText) this.buffer += value
  }

  close(name: string): void {
    this.betweenCells = name === 's:c'
    if (name === 's:c') this.closeCell()
    else if (name === 's:v' || name === 's:is') this.value = this.takeText()
    else if (name === 's:f') this.formula = this.takeText()
    else if (name === 's:t') this.isText = false
    else if (name === 's:rPh') this.phonetic--
    else if (this.closing) {
      const done = this.closing
      this.closing = undefined
      done(this.takeText())
    }
  }

  /** Collects the text of the element just opened. */
  expectText(done?: (text: string) => void): void {
    this.buffer = ''
    this.isText = true
    this.closing = done
  }

  private takeText(): string {
    this.isText = false
    return this.buffer
  }

  takeCell(row: number, column: number, type: string, style: number, value: string): void {
    this.row = row
    this.column = column
    this.type = type
    this.style = style
    this.value = value
    this.formula = ''
    this.closeCell()
  }

  private openRow({ r, hidden, ht }: Attributes): void {
    this.row = r === undefined ? this.row + 1 : Number(r) - 1
    if (!(this.row >= 0 && this.row < 10_000_000)) this.row = 0
    this.column = -1
    if ((hidden !== undefined && isOn(hidden)) || toNumber(ht) === 0) this.hiddenRows.push([this.row, this.row])
  }

  private openColumn({ min, max, hidden, width }: Attributes): void {
    const [first, last] = [toNumber(min), toNumber(max)]
    if (first === undefined || last === undefined) return
    if ((hidden !== undefined && isOn(hidden)) || toNumber(width) === 0) this.hiddenColumns.push([first - 1, last - 1])
  }

  private openCell({ r, t, s }: Attributes): void {
    const place = r === undefined ? undefined : parseReference(r)
    this.row = place?.row ?? Math.max(this.row, 0)
    this.column = place?.column ?? this.column + 1
    this.type = t ?? 'n'
    this.style = s === undefined ? 0 : Number(s)
    this.value = ''
    this.formula = ''
  }

  private closeCell(): void {
    if (this.formula !== '' && telling.test(this.formula)) this.behind.add(this.row, this.column, `=${this.formula}`)
    if (this.value === '') return
    const look = this.looks[this.style] ?? plainLook
    const text = this.shown()
    if (text.trim() === '') return
    this.cells.add(this.row, this.column, text)
    const { hides } = look.format
    if (look.invisible || hides === 'everything' || (hides === 'numbers' && this.type === 'n')) this.cells.hideLast()
    const { met, limits } = this.sources
    met.textLength += text.length + 1
    if (met.textLength > limits.textLength) throw new StopReading('too-large')
  }

  /** The value as text: a number with all the digits the file holds, a date as a date. */
  private shown(): string {
    const { type, value, sources } = this
    if (type === 'n') {
      const { format } = this.looks[this.style] ?? plainLook
      return formatNumber(value, format, sources.from1904)
    }
    if (type === 's') return sources.strings.take(Number(value)) ?? ''
    if (type === 'b') return value === '0' || value === 'false' ? 'FALSE' : 'TRUE'
    return type === 'str' || type === 'inlineStr' ? unescapeText(value) : value
  }

  finish(): SheetPart {
    const { cells, hiddenCells } = this.cells.finish()
    const covered = coveredCells(cells, this.merges)
    const hidden = covered.length > 0 ? [...new Set([...(hiddenCells ?? []), ...covered])] : hiddenCells
    return {
      cells,
      ...(hidden ? { hiddenCells: hidden.toSorted((a, b) => a - b) } : {}),
      hiddenRows: joinStretches(this.hiddenRows),
      hiddenColumns: joinStretches(this.hiddenColumns),
      merges: this.merges,
      behind: this.behind,
      headers: this.headers,
    }
  }
}

/** Comparisons spent on looking for covered cells: overlapping merges of a hostile file must not multiply. */
const mostSteps = 5_000_000

/** Cells that still hold a value though another is spread over them. */
function coveredCells({ rows, columns }: SheetCells, merges: readonly Merge[]): number[] {
  const covered: number[] = []
  let steps = 0
  for (const [row, column, rowSpan, columnSpan] of merges) {
    for (let index = firstOfRow(rows, row); (rows[index] ?? Infinity) < row + rowSpan; index++) {
      if (++steps > mostSteps) return covered
      const at = columns[index] ?? 0
      if (at >= column && at < column + columnSpan && (at !== column || rows[index] !== row)) covered.push(index)
    }
  }
  return covered
}

function firstOfRow(rows: readonly number[], row: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle] ?? 0) < row) low = middle + 1
    else high = middle
  }
  return low
}
