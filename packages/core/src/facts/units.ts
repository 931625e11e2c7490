// One file may hold several documents: the covering notice, the document it issues or forwards, attachments.
import type { Elements, Kind } from './elements.js'
import type { Span } from './fact.js'

export type UnitRole = 'cover' | 'forwarded' | 'attachment'

export interface Unit extends Span {
  readonly role: UnitRole
  /** 文种, from the title. */
  readonly kind: Kind | null
  readonly elements: Elements
}

/**
 * What the text as a whole is: `official` an official document (公文), `attachment` a standalone attachment,
 * `other` none (law text, news, report to a congress, list page).
 */
export type Nature = 'official' | 'attachment' | 'other'
