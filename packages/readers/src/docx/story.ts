// The state of one part while it is read, and how text, asides and fields enter it.
import type { Aside, Block, Font, Inline, Locator, Text } from '@gongkai/core'
import type { Attributes } from '../bytes/xml.js'
import type { Element } from '../ooxml/element.js'
import type { Relationship } from '../ooxml/package.js'
import type { Background } from '../word/color.js'
import { isContents } from '../word/field.js'
import { isHidden, type Look, toFont } from '../word/look.js'
import { boxState, isSymbolFont, showSymbols } from '../word/symbols.js'
import { closeDraft, closeScope, type Draft, openDraft, openScope, type Scope } from './draft.js'
import { type Field, finishField } from './field.js'
import type { Sources } from './sources.js'
import type { TableDraft } from './table.js'

/** A root of a part: the body, a header, one of many notes or comments. */
export interface Item {
  readonly name: string
  readonly attributes: Attributes
  readonly blocks: Block[]
}

/** One run of text: what it says of its look, and, once asked, what that means. */
export interface Run {
  direct: Look
  style?: string | undefined
  seen?: { readonly font: Font | undefined; readonly hidden: boolean; readonly symbols: string | undefined }
}

export interface DrawingDraft {
  readonly alternatives: Set<string>
  watermark: boolean
  picture: boolean
  fill?: Background
}

/** Called when an element opens; what it returns is called when it closes. */
export type Opener =
  | ((story: Story, attributes: Attributes) => (() => void) | undefined)
  | ((story: Story, attributes: Attributes) => void)

/** Called with an element that was read whole. */
export type Capture = (story: Story, properties: Element) => void

export class Story {
  readonly items: Item[] = []
  readonly relationships: ReadonlyMap<string, Relationship>
  scope: Scope = openScope()
  run: Run | undefined
  table: TableDraft | undefined
  drawing: DrawingDraft | undefined
  /** Alternatives that are open: whether one was chosen, and the text it gave. */
  readonly alternatives: { taken: boolean; text: string }[] = []
  /** How many elements around here take their text out of sight. */
  deleted = 0
  hidden = 0
  /** State of the tick box whose content is being read. */
  checkbox: boolean | undefined
  /** Text of the element being read, if it is one that holds text. */
  buffer: string | undefined
  background: Background = '#ffffff'
  /** Where Word offers the building block being read. */
  gallery: string | undefined
  /** The cap on text is reached. */
  full = false
  private paragraphs = 0
  private readonly fonts = new Map<string, Font>()

  constructor(
    readonly part: string,
    readonly sources: Sources,
  ) {
    this.relationships = sources.package.relationships(part)
  }

  get locator(): Locator {
    return this.scope.draft?.locator ?? { path: this.paragraphs > 0 ? `${this.part} p${this.paragraphs}` : this.part }
  }

  /** The paragraph text now goes to; text outside any paragraph makes one. */
  get draft(): Draft {
    this.scope.draft ??= openDraft(this.locator)
    return this.scope.draft
  }

  openParagraph(): void {
    if (this.scope.draft) this.closeParagraph()
    this.paragraphs++
    const draft = openDraft({ path: `${this.part} p${this.paragraphs}` })
    draft.layout = this.sources.styles.layout(undefined)
    draft.size = this.sources.styles.look({ table: this.scope.tableStyle }).size ?? draft.size
    this.scope.draft = draft
  }

  closeParagraph(): void {
    const { draft } = this.scope
    if (!draft) return
    closeDraft(this.scope, draft, () => this.marker(draft))
    if (draft.section) this.sources.met.sections.push({ properties: draft.section, after: this.scope.blocks.length })
  }

  /** The number that Word writes before this paragraph. */
  marker({ layout, style }: Draft): string | undefined {
    const { numbering } = this.sources
    if (layout.numbering === undefined || layout.numbering === '0') return undefined
    const level = layout.level ?? numbering.levelOfStyle(layout.numbering, style) ?? 0
    const marker = numbering.next(layout.numbering, level)
    return this.deleted > 0 || this.hidden > 0 ? undefined : marker
  }

  /** Reads what follows into blocks of its own until the returned function ends it and gives them. */
  enter(rest: Partial<Scope>): () => Block[] {
    const outer = { scope: this.scope, run: this.run, table: this.table, drawing: this.drawing, buffer: this.buffer }
    this.scope = openScope({ background: this.scope.background, ...rest })
    this.run = undefined
    if (!rest.cell) this.table = undefined
    this.buffer = undefined
    const { scope } = this
    return () => {
      const blocks = this.finish(scope)
      Object.assign(this, outer)
      return blocks
    }
  }

  /** Closes what is open in these blocks, and gives them. */
  finish(scope: Scope): Block[] {
    // A field that never ends has no result: what it swallowed is told all the same.
    if (!scope.cell) for (const field of scope.fields.splice(0)) this.tell(field)
    this.closeParagraph()
    return closeScope(scope, this.locator)
  }

  /** Text of the run, or of the instruction it belongs to. */
  write(value: string): void {
    if (value === '' || !this.takes(value)) return
    const field = this.scope.fields.find(({ phase }) => phase === 'instruction')
    if (field) {
      field.instruction += value
      return
    }
    const { hidden, font, symbols } = this.see()
    const shown = symbols ? showSymbols(value, symbols) : value
    const checked = this.checkbox === undefined ? undefined : boxState(shown.trim())
    const unseen = this.deleted > 0 ? 'deleted' : hidden ? 'hidden' : undefined
    if (this.checkbox !== undefined && checked !== undefined && !unseen)
      this.put({ type: 'checkbox', checked: this.checkbox })
    else this.put({ type: 'text', value: shown, ...(font ? { font } : {}), ...(unseen ? { unseen } : {}) })
  }

  /** Puts something into the paragraph; text that looks like the text before it joins that. */
  put(inline: Inline): void {
    const { children } = this.draft
    const last = children.at(-1)
    if (inline.type === 'text' && last?.type === 'text' && last.font === inline.font && last.unseen === inline.unseen)
      children[children.length - 1] = { ...last, value: last.value + inline.value } satisfies Text
    else children.push(inline)
  }

  /** Puts an aside next to the paragraph. */
  putAside(kind: Aside['kind'], children: Block[]): void {
    if (children.length === 0) return
    const aside: Aside = { type: 'aside', kind, children, locator: this.locator }
    if (this.scope.draft) this.scope.draft.after.push(aside)
    else this.scope.blocks.push(aside)
  }

  /** Tells a text that is in the file but not on the paper. */
  putHidden(value: string): void {
    if (value.trim() === '' || !this.takes(value)) return
    const children: Inline[] = [{ type: 'text', value }]
    this.putAside(this.deleted > 0 ? 'deleted' : 'hidden', [{ type: 'paragraph', children, locator: this.locator }])
  }

  /** Ends a field: what its instruction draws, ticks or tells. */
  tell(field: Field): void {
    const { visible, hidden, checked } = finishField(field)
    if (checked !== undefined) this.put({ type: 'checkbox', checked })
    if (visible) this.write(visible)
    if (hidden) this.putHidden(hidden)
  }

  /** Text that the font, the style or the place around it takes out of sight. */
  see(): { font: Font | undefined; hidden: boolean; symbols: string | undefined } {
    const run = this.run ?? { direct: {} }
    run.seen ??= this.judge(run)
    return this.hidden > 0 ? { ...run.seen, hidden: true } : run.seen
  }

  private judge({ direct, style }: Run): NonNullable<Run['seen']> {
    const { draft, scope } = this
    const names = { table: scope.tableStyle, paragraph: draft.style, character: style }
    const look: Look = { ...this.sources.styles.look(names), ...direct }
    const printed =
      look.webHidden && scope.fields.some(({ instruction }) => isContents(instruction))
        ? { ...look, webHidden: false }
        : look
    return {
      font: this.shared(toFont(look)),
      hidden: draft.layout.flat === true || isHidden(printed, draft.layout.shade ?? scope.background),
      symbols: isSymbolFont(look.ascii) ? look.ascii : undefined,
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

  /** Whether there is room for this text; if not, the story is full and takes nothing more. */
  private takes(value: string): boolean {
    const { met, limits } = this.sources
    this.full ||= met.textLength + value.length > limits.textLength
    if (this.full) return false
    met.textLength += value.length
    for (const alternative of this.alternatives) alternative.text += value
    return true
  }
}
