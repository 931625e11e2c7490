// One story of an RTF file while it is read: the body, a header, a note, a comment, a text box.
import type { Block, Font } from '@gongkai/core'
import type { Background } from '../word/color.js'
import { type FormField, isContents, readField } from '../word/field.js'
import { Flow } from '../word/flow.js'
import { toStanding } from '../word/layout.js'
import { isHidden, type Look, toFont } from '../word/look.js'
import { isSymbolFont, showSymbols } from '../word/symbols.js'
import type { Definitions } from './definitions.js'
import type { CharacterState, ParagraphState } from './looks.js'
import { openRow, type RowState, shapeOf } from './row.js'

export interface Field {
  instruction: string
  form?: FormField
}

const white = '#ffffff'

export class Story {
  private count = 0
  private readonly flow = new Flow(() => ({ path: `${this.name} p${this.count}` }))
  private readonly fonts = new Map<string, Font>()
  private readonly seen = new WeakMap<CharacterState, Map<Background, ReturnType<Story['judge']>>>()
  private cellIndex = 0
  private readonly rows: RowState[] = [openRow(), openRow()]
  /** Number or bullet of the paragraph. */
  marker: string | undefined
  /** Fields around what is being read. */
  readonly fields: Field[] = []

  constructor(
    private readonly name: string,
    private readonly definitions: Definitions,
    /** It stands on every page: a header or footer. */
    readonly isPageStory = false,
  ) {}

  write(value: string, characters: CharacterState, paragraph: ParagraphState): void {
    const { font, unseen, symbols } = this.see(eastAsian.test(value) ? inEastAsian(characters) : characters, paragraph)
    this.flow.put({
      type: 'text',
      value: symbols ? showSymbols(value, symbols) : value,
      ...(font ? { font } : {}),
      ...(unseen ? { unseen } : {}),
    })
  }

  breakLine(characters: CharacterState, paragraph: ParagraphState): void {
    if (this.see(characters, paragraph).unseen) this.write(' ', characters, paragraph)
    else this.flow.put({ type: 'lineBreak' })
  }

  putImage(): void {
    this.flow.put({ type: 'image' })
  }

  putAfter(kind: Parameters<Flow['putAfter']>[0]['kind'], children: Block[]): void {
    this.flow.putAfter({ type: 'aside', kind, children, locator: { path: this.name } })
  }

  breakPage(paragraph: ParagraphState): void {
    if (!this.flow.isEmpty) this.endParagraph(paragraph)
    this.flow.breakPage(depthOf(paragraph))
  }

  /** `mark` is how the mark at the end looks: a paragraph whose mark is deleted runs on into the next one. */
  endParagraph(paragraph: ParagraphState, mark: CharacterState = {}, depth = depthOf(paragraph)): void {
    if (mark.deleted || mark.hidden) return
    this.count++
    if (paragraph.pageBreakBefore) this.flow.breakPage(depth)
    const { marker } = this
    this.marker = undefined
    this.flow.endParagraph(depth, {
      ...toStanding(paragraph, (mark.size ?? 24) / 2),
      ...(paragraph.outline !== undefined && paragraph.outline < 9 ? { heading: paragraph.outline + 1 } : {}),
      ...(marker ? { marker } : {}),
    })
  }

  endCell(paragraph: ParagraphState, characters: CharacterState, depth: number): void {
    this.endParagraph(paragraph, { ...characters, deleted: false, hidden: false }, depth)
    this.flow.endCell(depth)
    if (depth === 1) this.cellIndex++
  }

  endRow(depth: number): void {
    this.flow.endRow(depth, shapeOf(this.row(depth > 1)))
    if (depth === 1) this.cellIndex = 0
  }

  openRow(isInner = false): void {
    this.rows[Number(isInner)] = openRow()
  }

  /** The row being described: of a table in the text, or of one within a cell. */
  row(isInner = false): RowState {
    return this.rows[Number(isInner)] ?? openRow()
  }

  /** Ends a field: what its instruction draws, ticks or tells. */
  tell({ instruction, form }: Field, characters: CharacterState, paragraph: ParagraphState): void {
    const { visible, hidden, checked } = readField(instruction, form)
    if (checked !== undefined) this.flow.put({ type: 'checkbox', checked })
    if (visible) this.write(visible, characters, paragraph)
    if (hidden) {
      const { unseen = 'hidden' } = this.see(characters, paragraph)
      this.putAfter(unseen, [{ type: 'paragraph', children: [{ type: 'text', value: hidden }] }])
    }
  }

  get isEmpty(): boolean {
    return this.flow.isEmpty
  }

  finish(): Block[] {
    return this.flow.finish()
  }

  /** Nothing where only empty paragraphs stand. */
  finishAside(): Block[] {
    const blocks = this.flow.finish()
    return blocks.every((block) => block.type === 'paragraph' && block.children.length === 0) ? [] : blocks
  }

  private see(characters: CharacterState, paragraph: ParagraphState) {
    const { colors } = this.definitions
    const shade = depthOf(paragraph) > 0 ? this.row().shades[this.cellIndex] : undefined
    const behind = colors[paragraph.background ?? 0] ?? colors[shade ?? 0] ?? white
    const known = this.seen.get(characters) ?? new Map<Background, ReturnType<Story['judge']>>()
    this.seen.set(characters, known)
    const seen = known.get(behind) ?? this.judge(characters, behind)
    known.set(behind, seen)
    return paragraph.flat && !seen.unseen ? { ...seen, unseen: 'hidden' as const } : seen
  }

  private judge(characters: CharacterState, behind: Background) {
    const { definitions, fields } = this
    const { size, bold, hidden, deleted, color, highlight, background, width } = characters
    const ascii = definitions.fonts.get(characters.font ?? definitions.defaultFont ?? -1)?.name
    const eastAsia = definitions.fonts.get(characters.eastAsian ?? -1)?.name
    const shade = definitions.colors[background ?? 0]
    const look: Look = {
      ...(ascii ? { ascii } : {}),
      ...(eastAsia ? { eastAsia } : {}),
      size: (size ?? 24) / 2,
      ...(bold ? { bold } : {}),
      ...(hidden && !fields.some(({ instruction }) => isContents(instruction)) ? { vanish: true } : {}),
      color: definitions.colors[color ?? 0] ?? 'auto',
      highlight: definitions.colors[highlight ?? 0] ?? 'none',
      ...(shade ? { shade } : {}),
      ...(width === undefined ? {} : { width }),
    }
    return {
      font: this.shared(toFont(look)),
      unseen: deleted ? ('deleted' as const) : isHidden(look, behind) ? ('hidden' as const) : undefined,
      symbols: isSymbolFont(ascii) ? ascii : undefined,
    }
  }

  /** One object for each font, so that equal ones are recognised at a glance. */
  private shared(font: Font | undefined): Font | undefined {
    if (!font) return undefined
    const key = `${font.name}/${font.size}/${font.bold}/${font.color}`
    const known = this.fonts.get(key) ?? font
    this.fonts.set(key, known)
    return known
  }
}

export function depthOf({ depth, inTable }: ParagraphState): number {
  return inTable ? Math.max(depth ?? 1, 1) : (depth ?? 0)
}

const eastAsian = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u

/** The look of Chinese characters, which may have a size and weight of their own. */
function inEastAsian(characters: CharacterState): CharacterState {
  const { eastAsianSize, eastAsianBold, ...rest } = characters
  if (eastAsianSize === undefined && eastAsianBold === undefined) return characters
  return {
    ...rest,
    ...(eastAsianSize === undefined ? {} : { size: eastAsianSize }),
    ...(eastAsianBold === undefined ? {} : { bold: eastAsianBold }),
  }
}
