// The automaton finds exactly what a slow search finds that can be seen to be right.
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { buildAutomaton } from '../../src/facts/terms/automaton.js'
import { foldTerm, isKept, isSoftlyPassed, longestSkip, type Skip } from '../../src/facts/terms/fold.js'
import { loadAutomaton, saveAutomaton } from '../../src/facts/terms/save.js'
import { scan } from '../../src/facts/terms/scan.js'

type Found = `${number} ${number} ${number}`

function scanned(automaton: Parameters<typeof scan>[0], text: string): Found[] {
  const found: Found[] = []
  scan(automaton, text, (pattern, start, end) => found.push(`${pattern} ${start} ${end}`))
  return found.sort()
}

/** From every unit on, every pattern, unit by unit. */
function searched(patterns: readonly string[], text: string, skip: Skip): Found[] {
  const found: Found[] = []
  for (let start = 0; start < text.length; start++)
    for (const [id, pattern] of patterns.entries()) {
      const end = endOf(pattern, text, start, skip)
      if (end !== undefined) found.push(`${id} ${start} ${end}`)
    }
  return found.sort()
}

function endOf(pattern: string, text: string, start: number, skip: Skip): number | undefined {
  if (!isKept(text.charCodeAt(start), skip)) return undefined
  let [read, passed] = [0, 0]
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isKept(unit, skip)) {
      if (foldTerm(text.charAt(at), skip) !== pattern.charAt(read)) return undefined
      passed = 0
      if (++read === pattern.length) return at + 1
    } else if (isSoftlyPassed(unit, skip) && ++passed > longestSkip) return undefined
  }
  return undefined
}

// Few characters, so that patterns meet, nest and overlap; some fold to others, some are passed over.
const characters = [...'密内部AaＡ國国1１ \n-*。\u200b']
const words = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 5 }).map((list) => list.join(''))
const texts = fc.array(fc.constantFrom(...characters), { maxLength: 60 }).map((list) => list.join(''))

test.each<Skip>(['nothing', 'blanks', 'symbols'])('finds what a slow search finds, passing over %s', (skip) => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), texts, (terms, text) => {
      const patterns = [...new Set(terms.map((term) => foldTerm(term, skip)).filter(Boolean))]
      expect(scanned(buildAutomaton(patterns, skip), text)).toEqual(searched(patterns, text, skip))
    }),
    { seed: 20260115, numRuns: 400 },
  )
})

it('finds the same after being saved and loaded', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        words.map((word) => foldTerm(word, 'blanks')),
        { maxLength: 12 },
      ),
      texts,
      (all, text) => {
        const patterns = all.filter(Boolean)
        const built = buildAutomaton(patterns, 'blanks')
        const loaded = loadAutomaton(saveAutomaton(built), built.version)
        expect(loaded && Buffer.compare(saveAutomaton(loaded), saveAutomaton(built))).toBe(0)
        expect(loaded && scanned(loaded, text)).toEqual(scanned(built, text))
      },
    ),
    { seed: 20260115, numRuns: 50 },
  )
})

it('finds every one of many terms, and only those, in any company', () => {
  // 3 000 pairs and triples over 60 characters: crowded states, with room to be found for many at once.
  const han = [
    ...'的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过',
  ]
  const letter = (i: number) => han[i % han.length] as string
  const patterns = [
    ...new Set(
      Array.from({ length: 3000 }, (_, i) => {
        const rest = i % 2 === 0 ? '' : letter(i * 31 + 3)
        return letter(i * 17) + letter(Math.floor(i / 60) * 13 + i) + rest
      }),
    ),
  ]
  const automaton = buildAutomaton(patterns, 'nothing')
  for (const [id, pattern] of patterns.entries())
    expect(scanned(automaton, `甲${pattern}乙`)).toContain(`${id} 1 ${pattern.length + 1}`)
  const text = Array.from({ length: 4000 }, (_, i) => letter(i * i + 5 * i)).join('')
  expect(scanned(automaton, text)).toEqual(searched(patterns, text, 'nothing'))
})
