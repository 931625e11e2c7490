// Rules that are off until somebody asks for them: by a level, by their name, by their family.
import { expect, test } from 'vitest'
import { folder, gongkai, notice } from './harness.js'

const brackets = notice.replace('〔2024〕', '[2024]')

async function rulesFound(...flags: string[]) {
  const { stdout } = await gongkai(folder({ 'a.txt': brackets }), ['lint', 'a.txt', '--format', 'json', ...flags])
  const { files } = JSON.parse(stdout) as { files: { findings: { rule: string; severity: string }[] }[] }
  return files.flatMap(({ findings }) => findings.map(({ rule, severity }) => `${rule} ${severity}`))
}

const form = 'form/document-number-bracket'

test('nobody asked', async () => {
  expect(await rulesFound()).not.toContain(`${form} warning`)
})

test.each([
  [['--rule', `${form}: error`], `${form} error`],
  [['--only', form], `${form} warning`],
  [['--only', 'form'], `${form} warning`],
  [['--only', 'form', '--rule', `${form}: info`], `${form} info`],
])('%j', async (flags, expected) => {
  expect(await rulesFound(...flags)).toContain(expected)
})

test('the list of rules says so', async () => {
  const levelsOf = async (...flags: string[]) => {
    const { stdout } = await gongkai(folder(), ['rules', '--format', 'json', ...flags])
    const { rules } = JSON.parse(stdout) as { rules: { id: string; level: string }[] }
    return rules.find(({ id }) => id === form)?.level
  }
  expect(await levelsOf()).toBe('off')
  expect(await levelsOf('--only', 'form')).toBe('warning')
})
