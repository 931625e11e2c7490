import { expect, test } from 'vitest'
import { findFaults } from '../imports.js'

const core = 'packages/core/src'

test.each([
  ['core imports no other package', `${core}/check.ts`, '@gongkai/rules'],
  ['core does not import itself by name', `${core}/check.ts`, '@gongkai/core'],
  ['rules do not import readers', 'packages/rules/src/read/unreadable.ts', '@gongkai/readers'],
  ['readers do not import the command line', 'packages/readers/src/index.ts', 'gongkai'],
  ['packages are imported by name', 'packages/rules/src/index.ts', '../../core/src/check.js'],
  ['nobody imports the own index', `${core}/facts/label.ts`, '../index.js'],
  ['findings stand below report', `${core}/findings/run.ts`, '../report/report.js'],
  ['tree stands below facts', `${core}/tree/text.ts`, '../facts/fact.js'],
  ['words stand below facts', `${core}/words/segmenter.ts`, '../facts/fact.js'],
  ['an unknown folder of core is told', `${core}/misc/thing.ts`, '../tree/nodes.js'],
  ['rules import nothing of Node', 'packages/rules/src/index.ts', 'node:fs'],
  ['core imports nothing of Node', `${core}/check.ts`, 'node:path'],
  ['native parts have one door', `${core}/words/segmenter.ts`, '@node-rs/jieba/dict.js'],
])('%s', (_, path, specifier) => {
  expect(findFaults([{ path, imports: [specifier] }])).toHaveLength(1)
})

test.each([
  [`${core}/check.ts`, './facts/index.js'],
  [`${core}/facts/label.ts`, '../words/segmenter.js'],
  [`${core}/index.ts`, './check.js'],
  [`${core}/words/engines.ts`, '@node-rs/jieba/dict.js'],
  ['packages/readers/src/docx/read.ts', 'node:zlib'],
  ['packages/rules/src/index.ts', '@gongkai/core'],
  ['packages/cli/src/main.ts', '@gongkai/readers'],
])('%s may import %s', (path, specifier) => {
  expect(findFaults([{ path, imports: [specifier] }])).toEqual([])
})

test('a circle is told once, with every file of it', () => {
  const [fault, ...others] = findFaults([
    { path: `${core}/facts/a.ts`, imports: ['./b.js'] },
    { path: `${core}/facts/b.ts`, imports: ['./c.js', './d.js'] },
    { path: `${core}/facts/c.ts`, imports: ['./a.js', './d.js'] },
    { path: `${core}/facts/d.ts`, imports: [] },
  ])
  expect(others).toEqual([])
  expect(fault).toMatch(/^circle: .*a\.ts → .*b\.ts → .*c\.ts → .*a\.ts$/u)
})

test('a diamond is no circle', () => {
  const faults = findFaults([
    { path: `${core}/facts/a.ts`, imports: ['./b.js', './c.js'] },
    { path: `${core}/facts/b.ts`, imports: ['./d.js'] },
    { path: `${core}/facts/c.ts`, imports: ['./d.js'] },
    { path: `${core}/facts/d.ts`, imports: [] },
  ])
  expect(faults).toEqual([])
})
