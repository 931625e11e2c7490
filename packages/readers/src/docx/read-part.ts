// Reads one part of a docx from end to end: each element, by its name, to whoever knows what it means.
import { type Attributes, parseXml, StopReading, type XmlHandler } from '../bytes/xml.js'
import { ElementBuilder } from '../ooxml/element.js'
import type { Part } from '../ooxml/package.js'
import { vocabulary } from '../ooxml/vocabulary.js'
import { blockElements } from './block-elements.js'
import { drawingElements } from './drawing-elements.js'
import { captures, leftOver } from './property-elements.js'
import type { Sources } from './sources.js'
import { type Capture, type Item, type Opener, Story } from './story.js'
import { textElements } from './text-elements.js'

/** An element that stands in no table is a wrapper: its content is read as if it were not there. */
const elements: Readonly<Record<string, Opener | undefined>> = { ...blockElements, ...textElements, ...drawingElements }

/** The root items of a part. A problem becomes a notice; what was read before it stays. */
export function readPart(part: Part, sources: Sources): Item[] {
  const story = new Story(part.name, sources)
  const handler = new Dispatcher(story)
  const problem = parseXml(part.read(), handler, vocabulary, sources.limits)
  if (problem) sources.package.notices.push({ ...problem, lost: 'text', detail: problem.detail ?? part.name })
  handler.end()
  const strays = story.finish(story.scope)
  if (strays.length > 0) story.items.push({ name: '', attributes: {}, blocks: strays })
  return story.items
}

class Dispatcher implements XmlHandler {
  private readonly closers: ((() => void) | undefined)[] = []
  private builder: ElementBuilder | undefined
  private capture: Capture | undefined

  constructor(private readonly story: Story) {}

  open(name: string, attributes: Attributes): void {
    const { story } = this
    const isLeftOver = (name === 'mc:Choice' || name === 'mc:Fallback') && story.alternatives.at(-1)?.taken
    const capture = isLeftOver ? leftOver : captures[name]
    if (this.builder) this.builder.open(name, attributes)
    else if (capture) {
      this.builder = new ElementBuilder(name, attributes)
      this.capture = capture
    } else this.closers.push(elements[name]?.(story, attributes) ?? undefined)
  }

  text(value: string): void {
    if (this.builder) this.builder.text(value)
    else if (this.story.buffer !== undefined) this.story.buffer += value
  }

  close(): void {
    if (this.story.full) throw new StopReading('too-large')
    if (!this.builder) this.closers.pop()?.()
    else if (this.builder.depth > 1) this.builder.close()
    else {
      const { top } = this.builder
      this.builder = undefined
      this.capture?.(this.story, top)
    }
  }

  /** What a part cut short left open is closed from the inside out. */
  end(): void {
    while (this.closers.length > 0) this.closers.pop()?.()
  }
}
