import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { createChecker } from '../src/check.js'
import { defineRule, type Rule } from '../src/findings/rule.js'
import type { Reader } from '../src/reader.js'
import { document, paragraph } from '../src/tree/build.js'
import { intlSegmenter } from '../src/words/segmenter.js'

const reader: Reader = {
  format: 'txt',
  extensions: ['.txt'],
  matches: () => 1,
  read: async (file) => document([paragraph(String(file))]),
}

const rule = (words?: true): Rule =>
  defineRule({
    id: 'secrecy/words',
    title: { zh: '词', en: 'Words' },
    severity: 'info',
    messages: { engine: { zh: '{engine}', en: '{engine}' } },
    basis: [],
    ...(words ? { words } : {}),
    *check({ segmenter }) {
      yield { message: 'engine', data: { engine: segmenter?.engine ?? 'none' } }
    },
  })

async function run(rules: readonly Rule[], level?: 'off') {
  let loaded = 0
  const profile = { id: 'test', title: { zh: '', en: '' }, source: '', labels: {}, homes: ['note' as const] }
  const { check } = await createChecker({
    readers: [reader],
    rules,
    settings: { profile, ...(level ? { rules: { 'secrecy/words': level } } : {}) },
    segmenter: async () => {
      loaded++
      return intlSegmenter()
    },
  })
  const messages: string[] = []
  for (const name of ['a.txt', 'b.txt'])
    for await (const { findings } of check(new VFile({ path: name, value: new TextEncoder().encode('通知') })))
      messages.push(...findings.map(({ message }) => message))
  return { loaded, messages }
}

test('a rule that asks for words gets the segmenter, loaded once for all files', async () => {
  expect(await run([rule(true)])).toEqual({ loaded: 1, messages: ['Intl.Segmenter', 'Intl.Segmenter'] })
})

test('no segmenter is loaded where no rule asks for one', async () => {
  expect(await run([rule()])).toEqual({ loaded: 0, messages: ['none', 'none'] })
})

test('no segmenter is loaded for a rule that is off', async () => {
  expect(await run([rule(true)], 'off')).toEqual({ loaded: 0, messages: [] })
})
