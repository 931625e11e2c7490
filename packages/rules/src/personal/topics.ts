// What the rules on sensitive circumstances have in common: health, belief, need said of persons by name, row by row or in a sentence.
import {
  type Basis,
  type Column,
  type Document,
  type Draft,
  defineRule,
  type Facts,
  findPersons,
  isInside,
  mayShow,
  type Roster,
  type Rule,
  type RuleId,
  type Severity,
  type Shown,
  type Span,
  type Words,
  wordsOf,
} from '@gongkai/core'
import { civilCode, deidentification, disclosureRegulation } from './basis.js'

export interface Topic {
  readonly id: RuleId
  readonly title: Words
  /** What is told of a person: 病情, a clause's object. */
  readonly what: Words
  /** Of a column that says it, and of a sentence. Default: error. */
  readonly severity?: Severity
  readonly basis: readonly Basis[]
  /** Heads of columns that say it. */
  readonly heads: RegExp
  /** What a cell must say; left out: anything but none. */
  readonly values?: RegExp
  /** Titles of lists whose every name says it. */
  readonly titles?: { readonly words: RegExp; readonly severity: Severity }
  /** Words that say it in a sentence with a name. */
  readonly sentence?: RegExp
  /** Documents that may show it. */
  readonly shown?: Shown
}

export function topicRule(topic: Topic): Rule {
  const { id, title, what, severity = 'error', basis } = topic
  return defineRule({
    id,
    title,
    severity,
    basis: [disclosureRegulation, ...basis, civilCode, deidentification],
    messages: {
      column: {
        zh: `这份名单连同姓名逐人写出了${what.zh}（{count}人），公开会损害他们的权益；请删去这一列，或隐去姓名。`,
        en: `This list tells ${what.en} of {count} persons by name; delete the column or withhold the names.`,
      },
      withIds: {
        zh: `这份名单把姓名、证件号码或账号和${what.zh}列在一起（{count}人），先停止公开；请删去号码和这一列，或隐去姓名。`,
        en: `This list gives names, numbers and ${what.en} of {count} persons: do not publish; delete the numbers and the column.`,
      },
      list: {
        zh: `这份名单列出姓名，等于写出了这{count}人的${what.zh}；没有公示依据的请不要公开，有依据的请核对公示范围和期限。`,
        en: `This list of names tells ${what.en} of {count} persons; publish it only where a rule has it published.`,
      },
      sentence: {
        zh: `这里写出了具体某个人的${what.zh}，公开会损害本人权益；请隐去姓名（如张某某），或删去这一内容。`,
        en: `This tells ${what.en} of a named person; withhold the name or delete the passage.`,
      },
    },
    *check({ document, facts }) {
      if (topic.shown && mayShow(facts.publicity, topic.shown)) return
      const tables = new Set<number>()
      for (const roster of facts.rosters) {
        const draft = inRoster(document, facts, roster, topic, severity)
        if (draft) {
          tables.add(roster.table)
          yield draft
        }
      }
      if (topic.sentence) yield* inSentences(document, topic.sentence, tables)
    },
  })
}

/** Nothing is said by these. */
const none = /^(?:无|否|没有|不详|未填|正常|健康|良好|\/|-|—|0)?$/u

function inRoster(
  document: Document,
  facts: Facts,
  roster: Roster,
  { heads, values, titles }: Topic,
  severity: Severity,
): Draft | undefined {
  const ids = holdsNumbers(facts, roster.columns)
  for (const { head, cells } of roster.columns) {
    if (!heads.test(head)) continue
    const told = cells.filter((cell) => {
      const words = wordsOf(document, cell)
      return values ? values.test(words) : !none.test(words)
    })
    const [first] = told
    if (!first) continue
    const at = trimmed(document, first)
    const data = { count: told.length }
    return ids
      ? { at, message: 'withIds', data, severity: severity === 'error' ? 'blocker' : 'error', mask: 'other' }
      : { at, message: 'column', data, mask: 'other' }
  }
  const [name] = roster.names
  if (!titles || !name || !titles.words.test(roster.title)) return undefined
  const at = trimmed(document, name)
  const data = { count: roster.names.length }
  return ids
    ? { at, message: 'withIds', data, severity: 'error', mask: 'name' }
    : { at, message: 'list', data, severity: titles.severity, mask: 'name' }
}

/** Whether numbers that tell who it is stand in one of the columns, unmasked. */
export function holdsNumbers({ identifiers }: Facts, columns: readonly Column[]): boolean {
  return identifiers.some(
    ({ value, start, end }) =>
      (value.kind === 'residentId' || value.kind === 'bankCard' || value.kind === 'disabilityCard') &&
      !value.masked &&
      columns.some(({ cells }) => isInside(cells, start, end)),
  )
}

/** Name and words stand this close. */
const reach = 40

function* inSentences(document: Document, words: RegExp, tables: ReadonlySet<number>): Iterable<Draft> {
  for (const { text, start, cell } of document.lines) {
    if (cell && tables.has(cell.table)) continue
    const said = words.exec(text)
    if (!said) continue
    const near = findPersons(text).find(
      (person) => person.end > said.index - reach && person.start < said.index + said[0].length + reach,
    )
    if (near) yield { at: { start: start + near.start, end: start + near.end }, message: 'sentence', mask: 'name' }
  }
}

/** A cell without the white space around its words. */
export function trimmed({ text }: Document, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length }
}
