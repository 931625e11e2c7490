// One document as text, web page, Word file and printed page is understood alike.
import { readFileSync } from 'node:fs'
import { createChecker, decide, outline, profileSchema } from '@gongkai/core'
import { readers } from '@gongkai/readers'
import { defaultProfile } from '@gongkai/rules'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { layOut } from './four-formats/layout.js'
import { toDocx, toHtml } from './four-formats/page.js'
import { toPdf } from './four-formats/pdf.js'

const names = [
  'kinds/circular',
  'kinds/communique',
  'kinds/decision',
  'kinds/joint-notice',
  'kinds/letter',
  'kinds/minutes',
  'kinds/motion',
  'kinds/opinions',
  'kinds/order',
  'kinds/public-announcement',
  'kinds/public-notice',
  'kinds/reply',
  'kinds/report-upward',
  'kinds/request',
  'kinds/resolution',
  'kinds/telegram',
  'labels/open-notice',
  'labels/above-imprint',
  'labels/redacted-reply',
  'labels/on-request-letter',
  'labels/beside-contact-note',
  'labels/note-and-imprint-agree',
  'labels/two-different',
  'homes/imprint-option',
  'homes/choice-ticked',
  'chains/forwarded-same',
  'chains/forwarded-stricter',
  'chains/plan-after-label',
]
const corpus = new URL('../../../corpus/', import.meta.url)
const checker = await createChecker({ readers, rules: [], settings: { profile: defaultProfile } })
const profile = profileSchema.parse(defaultProfile)

describe.each(names)('%s', (name) => {
  const text = readFileSync(new URL(`${name}.txt`, corpus), 'utf8')
  const lines = layOut(text)

  test.each([
    ['html', () => toHtml(lines)],
    ['docx', () => toDocx(lines)],
    ['pdf', () => toPdf(lines)],
    ['pdf of nine lines a page', () => toPdf(lines, 9)],
  ] as const)('%s', async (written, write) => {
    const format = written.slice(0, 4).trim()
    const asText = await understood(`${name}.txt`, text)
    expect(asText.decision).not.toBe('not-applicable')
    expect(await understood(`document.${format}`, write())).toEqual(asText)
  })
})

/** Every unit's elements and labels, white space dropped, and the decision. */
async function understood(path: string, value: string | Uint8Array) {
  const { document, facts } = await checker.understand(new VFile({ path, value }))
  const { units } = outline(path, document, facts, checker.settings)
  return {
    notices: document.notices.filter(({ lost }) => lost !== 'decoration'),
    decision: decide(facts, profile),
    units: units.map(({ labels, ...elements }) => ({
      ...JSON.parse(JSON.stringify(elements).replaceAll(/\s|　/gu, '')),
      labels: labels.map(({ label, home }) => `${label} ${home}`),
    })),
  }
}
