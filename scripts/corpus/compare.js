// Tells in words a person can act on where the report on a document of corpus/ differs from what was expected of it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { readExpectation } from './expectation.js'

/**
 * @typedef {import('@gongkai/core').Finding} Finding
 * @typedef {import('@gongkai/core').FileReport} FileReport
 * @typedef {import('@gongkai/core').Elements} Elements
 * @typedef {import('./expectation.js').ExpectedFinding} ExpectedFinding
 * @typedef {import('./expectation.js').ExpectedMember} ExpectedMember
 * @typedef {(stage: import('@gongkai/core').Stage) => Promise<import('@gongkai/core').Checker>} CheckerFor
 */

/** The day on which the corpus is checked. */
export const today = new Date('2026-01-15T00:00:00Z')

/**
 * @param {string} folder
 * @param {string} path of the document, under `folder`
 * @param {CheckerFor} checkerFor
 * @returns {Promise<string[]>} one line for each difference
 */
export async function compareDocument(folder, path, checkerFor) {
  const expected = readExpectation(folder, path)
  const checker = await checkerFor(expected.stage)
  const file = () => new VFile({ path: join(folder, path), value: readFileSync(join(folder, path)) })
  const { document, facts } = await checker.understand(file())
  const [report, ...packed] = await collect(checker.check(file()))
  if (!report) return ['没有报告']

  const label = report.label ?? { decision: undefined, verdict: undefined, mentions: undefined, labels: [] }
  const cover = facts.units.find(({ role }) => role === 'cover')?.elements
  return [
    ...differ('决定', expected.decision, label.decision),
    ...differ('结论', expected.verdict, label.verdict),
    ...differ('状态', expected.status, report.status),
    ...(expected.mentions === undefined ? [] : differ('提及', expected.mentions, label.mentions)),
    ...Object.entries(expected.elements).flatMap(([name, value]) => differ(name, value, elementOf(cover, name))),
    ...compareLists(
      '标识',
      expected.labels.map(({ label, wording, home }) => ({ words: [label, wording, home] })),
      label.labels.map(({ label, wording, home }) => ({ words: [label, wording, home] })),
      (wanted, found) => wanted.words.every((word, index) => word === undefined || same(word, found.words[index])),
      ({ words }) => words.filter(Boolean).join(' '),
    ),
    ...compareLists(
      '问题',
      expected.findings,
      report.findings.map((finding) => toFound(finding, document.text)),
      sameFinding,
      ({ rule, severity, at, page, place }) =>
        [rule, severity, at, page && `第${page}页`, place].filter(Boolean).join(' '),
    ),
    ...comparePacked(expected.packed, packed, `${join(folder, path)}!`),
  ]
}

/**
 * @param {readonly ExpectedMember[]} wanted
 * @param {readonly FileReport[]} found
 * @param {string} host the beginning of every path
 */
function comparePacked(wanted, found, host) {
  const names = found.map(({ path }) => path.slice(host.length))
  const lists = compareLists(
    '包内文件',
    wanted,
    names,
    (one, name) => one.path === name,
    (one) => (typeof one === 'string' ? one : one.path),
  )
  const differences = found.flatMap(({ status, label, findings }, index) => {
    const expected = wanted.find(({ path }) => path === names[index])
    if (!expected) return []
    return [
      ...differ('状态', expected.status, status),
      ...(expected.decision === undefined ? [] : differ('决定', expected.decision, label?.decision)),
      ...(expected.verdict === undefined ? [] : differ('结论', expected.verdict, label?.verdict)),
      ...compareLists(
        '问题',
        expected.findings,
        findings,
        (one, other) => one.rule === other.rule && one.severity === other.severity,
        ({ rule, severity }) => `${rule} ${severity}`,
      ),
    ].map((difference) => `${names[index]} ${difference}`)
  })
  return [...lists, ...differences]
}

/** @param {AsyncIterable<FileReport>} reports */
async function collect(reports) {
  const all = []
  for await (const report of reports) all.push(report)
  return all
}

/**
 * @param {string} name
 * @param {unknown} expected
 * @param {unknown} found
 */
function differ(name, expected, found) {
  return same(expected, found) ? [] : [`${name}：期望 ${tell(expected)}，得到 ${tell(found)}`]
}

/**
 * Pairs every wanted thing with one found thing; tells those without a partner.
 * @template W, F
 * @param {string} name
 * @param {readonly W[]} wanted
 * @param {readonly F[]} found
 * @param {(wanted: W, found: F) => boolean} match
 * @param {(thing: W | F) => string} show
 */
function compareLists(name, wanted, found, match, show) {
  const left = [...found]
  const lacking = wanted.filter((thing) => {
    const index = left.findIndex((other) => match(thing, other))
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
  return [
    ...lacking.map((thing) => `${name}缺少：${show(thing)}`),
    ...left.map((thing) => `${name}多出：${show(thing)}`),
  ]
}

/**
 * The finding with the words it stands on: the corpus is invented, so they need no mask.
 * @param {Finding} finding
 * @param {string} text
 * @returns {ExpectedFinding}
 */
function toFound({ rule, severity, place: { start, end, page, words } }, text) {
  return { rule, severity, at: text.slice(start.offset, end.offset), ...(page && { page }), place: words }
}

/**
 * @param {ExpectedFinding} wanted
 * @param {ExpectedFinding} found
 */
function sameFinding(wanted, found) {
  const at = bare(found.at ?? '')
  const words = wanted.at === undefined ? undefined : bare(wanted.at)
  return (
    wanted.rule === found.rule &&
    wanted.severity === found.severity &&
    (words === undefined || (wanted.list ? at.startsWith(words) : at === words)) &&
    (wanted.page === undefined || wanted.page === found.page) &&
    (wanted.place === undefined || wanted.place === found.place)
  )
}

/**
 * What the covering unit says, by the element's name.
 * @param {Elements | undefined} cover
 * @param {string} name
 */
function elementOf(cover, name) {
  const element = cover?.[/** @type {keyof Elements} */ (name)]
  if (!element) return element
  if ('value' in element) return typeof element.value === 'string' ? element.value : element.value.text
  return element.map(({ value }) => value)
}

/**
 * Equal but for white space, full-width included.
 * @param {unknown} a
 * @param {unknown} b
 */
function same(a, b) {
  return close(tell(a)) === close(tell(b))
}

/** @param {unknown} value */
function tell(value) {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '（无）')
}

/** @param {string} text */
function close(text) {
  return text.replace(/\s/g, '')
}

/**
 * Without white space and the brackets around it.
 * @param {string} text
 */
function bare(text) {
  return close(text).replace(/^[（(](.*)[）)]$/, '$1')
}
