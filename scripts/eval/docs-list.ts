// The misses as a page for docs/: rows and offsets only, never a word of the corpus.
import type { AsFound } from './as-found.js'
import type { Content } from './content.js'

export function docsListOf({ rows, elements }: AsFound, { findings, negatives }: Content): string {
  return [
    ...section(
      'Label decisions',
      rows.filter(({ right }) => !right),
      ({ row, expected, decision, offset }) =>
        `row ${row}${offset ? ` @${offset.expected}` : ''}: expected ${expected.join(' or ')}, got ${decision}`,
    ),
    ...section(
      'Mentions taken for uses',
      rows.filter(({ surplusUses }) => surplusUses > 0),
      ({ row, surplusUses }) => `row ${row}: ${surplusUses}`,
    ),
    ...section(
      'Elements',
      elements.filter(({ right }) => !right),
      ({ row, element, miss, offset }) => `row ${row} ${element}: ${miss}${offset === null ? '' : ` @${offset}`}`,
    ),
    ...section(
      'Hard negatives',
      negatives.filter(({ alarms }) => alarms.length > 0),
      ({ index, trap, where, alarms }) =>
        `line ${index} ${trap}, ${where}: ${alarms.map(({ rule, severity, offset }) => `${rule} ${severity} @${offset}`).join(', ')}`,
    ),
    ...section(
      'Content findings',
      findings,
      ({ row, rule, severity, offset }) => `row ${row} ${rule} ${severity} @${offset}`,
    ),
  ].join('\n')
}

function section<T>(title: string, items: readonly T[], show: (item: T) => string): string[] {
  return [`## ${title}`, '', ...(items.length > 0 ? items.map((item) => `- ${show(item)}`) : ['None.']), '']
}
