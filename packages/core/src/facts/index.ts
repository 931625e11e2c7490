// Gathers the facts of a document, each when first asked for.
import type { Document } from '../tree/text.js'
import { type Column, findColumns } from './columns.js'
import type { Fact, Span } from './fact.js'
import { findIdentifiers, type Identifier } from './identifiers.js'
import type { Label } from './label.js'
import type { Field } from './metadata.js'
import { findQuotations } from './quotations.js'
import type { Nature, Unit } from './units.js'

export interface Facts {
  /** In text order; the covering unit, where there is one, has role `cover`. */
  readonly units: readonly Unit[]
  readonly nature: Nature
  /** Used and mentioned ones, in text order. */
  readonly labels: readonly Fact<Label>[]
  readonly metadata: readonly Field[]
  readonly identifiers: readonly Fact<Identifier>[]
  readonly quotations: readonly Span[]
  readonly columns: readonly Column[]
}

export function gatherFacts(document: Document): Facts {
  const once = <T>(find: () => T) => {
    let found: { value: T } | undefined
    return () => {
      found ??= { value: find() }
      return found.value
    }
  }
  const identifiers = once(() => findIdentifiers(document))
  const quotations = once(() => findQuotations(document))
  const columns = once(() => findColumns(document))
  return {
    units: [],
    nature: 'other',
    labels: [],
    metadata: [],
    get identifiers() {
      return identifiers()
    },
    get quotations() {
      return quotations()
    },
    get columns() {
      return columns()
    },
  }
}
