// pnpm eval --corpus DIR: how well the checker understands real documents. Prints tables, writes JSON, changes nothing.
import { writeFileSync } from 'node:fs'
import type { Profile } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import { defaultProfile, rules } from '@gongkai/rules'
import { judgeAsFound } from './as-found.js'
import { drawCases } from './cases.js'
import { judgeContent } from './content.js'
import { openCorpus } from './corpus.js'
import { docsListOf } from './docs-list.js'
import { dumpCases } from './dump.js'
import { findHosts } from './hosts.js'
import { parseOptions } from './options.js'
import { judgePlants } from './plants.js'
import { createRandom } from './random.js'
import { judgeSeeds } from './seeds.js'
import { showAsFound, showContent, showSeeds } from './show-as-found.js'
import { showPlants } from './show-plants.js'
import { showTransplants } from './show-transplants.js'
import { showVectors } from './show-vectors.js'
import { createSubject } from './subject.js'
import { judgeTransplants } from './transplants.js'
import { judgeVectors } from './vectors.js'

const { options, corpus } = open(process.argv.slice(2))
const subjectWith = (profile: Profile) => createSubject({ readers, rules, settings: { profile } })
const usual = await subjectWith(defaultProfile)
const results: Record<string, unknown> = {
  version: 1,
  seed: options.seed,
  heldOut: options.heldOut,
  rows: corpus.gold.length,
}
const drawTransplants = () =>
  drawCases(findHosts(corpus), createRandom(options.seed), { count: options.cases, heldOut: options.heldOut })

if (options.dump > 0) {
  print(dumpCases(drawTransplants(), options.dump, createRandom(options.seed)))
} else {
  const started = performance.now()
  if (options.parts.includes('as-found')) {
    const asFound = await judgeAsFound(corpus, usual)
    const seeds = await judgeSeeds(corpus, usual)
    const content = await judgeContent(corpus, usual)
    Object.assign(results, { asFound, seeds, content })
    print([...showAsFound(asFound, options.misses), ...showSeeds(seeds), ...showContent(content, options.misses)])
    if (options.docsList !== null) writeFileSync(options.docsList, docsListOf(asFound, content))
  }
  if (options.parts.includes('transplants')) {
    const homes = [...new Set([...defaultProfile.homes, 'metadata' as const])]
    const withMetadata = await subjectWith({ ...defaultProfile, homes })
    const transplants = await judgeTransplants(drawTransplants(), { usual, withMetadata })
    Object.assign(results, { transplants })
    print(showTransplants(transplants, options.misses))
  }
  if (options.parts.includes('plants')) {
    const drawing = { count: options.cases, heldOut: options.heldOut }
    const plants = await judgePlants(corpus, usual, createRandom(options.seed), drawing)
    Object.assign(results, { plants })
    print(showPlants(plants, options.misses))
  }
  if (options.parts.includes('vectors')) {
    const vectors = await judgeVectors(options.corpus, usual)
    Object.assign(results, { vectors })
    print(showVectors(vectors))
  }
  writeFileSync(options.json, `${JSON.stringify(results, null, 1)}\n`)
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  print([`\n${seconds} s; figures and every miss in ${options.json}`])
}

/** A wrong call is told in one line, with exit code 2. */
function open(argv: readonly string[]) {
  try {
    const given = parseOptions(argv)
    return { options: given, corpus: openCorpus(given.corpus) }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(2)
  }
}

function print(blocks: readonly string[]): void {
  for (const block of blocks) process.stdout.write(`${block}\n`)
}
