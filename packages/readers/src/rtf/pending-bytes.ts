// Bytes of text that are not yet decoded: a character may be spread over several tokens.
import { decodeBytes, type TextEncoding } from './encodings.js'

export class PendingBytes {
  private values: number[] = []
  private encoding: TextEncoding = 'unknown'

  get isEmpty(): boolean {
    return this.values.length === 0
  }

  /** The first byte of a run decides the encoding of all of it. */
  add(value: number, encoding: () => TextEncoding): void {
    if (this.values.length === 0) this.encoding = encoding()
    this.values.push(value)
  }

  take(): { readonly text: string; readonly encoding: TextEncoding } {
    const text = decodeBytes(Uint8Array.from(this.values), this.encoding)
    this.values = []
    return { text, encoding: this.encoding }
  }
}
