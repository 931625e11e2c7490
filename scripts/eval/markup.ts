// Invented words as html.

/** Stands for the border of two runs: the words go on in another element of the same line. */
const runBorder = '\u0001'

export function toHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Words in a line: line ends become <br>, run borders a new <span>. */
export function line(words: string): string {
  const marked = toHtml(words).replaceAll('\n', '<br>')
  return marked.includes(runBorder) ? `<span>${marked.replaceAll(runBorder, '</span><span>')}</span>` : marked
}

export function cells(texts: readonly string[]): string {
  return texts.map((text) => `<td>${line(text)}</td>`).join('')
}

export function table(rows: readonly (readonly string[])[]): string {
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`
}

/** A 版记 as a table, the given row first. */
export function imprintTable(firstRow: string): string {
  const rest = [
    '<td>抄送</td><td>市委各部门，市人大常委会办公室。</td>',
    '<td>云岭市人民政府办公室</td><td>2024年11月20日印发</td>',
  ]
  return `<table>${[firstRow, ...rest].map((row) => `<tr>${row}</tr>`).join('')}</table>`
}
