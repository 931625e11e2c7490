// Shows a rule's markdown page as readable text: headings, lists, tables and examples; the marks ⟦…⟧ become colour.
import { type Paint, type Width, wrap } from '@gongkai/core'

export interface PageOptions {
  readonly columns: number
  readonly paint: Paint
  readonly width: Width
}

export function showPage(markdown: string, { columns, paint, width }: PageOptions): string {
  const lines: string[] = []
  let fenced = false
  for (const line of markdown.split(/\r?\n/u)) {
    const heading = /^(#+)\s+(.*)$/u.exec(line)
    // "- ", "* " or "1. " at the start of an item
    const item = /^(\s*(?:[-*]|\d+\.)\s+)(.*)$/u.exec(line)
    if (/^\s*```/u.test(line)) fenced = !fenced
    else if (fenced) lines.push(...hang(line.replaceAll('\t', '  '), '    ', '    '))
    else if (heading) lines.push(paint(heading[1] === '#' ? 'bold' : 'cyan', heading[2] ?? ''))
    else if (/^\s*\|[\s:|-]+\|\s*$/u.test(line)) continue
    else if (line.startsWith('|')) lines.push(...hang(plain(cellsOf(line).join('  ')), '  ', '    '))
    else if (item) lines.push(...hang(plain(item[2] ?? ''), item[1] ?? '', ' '.repeat(width(item[1] ?? ''))))
    else if (line.trim() === '') lines.push('')
    else lines.push(...hang(plain(line), '', ''))
  }
  return `${lines.join('\n').trim()}\n`

  function hang(text: string, first: string, rest: string): string[] {
    const wrapped = wrap(text, columns - width(rest), width)
    return wrapped.map((line, index) => (index === 0 ? first : rest) + marked(line))
  }

  function marked(line: string): string {
    return line.replace(/⟦([^⟧]*)⟧/gu, (_, found: string) => paint('red', `⟦${found}⟧`))
  }
}

/** Inline markdown dropped: **strong**, `code`, [words](address). */
function plain(text: string): string {
  return text
    .replace(/(?<!\*)\*\*([^\s*]|[^\s*][^*]*[^\s*])\*\*(?!\*)/gu, '$1')
    .replace(/`([^`]+)`/gu, '$1')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/gu, '$1（$2）')
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}
