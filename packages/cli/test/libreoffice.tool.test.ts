// One document saved by LibreOffice in five formats, and written as ofd, is understood as its source is.
// Needs: soffice
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createChecker, decide, type Finding, outline, profileSchema } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import { defaultProfile, rules } from '@gongkai/rules'
import { VFile } from 'vfile'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { today } from '../../../scripts/corpus/compare.js'
import { type DocxSource, writeDocx } from '../../../scripts/corpus/docx-writer.js'
import { findTool } from '../../../scripts/tools.js'
import { toOfd } from './libreoffice/ofd.js'
import { type Part, sourceOf, without } from './libreoffice/sources.js'

const names = [
  'kinds/circular.txt',
  'kinds/decision.txt',
  'kinds/joint-notice.txt',
  'kinds/letter.txt',
  'kinds/report-upward.txt',
  'labels/above-imprint.txt',
  'homes/imprint-option.txt',
  'homes/imprint-table.docx',
  'homes/letterhead-table.docx',
  'homes/page-header-table.docx',
  'personal/contact-mobile.txt',
  'personal/one-resident-id.txt',
  'personal/one-bank-card.txt',
  'personal/masked-penalty.txt',
  'personal/housing-list.html',
  'personal/medical-aid-list.html',
  'personal/subsidy-list.docx',
  'secrecy/limited-but-open.txt',
  'secrecy/secret-but-open.docx',
  'secrecy/internal-page-header.docx',
  'process/asking-departments.txt',
]
const formats = ['docx', 'doc', 'rtf', 'pdf', 'html'] as const
type Format = (typeof formats)[number] | 'ofd'

/** What a format does not keep as what it is, and therefore is not part of the source it is compared with. */
const exclusions: readonly { format: Format; part: Part; reason: string }[] = [
  { format: 'rtf', part: 'box', reason: 'LibreOffice 7 leaves VML text boxes out of the rtf it writes' },
  { format: 'pdf', part: 'header', reason: 'a page header is told from the first line only where pages repeat it' },
  { format: 'pdf', part: 'note', reason: 'a footnote is printed as lines at the foot of the page, after the sign-off' },
  { format: 'ofd', part: 'header', reason: 'as pdf' },
  { format: 'ofd', part: 'note', reason: 'as pdf' },
]

const folder = mkdtempSync(join(tmpdir(), 'gongkai-libreoffice-'))
const checker = await createChecker({ readers, rules, settings: { profile: defaultProfile }, clock: () => today })
const profile = profileSchema.parse(defaultProfile)
const sources = new Map<string, DocxSource>()
const fileOf = (name: string, extension: string) => `${name.replaceAll(/[/.]/gu, '-')}.${extension}`

beforeAll(async () => {
  for (const name of names) sources.set(name, await sourceOf(name, checker))
  for (const format of formats) save(format)
}, 180_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** All documents in one run of LibreOffice. */
function save(format: (typeof formats)[number]): void {
  const soffice = findTool('soffice')
  if (!soffice) throw new Error('Expected LibreOffice (soffice) in PATH')
  const [input, output] = [join(folder, `${format}-input`), join(folder, format)]
  for (const one of [input, output]) mkdirSync(one)
  // What is left out of the rtf must be lost on the way, not before it.
  for (const name of names)
    writeFileSync(join(input, fileOf(name, 'docx')), writeDocx(format === 'rtf' ? whole(name) : given(name, format)))
  const files = names.map((name) => join(input, fileOf(name, 'docx')))
  const user = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  execFileSync(soffice, [user, '--headless', '--convert-to', format, '--outdir', output, ...files], { stdio: 'ignore' })
}

test('LibreOffice leaves the text boxes out of rtf', () => {
  for (const name of names) expect(saved(name, 'rtf').toString('latin1')).not.toMatch(/\\shp|53042619651212000/u)
})

describe.each(names)('%s', (name) => {
  test.each(formats)('saved as %s', async (format) => {
    expect(await understood(`document.${format}`, saved(name, format))).toEqual(await expected(name, format))
  })

  test('written as ofd', async () => {
    expect(await understood('document.ofd', toOfd(given(name, 'ofd')))).toEqual(await expected(name, 'ofd'))
  })
})

function saved(name: string, format: Format): Buffer {
  return readFileSync(join(folder, format, fileOf(name, format)))
}

function whole(name: string): DocxSource {
  const source = sources.get(name)
  if (!source) throw new Error(`Expected a source of ${name}`)
  return source
}

/** The source as far as the format can say it. */
function given(name: string, format: Format): DocxSource {
  const parts = exclusions.filter((exclusion) => exclusion.format === format).map(({ part }) => part)
  return without(whole(name), parts)
}

async function expected(name: string, format: Format) {
  return understood('document.docx', writeDocx(given(name, format)))
}

/** Elements and labels of every unit, white space dropped, the decision, and what is found that must not be published. */
async function understood(path: string, value: Uint8Array) {
  const { document, facts } = await checker.understand(new VFile({ path, value }))
  const { units } = outline(path, document, facts, checker.settings)
  const findings: Finding[] = []
  for await (const report of checker.check(new VFile({ path, value }))) findings.push(...report.findings)
  return {
    notices: document.notices.filter(({ lost }) => lost !== 'decoration'),
    decision: decide(facts, profile),
    units: units.map(({ labels, ...elements }) => ({
      ...JSON.parse(bare(JSON.stringify(elements))),
      labels: labels.map(({ label, home }) => `${label} ${home}`),
    })),
    findings: findings
      .filter(({ rule }) => /^(?:personal|secrecy|process)\//u.test(rule))
      .map(({ rule, severity, quote }) => `${rule} ${severity} ${bare(quote)}`)
      .sort(),
  }
}

function bare(text: string): string {
  return text.replaceAll(/\s|　/gu, '')
}
