// Tables for the terminal: 80 columns, aligned by the width at which Chinese characters are shown.
import type { Score } from './score.js'

const columns = 80

// East Asian wide and full-width forms take two cells: 公 、 （ Ａ 〔
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u

/** How many cells of a terminal the text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += wide.test(character) ? 2 : 1
  return width
}

/** The first column to the left, all others to the right; the first gives way where 80 columns do not suffice. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => widthOf(row[column] ?? ''))))
  const others = widths.slice(1).reduce((sum, width) => sum + width + 2, 0)
  const [first = 0] = widths
  widths[0] = Math.min(first, Math.max(10, columns - others))
  const show = (row: readonly string[]) =>
    row
      .map((text, column) => (column === 0 ? padEnd(text, widths[0] ?? 0) : padStart(text, widths[column] ?? 0)))
      .join('  ')
  const rule = '─'.repeat(
    Math.min(
      columns,
      widths.reduce((sum, width) => sum + width + 2, -2),
    ),
  )
  return [show(head).trimEnd(), rule, ...rows.map((row) => show(row).trimEnd())].join('\n')
}

/** 97.4 %, or a dash where nothing was counted. Never rounded up to a hundred. */
export function shareOf(score: Score | undefined): string {
  if (!score || score.total === 0) return '–'
  return `${(Math.floor((score.right / score.total) * 1000) / 10).toFixed(1)}%`
}

export function fractionOf(score: Score | undefined): string {
  return score && score.total > 0 ? `${score.right}/${score.total}` : '–'
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text
}

function padEnd(text: string, width: number): string {
  const fitting = fit(text, width)
  return fitting + ' '.repeat(Math.max(0, width - widthOf(fitting)))
}

function fit(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let fitting = ''
  for (const character of text) {
    if (widthOf(fitting) + widthOf(character) > width - 1) break
    fitting += character
  }
  return `${fitting}…`
}
