// An RTF file while it is read: the groups that are open, and where their text goes.
import { Buffer } from 'node:buffer'
import type { Block, Limits, Notice } from '@gongkai/core'
import { Definitions } from './definitions.js'
import { Found } from './found.js'
import type { CharacterState, ParagraphState } from './looks.js'
import { PendingBytes } from './pending-bytes.js'
import type { Collector, State } from './state.js'
import { type Field, Story } from './story.js'
import type { TokenHandler } from './tokens.js'

interface Frame {
  readonly state: State
  readonly onClose: (() => void)[]
  /** The field that this group is. */
  field?: Field
}

/** What a control word does. */
export type Control = (reading: Reading, parameter: number | undefined) => void

/** Control words by name: those that send text elsewhere, and all others. */
export interface Vocabulary {
  readonly destinations: ReadonlyMap<string, Control>
  readonly controls: ReadonlyMap<string, Control>
}

export class Reading implements TokenHandler {
  readonly definitions = new Definitions()
  readonly body: Story
  readonly found = new Found()
  state: State
  /** Names whose value is still to come: of an object, of what a shape says of itself, of a property. */
  objectName = ''
  shapeProperty = ''
  propertyName = ''
  /** Where the second of two forms of the same text goes. */
  unicodeTarget: State['target'] = 'void'
  private readonly frames: Frame[] = []
  private readonly counts = new Map<string, number>()
  private readonly bytes = new PendingBytes()
  /** Characters still to be passed over after a `\u`. */
  private toSkip = 0
  /** The group began with `\*`: unknown destinations are passed over. */
  private isOptional = false
  private textLength = 0
  private done = false

  constructor(
    private readonly limits: Limits,
    private readonly words: Vocabulary,
  ) {
    this.body = new Story('rtf', this.definitions)
    this.state = { story: this.body, target: 'story', fallback: 1, characters: {}, paragraph: {} }
  }

  isDone = (): boolean => this.done

  /** Ends the reading for a reason that is told. */
  stop(code: Notice['code'], detail?: string): void {
    this.done = true
    this.found.tell(code, detail)
  }

  open(): void {
    this.flush()
    this.toSkip = 0
    this.isOptional = false
    if (this.frames.length >= this.limits.depth) this.stop('too-large', 'groups')
    else this.frames.push({ state: this.state, onClose: [] })
  }

  close(): void {
    this.flush()
    this.toSkip = 0
    this.isOptional = false
    const frame = this.frames.pop()
    if (!frame) return
    for (const close of frame.onClose.reverse()) close()
    this.state = frame.state
  }

  /** Closes every group that the file left open. */
  finish(): void {
    while (this.frames.length > 0) this.close()
    this.flush()
  }

  /** Called when the group that is open now ends, before what it changed is undone. */
  atClose(close: () => void): void {
    this.frames.at(-1)?.onClose.push(close)
  }

  word(name: string, parameter: number | undefined): void {
    if (name === 'u') {
      if (this.toSkip > 0) this.toSkip--
      else if (parameter !== undefined) this.writeUnicode(parameter)
      return
    }
    if (this.toSkip > 0) {
      this.toSkip--
      return
    }
    this.flush()
    const optional = this.isOptional
    this.isOptional = false
    if (this.state.target === 'dead') {
      if (name === 'ud') this.change({ target: this.unicodeTarget })
      return
    }
    const destination = this.words.destinations.get(name)
    if (destination) destination(this, parameter)
    else if (optional) this.change({ target: 'dead' })
    else this.words.controls.get(name)?.(this, parameter)
  }

  symbol(character: string): void {
    if (character === '*') {
      this.isOptional = true
      return
    }
    if (this.toSkip > 0) this.toSkip--
    else if (character === '~') this.write('\u00a0')
    else if (character === '_') this.write('-')
    else if (character === '{' || character === '}' || character === '\\') this.byteOrSkip(character.charCodeAt(0))
    else if (character === '\t') this.write('\u3000')
  }

  text(bytes: Uint8Array): void {
    if (this.state.target === 'dead' || this.state.target === 'void') return
    const start = Math.min(this.toSkip, bytes.length)
    this.toSkip -= start
    for (let at = start; at < bytes.length; at++) this.append(bytes[at] ?? 0)
  }

  byte(value: number): void {
    this.byteOrSkip(value)
  }

  binary(bytes: Uint8Array): void {
    this.flush()
    if (this.toSkip > 0) this.toSkip--
    else if (isCollector(this.state.target)) this.state.target.text += Buffer.from(bytes).toString('hex')
  }

  /** Writes text to where text goes now. */
  write(value: string): void {
    this.flush()
    const { target, story, characters, paragraph } = this.state
    if (target === 'dead' || target === 'void' || value === '') return
    this.textLength += value.length
    if (this.textLength > this.limits.textLength) this.stop('too-large')
    else if (isCollector(target)) target.text += value
    else if (target === 'fonts') this.definitions.addFontName(value)
    else if (target === 'colors') for (const _ of value.matchAll(/;/gu)) this.definitions.closeColor()
    else story.write(value, characters, paragraph)
  }

  /** The story that text goes to, if it goes to one. */
  get story(): Story | undefined {
    return this.state.target === 'story' ? this.state.story : undefined
  }

  change(state: Partial<State>): void {
    this.state = { ...this.state, ...state }
  }

  changeCharacters(characters: CharacterState): void {
    this.change({ characters: { ...this.state.characters, ...characters } })
  }

  changeParagraph(paragraph: ParagraphState): void {
    this.change({ paragraph: { ...this.state.paragraph, ...paragraph } })
  }

  /** What this group holds is a story of its own, given to `take` at its end. */
  openStory(name: string, take: (blocks: Block[]) => void): void {
    if (this.state.target === 'dead') return
    const count = (this.counts.get(name) ?? 0) + 1
    this.counts.set(name, count)
    const story = new Story(`rtf ${name} ${count}`, this.definitions, name === 'header' || name === 'footer')
    this.change({ story, target: 'story', paragraph: {}, characters: {} })
    this.atClose(() => take(story.finishAside()))
  }

  /** What this group holds is gathered, and given to `take` at its end. */
  collect(take: (text: string) => void): void {
    const collector: Collector = { text: '' }
    this.change({ target: collector })
    this.atClose(() => take(collector.text))
  }

  openField(): void {
    const frame = this.frames.at(-1)
    const { story } = this
    const field: Field = { instruction: '' }
    if (!frame) return
    frame.field = field
    const outer = this.frames.slice(0, -1).findLast((one) => one.field)?.field
    this.atClose(() => {
      if (story) {
        story.fields.splice(story.fields.indexOf(field), 1)
        story.tell(field, this.state.characters, this.state.paragraph)
      } else if (outer) outer.instruction += ` ${field.instruction} `
    })
    story?.fields.push(field)
  }

  /** The innermost field around here. */
  get field(): Field | undefined {
    return this.frames.findLast((frame) => frame.field)?.field
  }

  /** A paragraph in a list whose number the file does not write out: its number is lost. */
  tellLostNumber(): void {
    const { story } = this
    if (!story || !this.state.paragraph.list || story.marker !== undefined || story.isEmpty) return
    this.found.tell('unread-part', 'listtext')
  }

  private byteOrSkip(value: number): void {
    if (this.toSkip > 0) this.toSkip--
    else if (this.state.target !== 'dead' && this.state.target !== 'void') this.append(value)
  }

  private append(value: number): void {
    const { target, characters } = this.state
    const { definitions } = this
    this.bytes.add(value, () =>
      target === 'fonts' ? definitions.fontNameEncoding : definitions.encodingOf(characters),
    )
  }

  private flush(): void {
    if (this.bytes.isEmpty) return
    const { text, encoding } = this.bytes.take()
    if (text.includes('\ufffd')) this.found.tell('garbled-text', encoding)
    this.write(text)
  }

  /** Units above 32767 are written as negative numbers. */
  private writeUnicode(parameter: number): void {
    this.write(String.fromCharCode(parameter & 0xffff))
    this.toSkip = this.state.fallback
  }
}

function isCollector(target: State['target']): target is Collector {
  return typeof target === 'object'
}
