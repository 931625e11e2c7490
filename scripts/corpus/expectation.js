// The documents of corpus/, and what a reviewer wrote by hand in NAME.expected.yaml beside each before any program had read it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/**
 * @typedef ExpectedLabel
 * @property {string} label
 * @property {string} [wording] as printed; white space does not count
 * @property {string} [home]
 *
 * @typedef ExpectedFinding
 * @property {string} rule
 * @property {string} severity
 * @property {string} [at] the words found, unmasked; of a list its first value
 * @property {boolean} [list] the finding stands for a whole column
 * @property {number} [page]
 * @property {string} [place] in words: 名单!C3
 *
 * @typedef ExpectedMember a file packed in the document, checked by itself
 * @property {string} path behind the document's own and `!`
 * @property {string} status
 * @property {string} [decision]
 * @property {string} [verdict]
 * @property {{ rule: string, severity: string }[]} findings all of them
 *
 * @typedef Expectation
 * @property {import('@gongkai/core').Stage} stage
 * @property {string} decision
 * @property {string} verdict
 * @property {string} status
 * @property {number} [mentions]
 * @property {ExpectedLabel[]} labels all of them
 * @property {Record<string, string | string[] | null>} elements those of the covering unit that the reviewer is sure of
 * @property {ExpectedFinding[]} findings all of them
 * @property {ExpectedMember[]} packed all files packed in it, in order
 */

const ending = '.expected.yaml'
const required = ['decision', 'verdict', 'status', 'labels', 'findings']
const known = {
  top: [...required, 'stage', 'mentions', 'elements', 'packed'],
  label: ['label', 'wording', 'home'],
  finding: ['rule', 'severity', 'at', 'list', 'page', 'place'],
  member: ['path', 'status', 'decision', 'verdict', 'findings'],
}

/**
 * @param {string} folder
 * @returns {string[]} the documents' paths under `folder`, in order
 * @throws Error if a document has no expectation, or an expectation no document of its own
 */
export function findDocuments(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\/.+\.\w+$/.test(path))
    .sort()
  const documents = files.filter((path) => !path.endsWith(ending))
  const wanted = documents.map(expectationPath)
  const problems = [
    ...wanted.filter((path) => !files.includes(path)).map((path) => `no ${path}`),
    ...wanted.filter((path, index) => wanted.indexOf(path) !== index).map((path) => `two documents for ${path}`),
    ...files.filter((path) => path.endsWith(ending) && !wanted.includes(path)).map((path) => `no document for ${path}`),
  ]
  if (problems.length > 0) throw new Error(`Expected one expectation beside each document: ${problems.join(', ')}`)
  return documents
}

/**
 * @param {string} folder
 * @param {string} document
 * @returns {Expectation}
 * @throws Error if it has an unknown key or lacks one
 */
export function readExpectation(folder, document) {
  const path = expectationPath(document)
  const expected = parse(readFileSync(join(folder, path), 'utf8'))
  const problems = [
    ...required.filter((key) => !(key in expected)).map((key) => `no ${key}`),
    ...unknownKeys([expected], known.top),
    ...unknownKeys(expected.labels ?? [], known.label),
    ...unknownKeys(expected.findings ?? [], known.finding),
    ...unknownKeys(expected.packed ?? [], known.member),
  ]
  if (problems.length > 0) throw new Error(`Expected the keys of an expectation in ${path}: ${problems.join(', ')}`)
  return { stage: 'publish', elements: {}, packed: [], ...expected }
}

/**
 * @param {object[]} records
 * @param {string[]} allowed
 */
function unknownKeys(records, allowed) {
  return records.flatMap((record) => Object.keys(record).filter((key) => !allowed.includes(key)))
}

/** @param {string} document */
function expectationPath(document) {
  return document.replace(/\.\w+$/, ending)
}
