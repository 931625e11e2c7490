// Writes a label: a wording, in brackets or as a field or a choice, under a disguise. Parts are drawn, truth is known.
import { type LabelValue, labelValues } from '@gongkai/core'
import { type Brackets, brackets, type Colon, colons, type Disguise, disguises } from './disguises.js'
import { type LabelHome, labelHomes, type Written } from './homes.js'
import type { Random } from './random.js'
import {
  type Choice,
  choices,
  type FieldName,
  fieldNames,
  type Glyphs,
  glyphs,
  type Wording,
  wordings,
} from './wordings.js'

/** Everything that makes one written label. */
export interface Recipe {
  readonly label: LabelValue
  readonly home: LabelHome
  readonly wording: Wording
  readonly disguise: Disguise
  readonly brackets: Brackets
  readonly colon: Colon
  readonly field: FieldName
  readonly choice: Choice
  readonly glyphs: Glyphs
}

/** The parts that this home shows: the others are never seen and count for nothing. */
const shown: Readonly<Record<LabelHome['form'], readonly (keyof Recipe)[]>> = {
  note: ['home', 'wording', 'disguise', 'brackets'],
  field: ['home', 'wording', 'disguise', 'colon', 'field'],
  choice: ['home', 'choice', 'glyphs', 'field'],
}

export function isHeldOut(recipe: Recipe): boolean {
  return shown[recipe.home.form].some((part) => {
    const value = recipe[part]
    return typeof value === 'object' && value.heldOut
  })
}

/** A drawn recipe around the parts that are given. Null where the parts do not fit together. */
export function draw(random: Random, given: Partial<Recipe>, heldOut: boolean): Recipe | null {
  // A held-out recipe has one strange part; the rest is known, so that it is clear what a miss comes from.
  const label = given.label ?? given.wording?.label ?? random.pick(labelValues)
  const strange =
    given.home?.heldOut || given.wording?.heldOut ? undefined : random.pick(['home', 'wording', 'disguise', 'field'])
  const from = <T extends { heldOut: boolean }>(part: string, items: readonly T[]): T | undefined => {
    const allowed = items.filter((item) => item.heldOut === (heldOut && part === strange))
    const known = allowed.length > 0 ? allowed : items.filter((item) => !item.heldOut)
    return known.length > 0 ? random.pick(known) : undefined
  }
  const home = given.home ?? from('home', labelHomes)
  if (!home) return null
  const form = formsOf(home)
  const wording =
    given.wording ??
    from(
      'wording',
      wordings.filter((one) => one.label === label && form.includes(one.form)),
    )
  const choice =
    given.choice ??
    from(
      'choice',
      choices.filter(({ options }) => options.some((option) => option.label === label)),
    )
  const disguise =
    given.disguise ??
    (random.next() < 0.5 && strange !== 'disguise' ? disguises[0] : from('disguise', fitting(disguises, home)))
  const worn =
    given.brackets ??
    (random.next() < 0.6
      ? brackets[0]
      : from(
          'brackets',
          brackets.filter(({ close }) => close !== '' || home.ownLines),
        ))
  const colon = given.colon ?? (random.next() < 0.7 ? colons[0] : from('colon', colons))
  const field = given.field ?? from('field', fieldNames)
  const ticks = given.glyphs ?? from('glyphs', glyphs)
  if (!wording || !choice || !disguise || !worn || !colon || !field || !ticks) return null
  if (wording.label !== label || !form.includes(wording.form)) return null
  if (!fitting([disguise], home).length || (worn.close === '' && !home.ownLines)) return null
  return { label, home, wording, disguise, brackets: worn, colon, field, choice, glyphs: ticks }
}

export function write(recipe: Recipe, ticked: readonly LabelValue[] = [recipe.label]): Written {
  const { home, wording, disguise, field, colon, choice } = recipe
  const options = choice.options.map(({ label, text }) => ({ text, ticked: ticked.includes(label) }))
  const value = disguise.wear(wording.text)
  const words = {
    note: () =>
      disguise.wear(home.bracketed ? recipe.brackets.open + wording.text + recipe.brackets.close : wording.text),
    field: () => field.text + colon.text + value,
    choice: () =>
      options.map((option) => (option.ticked ? recipe.glyphs.ticked : recipe.glyphs.empty) + option.text).join('　'),
  }[home.form]()
  return { words, name: field.text, value, options }
}

function formsOf({ form, bracketed }: LabelHome): readonly Wording['form'][] {
  if (form !== 'note') return ['value']
  return bracketed ? ['sentence', 'bare'] : ['sentence']
}

function fitting(all: readonly Disguise[], { ownLines, format, form }: LabelHome): Disguise[] {
  if (form === 'choice') return all.filter(({ id }) => id === '原样')
  return all.filter(
    ({ needs }) => needs === 'nothing' || (needs === 'lines' && ownLines) || (needs === 'html' && format === 'html'),
  )
}
