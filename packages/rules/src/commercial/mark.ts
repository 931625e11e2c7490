// commercial/mark: marks by which a company keeps a paper for itself: 商业秘密★, 核心商密, Confidential.
import { defineRule, isInside } from '@gongkai/core'
import { regulation } from '../regulation.js'
import { zonesOf } from '../zones.js'

export const mark = defineRule({
  id: 'commercial/mark',
  title: { zh: '商业秘密标志', en: 'Marks of trade secrets' },
  severity: 'error',
  basis: [regulation('第十五条')],
  messages: {
    mark: {
      zh: '这里有商业秘密标志，公开会损害企业权益；请先征得企业书面同意，没有同意的不要公开。',
      en: 'A mark of a trade secret stands here; publish only with the company’s written consent.',
    },
  },
  *check({ document, facts }) {
    const zones = zonesOf(document, facts)
    for (const line of document.lines) {
      const starred = withStar.exec(line.text)
      const alone = !line.cell && zones.get(line) !== 'body' ? asLine.exec(line.text) : null
      const match = starred ?? alone
      if (!match) continue
      const lead = match[0].length - match[0].trimStart().length
      const start = line.start + match.index + lead
      const end = start + match[0].trim().length
      if (!isInside(facts.quotations, start, end)) yield { at: { start, end }, message: 'mark' }
    }
  },
})

/** 商业秘密★5年, 核心商密▲ */
const withStar = /(?:核心|普通|重要)?(?:商业秘密|商密|企业秘密)\s?[★☆▲△](?:\s?(?:长期|\d{1,2}\s?年))?/u
/** A line of its own at the head, in the margin or at the end. */
const asLine =
  /^[\s【[（(]*(?:(?:核心|普通|内部)商密|商业秘密|商业机密|企业秘密|公司机密|内部商业资料|CONFIDENTIAL|Confidential|(?:Strictly|Company) Confidential)(?:[，,·\s]*(?:请勿外传|不得外传|注意保密))?[\s】\]）)]*$/u
