// What is in a Word 97 file beside its stories: embedded files, macros, streams of other programs.
import type { EmbeddedFile, Notice } from '@gongkai/core'
import type { Storage } from '../bytes/compound-file.js'
import { unwrapObject } from '../bytes/ole-object.js'

export async function readObjects(root: Storage): Promise<EmbeddedFile[]> {
  const files: EmbeddedFile[] = []
  for (const object of root.storages.get('objectpool')?.storages.values() ?? []) {
    const file = await unwrapObject(object, object.name)
    if (file) files.push(file)
  }
  return files
}

/** Folders and streams known to hold no text, or read elsewhere. */
const known = /^(?:worddocument|[01]table|data|objectpool|macros|msodatastore|wpscustomdata|\p{Cc}.*)$/u

/** What was not read of the file. */
export function nameOthers(root: Storage): Notice[] {
  const notices: Notice[] = []
  if (root.storages.has('macros')) notices.push({ code: 'unread-part', lost: 'decoration', detail: 'Macros' })
  for (const [key, { name }] of [...root.streams, ...root.storages])
    if (!known.test(key)) notices.push({ code: 'unread-part', lost: 'decoration', detail: name })
  return notices
}
