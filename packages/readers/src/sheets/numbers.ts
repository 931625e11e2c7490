// Numbers of a spreadsheet as text: every digit that the file holds, and never 1.10105E+17.

/** Digits that a spreadsheet program keeps of a number it computes; what stands behind them is noise of binary fractions. */
const precision = 15

/** More digits than a binary number holds: somebody wrote them as they are. */
const mostBinary = 17

/** `1.1010519900307099E+17` → `110105199003071000`; `0.30000000000000004` → `0.3`; whole numbers stay as they are written. */
export function plainNumber(raw: string): string {
  if (/^\d+$/u.test(raw)) return raw
  const [, sign, whole, fraction = '', exponent] =
    /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?\s*$/u.exec(raw) ?? []
  if (whole === undefined || whole + fraction === '') return raw
  const minus = sign === '-' ? '-' : ''
  const point = whole.length + Number(exponent ?? 0)
  // A number no cell can hold.
  if (Math.abs(point) > 400) return raw
  const written = (whole + fraction).replace(/^0+(?=\d)/u, '')
  const isBinary = written.length <= mostBinary && (exponent !== undefined || fraction !== '')
  const { digits, at } = isBinary ? rounded(whole + fraction, point) : { digits: whole + fraction, at: point }
  const padded = at <= 0 ? '0'.repeat(1 - at) + digits : digits.padEnd(at, '0')
  const decimals = padded.slice(Math.max(at, 1)).replace(/0+$/u, '')
  const integer = padded.slice(0, Math.max(at, 1)).replace(/^0+(?=\d)/u, '')
  return decimals === '' ? minus + integer : `${minus}${integer}.${decimals}`
}

/** Digits cut to the precision, the last one rounded; `at` is where the decimal point stands. */
function rounded(digits: string, at: number): { digits: string; at: number } {
  const zeros = /^0*/u.exec(digits)?.[0].length ?? 0
  const kept = digits.slice(zeros, zeros + precision)
  if ((digits[zeros + precision] ?? '0') < '5') return { digits: digits.slice(0, zeros) + kept, at }
  const more = String(BigInt(kept) + 1n)
  return { digits: digits.slice(0, zeros) + more, at: at + more.length - kept.length }
}
