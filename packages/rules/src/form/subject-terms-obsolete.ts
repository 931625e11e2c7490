// form/subject-terms-obsolete: 主题词, which the standard of 2012 dropped.
import { defineRule } from '@gongkai/core'

export const subjectTermsObsolete = defineRule({
  id: 'form/subject-terms-obsolete',
  title: { zh: '主题词', en: 'Subject terms' },
  severity: 'info',
  recommended: false,
  basis: [{ source: 'GB/T 9704—2012', clause: '前言', level: '国家标准' }],
  messages: {
    obsolete: {
      zh: '2012年7月起公文不再标注主题词，请删去这一行。',
      en: 'Since July 2012 documents have no subject terms; delete the line.',
    },
  },
  *check({ document, facts }) {
    const date = facts.units.find(({ role }) => role === 'cover')?.elements.documentDate?.value
    if (!date || date < standardSince) return
    const fields = facts.metadata.filter(({ name }) => name === '主题词')
    for (const line of document.lines) {
      const isField = fields.some(({ start, end }) => start < line.end && line.start < end)
      if (isField || !terms.test(line.text) || !document.stories[line.story]?.visible) continue
      const lead = line.text.length - line.text.trimStart().length
      yield { at: { start: line.start + lead, end: line.start + line.text.trimEnd().length }, message: 'obsolete' }
    }
  },
})

const standardSince = '2012-07-01'
const terms = /^\s*主\s*题\s*词\s*[：:]/u
