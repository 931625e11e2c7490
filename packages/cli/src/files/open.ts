// Opens the files of a call: bytes for the readers, or the reason why there are none.
import { readFile, stat } from 'node:fs/promises'
import { VFile } from 'vfile'
import type { FoundFile } from './found.js'

/** The file with its bytes; where they could not be had, `data.unopened` says why. */
export async function openFile({ path, location, unopened }: FoundFile, mostBytes: number): Promise<VFile> {
  const file = new VFile({ path })
  if (unopened !== undefined) {
    file.data.unopened = { code: 'missing', detail: unopened }
    return file
  }
  try {
    const { size } = await stat(location)
    if (size > mostBytes) file.data.unopened = { code: 'too-large' }
    else file.value = await readFile(location)
  } catch (error) {
    file.data.unopened = { code: 'missing', detail: errorCode(error) }
  }
  return file
}

/** ENOENT, EACCES …: the name of the operating system's error, never its sentence. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'error'
}
