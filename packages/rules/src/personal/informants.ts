// Who turned to an agency, and in what role: complainants and witnesses, told from the agency's own telephone for complaints.
import {
  type Document,
  type Draft,
  defineRule,
  type Facts,
  findPersons,
  isName,
  type Rule,
  type RuleId,
  type Severity,
  type Words,
  wordsOf,
} from '@gongkai/core'
import { disclosureRegulation, personalInformationLaw, privacy } from './basis.js'
import { trimmed } from './topics.js'

interface Informants {
  readonly id: RuleId
  readonly title: Words
  /** What they are called: 举报人、信访人. */
  readonly who: Words
  /** Words right before the name. */
  readonly roles: string
  readonly severity: Severity
  /** What a person does who is one, behind a name: 市民张三来电反映. */
  readonly verbs?: RegExp
}

export function informantRule({ id, title, who, roles, severity, verbs }: Informants): Rule {
  const heads = new RegExp(`(?:${roles})(?:姓名)?$`, 'u')
  // 举报人张三, 信访人：张三
  const named = new RegExp(`(?<!公|见)(?:${roles})(?:姓名)?\\s?[：:为系是]?\\s?`, 'gu')
  return defineRule({
    id,
    title,
    severity,
    basis: [disclosureRegulation, privacy, personalInformationLaw],
    messages: {
      named: {
        zh: `这里写出了${who.zh}的姓名，公开会招来打击报复；请改为“某某”或删去，连同能认出本人的内容一起处理。`,
        en: `${who.en} are named here, which exposes them to revenge; withhold the name and all that tells who it is.`,
      },
      reachable: {
        zh: `这里写出了${who.zh}的姓名和联系方式或证件号码，先停止公开；请全部删去，并查一查是不是已经传出。`,
        en: `${who.en} are named here with telephone or number: do not publish; delete all of it.`,
      },
      list: {
        zh: `这一列列出了{count}名${who.zh}的姓名，先停止公开；请整列删去。`,
        en: `{count} names stand in this column (${who.en}): do not publish; delete the column.`,
      },
    },
    *check({ document, facts }) {
      for (const column of facts.columns) {
        const names = heads.test(column.head) ? column.cells.filter((cell) => isName(wordsOf(document, cell))) : []
        const [first] = names
        if (first)
          yield {
            at: trimmed(document, first),
            message: 'list',
            data: { count: names.length },
            severity: 'blocker',
            mask: 'name',
          }
      }
      yield* inProse(document, facts, named, severity)
      if (verbs) yield* inProse(document, facts, citizens, severity, verbs)
    },
  })
}

/** So close behind the name stands what was done. */
const reach = 24
const citizens = /(?:市民|群众|居民|村民|业主|家长|网友|读者)\s?/gu

function* inProse(
  document: Document,
  facts: Facts,
  named: RegExp,
  severity: Severity,
  verbs?: RegExp,
): Iterable<Draft> {
  for (const line of document.lines) {
    const persons = line.text.length > 3 && named.test(line.text) ? findPersons(line.text) : []
    named.lastIndex = 0
    for (const { 0: role, index } of persons.length > 0 ? line.text.matchAll(named) : []) {
      const person = persons.find(({ start }) => start === index + role.length)
      if (!person || (verbs && !verbs.test(line.text.slice(person.end, person.end + reach)))) continue
      const at = { start: line.start + person.start, end: line.start + person.end }
      const reachable = facts.identifiers.some(
        ({ value, start }) =>
          (value.kind === 'mobile' || value.kind === 'residentId') &&
          !value.masked &&
          start >= line.start &&
          start < line.end,
      )
      yield { at, message: reachable ? 'reachable' : 'named', severity: reachable ? 'blocker' : severity, mask: 'name' }
    }
  }
}
