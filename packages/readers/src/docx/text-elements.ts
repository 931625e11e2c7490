// What the elements within a paragraph mean: runs, text, breaks, fields, links, symbols.
import { boxState, showSymbol } from '../word/symbols.js'
import { breakPage } from './draft.js'
import type { Field } from './field.js'
import type { Opener, Story } from './story.js'

/** The gap of a tab. A tab character would read as the border of a table cell. */
const tab = '\u3000'

const glyph =
  (value: string): Opener =>
  (story) => {
    story.write(value)
  }

/** Text of the element itself. Line ends in it are the file's, not the document's. */
const text: Opener = (story, attributes) => {
  const outer = story.buffer
  story.buffer = ''
  return () => {
    const value = story.buffer ?? ''
    story.buffer = outer
    const isKept = attributes['xml:space'] === 'preserve' || !/[\r\n]/u.test(value)
    story.write((isKept ? value : value.trim()).replace(/[\t\r\n]+/gu, ' '))
  }
}

const instruction: Opener = (story) => {
  const outer = story.buffer
  story.buffer = ''
  return () => {
    const value = story.buffer ?? ''
    story.buffer = outer
    const field = story.scope.fields.findLast(({ phase }) => phase === 'instruction')
    if (field) field.instruction += value
    else story.putHidden(value)
  }
}

const run: Opener = (story) => {
  const outer = story.run
  story.run = { direct: {} }
  return () => {
    story.run = outer
  }
}

const reference =
  (name: string): Opener =>
  (story, attributes) => {
    if (story.deleted === 0) story.sources.met.references.add(`${name} ${attributes['w:id']}`)
  }

const carriageReturn: Opener = (story) => {
  story.put({ type: 'lineBreak' })
}

const lineBreak: Opener = (story, attributes) => {
  if (attributes['w:type'] === 'page') {
    const { draft } = story
    if (story.deleted === 0) breakPage(story.scope, draft, () => story.marker(draft))
  } else if (story.deleted === 0 && !story.see().hidden) story.put({ type: 'lineBreak' })
  else story.write(' ')
}

const link: Opener = (story, attributes) => {
  const relationship = story.relationships.get(attributes['r:id'] ?? '')
  const before = story.draft.children.length
  return () => {
    if (attributes['w:tooltip']) story.putHidden(attributes['w:tooltip'])
    if (!relationship?.external) return
    story.sources.met.links.add(relationship.target)
    const shown = (story.scope.draft?.children.slice(Math.max(0, before - 1)) ?? [])
      .map((inline) => (inline.type === 'text' && !inline.unseen ? inline.value : ''))
      .join('')
    if (!shown.includes(relationship.target.replace(/^mailto:|\/$/gu, ''))) story.putHidden(relationship.target)
  }
}

const field: Opener = (story, attributes) => {
  const { fields } = story.scope
  const type = attributes['w:fldCharType']
  const last = fields.at(-1)
  if (type === 'begin') fields.push({ instruction: '', phase: 'instruction' })
  else if (type === 'separate' && last) last.phase = 'result'
  else if (type === 'end' && last) {
    fields.pop()
    endField(story, last)
  }
}

const simpleField: Opener = (story, attributes) => {
  const { fields } = story.scope
  fields.push({ instruction: attributes['w:instr'] ?? '', phase: 'result' })
  return () => {
    const last = fields.pop()
    if (last) endField(story, last)
  }
}

/** A field within the instruction of another is part of that instruction. */
function endField(story: Story, field: Field): void {
  const outer = story.scope.fields.findLast(({ phase }) => phase === 'instruction')
  if (outer) outer.instruction += ` ${field.instruction} `
  else story.tell(field)
}

const symbol: Opener = (story, attributes) => {
  const shown = showSymbol(attributes['w:char'], attributes['w:font'])
  const checked = shown === '☑' || shown === '☒' ? true : shown === '☐' ? false : undefined
  const isSeen = story.deleted === 0 && !story.see().hidden
  if (story.checkbox === undefined && checked !== undefined && isSeen) story.put({ type: 'checkbox', checked })
  else if (story.checkbox !== undefined && boxState(shown) !== undefined && isSeen)
    story.put({ type: 'checkbox', checked: story.checkbox })
  else story.write(shown)
}

export const textElements: Readonly<Record<string, Opener | undefined>> = {
  'w:r': run,
  'm:r': run,
  'w:t': text,
  'w:delText': text,
  'm:t': text,
  'a:t': text,
  'w:instrText': instruction,
  'w:delInstrText': instruction,
  'w:tab': glyph(tab),
  'w:ptab': glyph(tab),
  'w:noBreakHyphen': glyph('-'),
  'w:cr': carriageReturn,
  'a:br': carriageReturn,
  'w:br': lineBreak,
  'w:sym': symbol,
  'w:hyperlink': link,
  'w:fldChar': field,
  'w:fldSimple': simpleField,
  'w:footnoteReference': reference('w:footnote'),
  'w:endnoteReference': reference('w:endnote'),
}
