// npm run check-corpus: checks corpus/ with the built packages, as an installed user has them, and compares with what is expected.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createChecker } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import { defaultProfile, rules } from '@gongkai/rules'
import { compareDocument, today } from './corpus/compare.js'
import { findDocuments } from './corpus/expectation.js'

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'corpus')

/** @type {import('./corpus/compare.js').CheckerFor} */
const checkerFor = (stage) =>
  createChecker({ readers, rules, settings: { profile: defaultProfile, stage }, clock: () => today })

const documents = findDocuments(folder)
let equal = 0
for (const path of documents) {
  const differences = await compareDocument(folder, path, checkerFor)
  if (differences.length === 0) equal++
  else console.log(`corpus/${path}：${differences.join('；')}`)
}
console.log(`corpus：${documents.length} 个文件，${equal} 个与预期一致`)
process.exitCode = equal === documents.length ? 0 : 1
