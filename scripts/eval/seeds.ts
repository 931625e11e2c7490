// The five founding documents, unchanged pages from the web, and what must be understood of each.

import { contentOf } from './content.js'
import type { Corpus } from './corpus.js'
import type { Subject } from './subject.js'

interface SeedExpectation {
  readonly decision: 'none' | 'not-applicable'
  /** Label words that are only talked about, where they were counted. */
  readonly mentions?: number
  readonly documentNumber?: string | null
  readonly documentDate?: string | null
  readonly issuers?: readonly string[]
}

/** By the first three characters of the file's name. */
const expectations: Readonly<Record<string, SeedExpectation>> = {
  '000': { decision: 'none', documentNumber: '成办发〔2010〕26号', documentDate: '2010-04-16' },
  '001': {
    decision: 'none',
    mentions: 4,
    documentNumber: null,
    documentDate: '2020-07-14',
    issuers: ['玉溪市人民政府办公室'],
  },
  '002': { decision: 'not-applicable' },
  '003': { decision: 'none', documentDate: '2016-08-02', issuers: ['中共廣東省委辦公廳', '廣東省人民政府辦公廳'] },
  '004': {
    decision: 'none',
    documentNumber: '娄政办函〔2014〕45号',
    documentDate: '2014-05-22',
    issuers: ['娄底市人民政府办公室'],
  },
}

export interface SeedJudgement {
  readonly seed: string
  readonly question: string
  readonly expected: string
  readonly got: string
  readonly right: boolean
}

export async function judgeSeeds(corpus: Corpus, subject: Subject): Promise<SeedJudgement[]> {
  const judgements: SeedJudgement[] = []
  for (const name of corpus.seeds) {
    const seed = name.slice(0, 3)
    const expectation = expectations[seed]
    if (!expectation) continue
    const value = corpus.readSeed(name)
    const { label } = await subject.check(name, value)
    const { facts, findings } = await subject.understand(name, value)
    const elements = (facts.units.find(({ role }) => role === 'cover') ?? facts.units[0])?.elements
    const ask = (question: string, expected: unknown, got: unknown) =>
      judgements.push({ seed, question, expected: show(expected), got: show(got), right: show(expected) === show(got) })

    ask('decision', expectation.decision, label?.decision)
    ask('uses', 0, label?.labels.length)
    ask('content errors', 0, contentOf(findings).filter(({ severity }) => severity !== 'warning').length)
    if (expectation.mentions !== undefined) ask('mentions', expectation.mentions, label?.mentions)
    if (expectation.documentNumber !== undefined)
      ask('documentNumber', expectation.documentNumber, elements?.documentNumber?.value.text ?? null)
    if (expectation.documentDate !== undefined)
      ask('documentDate', expectation.documentDate, elements?.documentDate?.value ?? null)
    if (expectation.issuers)
      ask(
        'issuers',
        expectation.issuers,
        elements?.issuers.map((issuer) => issuer.value),
      )
  }
  return judgements
}

function show(value: unknown): string {
  return (Array.isArray(value) ? value.join('|') : String(value)).replace(/\s/gu, '')
}
