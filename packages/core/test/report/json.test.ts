import { expect, it } from 'vitest'
import { profileSchema } from '../../src/facts/profile.js'
import { settingsSchema } from '../../src/findings/settings.js'
import { jsonErrors, jsonReporter } from '../../src/report/json.js'
import { countReports, type FileReport } from '../../src/report/report.js'

const profile = profileSchema.parse({
  id: 'some',
  title: { zh: '某', en: 'some' },
  source: '某市',
  labels: { 公开发布: '此件公开发布' },
  homes: ['note'],
})
const settings = settingsSchema.parse({ profile })
const tool = { name: 'gongkai', version: '1.2.3' }

const file: FileReport = {
  path: 'a\n"b".txt',
  format: 'txt',
  status: 'unreadable',
  label: null,
  findings: [],
  notices: [{ code: 'empty', lost: 'everything' }],
}

it.each([0, 1, 3])('is one value with %i files, written in pieces', (count) => {
  const files = Array.from({ length: count }, () => file)
  const reporter = jsonReporter({ tool, settings })
  const end = { counts: countReports(files), partial: false, errors: [] }
  const written = [reporter.start(), ...files.map(reporter.file), reporter.end(end)].join('')
  const { notices: _, ...told } = file
  expect(JSON.parse(written)).toEqual({
    version: 1,
    tool,
    profile: 'some',
    stage: 'publish',
    files: files.map(() => told),
    counts: {
      files: count,
      checked: 0,
      partial: 0,
      unreadable: count,
      skipped: 0,
      blocker: 0,
      error: 0,
      warning: 0,
      info: 0,
    },
    partial: false,
  })
})

it('tells errors beside the files, and alone where there is no report', () => {
  const reporter = jsonReporter({ tool, settings })
  const written = reporter.start() + reporter.end({ counts: countReports([]), partial: true, errors: ['不对。'] })
  expect(JSON.parse(written)).toMatchObject({ files: [], partial: true, errors: [{ message: '不对。' }] })
  expect(JSON.parse(jsonErrors(['甲。', '乙。']))).toEqual({
    version: 1,
    errors: [{ message: '甲。' }, { message: '乙。' }],
  })
})
