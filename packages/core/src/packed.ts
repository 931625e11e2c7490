// What is packed in a file, as files of their own: which are left alone, and how many, how large and how deep they may be.
import { VFile } from 'vfile'
import type { Limits } from './reader.js'
import type { EmbeddedFile, Notice, SourceDocument } from './tree/nodes.js'

/** Where in a nest of containers a file stands, and what all of it together may still unpack. */
export interface Nest {
  /** 0 for a file that is packed in none. */
  readonly depth: number
  readonly left: { files: number; bytes: number }
}

export interface Member {
  readonly file: VFile
  /** Not looked at, as it would not be in a folder. */
  readonly isSkipped: boolean
}

/** Whether a file packed in `host` is left alone. */
export type SkipMember = (member: EmbeddedFile, host: SourceDocument) => boolean

export function openNest({ entries, totalBytes }: Limits): Nest {
  return { depth: 0, left: { files: entries, bytes: totalBytes } }
}

export function inside({ depth, left }: Nest): Nest {
  return { depth: depth + 1, left }
}

/** The members to report on, and what the host has to say of those that are not among them. */
export function unpack(
  path: string,
  host: SourceDocument,
  { depth, left }: Nest,
  limits: Limits,
  skip: SkipMember,
): { members: Member[]; notices: Notice[] } {
  const embedded = Array.isArray(host.embedded) ? (host.embedded as readonly EmbeddedFile[]) : []
  const members: Member[] = []
  for (const one of embedded) {
    if (left.files < 1 || left.bytes < one.value.length)
      return { members, notices: [{ code: 'too-large', lost: 'text', detail: `${one.name} …` }] }
    left.files--
    left.bytes -= one.value.length
    const file = new VFile({ path: `${path}!${one.name}`, value: one.value })
    // A container that holds itself has no end.
    const problem = depth >= limits.depth ? ({ code: 'too-large' } as const) : one.problem
    if (problem) file.data.unopened = problem
    if (depth >= limits.depth) file.value = new Uint8Array()
    members.push({ file, isSkipped: skip(one, host) })
  }
  // An archive of nothing but fonts and programs: nothing was there to check.
  const isBare = members.length > 0 && host.children.length === 0 && members.every(({ isSkipped }) => isSkipped)
  return { members, notices: isBare ? [{ code: 'empty', lost: 'everything' }] : [] }
}
