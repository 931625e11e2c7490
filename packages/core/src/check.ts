// The flow: read → place → gather facts → run rules → tidy → report, by a frozen unified processor.
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { type Facts, gatherFacts } from './facts/index.js'
import { type AutomatonStore, checkNames, compileTerms, type TermMatcher } from './facts/terms/matcher.js'
import { activeRules, asksForWords } from './findings/active.js'
import type { Finding } from './findings/finding.js'
import type { Rule } from './findings/rule.js'
import { runRules } from './findings/run.js'
import { type Settings, type SettingsInput, settingsSchema } from './findings/settings.js'
import type { Ledger } from './findings/suppress.js'
import { tidy } from './findings/tidy.js'
import { inside, type Member, type Nest, openNest, type SkipMember, unpack } from './packed.js'
import { type Limits, type Reader, unreadable } from './reader.js'
import { type FileReport, isArchive, reportFile, skippedReport, withVerdictOf } from './report/report.js'
import type { Format, Notice, NoticeCode, Property, SourceDocument } from './tree/nodes.js'
import { type Document, placeText } from './tree/text.js'
import { createSegmenter } from './words/engines.js'
import type { Segmenter } from './words/segmenter.js'

declare module 'vfile' {
  interface DataMap {
    facts: Facts
    findings: Finding[]
    /** What a sidecar (NAME.meta.yaml) says of the document. */
    sidecar: Property[]
    /** Why the bytes of the file could not be had, or not all of them, told by whoever opens files; `detail` as in a notice. */
    unopened: { readonly code: NoticeCode; readonly detail?: string }
  }
}

export interface CheckerOptions {
  readonly readers: readonly Reader[]
  readonly rules: readonly Rule[]
  readonly settings: SettingsInput
  /** Today. Default: the machine's clock. */
  readonly clock?: () => Date
  /** Loads the segmenter, once, when a rule that is on asks for words. Default: the best that loads here. */
  readonly segmenter?: () => Promise<Segmenter>
  /** Where what is built of large word lists is kept from one process to the next. Default: nowhere, it is built when needed. */
  readonly automata?: AutomatonStore
  /** Findings accepted before, beside the exceptions of the settings. */
  readonly ledger?: Ledger
  /** Which files packed in others are left alone and only counted. Default: none. */
  readonly skip?: SkipMember
}

/** The file, then what is packed in it. Never throws for what is in a file. */
export type Check = (file: VFile) => AsyncIterable<FileReport>

export interface Checker {
  readonly settings: Settings
  readonly check: Check
  /** The document as understood: its tree, text and facts, for `outline` and for programs. */
  understand(file: VFile): Promise<{ document: Document; facts: Facts }>
}

/** @throws ZodError if the settings are not of their form, Error if two word lists have the same name. */
export async function createChecker({
  readers,
  rules,
  settings: given,
  clock = () => new Date(),
  segmenter: loadSegmenter = createSegmenter,
  automata,
  ledger,
  skip = () => false,
}: CheckerOptions): Promise<Checker> {
  const settings = settingsSchema.parse(given)
  const active = activeRules(rules, settings)
  const groups = active.map(({ rule, lists }) => ({ lists, words: rule.words === true }))
  checkNames(groups)
  const wanted = active.some(asksForWords)
  let loading: Promise<Segmenter> | undefined
  let compiled: TermMatcher | undefined
  const matcher = () => {
    compiled ??= compileTerms(groups, automata)
    return compiled
  }
  const processor = unified()
    .use(() => (tree, file) => placeText(tree as SourceDocument, file.path))
    .use(() => async (tree, file) => {
      if (wanted) loading ??= loadSegmenter()
      file.data.facts = gatherFacts(tree as Document, { matcher, segmenter: await loading })
    })
    .use(() => async (tree, file) => {
      const facts = file.data.facts as Facts
      const options = { rules: active, settings, clock, segmenter: await loading, ledger }
      file.data.findings = tidy(runRules(tree as Document, facts, options))
    })
    .freeze()

  const process = async (file: VFile, nest = openNest(settings.limits)) => {
    const source = await readDocument(file, readers, settings.limits)
    const finish = async (tree: SourceDocument) => {
      const { members, notices } = unpack(file.path ?? '', tree, nest, settings.limits, skip)
      const told = notices.length > 0 ? { ...tree, notices: [...tree.notices, ...notices] } : tree
      const document = (await processor.run(told, file)) as Document
      if (!Array.isArray(document.embedded)) throw new TypeError('Expected a list of embedded files')
      const { facts, findings = [] } = file.data
      const report = reportFile(file.path ?? '', document, facts as Facts, findings, settings)
      return { document, facts: facts as Facts, report, members }
    }
    try {
      return await finish(source)
    } catch (error) {
      // A tree that cannot be laid out or understood was not checked: it is told, and what is packed in it still is.
      const embedded = Array.isArray(source.embedded) ? source.embedded : []
      return finish({ ...unreadable(source.format, 'crashed', nameOf(error)), embedded })
    }
  }

  async function* check(file: VFile, nest = openNest(settings.limits)): AsyncGenerator<FileReport> {
    const { report, members } = await process(file, nest)
    const packed = checkMembers(members, inside(nest))
    if (!isArchive(report)) {
      yield report
      yield* packed
      return
    }
    const reports: FileReport[] = []
    for await (const one of packed) reports.push(one)
    yield withVerdictOf(report, reports)
    yield* reports
  }

  async function* checkMembers(members: readonly Member[], nest: Nest): AsyncGenerator<FileReport> {
    for (const { file, isSkipped } of members) {
      if (isSkipped) yield skippedReport(file.path)
      else yield* check(file, nest)
    }
  }
  return { settings, check: (file) => check(file), understand: (file) => process(file) }
}

/** Chooses the reader by content, then by extension, and reads. */
export async function readDocument(file: VFile, readers: readonly Reader[], limits: Limits): Promise<SourceDocument> {
  const { unopened } = file.data
  const bytes = typeof file.value === 'string' ? new TextEncoder().encode(file.value) : file.value
  if (unopened && !bytes?.length) return unreadable('unknown', unopened.code, unopened.detail)
  if (!bytes) return unreadable('unknown', 'missing')
  if (bytes.length === 0) return unreadable('unknown', 'empty')
  if (bytes.length > limits.fileBytes) return unreadable('unknown', 'too-large')
  const extension = (/\.[^./\\]+$/u.exec(file.path ?? '')?.[0] ?? '').toLowerCase()
  let format: Format = 'unknown'
  try {
    const reader = chooseReader(bytes, extension, readers)
    const claimed = readers.some(({ extensions }) => extensions.includes(extension))
    if (!reader)
      return claimed ? unreadable('unknown', 'wrong-extension', extension) : unreadable('unknown', 'unsupported')
    format = reader.format
    const document = await reader.read(file, limits)
    const lies = claimed && !reader.extensions.includes(extension)
    const notices: Notice[] = lies ? [{ code: 'wrong-extension', lost: 'decoration', detail: extension }] : []
    if (unopened) notices.push({ ...unopened, lost: 'text' })
    return {
      ...document,
      properties: [...document.properties, ...(file.data.sidecar ?? [])],
      notices: [...document.notices, ...notices],
    }
  } catch (error) {
    return unreadable(format, 'crashed', nameOf(error))
  }
}

/** What a notice may tell of an error: never its message, which might hold words of the document. */
function nameOf(error: unknown): string | undefined {
  return error instanceof Error ? error.name : undefined
}

/** The reader that is surest of the content; among equals the one that knows the extension. */
export function chooseReader(bytes: Uint8Array, extension: string, readers: readonly Reader[]): Reader | undefined {
  let best: { reader: Reader; sure: number } | undefined
  for (const reader of readers) {
    const match = reader.matches(bytes, extension)
    const sure = match + (match > 0 && reader.extensions.includes(extension) ? 0.01 : 0)
    if (sure > 0 && sure > (best?.sure ?? 0)) best = { reader, sure }
  }
  return best?.reader
}
