import { expect, test } from 'vitest'
import { parsePage } from '../src/page.js'

const page = (example: string) => `# form/x\n\n## 是什么\n\n说明。\n\n## 应当指出\n\n${example}\n\n## 不应指出\n`

test('a page has an id, sections and examples', () => {
  const { id, sections, examples } = parsePage(page('```txt stage=draft path=名单.txt\n甲⟦乙⟧丙\n⟦丁⟧\n```'))
  expect(id).toBe('form/x')
  expect(sections.map(({ title }) => title)).toEqual(['是什么', '应当指出', '不应指出'])
  expect(sections[0]?.text).toBe('说明。')
  expect(examples).toEqual([
    {
      section: '应当指出',
      line: 10,
      format: 'txt',
      settings: { stage: 'draft', path: '名单.txt' },
      text: '甲乙丙\n丁',
      marks: [
        { start: 1, end: 2 },
        { start: 4, end: 5 },
      ],
    },
  ])
})

test('a fence within a longer fence belongs to the example', () => {
  const { examples } = parsePage(page('````md\n```txt\n⟦甲⟧\n```\n````'))
  expect(examples.map(({ text }) => text)).toEqual(['```txt\n甲\n```'])
})

test('a heading within an example is no section', () => {
  expect(parsePage(page('```md\n## 为什么\n```')).sections).toHaveLength(3)
})

test('an example under another section is not run', () => {
  expect(parsePage('# form/x\n## 怎么办\n```txt\n甲\n```\n').examples).toEqual([])
})

test.each(['甲⟦乙', '甲⟧乙', '⟦甲⟦乙⟧⟧'])('marks that do not pair are an error: %s', (text) => {
  expect(() => parsePage(page(`\`\`\`txt\n${text}\n\`\`\``))).toThrow(/⟧/u)
})
