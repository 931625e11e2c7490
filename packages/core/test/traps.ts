// Reads the tables of invented documents beside the tests, and what the checker makes of a text or a tree.
import { readFileSync } from 'node:fs'
import {
  type Decision,
  decide,
  document,
  type Facts,
  gatherFacts,
  paragraph,
  placeText,
  profileSchema,
  type SourceDocument,
} from '@gongkai/core'
import { parse } from 'yaml'

/** Four labels, in the homes of the default profile. */
const profile = profileSchema.parse({
  id: 'four',
  title: { zh: '四类', en: 'Four' },
  source: '测试',
  labels: {
    公开发布: '此件公开发布',
    删减后公开: '此件删减后公开',
    依申请公开: '此件依申请公开',
    不公开: '此件不公开',
  },
  homes: ['note', 'imprint', 'field', 'choice'],
})

export function readTable<Table>(path: string): Table {
  return parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Table
}

/** One paragraph a line, blank lines kept, as a plain text file is read. */
export function treeOf(text: string): SourceDocument {
  return document(text.split('\n').map((line) => paragraph(line)))
}

export interface Understood {
  readonly decision: Decision
  readonly facts: Facts
  /** Labels of the text itself, those of page fields left out. */
  readonly uses: number
  readonly mentions: number
}

export function understand(tree: SourceDocument): Understood {
  const facts = gatherFacts(placeText(tree))
  return {
    decision: decide(facts, profile),
    facts,
    uses: facts.labels.filter(({ role, value }) => role === 'used' && value.unit >= 0).length,
    mentions: facts.labels.filter(({ role }) => role === 'mentioned').length,
  }
}
