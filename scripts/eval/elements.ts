// The elements of the covering unit against the gold file; white space, full-width included, never counts.
import type { GoldRow } from './corpus.js'
import type { Understood } from './subject.js'

export const elementNames = ['title', 'documentNumber', 'addressees', 'issuers', 'documentDate', 'signatory'] as const

export type ElementName = (typeof elementNames)[number]

export interface ElementJudgement {
  readonly row: number
  readonly element: ElementName
  readonly right: boolean
  /** `missing`: not found; `invented`: found where there is none; `different`: found, but not as it stands. */
  readonly miss: 'missing' | 'invented' | 'different' | null
  /** Where the wrong value was found, in the document's text. */
  readonly offset: number | null
}

export function judgeElements(row: GoldRow, { facts }: Understood): ElementJudgement[] {
  const elements = (facts.units.find(({ role }) => role === 'cover') ?? facts.units[0])?.elements
  const number = elements?.documentNumber
  const issuers = elements?.issuers ?? []
  const found: Record<ElementName, { value: string; start: number } | null> = {
    title: toFound(elements?.title),
    documentNumber: number ? { value: number.value.text, start: number.start } : null,
    addressees: toFound(elements?.addressees),
    issuers: issuers[0] ? { value: issuers.map(({ value }) => bare(value)).join('|'), start: issuers[0].start } : null,
    documentDate: toFound(elements?.documentDate),
    signatory: toFound(elements?.signatory),
  }
  const expected: Record<ElementName, string | null> = {
    title: row.title,
    documentNumber: row.doc_number,
    addressees: row.recipients,
    issuers: row.issuer.length > 0 ? row.issuer.map(bare).join('|') : null,
    documentDate: row.date,
    signatory: row.signatory,
  }
  return elementNames.map((element) => {
    const miss = compare(expected[element], found[element]?.value ?? null)
    return { row: row.row, element, right: miss === null, miss, offset: found[element]?.start ?? null }
  })
}

function compare(expected: string | null, found: string | null): ElementJudgement['miss'] {
  if (expected === null) return found === null ? null : 'invented'
  if (found === null) return 'missing'
  return bare(expected) === bare(found) ? null : 'different'
}

function toFound(fact: { readonly value: string; readonly start: number } | null | undefined) {
  return fact ? { value: fact.value, start: fact.start } : null
}

function bare(text: string): string {
  return text.replace(/\s/gu, '')
}
