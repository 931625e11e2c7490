// What a finding of one's own list says: severity, sentence, ground and confidence as the list has them.
import { createChecker, type SettingsInput } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { defaultProfile, rules } from '../../src/index.js'

const id = 'form/external-lexicon'

async function check(text: string, setting: NonNullable<SettingsInput['rules']>[string]) {
  const settings = { profile: defaultProfile, rules: { [id]: setting } }
  const { understand } = await createChecker({ readers, rules, settings })
  const file = new VFile({ path: 'a.txt', value: new TextEncoder().encode(text) })
  await understand(file)
  return (file.data.findings ?? []).filter(({ rule }) => rule === id)
}

it('is a warning of a sentence that names the list, unless the list says otherwise', async () => {
  const [finding] = await check('关心残废人。', { lists: [{ name: '规范用语', terms: ['残废人'] }] })
  expect(finding).toMatchObject({ severity: 'warning', quote: '残废人', confidence: 0.9 })
  expect(finding?.message).toContain('规范用语')
})

it('has the severity, the sentence and the ground of the list', async () => {
  const basis = [{ source: '某市用语规范', clause: '第三条' }]
  const list = { name: '禁用', terms: ['残废人'], severity: 'error', message: '请写作“残疾人”。', basis }
  expect(await check('关心残废人。', { lists: [list] })).toMatchObject([
    {
      severity: 'error',
      message: '请写作“残疾人”。',
      basis: [{ source: '某市用语规范', clause: '第三条', level: '实务' }],
    },
  ])
})

it('shows the note of the term', async () => {
  const terms = [{ term: '残废人', note: '请写作“残疾人”' }]
  const [finding] = await check('关心残废人。', { lists: [{ name: '规范用语', terms }] })
  expect(finding?.message).toContain('请写作“残疾人”')
})

it('doubts a hit that cuts a word: never more than a warning, and less sure', async () => {
  const found = await check('推动平台独立，反对台独。', {
    lists: [{ name: '甲', terms: ['台独'], severity: 'blocker' }],
  })
  expect(found.map(({ severity, confidence }) => [severity, confidence])).toEqual([
    ['warning', 0.4],
    ['blocker', 0.9],
  ])
})

it('says it once where two lists have the same words, as the more severe has it', async () => {
  const lists = [
    { name: '慎用', terms: ['台湾政府'], severity: 'info' },
    { name: '禁用', terms: ['台湾政府'], severity: 'error' },
  ]
  expect((await check('所谓台湾政府。', { lists })).map(({ severity }) => severity)).toEqual(['error'])
})

it('has one level for all lists where a level is set', async () => {
  const lists = [{ name: '甲', terms: ['残废人'], severity: 'error' }]
  expect((await check('关心残废人。', ['info', { lists }])).map(({ severity }) => severity)).toEqual(['info'])
  expect(await check('关心残废人。', ['off', { lists }])).toEqual([])
})

it.each([
  [
    'two lists of one name',
    {
      lists: [
        { name: '甲', terms: [] },
        { name: '甲', terms: [] },
      ],
    },
  ],
  ['a list without a name', { lists: [{ terms: ['残废人'] }] }],
  ['an empty term', { lists: [{ name: '甲', terms: [' '] }] }],
  ['a file that nobody read', { lists: [{ name: '甲', file: '词表.txt' }] }],
  ['an unknown severity', { lists: [{ name: '甲', terms: ['残废人'], severity: 'high' }] }],
])('refuses %s', async (_, options) => {
  await expect(check('', options)).rejects.toThrow(id)
})
