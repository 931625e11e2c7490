// The plants as a person reads them in the terminal: recall and precision by kind, then by how and where a number is written.
import { isRight, list, openAndHeldOut, title } from './blocks.js'
import { kindNames, type PersonalKind, personalKinds } from './kinds.js'
import type { PlantJudgement, Plants } from './plants.js'
import { countBy, scoreAll } from './score.js'
import { fractionOf, shareOf, tableOf } from './table.js'

export function showPlants({ judgements: drawn, alarms, documents }: Plants, misses: number): string[] {
  const name = ({ plant }: PlantJudgement) => `${plant.kind} ${plant.variant} ${plant.shape}`
  const judgements = [...drawn].sort((one, other) => name(one).localeCompare(name(other), 'zh-CN'))
  const listed = judgements.some(({ plant }) => !plant.heldOut)
    ? judgements.filter(({ plant }) => !plant.heldOut)
    : judgements
  const planted = judgements.filter(({ plant }) => plant.kind !== '相似数字')
  const open = planted.filter(({ plant }) => plant.mustBeFound)
  const by = (name: string, items: readonly PlantJudgement[], groupOf: (one: PlantJudgement) => string) =>
    openAndHeldOut(name, items, groupOf, ({ plant }) => plant.heldOut)
  return [
    title(`Plants: ${judgements.length} in ${documents} documents`),
    tableOf(
      ['类别', 'recall', 'share', 'held out', 'share', 'masked', 'alarms', 'precision'],
      kindNames.map((kind) => precisionRow(kind, judgements, alarms[kind])),
    ),
    'Alarms: findings on look-alikes, masked values, untouched documents.',
    ...list(
      'Not found as what they are',
      kindNames.length * 4,
      countBy(
        open.filter(({ right }) => !right),
        ({ plant, outcome }) => `${plant.kind}: ${outcome}`,
      ),
      ([miss, count]) => `${count}× ${miss}`,
    ),
    by('写法', open, ({ plant }) => `${plant.kind} ${plant.variant}`),
    by('形式', open, ({ plant }) => `${plant.kind} ${plant.shape}`),
    by(
      '已遮盖',
      planted.filter(({ plant }) => !plant.mustBeFound),
      ({ plant }) => `${plant.kind} ${plant.variant}`,
    ),
    by(
      '相似数字',
      judgements.filter(({ plant }) => plant.kind === '相似数字'),
      ({ plant }) => plant.variant,
    ),
    ...list(
      'Most frequent misses',
      misses,
      countBy(
        listed.filter(({ right }) => !right),
        ({ plant, outcome, rules, format }) =>
          `${format} ${plant.kind} ${plant.variant} ${plant.carrier}: ${outcome} ${[...new Set(rules)].join(', ')}`,
      ),
      ([miss, count]) => `${count}× ${miss}`,
    ),
  ]
}

/** Kinds that one rule finds share its alarms. */
function precisionRow(kind: PersonalKind, judgements: readonly PlantJudgement[], untouched: number): string[] {
  const own = judgements.filter(({ plant }) => plant.kind === kind)
  const open = own.filter(({ plant }) => plant.mustBeFound)
  const known = open.filter(({ plant }) => !plant.heldOut)
  const strange = open.filter(({ plant }) => plant.heldOut)
  const masked = own.filter(({ plant }) => !plant.mustBeFound)
  const { rules } = personalKinds[kind]
  const wrongly = judgements.filter(
    ({ plant, rules: found }) =>
      (plant.kind === '相似数字' || (plant.kind === kind && !plant.mustBeFound)) &&
      found.some((rule) => rules.includes(rule)),
  )
  const alarms = wrongly.length + untouched
  const { right } = scoreAll(open, isRight)
  return [
    kind,
    ...[known, strange].flatMap((items) =>
      [scoreAll(items, isRight)].flatMap((score) => [fractionOf(score), shareOf(score)]),
    ),
    fractionOf(scoreAll(masked, isRight)),
    String(alarms),
    shareOf({ right, total: right + alarms }),
  ]
}
