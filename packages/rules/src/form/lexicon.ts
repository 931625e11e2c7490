// Reads a list of words as a person keeps it: a text file with a term on each line, a table (csv), or yaml.
import type { TermEntry, Words } from '@gongkai/core'
import { readCsv } from './lexicon/csv.js'
import type { LexiconDraft, LexiconProblem } from './lexicon/draft.js'
import { readText } from './lexicon/text.js'
import { readYaml } from './lexicon/yaml.js'

export type { LexiconProblem } from './lexicon/draft.js'

export const lexiconFormats = ['txt', 'csv', 'yaml'] as const

export type LexiconFormat = (typeof lexiconFormats)[number]

export interface Lexicon {
  readonly terms: readonly TermEntry[]
  readonly problems: readonly LexiconProblem[]
}

/** Longer ones are sentences that got in by mistake. */
export const longestTerm = 200

/** By the extension of a file's name; undefined where it is none of a lexicon. */
export function lexiconFormatOf(path: string): LexiconFormat | undefined {
  const extension = /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase()
  return extension === 'yml' ? 'yaml' : lexiconFormats.find((format) => format === extension)
}

/** Never throws: whatever is wrong with a line is told, and the other lines count. */
export function parseLexicon(text: string, format: LexiconFormat): Lexicon {
  const { entries, problems } = readers[format](text.replace(/^\uFEFF/u, ''))
  const found = [...problems]
  const lineOf = new Map<string, number>()
  const terms: TermEntry[] = []
  for (const { line, ...entry } of entries) {
    const term = entry.term.trim()
    const key = `${entry.allow ?? false} ${term}`
    const before = lineOf.get(key)
    const problem = problemOf(term, before)
    if (problem) found.push({ line, message: problem })
    if (!term || before !== undefined || term.length > longestTerm) continue
    lineOf.set(key, line)
    terms.push({ ...entry, term })
  }
  return { terms, problems: found.sort((a, b) => a.line - b.line) }
}

const readers: Readonly<Record<LexiconFormat, (text: string) => LexiconDraft>> = {
  txt: readText,
  csv: readCsv,
  yaml: readYaml,
}

function problemOf(term: string, before: number | undefined): Words | undefined {
  if (!term) return { zh: '这里没有写词。', en: 'There is no term here.' }
  if (term.length > longestTerm)
    return {
      zh: `这一条有 ${term.length} 个字，词最长 ${longestTerm} 个字，没有收入。`,
      en: `This has ${term.length} characters, a term has ${longestTerm} at most; it was left out.`,
    }
  if (before === undefined) return undefined
  return { zh: `和第 ${before} 行重复，只收一次。`, en: `The same as on line ${before}; it is taken once.` }
}
