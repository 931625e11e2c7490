// What holds at one point of an RTF file. A group inherits it, and what the group changes ends with the group.
import type { CharacterState, ParagraphState } from './looks.js'
import type { Story } from './story.js'

export interface State {
  /** The story around this point. */
  readonly story: Story
  /**
   * Where text goes: into the story, into what gathers it, into the definitions. `void`: nowhere, but destinations within may
   * say otherwise. `dead`: nowhere, whatever is within.
   */
  readonly target: 'story' | Collector | 'fonts' | 'colors' | 'void' | 'dead'
  /** What is said of rows is said of one in a table within a table. */
  readonly isInnerRow?: boolean
  /** Units that follow a `\u` for programs that do not know it. */
  readonly fallback: number
  readonly characters: CharacterState
  readonly paragraph: ParagraphState
}

/** Gathers text that is no text of the document. */
export interface Collector {
  text: string
}
