// Agreement with the vectors of other projects, and the rows where there is none: by number, never by their text.
import { list, scoreRows, title } from './blocks.js'
import { scoreBy } from './score.js'
import { tableOf } from './table.js'
import type { VectorJudgement } from './vectors.js'

export function showVectors(judgements: readonly VectorJudgement[]): string[] {
  const asked = judgements.filter(({ right }) => right !== undefined)
  const open = judgements.filter(({ right }) => right === undefined)
  const scores = scoreBy(
    asked,
    ({ file, question }) => `${file} ${question.split(':')[0]}`,
    ({ right }) => right === true,
  )
  return [
    title(`Vectors: ${asked.length} asked, ${open.length} with nothing here to ask`),
    tableOf(['file', 'agree', 'share'], scoreRows(scores)),
    ...list(
      'Disagreements',
      asked.length,
      asked.filter(({ right }) => !right),
      ({ file, row, question, expected, got }) => `${file}:${row} ${question}: expected ${expected}, got ${got}`,
    ),
    ...list('Not asked', open.length, open, ({ file, row, question, got }) => `${file}:${row} ${question}: ${got}`),
  ]
}
