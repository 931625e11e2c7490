// Invented traps of the disclosure label: every wording, every home, and every way of only talking about it.
import { labelValues } from '@gongkai/core'
import { describe, expect, test } from 'vitest'
import { treeTraps } from './traps/trees.js'
import { readTable, treeOf, type Understood, understand } from './traps.js'

interface Expected {
  /** Several where a reader could not say which. */
  readonly decision: string | string[]
  /** Where it is not written: one for a label, else none. */
  readonly uses?: number | 'any'
  readonly mentions?: number
}

interface Frame {
  readonly document: string
  readonly traps: (Expected & { readonly put: string })[]
}

interface Whole {
  readonly traps: (Expected & { readonly name: string; readonly text: string })[]
}

function expectUnderstood({ decision, uses, mentions }: Understood, expected: Expected) {
  const allowed = [expected.decision].flat()
  const labelled = allowed.some((one) => labelValues.some((value) => value === one))
  expect({ decision, uses, ...(expected.mentions === undefined ? {} : { mentions }) }).toEqual({
    decision: expect.toSatisfy((value: string) => allowed.includes(value), allowed.join(' or ')),
    uses: expected.uses === 'any' ? uses : (expected.uses ?? (labelled ? 1 : 0)),
    ...(expected.mentions === undefined ? {} : { mentions: expected.mentions }),
  })
}

describe.each(['note-wordings', 'second-thoughts', 'imprint-fields', 'body-mentions'])('%s', (name) => {
  const { document, traps } = readTable<Frame>(`./traps/${name}.yaml`)
  test.each(traps)('$put', (trap) => {
    expectUnderstood(understand(treeOf(document.replace('〖〗', trap.put))), trap)
  })
})

describe('places', () => {
  const { traps } = readTable<Whole>('./traps/places.yaml')
  test.each(traps)('$name', (trap) => expectUnderstood(understand(treeOf(trap.text)), trap))
})

describe('trees', () => {
  test.each(treeTraps)('$name', (trap) => expectUnderstood(understand(trap.tree), trap))
})
