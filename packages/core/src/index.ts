// The public names of @gongkai/core.
export { type Check, type Checker, type CheckerOptions, chooseReader, createChecker, readDocument } from './check.js'
export type { Column, ColumnKind } from './facts/columns.js'
export { groupIdentifiers, type IdentifierGroup } from './facts/contexts.js'
export { type Decision, decide } from './facts/decision.js'
export { type DocumentNumber, type Elements, type Kind, kinds } from './facts/elements.js'
export type { Evidence, Fact, Span } from './facts/fact.js'
export {
  hasCreditCodeChecksum,
  hasLuhnChecksum,
  hasResidentChecksum,
} from './facts/identifiers/checks.js'
export type { Identifier, IdentifierKind } from './facts/identifiers.js'
export { type Facts, type Gathering, gatherFacts } from './facts/index.js'
export type { Choice } from './facts/label/wordings.js'
export type { Label, LabelForm } from './facts/label.js'
export type { Field } from './facts/metadata.js'
export type { Nature } from './facts/nature.js'
export { findPersons, isName, isWithheldName } from './facts/persons.js'
export {
  type Home,
  homes,
  type LabelValue,
  labelValues,
  type Profile,
  type ProfileInput,
  profileSchema,
} from './facts/profile.js'
export { mayShow, type Publicity, type Shown } from './facts/publicity.js'
export { isInside } from './facts/quotations.js'
export { type Roster, wordsOf } from './facts/rosters.js'
export type { Skip } from './facts/terms/fold.js'
export type { TermEntry, TermList } from './facts/terms/list.js'
export { type AutomatonStore, compileTerms, type TermGroup, type TermMatcher } from './facts/terms/matcher.js'
export { type Term, termsOf } from './facts/terms.js'
export type { Unit, UnitRole } from './facts/units.js'
export type { Allow, AllowInFile } from './findings/allow.js'
export {
  atLeast,
  type Basis,
  type Finding,
  type Fix,
  type Severity,
  type Suppression,
  severities,
  type Words,
} from './findings/finding.js'
export { type MaskKind, type MaskPolicy, mask, maskPolicySchema } from './findings/mask.js'
export {
  type CheckName,
  type Near,
  type OwnRule,
  ownFamilies,
  ownRuleSchema,
} from './findings/own-rule.js'
export { phraseCovers } from './findings/phrase.js'
export {
  type Context,
  contentFamilies,
  type Draft,
  defineRule,
  type Family,
  familyOf,
  type Rule,
  type RuleId,
  type RuleInput,
} from './findings/rule.js'
export {
  type Level,
  levels,
  type Settings,
  type SettingsInput,
  type Stage,
  settingsSchema,
  stages,
} from './findings/settings.js'
export { overrideSchema, type SettingsFile, settingsFileSchema } from './findings/settings-file.js'
export { type Evidence as FindingEvidence, isCurrent, type Ledger } from './findings/suppress.js'
export type { SkipMember } from './packed.js'
export { defaultLimits, type Limits, type Reader, unreadable } from './reader.js'
export { type JsonOptions, jsonErrors, jsonReporter } from './report/json.js'
export { maskNumbers, type Outline, type OutlineUnit, outline } from './report/outline.js'
export { type Colour, type Paint, painter, visible } from './report/paint.js'
export {
  type Counts,
  countReports,
  type FileReport,
  type LabelReport,
  type ReportedLabel,
  type Status,
  type Verdict,
} from './report/report.js'
export type { Reporter, Summary } from './report/reporter.js'
export { type TextOptions, textReporter } from './report/text.js'
export { severityWords, unreadWords, verdictWords } from './report/words.js'
export { pad, type Width, wrap } from './report/wrap.js'
export { aside, cell, document, paragraph, row, sheet, table, text } from './tree/build.js'
export { type Folded, type FoldOptions, fold, foldText, unfold } from './tree/fold.js'
export type * from './tree/nodes.js'
export { type Locale, lineAt, type Place, type Point, placeAt, storyAt } from './tree/place.js'
export {
  type CellAddress,
  type Document,
  type Line,
  type LocatedSpan,
  type PlacedCell,
  type PlacedTable,
  placeText,
  type Story,
} from './tree/text.js'
export { createSegmenter, type SegmenterLoader, segmenterLoaders } from './words/engines.js'
export type { Engine, Segmenter, Token } from './words/segmenter.js'
