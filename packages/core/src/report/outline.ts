// How a document was understood: its units, their elements and labels, its fields; with every person's number masked.
import type { Elements, Kind } from '../facts/elements.js'
import type { Evidence, Fact } from '../facts/fact.js'
import { findIdentifiers } from '../facts/identifiers.js'
import type { Facts } from '../facts/index.js'
import type { UnitRole } from '../facts/units.js'
import { type MaskPolicy, mask } from '../findings/mask.js'
import type { Settings } from '../findings/settings.js'
import { maskOf } from '../findings/tidy.js'
import { document as documentOf, paragraph } from '../tree/build.js'
import type { Format } from '../tree/nodes.js'
import { type Document, placeText } from '../tree/text.js'
import { type ReportedLabel, reportLabel } from './report.js'

type ElementName = keyof Elements

/** An element as it stands in the outline: the words, null or none where it was not found. */
type Shown = { readonly [Name in ElementName]: Elements[Name] extends readonly unknown[] ? string[] : string | null }

export interface OutlineUnit extends Shown {
  readonly role: UnitRole
  readonly kind: Kind | null
  readonly labels: readonly ReportedLabel[]
  /** Why each element was read as such; only where asked for. */
  readonly evidence?: Readonly<Partial<Record<ElementName, readonly Evidence[]>>>
}

export interface Outline {
  readonly path: string
  readonly format: Format
  readonly units: readonly OutlineUnit[]
  readonly metadata: Readonly<Record<string, string>>
}

export function outline(
  path: string,
  document: Document,
  facts: Facts,
  settings: Settings,
  { why = false }: { readonly why?: boolean } = {},
): Outline {
  const shown = (words: string) => maskNumbers(words, settings.masks)
  const one = (fact: Fact<string> | null) => fact && shown(fact.value)
  const all = (found: readonly Fact<string>[]) => found.map((fact) => shown(fact.value))
  const units = facts.units.map(({ role, kind, elements }, index): OutlineUnit => {
    const labels = facts.labels.filter((label) => label.role === 'used' && label.value.unit === index)
    return {
      role,
      masthead: one(elements.masthead),
      documentNumber: elements.documentNumber?.value.text ?? null,
      title: one(elements.title),
      kind,
      addressees: one(elements.addressees),
      issuers: all(elements.issuers),
      documentDate: one(elements.documentDate),
      signatory: one(elements.signatory),
      classification: one(elements.classification),
      urgency: one(elements.urgency),
      copyNumber: one(elements.copyNumber),
      attachments: all(elements.attachments),
      supplementaryNotes: all(elements.supplementaryNotes),
      copyTo: one(elements.copyTo),
      printingOffice: one(elements.printingOffice),
      printDate: one(elements.printDate),
      labels: labels.map((label) => reportLabel(document, label, settings)),
      ...(why ? { evidence: evidenceOf(elements) } : {}),
    }
  })
  const metadata = new Map<string, Set<string>>()
  for (const { name, value } of facts.metadata) metadata.set(name, (metadata.get(name) ?? new Set()).add(shown(value)))
  return {
    path,
    format: document.format,
    units,
    metadata: Object.fromEntries([...metadata].map(([name, values]) => [name, [...values].join('；')])),
  }
}

/** Masks every number of a person in words shown outside a finding. */
export function maskNumbers(words: string, masks: MaskPolicy): string {
  let masked = ''
  let from = 0
  // The text of a document of one paragraph begins with the words themselves, so offsets agree.
  for (const { start, end, value } of findIdentifiers(placeText(documentOf([paragraph(words)])))) {
    const kind = maskOf[value.kind]
    if (!kind || value.masked || start < from) continue
    masked += words.slice(from, start) + mask(words.slice(start, end), kind, masks)
    from = end
  }
  return masked + words.slice(from)
}

function evidenceOf(elements: Elements): Partial<Record<ElementName, readonly Evidence[]>> {
  const entries = Object.entries(elements) as [ElementName, Elements[ElementName]][]
  const evidence: Partial<Record<ElementName, readonly Evidence[]>> = {}
  for (const [name, found] of entries) {
    const reasons = [found].flat().flatMap((fact) => fact?.evidence ?? [])
    if (reasons.length > 0) evidence[name] = reasons
  }
  return evidence
}
