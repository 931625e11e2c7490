// Numbers and strings out of untrusted bytes: what lies beyond the end reads as 0, so that nothing throws.

export class Binary {
  private readonly view: DataView

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get length(): number {
    return this.bytes.length
  }

  u8(at: number): number {
    return this.bytes[at] ?? 0
  }

  u16(at: number): number {
    return this.holds(at, 2) ? this.view.getUint16(at, true) : 0
  }

  i16(at: number): number {
    return this.holds(at, 2) ? this.view.getInt16(at, true) : 0
  }

  u32(at: number): number {
    return this.holds(at, 4) ? this.view.getUint32(at, true) : 0
  }

  i32(at: number): number {
    return this.holds(at, 4) ? this.view.getInt32(at, true) : 0
  }

  f64(at: number): number {
    return this.holds(at, 8) ? this.view.getFloat64(at, true) : 0
  }

  /** The part from `at` on, no longer than there is. */
  slice(at: number, length: number): Binary {
    const from = Math.min(Math.max(at, 0), this.length)
    return new Binary(this.bytes.subarray(from, Math.min(from + Math.max(length, 0), this.length)))
  }

  /** UTF-16 little endian, so many units of it. */
  utf16(at: number, units: number): string {
    return utf16.decode(this.slice(at, units * 2).bytes)
  }

  private holds(at: number, size: number): boolean {
    return at >= 0 && at + size <= this.length
  }
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })
