// Which files in an archive are documents: by the same rules as the files of a folder.
import type { EmbeddedFile, SourceDocument } from '@gongkai/core'
import type { FoundFile } from './found.js'
import { headLength, type SkipReason, skippedFile, skippedFolder } from './kinds.js'

/**
 * Whether a file packed in another is left alone. What was put into a document by hand is judged whatever its type, as a
 * file that is named is.
 */
export function skipsMember({ name, value }: EmbeddedFile, host: SourceDocument): boolean {
  return host.format === 'zip' && reasonFor(name, value.subarray(0, headLength)) !== undefined
}

/** A file in an archive that was left alone, by the path it is reported with: `a.zip!字体/x.ttf`. */
export function skippedMember(path: string): FoundFile {
  const bang = path.lastIndexOf('!')
  // Its first bytes are not at hand any more: what its name does not tell is not known.
  return {
    path,
    location: path.slice(0, bang),
    skipped: reasonFor(path.slice(bang + 1), Uint8Array.of(0)) ?? 'unknown',
  }
}

/** `name` is the path inside the archive. */
function reasonFor(name: string, head: Uint8Array): SkipReason | undefined {
  const segments = name.split('/')
  const file = segments.pop() ?? ''
  const folder = segments.map(skippedFolder).find((reason) => reason !== undefined)
  return folder ?? skippedFile(file, () => head)
}
