// An old form field of a Word 97 file, as the data stream keeps it behind its picture (NilPICFAndBinData).
import type { Binary } from '../bytes/binary.js'
import type { FormField } from '../word/field.js'
import { readStrings } from './header.js'

const text = 0
const box = 1
/** The result says: as the default. */
const asDefault = 25

export function readForm(data: Binary, at: number): FormField {
  const form = data.slice(at + data.u16(at + 4), data.u32(at) - data.u16(at + 4))
  const flags = form.u16(4)
  const kind = flags & 3
  const result = (flags >> 2) & 31
  let end = 10
  const next = (): string => {
    const units = form.u16(end)
    const value = form.utf16(end + 2, units)
    end += 2 + units * 2 + 2
    return value
  }
  next()
  let fallback = 0
  if (kind === text) next()
  else {
    fallback = form.u16(end)
    end += 2
  }
  next()
  const help = [next(), next()].filter((value) => value.trim() !== '')
  next()
  next()
  const chosen = result === asDefault ? fallback : result
  const choices = kind > box ? readStrings(form.slice(end, form.length)).strings : []
  return { checked: kind === box && chosen === 1, choices, chosen, help }
}
