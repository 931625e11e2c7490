// The first bytes of a file, by which it is told what it is.
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { headLength } from './kinds.js'

/** The first bytes of a file; none if it cannot be read, so that it is opened later and the reason told. */
export function headOf(location: string): Uint8Array {
  try {
    // Opening a pipe would wait for somebody to write into it.
    if (!statSync(location).isFile()) return new Uint8Array()
    const handle = openSync(location, 'r')
    try {
      const head = new Uint8Array(headLength)
      return head.subarray(0, readSync(handle, head, 0, headLength, 0))
    } finally {
      closeSync(handle)
    }
  } catch {
    return new Uint8Array()
  }
}
