// Where a file is checked: small plain text in this process; whatever needs unpacking or an engine in a child, where it can be killed.
import { statSync } from 'node:fs'
import { extname } from 'node:path'
import type { FoundFile } from '../files/found.js'
import { headOf } from '../files/head.js'
import { isDocument, isText } from '../files/kinds.js'

export interface Look {
  readonly bytes: number
  /** May be checked in this process. */
  readonly plain: boolean
}

/** From this size on, bytes, plain text as well is checked in a child. */
export const leastBytesAway = 1 << 20

/** By size and first bytes; of a file that cannot be opened there is nothing to check. */
export function lookAt({ location, unopened }: FoundFile): Look {
  if (unopened !== undefined) return { bytes: 0, plain: true }
  try {
    const { size } = statSync(location)
    return { bytes: size, plain: size < leastBytesAway && isPlain(location, headOf(location)) }
  } catch {
    return { bytes: 0, plain: true }
  }
}

const plainExtensions = new Set(['', '.txt', '.text', '.md', '.markdown', '.htm', '.html', '.shtml', '.csv', '.tsv'])

/** Whether a file of this name and these first bytes is plain text: both must say so. */
export function isPlain(name: string, head: Uint8Array): boolean {
  if (!plainExtensions.has(extname(name).toLowerCase()) || isDocument(head) || !isText(head)) return false
  const start = String.fromCharCode(...head.subarray(0, mostHead))
  // Flat Word documents and other XML; web archives and mail, in which whole files are packed.
  return !/^(?:\xef\xbb\xbf)?\s*<\?xml|^(?:MIME-Version|Content-Type|Received|From):/imu.test(start)
}

/** So many first bytes are looked at for what is packed in text. */
const mostHead = 1024
