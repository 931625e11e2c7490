import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createSegmenter, type SegmenterLoader, segmenterLoaders } from '../../src/words/engines.js'
import { intlSegmenter, type Segmenter, type Token, toSegmenter } from '../../src/words/segmenter.js'
import { officialTerms } from '../../src/words/terms.js'

const [nodejieba, nodeRsJieba] = segmenterLoaders as [SegmenterLoader, SegmenterLoader]
const prebuilt = await nodeRsJieba()
// Where nodejieba was not compiled, the tests that compare it with the other engine have nothing to compare.
const compiled = await nodejieba().catch(() => undefined)
const engines: Segmenter[] = [...(compiled ? [compiled] : []), prebuilt, intlSegmenter()]
const jiebas = engines.filter(({ engine }) => engine !== 'Intl.Segmenter')

const words = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join('/')

const sample = readFileSync(new URL('sample.txt', import.meta.url), 'utf8')

test.each(jiebas)('$engine cuts official text into words', ({ cut }) => {
  expect(words(cut('《政务公开工作要点》印发给你们，请认真贯彻执行。'))).toBe(
    '《/政务公开/工作/要点/》/印发/给/你们/，/请/认真贯彻/执行/。',
  )
})

test.each(jiebas)('$engine keeps a year together', ({ cut }) => {
  expect(words(cut('2019年'))).toMatch(/^2019\/?年$/u)
})

test.each(jiebas)('$engine knows every official term', ({ cut }) => {
  for (const { word } of officialTerms) expect(words(cut(`有关${word}的规定`))).toMatch(new RegExp(`/${word}/`, 'u'))
})

test.each(jiebas)('$engine tells parts of speech', ({ tag }) => {
  expect(tag('请认真学习').map((token) => token.tag)).toContain('v')
})

test.each(engines)('$engine gives offsets that lead back to the text', ({ cut }) => {
  for (const text of [sample, '', '\r\n\t　', '𠮷林省𠮷田市', 'a\u0000b', '（此件公开发布）']) {
    const tokens = cut(text)
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(tokens.map((token) => token.text))
    expect(tokens.map((token) => token.text).join('')).toBe(text)
  }
})

test.each(engines)('$engine loses nothing of a text with half a surrogate pair', ({ cut, tag }) => {
  const text = '印发\ud842通知'
  expect(
    cut(text)
      .map((token) => token.text)
      .join(''),
  ).toBe(text)
  expect(tag(text).at(-1)?.end).toBe(text.length)
})

test('words that do not add up to the text are not believed', () => {
  const { cut } = toSegmenter(
    'nodejieba',
    () => [{ text: '别的' }],
    () => [],
  )
  expect(cut('通知').map((token) => token.text)).toEqual(['通知'])
})

test.runIf(compiled)('both engines set at least 99 of 100 borders alike', () => {
  const borders = ({ cut }: Segmenter) => new Set(cut(sample).map(({ start }) => start))
  const [ours, theirs] = [borders(compiled as Segmenter), borders(prebuilt)]
  const shared = [...ours].filter((border) => theirs.has(border)).length
  expect(shared / Math.max(ours.size, theirs.size)).toBeGreaterThanOrEqual(0.99)
})

const insideWords = [
  ['平台独立运行', '台独'],
  ['路口交通组织', '口交'],
  ['添了大麻烦', '大麻'],
] as const

const wholeWords = [
  ['坚决反对台独', '台独'],
  ['请各单位将通知转发下去', '转发'],
] as const

for (const { engine, cutsWord } of jiebas) {
  const cuts = (text: string, part: string) => cutsWord(text, text.indexOf(part), text.indexOf(part) + part.length)
  test.each(insideWords)(`${engine}: in %s, %s cuts a word`, (text, part) => expect(cuts(text, part)).toBe(true))
  test.each(wholeWords)(`${engine}: in %s, %s cuts none`, (text, part) => expect(cuts(text, part)).toBe(false))
}

test('the place in a long text does not matter', () => {
  const text = `${'某市人民政府办公室，'.repeat(2000)}平台独立运行`
  const start = text.indexOf('台独')
  expect(prebuilt.cutsWord(text, start, start + 2)).toBe(true)
})

test('a module that is missing is passed over', async () => {
  const missing = async () => {
    throw new Error('Cannot find module')
  }
  expect((await createSegmenter([missing, nodeRsJieba])).engine).toBe('@node-rs/jieba')
  expect((await createSegmenter([missing, missing])).engine).toBe('Intl.Segmenter')
})

test('nodejieba is the first choice where it was compiled', async () => {
  expect((await createSegmenter()).engine).toBe(compiled ? 'nodejieba' : '@node-rs/jieba')
})
