// Lexicons as people keep them: what is read of each format, and what is said of lines that are wrong.
import { describe, expect, it, test } from 'vitest'
import { type LexiconFormat, lexiconFormatOf, parseLexicon } from '../../src/form/lexicon.js'

/** Terms, and the numbers of the lines that are told of. */
function read(text: string, format: LexiconFormat) {
  const { terms, problems } = parseLexicon(text, format)
  return { terms, lines: problems.map(({ line }) => line) }
}

test.each([
  ['词表.txt', 'txt'],
  ['词表.CSV', 'csv'],
  ['a/b.c/词表.yaml', 'yaml'],
  ['词表.yml', 'yaml'],
  ['词表.xlsx', undefined],
  ['词表', undefined],
  ['a.txt/词表', undefined],
])('knows the format of %s', (path, format) => {
  expect(lexiconFormatOf(path)).toBe(format)
})

describe('a text', () => {
  it('has a term on each line, and comments', () => {
    const text = '\uFEFF# 用语规范\r\n残废人\r\n\r\n  农民工兄弟  # 第3条\rC#\n#尾注\n'
    expect(read(text, 'txt')).toEqual({
      terms: [{ term: '残废人' }, { term: '农民工兄弟' }, { term: 'C#' }],
      lines: [],
    })
  })

  it('may hold a term with blanks and commas', () => {
    expect(read('top secret\n甲，乙,丙', 'txt').terms).toEqual([{ term: 'top secret' }, { term: '甲，乙,丙' }])
  })

  it('is empty without a word', () => {
    expect(read('', 'txt')).toEqual({ terms: [], lines: [] })
  })

  it('has each term once and no sentence', () => {
    expect(read(`甲乙\n丙丁\n甲乙\n${'长'.repeat(201)}\n戊己`, 'txt')).toEqual({
      terms: [{ term: '甲乙' }, { term: '丙丁' }, { term: '戊己' }],
      lines: [3, 4],
    })
  })
})

describe('a table', () => {
  it('has term, note, source and allow in this order', () => {
    expect(read('残废人,请写作残疾人,规范第1条\n三黄片,,,是\n农民工兄弟', 'csv')).toEqual({
      terms: [
        { term: '残废人', note: '请写作残疾人', source: '规范第1条' },
        { term: '三黄片', allow: true },
        { term: '农民工兄弟' },
      ],
      lines: [],
    })
  })

  it('has them in the order of its head', () => {
    expect(read('出处,词语,允许\r\n规范第1条,残废人,否\r\n', 'csv')).toEqual({
      terms: [{ term: '残废人', source: '规范第1条' }],
      lines: [],
    })
    expect(read('Note,Term\nsee below,foo', 'csv').terms).toEqual([{ term: 'foo', note: 'see below' }])
  })

  it('has commas, quotes and line feeds in quotes', () => {
    expect(read('"甲,乙","他说""好""\n第二行"\n丙', 'csv')).toEqual({
      terms: [{ term: '甲,乙', note: '他说"好"\n第二行' }, { term: '丙' }],
      lines: [],
    })
  })

  it('tells the line of what is wrong, line feeds in quotes counted, and keeps the rest', () => {
    const text = '甲,"一\n二"\n乙,,,也许\n,有说明没有词\n丙,说明,出处,否,多一列\n丁'
    expect(read(text, 'csv')).toEqual({
      terms: [
        { term: '甲', note: '一\n二' },
        { term: '乙' },
        { term: '丙', note: '说明', source: '出处' },
        { term: '丁' },
      ],
      lines: [3, 4, 5],
    })
  })

  it('tells of a quote that is not closed, and reads on by lines', () => {
    expect(read('甲\n"乙,说明\n丙,说明', 'csv')).toEqual({
      terms: [{ term: '甲' }, { term: '乙', note: '说明' }, { term: '丙', note: '说明' }],
      lines: [2],
    })
  })

  it('tells of a column it does not know', () => {
    expect(read('词,级别\n甲,高', 'csv')).toEqual({ terms: [{ term: '甲' }], lines: [1] })
  })
})

describe('yaml', () => {
  it('is a list of terms or entries', () => {
    const text =
      '# 规范\n- 残废人\n- { term: 农民工兄弟, note: 请写作农民工 }\n- term: 三黄片\n  allow: true\n  source: 药典\n'
    expect(read(text, 'yaml')).toEqual({
      terms: [
        { term: '残废人' },
        { term: '农民工兄弟', note: '请写作农民工' },
        { term: '三黄片', allow: true, source: '药典' },
      ],
      lines: [],
    })
  })

  it('may have a list of allowed phrases beside', () => {
    expect(read('terms: [黄片, 共产]\nallow:\n  - 三黄片\n', 'yaml')).toEqual({
      terms: [{ term: '黄片' }, { term: '共产' }, { term: '三黄片', allow: true }],
      lines: [],
    })
  })

  it('takes numbers, dates, yes and no for the words they are', () => {
    expect(read('- 404\n- 1.0\n- no\n- 2024-01-01\n- null', 'yaml').terms).toEqual(
      ['404', '1.0', 'no', '2024-01-01', 'null'].map((term) => ({ term })),
    )
  })

  it('may be empty', () => {
    expect(read('', 'yaml')).toEqual({ terms: [], lines: [] })
    expect(read('# 还没有词\n', 'yaml')).toEqual({ terms: [], lines: [] })
    expect(read('terms:\nallow:\n', 'yaml')).toEqual({ terms: [], lines: [] })
  })

  it('tells the line of what is wrong, and keeps the rest', () => {
    const text =
      '- 甲\n- { term: 乙, grade: 高 }\n- [丙]\n- { note: 没有词 }\n- { term: 丁, allow: 也许 }\n- { term: 戊, note: [己] }\n- ""\n'
    expect(read(text, 'yaml')).toEqual({
      terms: [{ term: '甲' }, { term: '乙' }, { term: '丁' }, { term: '戊' }],
      lines: [2, 3, 4, 5, 6, 7],
    })
  })

  it('tells of other keys and of words where a list should be', () => {
    expect(read('terms: 甲\nwords: [乙]\n', 'yaml')).toEqual({ terms: [], lines: [1, 2] })
    expect(read('甲', 'yaml')).toEqual({ terms: [], lines: [1] })
  })

  it('tells of what is not yaml', () => {
    const { terms, problems } = parseLexicon('- 甲\n- { term: 乙\n- 丙', 'yaml')
    expect(terms[0]).toEqual({ term: '甲' })
    expect(problems[0]?.message.zh).toMatch(/yaml/u)
    expect(problems[0]?.line).toBeGreaterThanOrEqual(2)
  })
})
