// A file that a call means: what it is called, where it lies, and why it is not looked at or cannot be.
import type { SkipReason } from './kinds.js'

export interface FoundFile {
  /** As shown: relative to the current folder if it was asked for so, with forward slashes. */
  readonly path: string
  /** Where it is opened. */
  readonly location: string
  /** Why it is not looked at. */
  readonly skipped?: SkipReason
  /** Why it cannot be opened: the code of the operating system's error, or `special-file`. */
  readonly unopened?: string
}
