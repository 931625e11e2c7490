// Every run of digits and letters, found once and classified once: resident ID, credit code, card, phone, document number.
import type { Document } from '../tree/text.js'
import type { Fact } from './fact.js'

export type IdentifierKind =
  | 'residentId'
  | 'socialCreditCode'
  | 'bankCard'
  | 'mobile'
  | 'landline'
  | 'hotline'
  | 'documentNumber'
  | 'code'

export interface Identifier {
  readonly kind: IdentifierKind
  /** Folded: half-width, separators dropped, upper case. */
  readonly digits: string
  /** Whether the checksum is right; true where the kind has none. */
  readonly valid: boolean
  /** 0–1 */
  readonly confidence: number
}

export function findIdentifiers(_document: Document): Fact<Identifier>[] {
  return []
}
