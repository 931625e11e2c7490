// Old form fields of RTF: boxes to tick, lists to choose from, and what is shown when one is filled in.
import type { FormField } from '../word/field.js'
import type { Control } from './reading.js'

const form =
  (change: (text: string, before: FormField) => FormField): Control =>
  (reading) => {
    const { field } = reading
    reading.collect((text) => {
      if (field) field.form = change(text, field.form ?? {})
    })
  }

const choice = form((text, before) => ({ ...before, choices: [...(before.choices ?? []), text] }))
const help = form((text, before) => (text.trim() === '' ? before : { ...before, help: [...(before.help ?? []), text] }))

/** 25 says: as the default. */
const state =
  (isDefault: boolean): Control =>
  ({ field }, value = 0) => {
    if (!field || value === 25 || (isDefault && field.form?.chosen !== undefined)) return
    field.form = { ...field.form, checked: value === 1, chosen: value }
  }

const dead: Control = (reading) => reading.change({ target: 'dead' })

export const formDestinations: Readonly<Record<string, Control>> = {
  formfield: (reading) => reading.change({ target: 'void' }),
  ffres: state(false),
  ffdefres: state(true),
  ffl: choice,
  ffhelptext: help,
  ffstattext: help,
  ffname: dead,
  ffdeftext: dead,
  ffformat: dead,
  ffentrymcr: dead,
  ffexitmcr: dead,
  datafield: dead,
}
