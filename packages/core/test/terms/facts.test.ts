// Terms as a rule gets them: gathered once for all rules, with their notes and doubts, and only where a rule asks.
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { createChecker } from '../../src/check.js'
import type { Fact } from '../../src/facts/fact.js'
import type { TermList } from '../../src/facts/terms/list.js'
import { type Term, termsOf } from '../../src/facts/terms.js'
import { defineRule, type Rule } from '../../src/findings/rule.js'
import type { SettingsInput } from '../../src/findings/settings.js'
import type { Reader } from '../../src/reader.js'
import { document, paragraph } from '../../src/tree/build.js'
import { intlSegmenter, type Segmenter } from '../../src/words/segmenter.js'

const settings: SettingsInput = {
  profile: {
    id: 'some',
    title: { zh: '某', en: 'some' },
    source: '某市',
    labels: { 公开发布: '此件公开发布' },
    homes: ['note'],
  },
}

const lines: Reader = {
  format: 'txt',
  extensions: ['.txt'],
  matches: () => 1,
  read: async (file) =>
    document(
      String(file)
        .split('\n')
        .map((line) => paragraph(line)),
    ),
}

/** A rule that only looks, and what it saw. */
function looking(id: string, parts: Partial<Rule>) {
  const seen: Fact<Term>[] = []
  const rule: Rule = {
    id: `form/${id}`,
    severity: 'info',
    title: { zh: '看', en: 'look' },
    basis: [],
    messages: {},
    check({ facts }) {
      for (const list of parts.terms ?? []) seen.push(...termsOf(facts, list))
      return []
    },
    ...parts,
  }
  return { rule, seen }
}

async function look(
  text: string,
  rules: readonly Rule[],
  more: { rules?: SettingsInput['rules']; words?: Segmenter } = {},
) {
  const { understand } = await createChecker({
    readers: [lines],
    rules,
    settings: { ...settings, rules: more.rules ?? {} },
    segmenter: async () => more.words ?? intlSegmenter(),
  })
  return (await understand(new VFile({ path: 'a.txt', value: text }))).facts
}

const quotes = (facts: readonly Fact<Term>[]) => facts.map(({ quote }) => quote)

it('gives each rule its own hits with note, source and place', async () => {
  const entry = { term: '残废人', note: '请写作“残疾人”', source: '用语规范第1条' }
  const [one, two] = [
    looking('one', { terms: [{ name: 'form/one', terms: [entry] }] }),
    looking('two', { terms: [{ name: 'form/two', terms: ['农民工'] }] }),
  ]
  await look('关心残廢人和农民工', [one.rule, two.rule])
  expect(one.seen).toEqual([
    { value: { list: 'form/one', ...entry, weak: false }, quote: '残廢人', start: 2, end: 5, role: 'used' },
  ])
  expect(quotes(two.seen)).toEqual(['农民工'])
})

it('finds them in every story and takes those in quotation marks for mentioned', async () => {
  const { rule, seen } = looking('one', { terms: [{ name: 'form/one', terms: ['秘密'] }] })
  await look('《秘密》一书\n有秘密', [rule])
  expect(seen.map(({ role, start }) => [role, start])).toEqual([
    ['mentioned', 1],
    ['used', 8],
  ])
})

it('keeps what an allowed phrase takes back, with the phrase, and gives it to no rule', async () => {
  const { rule, seen } = looking('one', { terms: [{ name: 'form/one', terms: ['黄片'], allow: ['三黄片'] }] })
  const { terms } = await look('三黄片', [rule])
  expect(seen).toEqual([])
  expect(terms.map(({ value }) => [value.term, value.takenBackBy])).toEqual([['黄片', ['三黄片']]])
})

it.each([
  ['推动平台独立运营', '台独', true],
  ['各路口交通恢复', '口交', true],
  ['遇到大麻烦', '大麻', true],
  ['某某宝鸡巴士公司', '鸡巴', true],
  ['处女座', '处女', true],
  ['禁止种植大麻', '大麻', false],
  ['反对台独分子', '台独', false],
  ['台独', '台独', false],
  ['（台独）', '台独', false],
  ['属于机密事项', '机密', false],
  ['vpn连接', 'vpn', false],
])('doubts what cuts a word: %s, %s: %s', async (text, term, weak) => {
  const { rule, seen } = looking('one', { terms: [{ name: 'form/one', terms: [term] }] })
  await look(text, [rule])
  expect(seen.map(({ value }) => value.weak)).toEqual([weak])
})

it('asks the segmenter of a rule that asks for words, about hits only, and no other rule’s', async () => {
  const asked: string[] = []
  const words: Segmenter = {
    ...intlSegmenter(),
    cutsWord(text, start, end) {
      asked.push(text.slice(start, end))
      return true
    },
  }
  const [with_, without] = [
    looking('with', { words: true, terms: [{ name: 'form/with', terms: ['大麻'] }] }),
    looking('without', { terms: [{ name: 'form/without', terms: ['种植'] }] }),
  ]
  await look('禁止种植大麻作物', [with_.rule, without.rule], { words })
  expect(asked).toEqual(['大麻'])
  expect(with_.seen.map(({ value }) => value.weak)).toEqual([true])
  expect(without.seen.map(({ value }) => value.weak)).toEqual([false])
})

/** A list that tells when it is compiled. */
function watched(name: string): { list: TermList; compiled: () => number } {
  let count = 0
  const terms = ['秘密']
  return {
    list: {
      name,
      get terms() {
        count++
        return terms
      },
    },
    compiled: () => count,
  }
}

it('compiles nothing before a rule asks, and then once for all documents', async () => {
  const { list, compiled } = watched('form/one')
  const { rule } = looking('one', { terms: [list] })
  const { understand } = await createChecker({ readers: [lines], rules: [{ ...rule, check: () => [] }], settings })
  await understand(new VFile({ path: 'a.txt', value: '秘密' }))
  expect(compiled()).toBe(0)
  const asking = await createChecker({ readers: [lines], rules: [rule], settings })
  for (const name of ['a.txt', 'b.txt', 'c.txt']) await asking.understand(new VFile({ path: name, value: '秘密' }))
  expect(compiled()).toBe(1)
})

it('leaves out the lists of rules that are off', async () => {
  const { list, compiled } = watched('form/off')
  const { rule } = looking('off', { terms: [list] })
  const facts = await look('秘密', [rule], { rules: { 'form/off': 'off' } })
  expect(facts.terms).toEqual([])
  expect(compiled()).toBe(0)
})

const ownWords = defineRule<{ words: string[] }>({
  id: 'form/own',
  severity: 'info',
  title: { zh: '自备', en: 'Own' },
  basis: [],
  messages: { word: { zh: '有', en: 'There is one.' } },
  options: z.strictObject({ words: z.array(z.string()).default([]) }),
  termsFrom: ({ words }) => (words.length > 0 ? [{ name: 'form/own', terms: words }] : []),
  *check({ facts }) {
    for (const at of termsOf(facts, 'form/own')) yield { at, message: 'word' }
  },
})

it('takes lists from the options of a rule, its level left as it is', async () => {
  const settled = { readers: [lines], rules: [ownWords] }
  const own = { ...settings, rules: { 'form/own': { words: ['秘密'] } } }
  const { understand } = await createChecker({ ...settled, settings: own })
  const file = new VFile({ path: 'a.txt', value: '有秘密' })
  await understand(file)
  expect(file.data.findings?.map(({ rule, quote, severity }) => [rule, quote, severity])).toEqual([
    ['form/own', '秘密', 'info'],
  ])
})

it('refuses options of the wrong form before any document, and says of which rule', async () => {
  const wrong = { ...settings, rules: { 'form/own': { wrods: ['秘密'] } } }
  await expect(createChecker({ readers: [lines], rules: [ownWords], settings: wrong })).rejects.toThrow(
    /"rules",\s*"form\/own"[\s\S]*wrods|wrods[\s\S]*"rules",\s*"form\/own"/u,
  )
})

it('refuses two lists of one name before any document', async () => {
  const [one, other] = [
    looking('one', { terms: [{ name: 'shared', terms: ['秘密'] }] }),
    looking('other', { terms: [{ name: 'shared', terms: ['机密'] }] }),
  ]
  await expect(look('', [one.rule, other.rule])).rejects.toThrow('shared')
})

it('loads no segmenter for a rule whose lists are empty', async () => {
  let loaded = 0
  const { understand } = await createChecker({
    readers: [lines],
    rules: [{ ...ownWords, words: true }],
    settings,
    segmenter: async () => {
      loaded++
      return intlSegmenter()
    },
  })
  await understand(new VFile({ path: 'a.txt', value: '有秘密' }))
  expect(loaded).toBe(0)
})
