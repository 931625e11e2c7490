// Content findings where none should be, and in contact lines where some should: false alarms before everything else.
import { atLeast, contentFamilies, type Finding, familyOf, type Severity } from '@gongkai/core'
import type { Corpus } from './corpus.js'
import type { Subject } from './subject.js'

export interface NegativeJudgement {
  readonly index: number
  readonly trap: string
  readonly where: 'alone' | 'in its document'
  /** Content findings on the harmless words, by severity. */
  readonly alarms: readonly { readonly rule: string; readonly severity: Severity; readonly offset: number }[]
}

export interface ContactJudgement {
  readonly index: number
  readonly kind: string
  readonly where: 'alone' | 'in its document'
  readonly found: boolean
}

export interface ContentFinding {
  readonly row: number
  readonly rule: string
  readonly severity: Severity
  readonly offset: number
}

export interface Content {
  readonly negatives: readonly NegativeJudgement[]
  readonly contacts: readonly ContactJudgement[]
  /** Content findings of warning or above in the documents as found. */
  readonly findings: readonly ContentFinding[]
  /** Sources of negatives and contact lines that are not kept. */
  readonly missingSources: readonly string[]
}

export async function judgeContent(corpus: Corpus, subject: Subject): Promise<Content> {
  const missing = new Set<string>()
  const inDocument = memoized(async (path: string) => {
    const value = corpus.readDocument(path)
    if (!value) missing.add(path)
    return value ? await subject.understand(path, value) : undefined
  })

  const negatives: NegativeJudgement[] = []
  for (const [index, { text, trap, value, source }] of corpus.hardNegatives.entries()) {
    const alone = (await subject.check('excerpt.txt', text)).findings
    negatives.push({ index, trap, where: 'alone', alarms: contentOf(alone).map(toAlarm) })
    const whole = await inDocument(source)
    if (!whole) continue
    const spans = findAll(whole.document.text, value)
    const hits = contentOf(whole.findings).filter((finding) => spans.some((span) => overlaps(finding, span)))
    negatives.push({ index, trap, where: 'in its document', alarms: hits.map(toAlarm) })
  }

  const contacts: ContactJudgement[] = []
  for (const [index, { text, spans, source }] of corpus.contactLines.entries()) {
    const alone = (await subject.check('excerpt.txt', text)).findings
    const whole = await inDocument(source)
    for (const { kind, start, end, value } of spans) {
      const found = contentOf(alone).some((finding) => overlaps(finding, { start, end }))
      contacts.push({ index, kind, where: 'alone', found })
      if (!whole) continue
      const places = findAll(whole.document.text, value)
      const foundWhole = contentOf(whole.findings).some((finding) => places.some((span) => overlaps(finding, span)))
      contacts.push({ index, kind, where: 'in its document', found: foundWhole })
    }
  }

  const findings: ContentFinding[] = []
  for (const { row, path } of corpus.gold) {
    const whole = await inDocument(path)
    for (const finding of contentOf(whole?.findings ?? [])) findings.push({ row, ...toAlarm(finding) })
  }
  return { negatives, contacts, findings, missingSources: [...missing] }
}

/** Findings of warning or above that speak of what is said, not of how the paper looks. */
export function contentOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule, severity }) => atLeast(severity, 'warning') && contentFamilies.has(familyOf(rule)))
}

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Does the finding stand on the stretch of the document's text? */
export function overlaps({ place }: Finding, { start, end }: Stretch): boolean {
  return place.start.offset < end && place.end.offset > start
}

/** Every stretch that reads as the words do, white space aside. */
export function findAll(text: string, words: string): Stretch[] {
  const pattern = [...words.replace(/\s/gu, '')]
    .map((character) => character.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
    .join('\\s*')
  if (pattern === '') return []
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function toAlarm({ rule, severity, place }: Finding) {
  return { rule, severity, offset: place.start.offset }
}

function memoized<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const made = new Map<string, Promise<T>>()
  return (key) => {
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    return known
  }
}
