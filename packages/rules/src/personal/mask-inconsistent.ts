// personal/mask-inconsistent: masks of one value that together tell it, and a value masked here and open there.
import { type Document, defineRule, type Fact, findPersons, type Identifier, isName } from '@gongkai/core'
import { lineIndexAt } from '../lines.js'
import { deidentification, disclosureRegulation, personalInformationLaw } from './basis.js'

export const maskInconsistent = defineRule({
  id: 'personal/mask-inconsistent',
  title: { zh: '遮法前后不一', en: 'Masks that give each other away' },
  severity: 'error',
  basis: [disclosureRegulation, personalInformationLaw, deidentification],
  messages: {
    together: {
      zh: '同一个人的号码在两处遮了不同的位置，拼起来就是完整号码；请全文用同一种遮法。',
      en: 'Two masks of one person’s number hide different digits and together tell it all; mask it alike everywhere.',
    },
    open: {
      zh: '这个号码在别处已经遮住，这里却完整写出；请同样遮住或删去。',
      en: 'This number is masked elsewhere and stands open here; mask it or delete it.',
    },
  },
  *check({ document, facts }) {
    const numbers = facts.identifiers.filter(({ value }) => kinds.has(value.kind))
    const masked = numbers.filter(({ value }) => value.masked).slice(0, mostMasked)
    if (masked.length === 0) return
    const open = numbers.filter(({ value }) => !value.masked).slice(0, mostOpen)
    const nameOf = namesBeside(document)
    const told = new Set<number>()
    for (const [index, first] of masked.entries()) {
      const name = nameOf(first.start)
      for (const second of name ? masked.slice(index + 1) : []) {
        if (told.has(second.start) || nameOf(second.start) !== name || !tellTogether(first, second)) continue
        told.add(second.start)
        yield { at: second, message: 'together', related: [first] }
      }
      for (const number of open) {
        if (told.has(number.start) || !fits(first, number)) continue
        const other = nameOf(number.start)
        if (name && other ? name !== other : openDigits(first) < surely) continue
        told.add(number.start)
        yield { at: number, message: 'open', related: [first] }
      }
    }
  },
})

const kinds: ReadonlySet<Identifier['kind']> = new Set(['residentId', 'mobile', 'bankCard'])
/** Pairs are tried: beyond this a list is masked alike. */
const mostMasked = 300
const mostOpen = 3000
/** So many open digits make it the same number even without a name; three of them at the end. */
const surely = 7
/** So many digits may still be hidden: they are guessed, the last one of an ID is computed. */
const guessed = 2

type Number = Fact<Identifier>

/** Same kind and length, open digits agree. */
function fits(a: Number, b: Number): boolean {
  const [x, y] = [a.value.digits, b.value.digits]
  if (a.value.kind !== b.value.kind || x.length !== y.length) return false
  for (let i = 0; i < x.length; i++) if (x[i] !== '*' && y[i] !== '*' && x[i] !== y[i]) return false
  return true
}

function tellTogether(a: Number, b: Number): boolean {
  if (!fits(a, b) || a.value.digits === b.value.digits) return false
  const hidden = [...a.value.digits].filter((digit, i) => digit === '*' && b.value.digits[i] === '*')
  return hidden.length <= guessed
}

function openDigits({ value }: Number): number {
  return value.digits.replace(/\*/gu, '').length
}

/** The full name on the same line, or in the same row of the table. */
function namesBeside(document: Document): (offset: number) => string | undefined {
  const { lines } = document
  const rows = new Map<string, string>()
  for (const { cell, text } of lines) {
    const words = text.replace(/\s/gu, '')
    if (cell && isName(words)) rows.set(`${cell.table}:${cell.row}`, words)
  }
  return (offset) => {
    const line = lines[lineIndexAt(document, offset)]
    if (!line) return undefined
    if (line.cell) return rows.get(`${line.cell.table}:${line.cell.row}`)
    const before = line.text.slice(0, offset - line.start)
    const [person] = findPersons(line.text)
      .filter(({ start }) => start < before.length)
      .slice(-1)
    return person
      ? line.text.slice(person.start, person.end)
      : before.split(/[\s,，、：:；;。（(]/u).findLast((word) => isName(word))
  }
}
