// Whichever segmenter loads, the corpus is reported alike: no finding rests on where one engine cuts a word.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createChecker, createSegmenter, type FileReport, type SegmenterLoader, segmenterLoaders } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import { defaultProfile, rules } from '@gongkai/rules'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { today } from '../../../scripts/corpus/compare.js'
import { findDocuments } from '../../../scripts/corpus/expectation.js'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../corpus')

/** Every rule asks for words here, so that the segmenter is really loaded and used. */
const asking = rules.map((rule) => ({ ...rule, words: true as const }))

async function reportAll(loaders: readonly SegmenterLoader[]): Promise<{ engine: string; reports: FileReport[] }> {
  const segmenter = await createSegmenter(loaders)
  const checker = await createChecker({
    readers,
    rules: asking,
    settings: { profile: defaultProfile },
    clock: () => today,
    segmenter: async () => segmenter,
  })
  const reports: FileReport[] = []
  for (const path of findDocuments(folder)) {
    for await (const report of checker.check(new VFile({ path, value: readFileSync(join(folder, path)) })))
      reports.push(report)
  }
  return { engine: segmenter.engine, reports }
}

describe('the corpus, segmented', () => {
  it('gives the same findings with nodejieba, with @node-rs/jieba and with what the platform has', async () => {
    const [nodejieba, nodeRs] = segmenterLoaders
    const platform = await reportAll([])
    const prebuilt = await reportAll(nodeRs ? [nodeRs] : [])
    const compiled = await reportAll(nodejieba ? [nodejieba] : [])
    expect(platform.engine).toBe('Intl.Segmenter')
    expect(prebuilt.reports).toEqual(platform.reports)
    // Where nodejieba was not compiled there is nothing to compare.
    if (compiled.engine === 'nodejieba') expect(compiled.reports).toEqual(prebuilt.reports)
  }, 180_000)
})
