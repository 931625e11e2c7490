// From drafts to findings a person may see: twins dropped, quote masked, place computed, order fixed, fingerprint made.

import type { Fact, Span } from '../facts/fact.js'
import type { Identifier } from '../facts/identifiers.js'
import type { Facts } from '../facts/index.js'
import { type Place, placeAt, placeOfPage, wholeDocument } from '../tree/place.js'
import type { Document } from '../tree/text.js'
import { type Finding, type Severity, type Suppression, severities, type Words } from './finding.js'
import { type MaskKind, mask } from './mask.js'
import type { Draft, Rule } from './rule.js'
import type { Settings } from './settings.js'

const longestQuote = 60

export function toFinding(
  rule: Rule,
  draft: Draft,
  severity: Severity,
  document: Document,
  facts: Facts,
  settings: Settings,
  suppressed: Suppression | null = null,
): Finding {
  const { locale } = settings
  const at = draft.at ?? { start: 0, end: 0 }
  const words = rule.messages[draft.message]
  if (!words) throw new Error(`Expected a message id of ${rule.id}, got ${draft.message}`)
  return {
    rule: rule.id,
    severity,
    confidence: draft.confidence ?? 1,
    message: fill(words, draft.data ?? {}, locale),
    quote: draft.at ? quoteOf(document, facts, at, draft.mask, settings) : '',
    place: placeOf(document, draft, locale),
    basis: draft.basis ?? rule.basis,
    ...(draft.expected ? { expected: draft.expected } : {}),
    ...(draft.related ? { related: draft.related.map(({ start, end }) => placeAt(document, start, end, locale)) } : {}),
    fix: draft.replacement === undefined ? null : { start: at.start, end: at.end, replacement: draft.replacement },
    fingerprint: '',
    suppressed,
  }
}

function placeOf(document: Document, { at, page }: Draft, locale: Settings['locale']): Place {
  if (at) return placeAt(document, at.start, at.end, locale)
  return page === undefined ? wholeDocument(document, locale) : placeOfPage(document, page, locale)
}

/** Drafts of one rule without those that say the same of the same place. */
export function dropTwins(drafts: Iterable<Draft>): Draft[] {
  const kept = new Map<string, Draft>()
  for (const draft of drafts) {
    const { at, page, message, data } = draft
    const key = JSON.stringify([at?.start, at?.end, page, message, data])
    if (!kept.has(key)) kept.set(key, draft)
  }
  return [...kept.values()]
}

/** Sorts by place, and gives each its fingerprint. */
export function tidy(findings: readonly Finding[]): Finding[] {
  const kept = [...findings].sort(
    (a, b) =>
      a.place.start.offset - b.place.start.offset ||
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      a.rule.localeCompare(b.rule),
  )
  const occurrences = new Map<string, number>()
  return kept.map((finding) => {
    const stem = `${finding.rule} ${finding.quote} ${finding.place.words.replace(/\d+/gu, '')}`
    const occurrence = (occurrences.get(stem) ?? 0) + 1
    occurrences.set(stem, occurrence)
    return { ...finding, fingerprint: hash(`${stem} ${occurrence}`) }
  })
}

function fill({ zh, en }: Words, data: Readonly<Record<string, string | number>>, locale: Settings['locale']): string {
  return (locale === 'zh-CN' ? zh : en).replace(/\{(\w+)\}/gu, (whole, name: string) => String(data[name] ?? whole))
}

/** How a kind of identifier is masked; kinds left out are nobody's data and stay open. */
export const maskOf: Partial<Record<Identifier['kind'], MaskKind>> = {
  residentId: 'residentId',
  mobile: 'mobile',
  bankCard: 'bankCard',
  email: 'email',
  residencePermit: 'residentId',
  foreignerId: 'residentId',
  disabilityCard: 'residentId',
  studentNumber: 'residentId',
  passport: 'other',
  hkMacaoPermit: 'other',
  taiwanPermit: 'other',
  militaryId: 'other',
  chat: 'other',
  plate: 'other',
}

/** The words found, every identifier of a person in or across them masked. */
function quoteOf(document: Document, facts: Facts, at: Span, kind: MaskKind | undefined, { masks }: Settings): string {
  const whole = document.text.slice(at.start, at.end)
  if (kind) return shorten(mask(whole, kind, masks))
  let quote = ''
  let from = at.start
  const { identifiers } = facts
  for (let i = firstEndingAfter(identifiers, at.start); i < identifiers.length; i++) {
    const { start, end, value } = identifiers[i] as Fact<Identifier>
    if (start >= at.end) break
    const as = maskOf[value.kind]
    if (!as || value.masked) continue
    quote += document.text.slice(from, Math.max(start, from)) + mask(document.text.slice(start, end), as, masks)
    from = end
  }
  return shorten(from < at.end ? quote + document.text.slice(from, at.end) : quote)
}

/** Identifiers never overlap: their ends rise as their starts do. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function shorten(quote: string): string {
  const line = quote.replace(/\s+/gu, ' ').trim()
  return line.length > longestQuote ? `${line.slice(0, longestQuote - 1)}…` : line
}

/** 53-bit string hash in hexadecimal (cyrb53, public domain): identity over masked words, not security. */
function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0')
}
