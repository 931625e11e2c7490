// A paragraph while it is read, and the stretch of blocks it will stand in.
import type { Block, Inline, Locator, Paragraph } from '@gongkai/core'
import type { Element } from '../ooxml/element.js'
import type { Background } from '../word/color.js'
import { type Layout, toStanding } from '../word/layout.js'
import type { Field } from './field.js'

/** Blocks that follow one another: the body, a cell, a text box, a note. */
export interface Scope {
  readonly blocks: Block[]
  /** Fields begun and not yet ended; a table within a field shares them with the text around it. */
  readonly fields: Field[]
  background: Background
  readonly cell?: boolean
  readonly tableStyle?: string | undefined
  /** Content whose paragraph mark is deleted or hidden: it runs on into the next paragraph. */
  carried: Inline[]
  draft?: Draft | undefined
}

export interface Draft {
  readonly locator: Locator
  children: Inline[]
  /** Text boxes and the like, read after the paragraph they are anchored in. */
  readonly after: Block[]
  style?: string | undefined
  layout: Layout
  /** Points, for indents in characters. */
  size: number
  heading?: number | undefined
  runsOn: boolean
  /** A part of it already stands before a page break. */
  begun: boolean
  section?: Element | undefined
}

export function openScope(rest: Partial<Scope> = {}): Scope {
  return { blocks: [], fields: [], background: '#ffffff', carried: [], ...rest }
}

export function openDraft(locator: Locator): Draft {
  return { locator, children: [], after: [], layout: {}, size: 10, runsOn: false, begun: false }
}

/** Ends the paragraph. `marker` counts its number, and only if there is a paragraph to number. */
export function closeDraft(scope: Scope, draft: Draft, marker: () => string | undefined): void {
  scope.draft = undefined
  if (draft.runsOn) {
    scope.carried.push(...draft.children.map((inline) => placed(inline, draft.locator)))
    scope.blocks.push(...draft.after)
    return
  }
  if (!draft.begun || draft.children.length > 0 || scope.carried.length > 0) flush(scope, draft, marker)
  scope.blocks.push(...draft.after)
}

/** A page break within a paragraph cuts it in two. */
export function breakPage(scope: Scope, draft: Draft, marker: () => string | undefined): void {
  if (draft.children.length > 0 || scope.carried.length > 0) flush(scope, draft, marker)
  scope.blocks.push({ type: 'pageBreak' })
}

/** What ran on and met no further paragraph still is one. */
export function closeScope(scope: Scope, locator: Locator): Block[] {
  if (scope.carried.length > 0) scope.blocks.push({ type: 'paragraph', children: scope.carried, locator })
  scope.carried = []
  return scope.blocks
}

function flush(scope: Scope, draft: Draft, marker: () => string | undefined): void {
  const first = !draft.begun
  if (first && draft.layout.pageBreakBefore) scope.blocks.push({ type: 'pageBreak' })
  scope.blocks.push(toParagraph(draft, [...scope.carried, ...draft.children], first ? marker() : undefined))
  scope.carried = []
  draft.children = []
  draft.begun = true
}

function toParagraph(draft: Draft, children: Inline[], marker: string | undefined): Paragraph {
  const { layout, heading, size } = draft
  return {
    type: 'paragraph',
    children,
    ...toStanding(layout, size, !draft.begun),
    ...(heading ? { heading } : {}),
    ...(marker ? { marker } : {}),
    locator: draft.locator,
  }
}

function placed(inline: Inline, locator: Locator): Inline {
  return inline.type === 'lineBreak' || inline.locator ? inline : { ...inline, locator }
}
