// One story of a Word 97 file, from its characters to blocks: paragraphs, tables, fields, and what nobody sees.
import type { Aside, Block, Font, Locator } from '@gongkai/core'
import type { Background } from '../word/color.js'
import { type FormField, isContents, readField } from '../word/field.js'
import { Flow } from '../word/flow.js'
import { toStanding } from '../word/layout.js'
import { isHidden, toFont } from '../word/look.js'
import { isSymbolFont, showSymbol, showSymbols } from '../word/symbols.js'
import { backgroundsOf } from './backgrounds.js'
import type { Characters } from './characters.js'
import type { Sources } from './document.js'
import { readForm } from './form.js'
import { findParagraphs, type StoryParagraph } from './story-paragraphs.js'

interface Field {
  instruction: string
  phase: 'instruction' | 'result'
  form?: FormField
}

interface Seen {
  readonly font: Font | undefined
  readonly unseen: 'deleted' | 'hidden' | undefined
  readonly symbols: string | undefined
}

/** The gap of a tab. A tab character would read as the border of a table cell. */
const tab = '\u3000'

/** Reads the characters from `start` to `end`. `name` says for the locators which story it is. */
export function readStory(sources: Sources, start: number, end: number, name: string): Block[] {
  return new Story(sources, name).read(start, end)
}

class Story {
  private count = 0
  private readonly flow: Flow
  private readonly fields: Field[] = []
  private readonly fonts = new Map<string, Font>()
  private readonly seen = new Map<Characters, Seen>()
  private behind: Background = '#ffffff'
  private isFlat = false

  constructor(
    private readonly sources: Sources,
    private readonly name: string,
  ) {
    this.flow = new Flow(() => this.locator)
  }

  private get locator(): Locator {
    return { path: this.count > 0 ? `${this.name} p${this.count}` : this.name }
  }

  read(start: number, end: number): Block[] {
    const paragraphs = findParagraphs(this.sources, start, end)
    const backgrounds = backgroundsOf(paragraphs, this.sources.styles)
    paragraphs.forEach((paragraph, index) => {
      this.count++
      const behind = paragraph.look.layout.shade ?? backgrounds[index] ?? '#ffffff'
      this.stand(behind, paragraph.look.layout.flat === true)
      let position = paragraph.start
      for (const { text, look } of this.sources.text.stretches(paragraph.start, paragraph.end, paragraph.style)) {
        const seen = this.see(look)
        this.readStretch(text, position, look, seen, paragraph)
        position += text.length
      }
      this.endParagraph(paragraph)
    })
    // A field that never ends has no result: what it swallowed is told all the same.
    for (const field of this.fields.splice(0)) this.tell(field, undefined)
    return this.flow.finish()
  }

  private readStretch(text: string, start: number, look: Characters, seen: Seen, paragraph: StoryParagraph): void {
    special.lastIndex = 0
    let from = 0
    for (let found = special.exec(text); found; found = special.exec(text)) {
      this.write(text.slice(from, found.index), seen)
      this.readSpecial(found[0], start + found.index, look, seen, paragraph)
      from = found.index + 1
    }
    const rest = text.slice(from)
    const { symbol } = look
    if (symbol && (rest === '(' || /^[\uf000-\uf0ff]$/u.test(rest))) this.writeSymbol(symbol, seen)
    else this.write(rest, seen)
  }

  private readSpecial(
    character: string,
    position: number,
    look: Characters,
    seen: Seen,
    paragraph: StoryParagraph,
  ): void {
    switch (character) {
      case '\x01':
        this.readPicture(look)
        break
      case '\x08':
        for (const aside of this.sources.anchored.get(position) ?? []) this.flow.putAfter(aside)
        this.sources.anchored.delete(position)
        break
      case '\t':
        this.write(tab, seen)
        break
      case '\x0b':
      case '\x0e':
        if (seen.unseen || this.fields.some(({ phase }) => phase === 'instruction')) this.write(' ', seen)
        else this.flow.put({ type: 'lineBreak' })
        break
      case '\x0c':
        if (seen.unseen) break
        if (!this.flow.isEmpty) this.endPart(paragraph)
        this.flow.breakPage(paragraph.look.depth)
        break
      case '\x13':
        this.fields.push({ instruction: '', phase: 'instruction' })
        break
      case '\x14': {
        const field = this.fields.at(-1)
        if (field) field.phase = 'result'
        break
      }
      case '\x15': {
        const field = this.fields.pop()
        if (field) this.tell(field, seen)
        break
      }
      case '\x1e':
        this.write('-', seen)
        break
    }
  }

  /** A character that stands for a picture, or for the form field that the field around it is. */
  private readPicture({ data, isForm }: Characters): void {
    const field = this.fields.at(-1)
    if (isForm && field && data !== undefined) field.form = readForm(this.sources.data, data)
    else if (!isForm && data !== undefined && field?.phase !== 'instruction') {
      this.sources.met.pictures++
      this.flow.put({ type: 'image' })
    }
  }

  private writeSymbol({ font, code }: NonNullable<Characters['symbol']>, seen: Seen): void {
    const shown = showSymbol(code.toString(16), this.sources.fonts[font])
    const checked = shown === '☑' || shown === '☒' ? true : shown === '☐' ? false : undefined
    if (checked !== undefined && !seen.unseen) this.flow.put({ type: 'checkbox', checked })
    else this.write(shown, seen)
  }

  private write(value: string, { font, unseen, symbols }: Seen): void {
    if (value === '') return
    const field = this.fields.find(({ phase }) => phase === 'instruction')
    if (field) field.instruction += value
    else
      this.flow.put({
        type: 'text',
        value: symbols ? showSymbols(value, symbols) : value,
        ...(font ? { font } : {}),
        ...(unseen ? { unseen } : {}),
      })
  }

  /** Ends a field: what its instruction draws, ticks or tells. A field within an instruction is part of it. */
  private tell({ instruction, form }: Field, seen: Seen | undefined): void {
    const outer = this.fields.findLast(({ phase }) => phase === 'instruction')
    if (outer) {
      outer.instruction += ` ${instruction} `
      return
    }
    const { visible, hidden, checked } = readField(instruction, form)
    if (checked !== undefined) this.flow.put({ type: 'checkbox', checked })
    if (visible) this.write(visible, seen ?? { font: undefined, unseen: undefined, symbols: undefined })
    if (hidden) this.flow.putAfter(this.aside(seen?.unseen ?? 'hidden', hidden))
  }

  private aside(kind: Aside['kind'], value: string): Aside {
    const { locator } = this
    return {
      type: 'aside',
      kind,
      children: [{ type: 'paragraph', children: [{ type: 'text', value }], locator }],
      locator,
    }
  }

  /** Says where the text stands that is read next: the same look may be seen in one place and not in another. */
  private stand(behind: Background, isFlat: boolean): void {
    if (behind === this.behind && isFlat === this.isFlat) return
    this.behind = behind
    this.isFlat = isFlat
    this.seen.clear()
  }

  private see(look: Characters): Seen {
    const known = this.seen.get(look)
    if (known && !look.webHidden) return known
    const { webHidden, ...printed } = look
    const isPrinted = webHidden && this.fields.some(({ instruction }) => isContents(instruction))
    const hidden = this.isFlat || isHidden(isPrinted ? printed : look, this.behind)
    const seen: Seen = {
      font: this.shared(toFont(look)),
      unseen: look.deleted ? 'deleted' : hidden ? 'hidden' : undefined,
      symbols: isSymbolFont(look.ascii) ? look.ascii : undefined,
    }
    this.seen.set(look, seen)
    return seen
  }

  /** One object for each font, so that equal ones are recognised at a glance. */
  private shared(font: Font | undefined): Font | undefined {
    if (!font) return undefined
    const key = `${font.name}/${font.size}/${font.bold}/${font.color}`
    const known = this.fonts.get(key) ?? font
    this.fonts.set(key, known)
    return known
  }

  private endParagraph(paragraph: StoryParagraph): void {
    const { look, ends, mark } = paragraph
    // A paragraph whose mark is deleted or hidden runs on into the next one.
    if (ends === 'paragraph' && (mark.deleted || mark.vanish)) return
    if (ends === 'row') this.flow.endRow(look.depth, { cells: [], ...look.row })
    else {
      this.endPart(paragraph)
      if (ends === 'cell') this.flow.endCell(look.depth)
    }
    if (paragraph.startsPage) this.flow.breakPage(0)
  }

  private endPart(paragraph: StoryParagraph): void {
    const { look, style } = paragraph
    const { outline } = look.layout
    const heading = outline === undefined || outline > 8 ? this.sources.styles.heading(style) : outline + 1
    const isFirst = !paragraph.isBegun
    paragraph.isBegun = true
    if (isFirst && look.layout.pageBreakBefore) this.flow.breakPage(look.depth)
    const marker = isFirst ? this.marker(paragraph) : undefined
    const size = this.sources.styles.characters(style).size ?? 10
    this.flow.endParagraph(look.depth, {
      ...toStanding(look.layout, size, isFirst),
      ...(heading ? { heading } : {}),
      ...(marker ? { marker } : {}),
    })
  }

  /** The number that Word writes before this paragraph. */
  private marker({ look: { layout } }: StoryParagraph): string | undefined {
    const { numbering, level = 0 } = layout
    return numbering === undefined || numbering === '0' ? undefined : this.sources.nextMarker(numbering, level)
  }
}

/** Characters that stand for something else; a hyphen that may be needed (1F) stands for nothing. */
const special = /\p{Cc}/gu
