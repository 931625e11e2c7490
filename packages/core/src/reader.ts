// What a reader must do: turn the bytes of one format into a tree, and say what it could not read.
import type { VFile } from 'vfile'
import type { Format, NoticeCode, SourceDocument } from './tree/nodes.js'

/** What one file may cost: caps on bytes, applied where bytes are opened, and on time and memory, held by who runs the check. */
export interface Limits {
  /** Largest file, bytes. */
  readonly fileBytes: number
  /** Largest single part after inflating, bytes. */
  readonly partBytes: number
  /** Largest sum of all parts after inflating, bytes. */
  readonly totalBytes: number
  /** Most entries in a container. */
  readonly entries: number
  /** Largest ratio of inflated to stored size of one part. */
  readonly ratio: number
  /** Deepest nesting of elements in a part, and of containers in containers. */
  readonly depth: number
  /** Most pages. */
  readonly pages: number
  /** Longest text, UTF-16 units. */
  readonly textLength: number
  /** Longest time for one file, seconds; each file packed in another counts by itself. Needs a process of its own. */
  readonly seconds: number
  /** Most memory of the process that checks a file, bytes. Needs a process of its own. */
  readonly memory: number
}

export const defaultLimits: Limits = {
  fileBytes: 200 << 20,
  partBytes: 200 << 20,
  totalBytes: 500 << 20,
  entries: 10_000,
  ratio: 200,
  depth: 256,
  pages: 5_000,
  textLength: 20_000_000,
  seconds: 60,
  memory: 2 * 1024 ** 3,
}

export interface Reader {
  readonly format: Format
  /** Lower case, with the dot. */
  readonly extensions: readonly string[]
  /**
   * How sure this reader is that the file is its own, from its content: 1 it is (magic bytes), 0 it is not, between:
   * plausible (text formats). The extension only breaks ties.
   */
  matches(bytes: Uint8Array, extension: string): number
  /** Reads the file (`file.value` holds its bytes). What is wrong with the file becomes a notice, never a throw. */
  read(file: VFile, limits: Limits): Promise<SourceDocument>
}

/** A document of which nothing could be read, and why. */
export function unreadable(format: Format, code: NoticeCode, detail?: string): SourceDocument {
  const notice = { code, lost: 'everything' as const, ...(detail === undefined ? {} : { detail }) }
  return { type: 'document', format, properties: [], children: [], embedded: [], notices: [notice] }
}
