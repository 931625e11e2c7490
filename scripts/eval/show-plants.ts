// The plants as a person reads them in the terminal: recall and precision by kind, then by how and where a number is written.
import { isRight, list, openAndHeldOut, title } from './blocks.js'
import { type PersonalKind, personalKinds } from './numbers.js'
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
      ['类别', 'recall', 'share', 'masked left', 'alarms', 'precision'],
      (Object.keys(personalKinds) as PersonalKind[]).map((kind) => precisionRow(kind, judgements, alarms[kind])),
    ),
    'Alarms: findings on look-alikes, masked numbers, untouched documents.',
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

function precisionRow(kind: PersonalKind, judgements: readonly PlantJudgement[], untouched: number): string[] {
  const own = judgements.filter(({ plant }) => plant.kind === kind)
  const recall = scoreAll(
    own.filter(({ plant }) => plant.mustBeFound),
    isRight,
  )
  const masked = scoreAll(
    own.filter(({ plant }) => !plant.mustBeFound),
    isRight,
  )
  const rules: readonly string[] = personalKinds[kind].rules
  const wrongly = judgements.filter(
    (one) =>
      (one.plant.kind === '相似数字' || !one.plant.mustBeFound) && one.rules.some((rule) => rules.includes(rule)),
  )
  const alarms = wrongly.length + untouched
  const precision = { right: recall.right, total: recall.right + alarms }
  return [kind, fractionOf(recall), shareOf(recall), fractionOf(masked), String(alarms), shareOf(precision)]
}
