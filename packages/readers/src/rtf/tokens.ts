// The tokens of RTF: groups, control words, symbols, bytes of text. Nothing is called again from within, however deep groups nest.

export interface TokenHandler {
  open(): void
  close(): void
  /** `\name` or `\name123`. */
  word(name: string, parameter: number | undefined): void
  /** `\~` and the like. */
  symbol(character: string): void
  /** Bytes of text as they stand; line ends between them are the file's own. */
  text(bytes: Uint8Array): void
  /** `\'xx` */
  byte(value: number): void
  /** Bytes after `\bin`. */
  binary(bytes: Uint8Array): void
  /** Whether there is nothing more to learn from the file. */
  isDone(): boolean
}

const [backslash, opening, closing, lineFeed, carriageReturn, space, minus, quote] = [92, 123, 125, 10, 13, 32, 45, 39]
/** A control word has at most 32 letters, a number at most ten digits. */
const mostLetters = 32
const mostDigits = 10

/** Reads to the end of the outermost group; says whether the file ends before that. */
export function readTokens(bytes: Uint8Array, handler: TokenHandler): { readonly isCut: boolean } {
  let depth = 0
  let at = 0
  while (at < bytes.length && !handler.isDone()) {
    const byte = bytes[at]
    if (byte === opening) {
      depth++
      at++
      handler.open()
    } else if (byte === closing) {
      depth--
      at++
      handler.close()
      if (depth <= 0) return { isCut: false }
    } else if (byte === backslash) at = readControl(bytes, at + 1, handler)
    else if (byte === lineFeed || byte === carriageReturn) at++
    else {
      const start = at
      while (at < bytes.length && !isSpecial(bytes[at])) at++
      handler.text(bytes.subarray(start, at))
    }
  }
  return { isCut: !handler.isDone() }
}

function isSpecial(byte: number | undefined): boolean {
  return byte === backslash || byte === opening || byte === closing || byte === lineFeed || byte === carriageReturn
}

/** Reads what follows a backslash; gives where it ends. */
function readControl(bytes: Uint8Array, start: number, handler: TokenHandler): number {
  let at = start
  const first = bytes[at]
  if (first === undefined) return at
  if (!isLetter(first)) {
    if (first !== quote) {
      if (first === lineFeed || first === carriageReturn) handler.word('par', undefined)
      else handler.symbol(String.fromCharCode(first))
      return at + 1
    }
    const value = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16)
    if (!Number.isNaN(value)) handler.byte(value)
    return at + 3
  }
  while (at < start + mostLetters && isLetter(bytes[at])) at++
  const name = String.fromCharCode(...bytes.subarray(start, at))
  const numberAt = at
  if (bytes[at] === minus && isDigit(bytes[at + 1])) at++
  while (at < numberAt + mostDigits + 1 && isDigit(bytes[at])) at++
  const parameter = at > numberAt ? Number(String.fromCharCode(...bytes.subarray(numberAt, at))) : undefined
  if (bytes[at] === space) at++
  if (name !== 'bin') {
    handler.word(name, parameter)
    return at
  }
  const end = at + Math.max(parameter ?? 0, 0)
  handler.binary(bytes.subarray(at, end))
  return end
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90))
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57
}
