// Documents composed of elements are read back as the same elements, units and label.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composed } from './composed.js'
import { treeOf, understand } from './traps.js'

// Another seed tries other documents; a failure names its seed and path.
const seed = Number(process.env.GONGKAI_SEED ?? 20260115)

test('what was composed is read back', () => {
  fc.assert(
    fc.property(composed, (made) => {
      const { facts, decision, uses } = understand(treeOf(made.lines.join('\n')))
      const [cover] = facts.units
      const elements = cover?.elements
      const words = (found: readonly { value: string }[] | undefined) => found?.map(({ value }) => dense(value))
      expect({
        copyNumber: elements?.copyNumber?.value ?? null,
        classification: elements?.classification?.value ?? null,
        urgency: elements?.urgency?.value ?? null,
        masthead: elements?.masthead?.value ?? null,
        number: elements?.documentNumber?.value.text ?? null,
        signatory: elements?.signatory?.value ?? null,
        title: elements?.title ? dense(elements.title.value) : null,
        kind: cover?.kind ?? null,
        addressees: elements?.addressees?.value ?? null,
        attachments: words(elements?.attachments),
        issuers: words(elements?.issuers),
        date: elements?.documentDate?.value ?? null,
        notes: words(elements?.supplementaryNotes),
        copyTo: elements?.copyTo?.value ?? null,
        printingOffice: elements?.printingOffice?.value ?? null,
        roles: facts.units.map(({ role }) => role),
        label: decision === 'none' ? null : decision,
        uses,
      }).toEqual({ ...made, lines: undefined })
    }),
    { seed, numRuns: 200 },
  )
})

function dense(words: string): string {
  return words.replaceAll(/\s/gu, '')
}
