// The order of names in a folder: the same on every machine, numbers by their value (附件2 before 附件10).

export function compareNames(a: string, b: string): number {
  const [left, right] = [pieces(a), pieces(b)]
  for (let i = 0; i < left.length && i < right.length; i++) {
    const order = comparePieces(left[i] ?? '', right[i] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length || compareUnits(a, b)
}

/** Digits and everything between them. */
function pieces(name: string): string[] {
  return name.match(/[0-9]+|[^0-9]+/gu) ?? []
}

function comparePieces(a: string, b: string): number {
  const numbers = /^[0-9]/u
  if (!numbers.test(a) || !numbers.test(b)) return compareUnits(a, b)
  const [left, right] = [a.replace(/^0+(?=.)/u, ''), b.replace(/^0+(?=.)/u, '')]
  return left.length - right.length || compareUnits(left, right)
}

/** By code unit: collation tables differ from one machine to the next. */
function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
