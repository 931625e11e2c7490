// Every document of corpus/ is reported exactly as the reviewer expected who wrote it.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createChecker } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import { defaultProfile, rules } from '@gongkai/rules'
import { describe, expect, it } from 'vitest'
import { type CheckerFor, compareDocument, today } from '../../../scripts/corpus/compare.js'
import { findDocuments } from '../../../scripts/corpus/expectation.js'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../corpus')
const checkerFor: CheckerFor = (stage) =>
  createChecker({ readers, rules, settings: { profile: defaultProfile, stage }, clock: () => today })

describe('the corpus', () => {
  it.each(findDocuments(folder))('%s', async (path) => {
    expect(await compareDocument(folder, path, checkerFor)).toEqual([])
  })
})
