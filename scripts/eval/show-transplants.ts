// The transplants as a person reads them in the terminal: a table for each part of a label, then the most frequent misses.
import { list, openAndHeldOut, title } from './blocks.js'
import { countBy, scoreAll } from './score.js'
import { fractionOf } from './table.js'
import type { CaseJudgement } from './transplants.js'

export function showTransplants(judgements: readonly CaseJudgement[], misses: number): string[] {
  const replaced = judgements.filter(({ operation }) => operation === '替换')
  const mentioned = judgements.filter(({ operation }) => operation === '提及' || operation === '仅有提及')
  const by = (name: string, items: readonly CaseJudgement[], groupOf: (one: CaseJudgement) => string) =>
    openAndHeldOut(name, items, groupOf, ({ heldOut }) => heldOut)
  // Held-out misses are counted, and listed only when asked for alone: who has read them can no longer be measured by them.
  const listed = judgements.some(({ heldOut }) => !heldOut) ? judgements.filter(({ heldOut }) => !heldOut) : judgements
  const told = replaced.filter(({ homeTold }) => homeTold !== null)
  return [
    title(`Transplants: ${judgements.length} cases`),
    by('做法', judgements, ({ operation }) => operation),
    by('标识', replaced, ({ parts }) => parts.label ?? ''),
    by('位置', replaced, ({ parts }) => [parts.home, parts.profile].filter(Boolean).join(' ')),
    by(
      '伪装',
      replaced.filter(({ parts }) => parts.disguise),
      ({ parts }) => parts.disguise ?? '',
    ),
    by(
      '括号',
      replaced.filter(({ parts }) => parts.brackets),
      ({ parts }) => parts.brackets ?? '',
    ),
    by(
      '勾选',
      replaced.filter(({ parts }) => parts.glyphs),
      ({ parts }) => parts.glyphs ?? '',
    ),
    by('提及处', mentioned, ({ parts }) => parts.where ?? ''),
    `Home told as it is ${fractionOf(scoreAll(told, ({ homeTold }) => homeTold === true))}; mentions taken for uses ${mentioned.reduce((sum, { surplusUses }) => sum + surplusUses, 0)} in ${mentioned.length} cases`,
    ...list(
      'Most frequent misses',
      misses,
      countBy(
        listed.filter(({ right }) => !right),
        showMiss,
      ),
      ([miss, count]) => `${count}× ${miss}`,
    ),
  ]
}

/** The class of a miss: what was done where, and what was unusual about it; label, field and wording left out. */
function showMiss({ operation, format, parts, expected, got }: CaseJudgement): string {
  const unusual = [parts.disguise, parts.brackets].filter((part) => part && !['原样', '（）', '无'].includes(part))
  const where = [parts.home ?? parts.mention, parts.where, ...unusual].filter(Boolean).join(' ')
  const wrong =
    got === expected ? 'a use too many' : ['none', 'multiple', 'not-applicable'].includes(got) ? got : 'another label'
  return `${operation} ${format} ${where}: got ${wrong}`
}
