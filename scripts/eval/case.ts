// One case: a real document in which a label was changed, and what must be said of it.
import type { Decision } from '@gongkai/core'
import type { HostFormat } from './hosts.js'

export type Operation = '替换' | '删除' | '两种' | '同种两次' | '未勾选' | '勾选两项' | '提及' | '仅有提及'

export interface Case {
  readonly operation: Operation
  readonly row: number
  readonly format: HostFormat
  readonly path: string
  /** What was done, part by part: enough to find the case again, no word of the corpus. */
  readonly parts: Readonly<Record<string, string>>
  readonly heldOut: boolean
  readonly expected: Decision
  /** Uses in the text that are right; more are mentions taken for uses. Null where the same label may count once or twice. */
  readonly uses: number | null
  /** What the report calls the home, where the case has one. */
  readonly home: string | null
  /** Judged by a profile that lets metadata decide. */
  readonly metadataDecides: boolean
  readonly build: () => string
}
