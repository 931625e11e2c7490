// What the elements around paragraphs mean: the roots of parts, tables, tracked changes, content controls, alternatives.
import { isUnderstood } from '../ooxml/vocabulary.js'
import { parseColor } from './color.js'
import type { Opener } from './story.js'
import { closeCell, closeRow, closeTable, openCell, openRow, openTable } from './table.js'

const item =
  (name: string): Opener =>
  (story, attributes) => {
    const leave = story.enter({ background: story.background })
    return () => {
      const { gallery } = story
      story.items.push({ name, attributes: gallery ? { ...attributes, gallery } : attributes, blocks: leave() })
      story.gallery = undefined
    }
  }

const paragraph: Opener = (story) => {
  story.openParagraph()
  return () => story.closeParagraph()
}

const counted =
  (what: 'deleted' | 'hidden'): Opener =>
  (story, attributes) => {
    const author = attributes['w:author']
    if (author) story.sources.met.people.add(author)
    story[what]++
    return () => {
      story[what]--
    }
  }

const inserted: Opener = (story, attributes) => {
  const author = attributes['w:author']
  if (author) story.sources.met.people.add(author)
}

const control: Opener = (story) => {
  const outer = story.checkbox
  return () => {
    story.checkbox = outer
  }
}

const table: Opener = (story) => {
  story.closeParagraph()
  const outer = story.table
  const draft = openTable()
  const { locator } = story
  story.table = draft
  return () => {
    story.table = outer
    if (draft.rows.length > 0) story.scope.blocks.push(closeTable(draft, locator))
  }
}

const row: Opener = (story) => {
  const { table: draft, deleted, hidden } = story
  if (!draft) return undefined
  openRow(draft)
  return () => {
    closeRow(draft)
    Object.assign(story, { deleted, hidden })
  }
}

const cell: Opener = (story) => {
  const { table: draft, deleted, hidden } = story
  if (!draft) return undefined
  openCell(draft)
  const { fields, background } = story.scope
  const leave = story.enter({
    cell: true,
    fields,
    tableStyle: draft.style,
    background: draft.background ?? story.sources.styles.tableBackground(draft.style) ?? background,
  })
  return () => {
    const covered = closeCell(draft, leave(), story.locator)
    if (covered) story.scope.blocks.push(covered)
    Object.assign(story, { deleted, hidden })
  }
}

const alternatives: Opener = (story) => {
  story.alternatives.push({ taken: false, text: '' })
  return () => {
    story.alternatives.pop()
  }
}

const choice: Opener = (story, attributes) => {
  const alternative = story.alternatives.at(-1)
  if (!alternative) return undefined
  alternative.taken = isUnderstood(attributes.Requires ?? '')
  return alternative.taken ? undefined : counted('hidden')(story, {})
}

const roots = ['w:body', 'w:hdr', 'w:ftr', 'w:footnote', 'w:endnote', 'w:comment', 'w:docPart']

export const blockElements: Readonly<Record<string, Opener | undefined>> = {
  ...Object.fromEntries(roots.map((name) => [name, item(name)])),
  'w:background': (story, attributes) => {
    story.background = parseColor(attributes['w:color']) ?? story.background
  },
  'w:p': paragraph,
  'a:p': paragraph,
  'w:del': counted('deleted'),
  'w:moveFrom': counted('deleted'),
  // The reading above a character is no part of the sentence it stands over.
  'w:rt': counted('hidden'),
  'w:ins': inserted,
  'w:moveTo': inserted,
  'w:sdt': control,
  'w:tbl': table,
  'w:tr': row,
  'w:tc': cell,
  'mc:AlternateContent': alternatives,
  'mc:Choice': choice,
}
