// What the rules on cards, permits and accounts have in common: one kind of identifier, told alone or as a whole list.
import {
  type Basis,
  defineRule,
  groupIdentifiers,
  type Identifier,
  type IdentifierKind,
  type Rule,
  type RuleId,
  type Severity,
  type Words,
} from '@gongkai/core'
import { civilCode, deidentification, disclosureRegulation, personalInformationLaw } from './basis.js'

interface NumberRule {
  readonly id: RuleId
  readonly kind: IdentifierKind
  /** What it is called: 护照号码. */
  readonly title: Words
  readonly severity?: Severity
  /** What to do instead of deleting it, a clause without stop. */
  readonly instead: Words
  readonly basis?: readonly Basis[]
  /** Identifiers of the kind that are nobody's. */
  readonly except?: (identifier: Identifier) => boolean
}

/** Passports, permits, military and disability cards: alone an error, three or more of a list told once. */
export function numberRule({ id, kind, title, severity = 'error', instead, basis = [], except }: NumberRule): Rule {
  return defineRule({
    id,
    title,
    severity,
    basis: [disclosureRegulation, civilCode, personalInformationLaw, ...basis, deidentification],
    messages: {
      one: {
        zh: `这里写出了完整的${title.zh}，公开会泄露个人信息；请删去，或${instead.zh}。`,
        en: `A full number of a person stands here (${title.en}); delete it, or ${instead.en}.`,
      },
      list: {
        zh: `这里连续列出了{count}个完整的${title.zh}，公开会泄露个人信息；请整列删去，或每个${instead.zh}。`,
        en: `{count} full numbers of persons are listed here (${title.en}); delete the column, or ${instead.en}.`,
      },
    },
    *check({ document, facts }) {
      const identifiers = facts.identifiers.filter(({ value }) => !except?.(value))
      for (const { members, context } of groupIdentifiers(document, identifiers, facts.columns, kind)) {
        const [first] = members
        const { confidence } = first.value
        if (context !== 'list') yield { at: first, message: 'one', confidence, context }
        else {
          const last = members.at(-1) ?? first
          yield { at: first, message: 'list', data: { count: members.length }, confidence, context, related: [last] }
        }
      }
    },
  })
}
