// Fields of a docx while they are read, and what an old form field in one holds.

import { child, childrenNamed, type Element, isOn } from '../ooxml/element.js'
import { type FieldContent, type FormField, readField } from '../word/field.js'
import { numberOf, valOf } from './values.js'

export interface Field {
  instruction: string
  phase: 'instruction' | 'result'
  /** `w:ffData` of an old form field. */
  form?: Element
}

/** What a finished field adds to the text. */
export function finishField({ instruction, form }: Field): FieldContent {
  return readField(instruction, form && readForm(form))
}

function readForm(form: Element): FormField {
  const box = child(form, 'w:checkBox')
  const state = child(box, 'w:checked') ?? child(box, 'w:default')
  const list = child(form, 'w:ddList')
  return {
    checked: state !== undefined && isOn(state.attributes['w:val']),
    choices: childrenNamed(list, 'w:listEntry').map(({ attributes }) => attributes['w:val'] ?? ''),
    chosen: numberOf(list, 'w:result') ?? numberOf(list, 'w:default') ?? 0,
    help: ['w:helpText', 'w:statusText'].map((name) => valOf(form, name) ?? '').filter(Boolean),
  }
}
