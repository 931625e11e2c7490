// What stands in quotation marks or 《》: a mention, not a use.
import type { Document } from '../tree/text.js'
import type { Span } from './fact.js'

export function findQuotations(_document: Document): Span[] {
  return []
}
