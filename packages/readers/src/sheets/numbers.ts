// Numbers of a spreadsheet as text: every digit that the file holds, and never 1.10105E+17.

/** Digits that a spreadsheet program keeps of a number it computes; what stands behind them is noise of binary fractions. */
const precision = 15

/** `1.10105199003071E+17` → `110105199003071000`; `0.30000000000000004` → `0.3`; whole numbers stay as they are written. */
export function plainNumber(raw: string): string {
  if (/^\d+$/u.test(raw)) return raw
  const [, sign, whole, fraction = '', exponent = '0'] =
    /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?\s*$/u.exec(raw) ?? []
  if (whole === undefined || whole + fraction === '') return raw
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  // A number no cell can hold.
  if (Math.abs(point) > 400) return raw
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = Math.max(point, 1)
  const decimals = padded.slice(at).replace(/0+$/u, '')
  const integer = exponent === '0' ? whole || '0' : padded.slice(0, at).replace(/^0+(?=\d)/u, '')
  const minus = sign === '-' ? '-' : ''
  if (decimals === '') return minus + integer
  const significant = (integer + decimals).replace(/^0+/u, '').length
  return significant <= precision ? `${minus}${integer}.${decimals}` : rounded(`${minus}${integer}.${decimals}`)
}

function rounded(decimal: string): string {
  const text = Number(decimal).toPrecision(precision)
  return /e/u.test(text) ? plainNumber(text) : text.replace(/\.?0+$/u, '')
}
