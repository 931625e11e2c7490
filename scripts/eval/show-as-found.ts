// The documents as they were found, as a person reads the result in the terminal: tables, then the misses by row.
import type { AsFound } from './as-found.js'
import { isRight, list, scoreRow, scoreRows, title } from './blocks.js'
import type { Content } from './content.js'
import { elementNames } from './elements.js'
import { countBy, scoreAll, scoreBy } from './score.js'
import type { SeedJudgement } from './seeds.js'
import { fractionOf, shareOf, tableOf } from './table.js'

export function showAsFound(
  { rows, elements, originalElements, missingFiles, unreadTwins }: AsFound,
  misses: number,
): string[] {
  const groups = scoreBy(rows, ({ group }) => group, isRight)
  const twins = rows.flatMap(({ row, decision, twin }) =>
    twin ? [{ row, same: twin.decision === decision, ...twin }] : [],
  )
  const labelled = rows.flatMap(({ row, offset }) => (offset ? [{ row, right: offset.found === offset.expected }] : []))
  const wrong = rows.filter(({ right }) => !right)
  return [
    title('As found: label decision'),
    tableOf(['文本', 'right', 'share'], [...scoreRows(groups), scoreRow('合计', scoreAll(rows, isRight))]),
    `Label at its place ${fractionOf(scoreAll(labelled, isRight))}; mentions taken for uses ${rows.reduce((sum, { surplusUses }) => sum + surplusUses, 0)}`,
    tableOf(
      ['原件', 'right', 'as the text'],
      Object.entries(scoreBy(twins, ({ format }) => format, isRight)).map(([format, score]) => {
        const same = scoreAll(
          twins.filter((twin) => twin.format === format),
          ({ same }) => same,
        )
        return [format, fractionOf(score), fractionOf(same)]
      }),
    ),
    `Originals no reader reads: ${unreadTwins.length}; files not kept: ${missingFiles.length}`,
    ...list(
      'Wrong decisions',
      misses,
      wrong,
      ({ row, group, expected, decision }) => `row ${row} ${group}: ${expected.join(' or ')}, got ${decision}`,
    ),
    ...list(
      'Other in the original',
      misses,
      twins.filter(({ right }) => !right),
      ({ row, format, decision }) => `row ${row} ${format}: got ${decision}`,
    ),
    ...list(
      'Mentions taken for uses',
      misses,
      rows.filter(({ surplusUses }) => surplusUses > 0),
      ({ row, surplusUses }) => `row ${row}: ${surplusUses}`,
    ),
    title('As found: elements'),
    tableOf(
      ['要素', 'text', 'share', 'original', 'share', 'missing', 'invented', 'different'],
      elementNames.map((name) => {
        const own = elements.filter(({ element }) => element === name)
        const others = originalElements.filter(({ element }) => element === name)
        const missed = (kind: string) => String(own.filter(({ miss }) => miss === kind).length)
        const [text, original] = [scoreAll(own, isRight), scoreAll(others, isRight)]
        return [
          name,
          fractionOf(text),
          shareOf(text),
          fractionOf(original),
          shareOf(original),
          missed('missing'),
          missed('invented'),
          missed('different'),
        ]
      }),
    ),
    ...list(
      'Wrong elements',
      misses,
      elements.filter(({ right }) => !right),
      ({ row, element, miss }) => `row ${row} ${element}: ${miss}`,
    ),
  ]
}

export function showSeeds(judgements: readonly SeedJudgement[]): string[] {
  if (judgements.length === 0) return []
  const wrong = judgements.filter(({ right }) => !right)
  return [
    title('Founding documents'),
    tableOf(['文件', 'right', 'share'], scoreRows(scoreBy(judgements, ({ seed }) => seed, isRight))),
    ...list(
      'Wrong',
      wrong.length,
      wrong,
      ({ seed, question, expected, got }) => `${seed} ${question}: ${expected}, got ${got}`,
    ),
  ]
}

export function showContent({ negatives, contacts, findings, missingSources }: Content, misses: number): string[] {
  const loud = (alarms: readonly { readonly severity: string }[]) =>
    alarms.some(({ severity }) => severity !== 'warning')
  const quiet = (where: string) =>
    scoreAll(
      negatives.filter((one) => one.where === where),
      ({ alarms }) => !loud(alarms),
    )
  const warned = (where: string) =>
    negatives.filter((one) => one.where === where && one.alarms.length > 0 && !loud(one.alarms)).length
  const places = ['alone', 'in its document']
  return [
    title('Harmless words left alone (no error or blocker)'),
    tableOf(
      ['', 'right', 'share', 'warnings'],
      places.map((where) => [...scoreRow(where, quiet(where)), String(warned(where))]),
    ),
    ...list(
      'Alarms',
      misses,
      negatives.filter(({ alarms }) => alarms.length > 0),
      ({ index, trap, where, alarms }) =>
        `${index} ${trap} ${where}: ${alarms.map(({ rule, severity }) => `${rule} ${severity}`).join(', ')}`,
    ),
    title('Contact lines: personal data found'),
    tableOf(
      ['', 'found', 'share'],
      scoreRows(
        scoreBy(
          contacts,
          ({ kind, where }) => `${kind} ${where}`,
          ({ found }) => found,
        ),
      ),
    ),
    title('Content findings of warning or above in the documents as found'),
    tableOf(
      ['规则', 'count'],
      countBy(findings, ({ rule, severity }) => `${rule} ${severity}`).map(([rule, count]) => [rule, String(count)]),
    ),
    ...list(
      'Where',
      misses,
      findings,
      ({ row, rule, severity, offset }) => `row ${row} ${rule} ${severity} @${offset}`,
    ),
    `Sources not kept: ${missingSources.length}`,
  ]
}
