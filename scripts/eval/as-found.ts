// The real documents as they were found: the label decision, the label's place, mentions left alone, text and original alike.
import type { FileReport } from '@gongkai/core'
import type { Corpus, GoldRow } from './corpus.js'
import { type ElementJudgement, judgeElements } from './elements.js'
import { expectedDecisions, groupOf } from './expected.js'
import type { Subject } from './subject.js'

export interface RowJudgement {
  readonly row: number
  readonly path: string
  readonly group: string
  readonly expected: readonly string[]
  readonly decision: string
  readonly right: boolean
  /** Uses found beyond those declared: mentions taken for uses. */
  readonly surplusUses: number
  /** Where the label was found and where it stands, in the text file; null for a row without label. */
  readonly offset: { readonly expected: number; readonly found: number | null } | null
  /** The same for the file the text was taken from; null where none is kept or no reader reads it yet. */
  readonly twin: { readonly format: string; readonly decision: string; readonly right: boolean } | null
}

export interface AsFound {
  readonly rows: readonly RowJudgement[]
  /** Elements read from the text. */
  readonly elements: readonly ElementJudgement[]
  /** Elements read from the original. */
  readonly originalElements: readonly ElementJudgement[]
  readonly missingFiles: readonly string[]
  /** Originals that no reader reads yet. */
  readonly unreadTwins: readonly string[]
}

export async function judgeAsFound(corpus: Corpus, subject: Subject): Promise<AsFound> {
  const rows: RowJudgement[] = []
  const elements: ElementJudgement[] = []
  const originalElements: ElementJudgement[] = []
  const missingFiles: string[] = []
  const unreadTwins: string[] = []
  for (const row of corpus.gold) {
    const value = corpus.readDocument(row.path)
    if (!value) {
      missingFiles.push(row.path)
      continue
    }
    const report = await subject.check(row.path, value)
    const original = row.original === undefined ? undefined : corpus.readDocument(row.original)
    const twin = row.original !== undefined && original ? await subject.check(row.original, original) : undefined
    if (twin?.status === 'unreadable') unreadTwins.push(twin.path)
    const readable = twin && twin.status !== 'unreadable' ? twin : undefined
    rows.push(judgeRow(row, new TextDecoder().decode(value), report, readable))
    if (!row.all_fields) continue
    elements.push(...judgeElements(row, await subject.understand(row.path, value)))
    if (readable && original)
      originalElements.push(...judgeElements(row, await subject.understand(readable.path, original)))
  }
  return { rows, elements, originalElements, missingFiles, unreadTwins }
}

/** One row judged from its reports: pure, so that the judging itself can be tested. */
export function judgeRow(row: GoldRow, text: string, report: FileReport, twin: FileReport | undefined): RowJudgement {
  const expected = expectedDecisions(row)
  const decision = report.label?.decision ?? 'not-applicable'
  const uses = (report.label?.labels ?? []).filter(({ home }) => home !== 'metadata' && home !== 'sidecar')
  const [declared] = row.declared_labels
  const place = uses[0]?.place
  const twinDecision = twin?.label?.decision ?? 'not-applicable'
  return {
    row: row.row,
    path: row.path,
    group: groupOf(row),
    expected,
    decision,
    right: expected.includes(decision),
    surplusUses: Math.max(0, uses.length - row.declared_labels.length),
    offset: declared
      ? { expected: toUtf16(text, declared.char_offset), found: (place?.source ?? place)?.start.offset ?? null }
      : null,
    twin: twin ? { format: twin.format, decision: twinDecision, right: expected.includes(twinDecision) } : null,
  }
}

/** The gold file counts code points, places count UTF-16 units. */
function toUtf16(text: string, codePoints: number): number {
  return [...text].slice(0, codePoints).join('').length
}
