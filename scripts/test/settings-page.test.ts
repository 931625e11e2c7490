// The tables of the settings' pages are what the schema says, and every key in them is described.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withTables } from '../settings-page.js'

it.each(['settings.md', 'own-rules.md'])('docs/%s is current', (page) => {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8')
  expect(withTables(page, text)).toBe(text)
})

it('says something of every key', () => {
  for (const page of ['settings.md', 'own-rules.md']) {
    const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8')
    expect(text.match(/^\| `[^`]+` \| {2}\|/gmu)).toBeNull()
  }
})
