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
  const home = given.home ?? random.pick(labelHomes.filter((one) => !one.heldOut))
  const label = given.label ?? given.wording?.label ?? random.pick(labelValues)
  // A held-out recipe has one strange part; the rest is known, so that it is clear what a miss comes from.
  const strange = heldOut && !home.heldOut ? random.pick(shown[home.form].filter((part) => part !== 'home')) : null
  const from = <T extends { heldOut: boolean }>(part: keyof Recipe, items: readonly T[], usual = 0): T | undefined => {
    if (part !== strange && random.next() < usual) return items[0]
    const known = items.filter((item) => !item.heldOut)
    const unknown = part === strange ? items.filter((item) => item.heldOut) : []
    return [...random.shuffle(unknown), ...random.shuffle(known)][0]
  }
  const forms = formsOf(home)
  const fits = {
    wording: (one: Wording) => one.label === label && forms.includes(one.form),
    choice: ({ options }: Choice) => options.some((option) => option.label === label),
    disguise: ({ needs }: Disguise) =>
      needs === 'nothing' || (needs === 'lines' && home.ownLines) || (needs === 'html' && home.format === 'html'),
    brackets: ({ close }: Brackets) => close !== '' || home.ownLines,
  }
  const wording = given.wording ?? from('wording', wordings.filter(fits.wording))
  const choice = given.choice ?? from('choice', choices.filter(fits.choice))
  const disguise = given.disguise ?? from('disguise', disguises.filter(fits.disguise), 0.5)
  const worn = given.brackets ?? from('brackets', brackets.filter(fits.brackets), 0.6)
  const colon = given.colon ?? from('colon', colons, 0.7)
  const field = given.field ?? from('field', fieldNames)
  const ticks = given.glyphs ?? from('glyphs', glyphs)
  if (!wording || !choice || !disguise || !worn || !colon || !field || !ticks) return null
  if (!fits.wording(wording) || !fits.choice(choice) || !fits.disguise(disguise) || !fits.brackets(worn)) return null
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
