// What crosses the border between this process and a child: a path in, masked findings out, all of it plain data.
import type { FileReport, Format, NoticeCode, Property } from '@gongkai/core'
import type { CheckSetup } from '../checker.js'
import type { FoundFile } from '../files/found.js'
import type { Times } from '../stats.js'

/** A file that a caller of the library holds in memory. */
export interface HeldFile {
  readonly path: string
  readonly value: Uint8Array
  readonly sidecar: readonly Property[]
}

/** Why a file, or a file packed in it, was not checked: it took its child process with it. */
export interface Loss {
  /** `a.zip!名单.xlsx` for a packed file. */
  readonly path: string
  readonly format: Format
  readonly code: NoticeCode
  readonly detail: string
}

export interface Task {
  readonly file: FoundFile | HeldFile
  readonly today: Date
  /** Packed files that are known to take a child with them, and are only told. */
  readonly losses: readonly Loss[]
}

/** What a file came to. */
export interface Checked {
  /** Its own report first, then those of what is packed in it. */
  readonly reports: readonly FileReport[]
  /** What was wrong beside it: sentences on its sidecar. */
  readonly problems: readonly string[]
}

/** What a child tells of itself beside each file. */
export interface Account {
  readonly problems: readonly string[]
  readonly engine: string | undefined
  /** Milliseconds by rule and reader, since the last file. */
  readonly times: Times
  /** Bytes the process holds. */
  readonly memory: number
}

export type ToChild =
  | { readonly kind: 'prepare'; readonly setup: CheckSetup }
  | { readonly kind: 'check'; readonly task: Task }

export type FromChild =
  | { readonly kind: 'prepared' }
  /** Begins to read: all that follows belongs to this file, until the next. */
  | { readonly kind: 'reading'; readonly path: string; readonly format: Format }
  | { readonly kind: 'report'; readonly report: FileReport }
  | { readonly kind: 'done'; readonly account: Account }
