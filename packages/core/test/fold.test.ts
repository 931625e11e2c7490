// Folding for matching, and the way back to the original text.
import { describe, expect, test } from 'vitest'
import { fold, foldText, unfold } from '../src/tree/fold.js'

describe('fold', () => {
  test.each([
    ['half-width', '（此件公开发布）：ＡＢ１２', '(此件公开发布):AB12'],
    ['every blank a plain space', '一\u3000二\u00a0三\u2003四', '一 二 三 四'],
    ['line feed, tab and form feed stay', '一\n二\t三\f', '一\n二\t三\f'],
    ['skip characters vanish', '公\u200b开\u00ad发\ufeff布', '公开发布'],
    ['zero glyphs', '二○一◯年', '二〇一〇年'],
    ['digit styles', '٢٠٢٤ ۵', '2024 5'],
    ['traditional forms', '此件公開發佈', '此件公开发布'],
    ['nothing to do', 'plain text', 'plain text'],
    ['empty', '', ''],
  ])('%s', (_, text, folded) => {
    expect(fold(text).text).toBe(folded)
    expect(foldText(text)).toBe(folded)
  })

  test('blanks dropped on request, a form feed never', () => {
    expect(fold('此 件　公\n开\t发布\f', { blanks: 'drop' }).text).toBe('此件公开发布\f')
  })

  test('offsets lead back, one for the end included', () => {
    const { text, offsets } = fold('甲\u200b乙 丙', { blanks: 'drop' })
    expect(text).toBe('甲乙丙')
    expect([...offsets]).toEqual([0, 2, 4, 5])
  })

  test('long texts keep every unit', () => {
    const long = '公　'.repeat(30_000)
    expect(fold(long).text).toBe('公 '.repeat(30_000))
    expect(fold(long, { blanks: 'drop' }).offsets.at(-2)).toBe(59_998)
  })
})

describe('unfold', () => {
  test.each([
    ['（此 件\u200b公开）', '此件公开', '此 件\u200b公开'],
    ['甲\u200b乙', '乙', '乙'],
    ['甲乙\u200b', '甲乙', '甲乙'],
  ])('%j holds %j as %j', (text, words, original) => {
    const folded = fold(text, { blanks: 'drop' })
    const at = folded.text.indexOf(words)
    const { start, end } = unfold(folded, at, at + words.length)
    expect(text.slice(start, end)).toBe(original)
  })

  test('an empty stretch stays empty', () => {
    expect(unfold(fold('甲乙'), 1, 1)).toEqual({ start: 1, end: 1 })
  })
})
