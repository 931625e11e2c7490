// Which line is masthead, title, addressee, sign-off, supplementary note, imprint: the elements of GB/T 9704—2012.
import type { Fact } from './fact.js'

/** The fifteen statutory kinds (文种). */
export const kinds = [
  '决议',
  '决定',
  '命令',
  '令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要',
] as const

export type Kind = (typeof kinds)[number]

/** 发文字号 as printed, and its parts where they could be told. */
export interface DocumentNumber {
  readonly text: string
  readonly agencyCode: string | null
  readonly year: number | null
  readonly serial: number | null
}

/** The elements of one unit. What was not found is null or an empty list, never a guess. */
export interface Elements {
  readonly copyNumber: Fact<string> | null
  readonly classification: Fact<string> | null
  readonly urgency: Fact<string> | null
  readonly masthead: Fact<string> | null
  readonly documentNumber: Fact<DocumentNumber> | null
  readonly signatory: Fact<string> | null
  readonly title: Fact<string> | null
  readonly addressees: Fact<string> | null
  readonly attachments: readonly Fact<string>[]
  readonly issuers: readonly Fact<string>[]
  /** ISO date; `quote` is as printed. */
  readonly documentDate: Fact<string> | null
  /** Bracket lines under the date (附注), labels among them. */
  readonly supplementaryNotes: readonly Fact<string>[]
  readonly copyTo: Fact<string> | null
  readonly printingOffice: Fact<string> | null
  readonly printDate: Fact<string> | null
}
