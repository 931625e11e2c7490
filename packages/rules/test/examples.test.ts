// Runs the examples on every rule's page: what is marked must be found, exactly, and nothing else by that rule.
import { existsSync, readFileSync } from 'node:fs'
import {
  createChecker,
  document,
  type Finding,
  type Notice,
  type Property,
  type Reader,
  type Rule,
  type SettingsInput,
} from '@gongkai/core'
import { readers } from '@gongkai/readers'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { defaultProfile, profiles, rules } from '../src/index.js'
import { type Example, pageSections, parsePage } from '../src/page.js'

const fewest = 3

test('no two rules share an id', () => {
  const ids = rules.map(({ id }) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

describe.each(rules)('$id', (rule) => {
  const url = new URL(`../src/${rule.id}.md`, import.meta.url)
  const page = existsSync(url) ? parsePage(readFileSync(url, 'utf8')) : undefined

  test('has a page of the usual form', () => {
    expect(page, `Expected ${url.pathname}`).toBeDefined()
    expect(page?.id).toBe(rule.id)
    for (const title of pageSections)
      expect(
        page?.sections.filter((section) => section.title === title && section.text),
        `## ${title}`,
      ).toHaveLength(1)
    for (const section of ['应当指出', '不应指出'])
      expect(page?.examples.filter((example) => example.section === section).length).toBeGreaterThanOrEqual(fewest)
  })

  test.each(page?.examples ?? [])('$section, line $line', async (example) => {
    const { found, expected } = await run(rule, example)
    expect(found).toEqual(expected)
  })
})

/** What the rule found and what is marked, in words and in offsets of the example where the format keeps them. */
async function run({ id, severity, recommended }: Rule, example: Example) {
  const { stage, profile, path, today, notice, options, ...rest } = example.settings
  const sidecar: Property[] = []
  for (const [name, value] of Object.entries(rest)) {
    if (!name.startsWith('sidecar.')) throw new Error(`Expected a setting of docs/write-a-rule.md, got ${name}`)
    sidecar.push({ name: name.slice('sidecar.'.length), value, origin: 'sidecar' })
  }
  const on = options
    ? { rules: { [id]: JSON.parse(options) } }
    : recommended === false
      ? { rules: { [id]: severity } }
      : {}
  const settings = { profile: profileOf(profile), ...on, ...(stage ? { stage } : {}) } as SettingsInput
  const checker = await createChecker({
    // The others are there for the extensions they know.
    readers: [readerOf(example, notice), ...readers.map((reader) => ({ ...reader, matches: () => 0 }))],
    rules,
    settings,
    clock: () => new Date(today ?? '2025-01-01'),
  })
  const file = new VFile({
    path: path ?? `example.${example.format}`,
    // An empty example with a notice stands for a file of which nothing could be read.
    value: new TextEncoder().encode(example.text || (notice ? ' ' : '')),
    data: { sidecar },
  })
  const { document: read } = await checker.understand(file)
  const findings = (file.data.findings ?? []).filter((finding) => finding.rule === id)
  const inOrder = findings.map((finding) => describeSpan(read.text, finding)).sort((a, b) => a.at - b.at)
  const keepsOffsets = inOrder.every(({ source }) => source !== undefined)
  return {
    found: inOrder.map(({ words, source }) => (keepsOffsets ? { words, source } : { words })),
    expected: expectedOf(example).map(({ words, source }) => (keepsOffsets ? { words, source } : { words })),
  }
}

function describeSpan(text: string, { place, quote }: Finding) {
  const { start, end } = place
  const words = quote === '' && start.offset === end.offset ? '' : text.slice(start.offset, end.offset)
  const { source } = place
  const exact = source && source.end.offset - source.start.offset === words.length
  return { at: start.offset, words, source: words === '' ? 0 : exact ? source.start.offset : undefined }
}

function expectedOf({ section, text, marks }: Example) {
  if (section === '不应指出') return []
  if (marks.length === 0) return [{ words: '', source: 0 }]
  return marks.map(({ start, end }) => ({ words: text.slice(start, end), source: start }))
}

function profileOf(id: string | undefined) {
  const profile = id === undefined ? defaultProfile : profiles[id]
  if (!profile) throw new Error(`Expected a profile of ${Object.keys(profiles).join(', ')}, got ${id}`)
  return profile
}

/** The reader of the example's format; with `notice=code:about` it says that of its reading, too. */
function readerOf({ format, text }: Example, words: string | undefined): Reader {
  const reader = readers.find((reader) => reader.format === format)
  if (!reader) throw new Error(`Expected a format of the readers, got ${format}`)
  const notices = words === undefined ? [] : [noticeOf(words, text === '')]
  return {
    ...reader,
    matches: () => 1,
    async read(file, limits) {
      if (text === '') return document([], { format, notices })
      const read = await reader.read(file, limits)
      return { ...read, notices: [...read.notices, ...notices] }
    },
  }
}

function noticeOf(words: string, nothingRead: boolean): Notice {
  const [code, about] = words.split(':', 2) as [Notice['code'], string | undefined]
  const pages = about?.split(',').map(Number)
  return {
    code,
    lost: code === 'decoration' || code === 'packed' ? 'decoration' : nothingRead ? 'everything' : 'text',
    ...(about === undefined
      ? {}
      : code !== 'packed' && pages?.every((page) => page > 0)
        ? { pages }
        : { detail: about }),
  }
}
