// Labels transplanted into real documents, and what the checker makes of each: the truth is known by construction.
import type { FileReport } from '@gongkai/core'
import type { Case } from './case.js'
import type { Subject } from './subject.js'

export interface CaseJudgement {
  readonly operation: Case['operation']
  readonly row: number
  readonly format: string
  readonly parts: Case['parts']
  readonly heldOut: boolean
  readonly expected: string
  readonly got: string
  readonly right: boolean
  /** Uses beyond those written: mentions taken for uses. */
  readonly surplusUses: number
  /** Was the home told as it is? Null where the case has none or the label was not found. */
  readonly homeTold: boolean | null
}

export interface Subjects {
  readonly usual: Subject
  /** By a profile that lets the metadata decide. */
  readonly withMetadata: Subject
}

export async function judgeTransplants(cases: readonly Case[], subjects: Subjects): Promise<CaseJudgement[]> {
  const judgements: CaseJudgement[] = []
  for (const one of cases) {
    const subject = one.metadataDecides ? subjects.withMetadata : subjects.usual
    judgements.push(judgeCase(one, await subject.check(one.path, one.build())))
  }
  return judgements
}

/** One case judged from its report: pure, so that the judging itself can be tested. */
export function judgeCase(one: Omit<Case, 'build'>, { label }: FileReport): CaseJudgement {
  const decision = label?.decision ?? 'not-applicable'
  const labels = label?.labels ?? []
  const inText = labels.filter(({ home }) => home !== 'metadata' && home !== 'sidecar')
  const surplusUses = one.uses === null ? 0 : Math.max(0, inText.length - one.uses)
  const wanted = one.parts.label
  // A metadata field that does not decide must still be found: it is what label/metadata compares with.
  const fieldFound =
    one.home !== 'metadata' || labels.some(({ home, label: value }) => home === 'metadata' && value === wanted)
  const decided = decision === one.expected && fieldFound
  const told = labels.find(({ label: value }) => value === wanted)
  return {
    operation: one.operation,
    row: one.row,
    format: one.format,
    parts: one.parts,
    heldOut: one.heldOut,
    expected: one.expected,
    got: fieldFound ? decision : `${decision}, field not found`,
    right: decided && surplusUses === 0,
    surplusUses,
    homeTold: one.home !== null && told ? told.home === one.home : null,
  }
}
