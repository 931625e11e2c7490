// form/external-lexicon: words of lists that the agency keeps itself. No list comes along with the project.
import { defineRule, severities, type TermList, termsOf } from '@gongkai/core'
import { z } from 'zod'

const words = z.string().trim().min(1)

const basis = z.strictObject({
  source: words,
  clause: z.string().default(''),
  level: z.enum(['法律', '国家标准', '政策', '实务']).default('实务'),
})

const term = z.strictObject({
  term: words,
  note: z.string().exactOptional(),
  source: z.string().exactOptional(),
  allow: z.boolean().exactOptional(),
})

const list = z.strictObject({
  name: words,
  terms: z.array(z.union([words, term])),
  /** Phrases that are all right: each takes back the hits it covers. */
  allow: z.array(words).default([]),
  severity: z.enum(severities).default('warning'),
  /** The sentence shown with each hit. */
  message: words.exactOptional(),
  basis: z.array(basis).default([]),
  case: z.enum(['fold', 'keep']).exactOptional(),
  skip: z.enum(['nothing', 'blanks', 'symbols']).exactOptional(),
  edges: z.enum(['ascii', 'none']).exactOptional(),
})

const options = z.strictObject({
  lists: z
    .array(list)
    .refine(
      (lists) => new Set(lists.map(({ name }) => name)).size === lists.length,
      'Expected each list to have a name of its own',
    )
    .default([]),
})

type Lexicon = z.output<typeof list>

export const externalLexicon = defineRule<z.output<typeof options>>({
  id: 'form/external-lexicon',
  severity: 'warning',
  title: { zh: '自备词表', en: 'Lists of one’s own' },
  basis: [{ source: '本单位自备的词表', clause: '由设置给出', level: '实务' }],
  messages: {
    word: {
      zh: '这里有词表“{list}”里的词；请核对用得对不对。',
      en: 'This is a word of the list “{list}”; check whether it is meant so.',
    },
    note: { zh: '这里有词表“{list}”里的词：{note}', en: 'This is a word of the list “{list}”: {note}' },
    own: { zh: '{message}', en: '{message}' },
    weak: {
      zh: '这里的字连起来是词表“{list}”里的词，但可能分属前后两个词；请看一眼。',
      en: 'These characters make a word of the list “{list}”, but may belong to two words beside each other; have a look.',
    },
  },
  options,
  termsFrom: ({ lists }) => lists.map(toTermList),
  *check({ facts, options: { lists } }) {
    for (const list of lists) {
      const ground = list.basis.length > 0 ? { basis: list.basis } : {}
      for (const at of termsOf(facts, nameOf(list))) {
        const { weak, note } = at.value
        const message = weak ? 'weak' : list.message ? 'own' : note ? 'note' : 'word'
        const data = { list: list.name, message: list.message ?? '', note: note ?? '' }
        const severity = weak && heavy.has(list.severity) ? 'warning' : list.severity
        yield { at, message, data, severity, confidence: weak ? 0.4 : at.role === 'used' ? 0.9 : 0.7, ...ground }
      }
    }
  },
})

/** Too heavy to rest on where words part. */
const heavy: ReadonlySet<Lexicon['severity']> = new Set(['blocker', 'error'])

const nameOf = ({ name }: Pick<Lexicon, 'name'>) => `form/external-lexicon/${name}`

/** Of two lists the more severe one has the say about the same words. */
function toTermList({ severity, message: _, basis: __, ...list }: Lexicon): TermList {
  return { ...list, name: nameOf(list), priority: severities.length - severities.indexOf(severity) }
}
