// What of a text is a hit of a word list: folding, edges, skipping, allowed phrases, overlaps, and the offsets of the original.
import { expect, it, test } from 'vitest'
import type { TermList } from '../../src/facts/terms/list.js'
import { compileTerms } from '../../src/facts/terms/matcher.js'

type Options = Partial<TermList>

/** What stands and what was taken back, as it stands in the text. */
function find(terms: TermList['terms'], text: string, options: Options = {}) {
  const found = compileTerms([{ lists: [{ name: 'list', terms, ...options }], words: false }])(text)
  const words = (taken: boolean) =>
    found.filter((hit) => (hit.takenBackBy !== undefined) === taken).map(({ start, end }) => text.slice(start, end))
  return { hits: words(false), takenBack: words(true) }
}

test.each<[what: string, term: string, text: string, found: readonly string[]]>([
  ['a Chinese term in running text', '内部资料', '本文为内部资料，请妥善保管', ['内部资料']],
  ['every time it stands there', '绝密', '绝密事项和绝密级事项', ['绝密', '绝密']],
  ['traditional forms', '五星红旗', '升起五星紅旗', ['五星紅旗']],
  ['a term written in traditional forms', '五星紅旗', '升起五星红旗', ['五星红旗']],
  ['full-width letters', 'VPN', '通过ＶＰＮ登录', ['ＶＰＮ']],
  ['capitals', 'vpn', '通过VPN登录', ['VPN']],
  ['digits of other styles', '第5号', '见第٥号', ['第٥号']],
  ['zero-width characters inside', '内部资料', '属于内\u200b部\u2060资料的', ['内\u200b部\u2060资料']],
  ['none of them at the edges', '内部', '\u200b内部\u200b', ['内部']],
  ['a soft hyphen inside', 'internal', 'an inter\u00adnal note', ['inter\u00adnal']],
  ['blanks of any kind in a term with blanks', 'top secret', 'TOP\u00a0SECRET', ['TOP\u00a0SECRET']],
  ['a blank inside no term without', '内部', '内 部', []],
  ['one character', '密', '秘密文件', ['密']],
  ['characters outside the first plane', '𠮷野', '在𠮷野家', ['𠮷野']],
  ['the very first and last characters', '公开', '公开', ['公开']],
  ['nothing in an empty text', '公开', '', []],
])('finds %s', (_, term, text, found) => {
  expect(find([term], text).hits).toEqual(found)
})

test.each<[text: string, found: readonly string[]]>([
  ['av', ['av']],
  ['测av试', ['av']],
  ['have', []],
  ['have他', []],
  ['avs', []],
  ['_av_', ['av']],
  ['12av34', ['av']],
  ['ha\u200bve', []],
  ['ＡＶ', ['ＡＶ']],
  ['ｈＡＶｅ', []],
])('a term of letters needs edges of its own: %s', (text, found) => {
  expect(find(['av'], text).hits).toEqual(found)
})

test.each<[term: string, text: string, found: readonly string[]]>([
  ['123', 'a123b', ['123']],
  ['123', '41234', []],
  ['4.19', '14.19', []],
  ['4.19', '在4.19当天', ['4.19']],
  ['弹药', '1弹药2', ['弹药']],
])('so does one of digits, a Chinese one does not: %s in %s', (term, text, found) => {
  expect(find([term], text).hits).toEqual(found)
})

it('needs no edges where the list says so', () => {
  expect(find(['av'], 'have', { edges: 'none' }).hits).toEqual(['av'])
})

it('tells capitals apart where the list says so, and nothing else', () => {
  expect(find(['AI'], 'AI和ai和ＡＩ', { case: 'keep' }).hits).toEqual(['AI', 'ＡＩ'])
})

test.each<[what: string, skip: 'blanks' | 'symbols', text: string, found: readonly string[]]>([
  ['blanks', 'blanks', '工 作　秘 密', ['工 作　秘 密']],
  ['a line feed', 'blanks', '属于工作\n秘密', ['工作\n秘密']],
  ['three blanks', 'blanks', '工作   秘密', ['工作   秘密']],
  ['not four', 'blanks', '工作    秘密', []],
  ['three blanks again and again', 'blanks', '工   作   秘   密', ['工   作   秘   密']],
  ['no symbols with blanks', 'blanks', '工作*秘密', []],
  ['symbols', 'symbols', '工*作-秘【密】', ['工*作-秘【密']],
  ['three symbols', 'symbols', '工---作秘密', ['工---作秘密']],
  ['not four of them', 'symbols', '工----作秘密', []],
  ['zero-width characters beside three symbols', 'symbols', '工-\u200b-\u200b-作秘密', ['工-\u200b-\u200b-作秘密']],
  ['never a Han character', 'symbols', '工间作秘密', []],
  ['no end of a clause', 'symbols', '认真工作。秘密事项', []],
  ['no border of a cell', 'symbols', '工作\t秘密', []],
  ['no border of a story', 'symbols', '工作\f\n秘密', []],
  ['a symbol at neither edge', 'symbols', '<p>工作秘密</p>', ['工作秘密']],
])('passes over %s', (_, skip, text, found) => {
  expect(find(['工作秘密'], text, { skip }).hits).toEqual(found)
})

it('reads symbols of a term as it reads those of the text', () => {
  expect(find(['hello('], 'hello', { skip: 'symbols' }).hits).toEqual(['hello'])
  expect(find(['hello('], 'hello', {}).hits).toEqual([])
})

test.each<[what: string, terms: string[], allow: string[], text: string, hits: readonly string[], takenBack: string[]]>(
  [
    ['a longer phrase takes back what it covers', ['黄片'], ['三黄片'], '三黄片黄片', ['黄片'], ['黄片']],
    ['a term that is a word of a common phrase', ['共产'], ['共产党'], '共产党领导', [], ['共产']],
    ['a shorter one inside takes nothing back', ['工作秘密'], ['秘密'], '工作秘密', ['工作秘密'], []],
    ['one that only overlaps takes nothing back', ['女儿在美'], ['在美国'], '女儿在美国', ['女儿在美'], []],
    ['the same words', ['内部'], ['内部'], '内部', [], ['内部']],
    ['two that meet inside', ['口交'], ['路口', '交通'], '路口交通恢复', [], ['口交']],
    ['one of the two is not enough', ['口交'], ['路口'], '路口交通恢复', ['口交'], []],
    ['two inside are not enough', ['工作秘密'], ['工作', '秘密'], '工作秘密', ['工作秘密'], []],
    ['a phrase in other forms', ['國家'], ['國家公園'], '国家公园', [], ['国家']],
  ],
)('allows: %s', (_, terms, allow, text, hits, takenBack) => {
  expect(find(terms, text, { allow })).toEqual({ hits, takenBack })
})

it('takes back a short hit without hiding the longer one around it', () => {
  expect(find(['秘密', '工作秘密泄露'], '工作秘密泄露', { allow: ['工作秘密'] })).toEqual({
    hits: ['工作秘密泄露'],
    takenBack: ['秘密'],
  })
})

it('shows a hit that a longer one covered once the longer one is taken back', () => {
  expect(find(['部资', '内部资料'], '内部资料', { allow: ['内部资料'] }).hits).toEqual([])
  expect(find(['部资料室', '内部资料'], '内部资料室', { allow: ['内部资料'] }).hits).toEqual(['部资料室'])
})

it('lets a phrase of one list take back nothing of another', () => {
  const lists = [
    { name: 'one', terms: ['黄片'], allow: ['三黄片'] },
    { name: 'two', terms: ['黄片'] },
  ]
  const found = compileTerms([
    { lists: lists.slice(0, 1), words: false },
    { lists: lists.slice(1), words: false },
  ])('三黄片')
  expect(found.map(({ list, takenBackBy }) => [list, takenBackBy?.map(({ term }) => term)])).toEqual([
    ['one', ['三黄片']],
    ['two', undefined],
  ])
})

test.each<[what: string, terms: string[], text: string, found: readonly string[]]>([
  ['the longer one', ['赵', '赵阿', '赵阿三'], '赵阿三在做什么', ['赵阿三']],
  ['both where they only overlap', ['中国', '国人'], '我是中国人', ['中国', '国人']],
  ['the shorter one where the longer is not there', ['我的', '我的世界'], '我的家里我的世界', ['我的', '我的世界']],
  ['the outer one of three', ['部', '内部', '内部资料'], '内部资料', ['内部资料']],
])('of nested terms keeps %s', (_, terms, text, found) => {
  expect(find(terms, text).hits).toEqual(found)
})

it('keeps the hit of the higher priority, longer or shorter, and of equals the longer', () => {
  const found = (short: number, long: number) =>
    compileTerms([
      {
        lists: [
          { name: 'short', terms: ['秘密'], priority: short },
          { name: 'long', terms: ['工作秘密'], priority: long },
        ],
        words: false,
      },
    ])('属于工作秘密').map(({ list, start, end }) => [list, start, end])
  expect(found(1, 0)).toEqual([['short', 4, 6]])
  expect(found(0, 1)).toEqual([['long', 2, 6]])
  expect(found(0, 0)).toEqual([['long', 2, 6]])
})

it('gives each rule its own hits, whatever those of another cover', () => {
  const group = (name: string, terms: string[]) => ({ lists: [{ name, terms }], words: false })
  const found = compileTerms([group('one', ['秘密']), group('two', ['工作秘密'])])('工作秘密')
  expect(found.map(({ list }) => list)).toEqual(['two', 'one'])
})

it('finds lists of every way of skipping in the same text', () => {
  const lists: TermList[] = [
    { name: 'plain', terms: ['内部'] },
    { name: 'spaced', terms: ['秘密'], skip: 'blanks' },
    { name: 'starred', terms: ['绝密'], skip: 'symbols' },
  ]
  const found = compileTerms([{ lists, words: false }])('绝*密、内 部、秘 密、内部')
  expect(found.map(({ list, start }) => [list, start])).toEqual([
    ['starred', 0],
    ['spaced', 8],
    ['plain', 12],
  ])
})

it('finds nothing for a term of which nothing is left to compare', () => {
  expect(find(['', '　', '\u200b'], '　 \u200b').hits).toEqual([])
})
