// Gathers the facts of a document, each when first asked for.
import type { Document } from '../tree/text.js'
import type { Segmenter } from '../words/segmenter.js'
import { type Column, findColumns } from './columns.js'
import type { Evidence, Fact, Span } from './fact.js'
import { findIdentifiers, type Identifier } from './identifiers.js'
import { readImprint } from './imprint.js'
import { type Choice, findWordings } from './label/wordings.js'
import { findLabels, type Label } from './label.js'
import { type Field, findMetadata } from './metadata.js'
import { judgeNature, type Nature } from './nature.js'
import { findPieces } from './pieces.js'
import { findPublicity, type Publicity } from './publicity.js'
import { findQuotations } from './quotations.js'
import { findRosters, type Roster } from './rosters.js'
import type { TermMatcher } from './terms/matcher.js'
import { findTerms, type Term } from './terms.js'
import { findUnits, type Unit } from './units.js'

export interface Facts {
  /** In text order; the covering unit, where there is one, has role `cover`. */
  readonly units: readonly Unit[]
  readonly nature: Nature
  /** Why it is taken for that. */
  readonly natureEvidence: readonly Evidence[]
  /** Used and mentioned ones, in text order. */
  readonly labels: readonly Fact<Label>[]
  /** □ choices of labels, ticked or not. */
  readonly choices: readonly Choice[]
  readonly metadata: readonly Field[]
  readonly identifiers: readonly Fact<Identifier>[]
  readonly quotations: readonly Span[]
  readonly columns: readonly Column[]
  /** Tables that list persons by name. */
  readonly rosters: readonly Roster[]
  /** Why the document may name persons, by its titles. */
  readonly publicity: readonly Publicity[]
  /** Words of the rules' lists, those that an allowed phrase takes back too: ask `termsOf`. */
  readonly terms: readonly Fact<Term>[]
}

/** What facts are gathered with, beside the document; made once for all documents. */
export interface Gathering {
  /** The word lists of the rules; asked for when a rule asks for their hits. */
  readonly matcher?: () => TermMatcher
  readonly segmenter?: Segmenter | undefined
}

export function gatherFacts(document: Document, { matcher, segmenter }: Gathering = {}): Facts {
  const once = <T>(find: () => T) => {
    let found: { value: T } | undefined
    return () => {
      found ??= { value: find() }
      return found.value
    }
  }
  const identifiers = once(() => findIdentifiers(document, columns()))
  const quotations = once(() => findQuotations(document))
  const columns = once(() => findColumns(document))
  const rosters = once(() => findRosters(document, columns()))
  const publicity = once(() => findPublicity(document, units()))
  const terms = once(() => (matcher ? findTerms(document, matcher(), quotations(), segmenter) : []))
  const metadata = once(() => findMetadata(document))
  const found = once(() => findWordings(visibleText(document)))
  const pieces = once(() => findPieces(document, found().wordings))
  const imprint = once(() => readImprint(document, pieces()))
  const units = once(() => {
    const table = metadata().filter(({ origin }) => origin === 'text')
    return findUnits(document, pieces(), table, imprint())
  })
  const labels = once(() =>
    findLabels(
      {
        document,
        pieces: pieces(),
        units: units(),
        quotations: quotations(),
        imprintAt: imprint().startAt,
        wordings: found().wordings,
      },
      metadata(),
    ),
  )
  const nature = once(() => judgeNature(document, pieces(), units(), labels()))
  return {
    get units() {
      return units()
    },
    get nature() {
      return nature().nature
    },
    get natureEvidence() {
      return nature().evidence
    },
    get labels() {
      return labels()
    },
    get choices() {
      return found().choices
    },
    get metadata() {
      return metadata()
    },
    get identifiers() {
      return identifiers()
    },
    get quotations() {
      return quotations()
    },
    get columns() {
      return columns()
    },
    get rosters() {
      return rosters()
    },
    get publicity() {
      return publicity()
    },
    get terms() {
      return terms()
    },
  }
}

/** What a reader sees: the visible stories, which come first. */
function visibleText(document: Document): string {
  return document.text.slice(0, document.stories.findLast((story) => story.visible)?.end ?? 0)
}
