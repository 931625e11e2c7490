// Numbers and strings out of untrusted bytes: what lies beyond the end reads as 0, so that nothing throws.
import { Buffer } from 'node:buffer'

/** A window on bytes. Windows are cheap: a file is looked at through many thousands of them. */
export class Binary {
  private readonly from: number
  readonly length: number

  constructor(
    private readonly whole: Uint8Array,
    from = 0,
    length = whole.length - from,
  ) {
    this.from = from
    this.length = length
  }

  get bytes(): Uint8Array {
    return this.whole.subarray(this.from, this.from + this.length)
  }

  u8(at: number): number {
    return at >= 0 && at < this.length ? (this.whole[this.from + at] ?? 0) : 0
  }

  u16(at: number): number {
    if (!this.holds(at, 2)) return 0
    const { whole } = this
    const start = this.from + at
    return (whole[start] ?? 0) | ((whole[start + 1] ?? 0) << 8)
  }

  i16(at: number): number {
    return (this.u16(at) << 16) >> 16
  }

  u32(at: number): number {
    return this.i32(at) >>> 0
  }

  i32(at: number): number {
    return this.holds(at, 4) ? this.u16(at) | (this.u16(at + 2) << 16) : 0
  }

  f64(at: number): number {
    if (!this.holds(at, 8)) return 0
    const { buffer, byteOffset } = this.whole
    return new DataView(buffer, byteOffset + this.from + at, 8).getFloat64(0, true)
  }

  /** The part from `at` on, no longer than there is. */
  slice(at: number, length: number): Binary {
    const from = Math.min(Math.max(at, 0), this.length)
    return new Binary(this.whole, this.from + from, Math.min(Math.max(length, 0), this.length - from))
  }

  /** UTF-16 little endian, so many units of it. */
  utf16(at: number, units: number): string {
    const { bytes } = this.slice(at, units * 2)
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength & ~1).toString('utf16le')
  }

  /** Each byte as the character of the same number. */
  latin1(): string {
    const { buffer, byteOffset } = this.whole
    return Buffer.from(buffer, byteOffset + this.from, this.length).toString('latin1')
  }

  private holds(at: number, size: number): boolean {
    return at >= 0 && at + size <= this.length
  }
}
