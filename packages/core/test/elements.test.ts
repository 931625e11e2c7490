// Invented documents of every kind and deformation, and the elements a reader finds in them.
import type { Elements, Unit } from '@gongkai/core'
import { describe, expect, test } from 'vitest'
import { readTable, treeOf, understand } from './traps.js'

type Written = string | null | string[]

interface Case {
  readonly name: string
  readonly text: string
  /** Of the covering unit. */
  readonly elements: Record<string, Written>
  /** Of the unit after it. */
  readonly inner?: Record<string, Written>
  readonly units?: string[]
  readonly label?: string | null
}

describe.each(['letterhead', 'main-part', 'imprint', 'kinds', 'second-thoughts'])('%s', (name) => {
  test.each(readTable<Case[]>(`./elements/${name}.yaml`))('$name', ({ text, elements, inner, units, label }) => {
    const { facts, decision } = understand(treeOf(text))
    expect(shown(facts.units[0], elements)).toEqual(elements)
    if (inner) expect(shown(facts.units[1], inner)).toEqual(inner)
    if (units) expect(facts.units.map(({ role }) => role)).toEqual(units)
    if (label !== undefined) expect(decision).toBe(label ?? 'none')
  })
})

/** The asked-for elements as written in the tables: white space dropped, dates in ISO form. */
function shown(unit: Unit | undefined, asked: Record<string, Written>): Record<string, Written> {
  return Object.fromEntries(Object.keys(asked).map((name) => [name, unit ? written(unit, name) : null]))
}

function written({ kind, elements }: Unit, name: string): Written {
  if (name === 'kind') return kind
  const found = elements[name as keyof Elements]
  if (!found) return null
  if ('length' in found) return found.map(({ value }) => dense(value))
  return dense(typeof found.value === 'string' ? found.value : found.value.text)
}

function dense(words: string): string {
  return words.replaceAll(/\s/gu, '')
}
