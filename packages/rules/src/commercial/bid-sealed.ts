// commercial/bid-sealed: what is sealed until bids are opened: the reserve price, the names of the judges, the bidders.
import { defineRule } from '@gongkai/core'
import { matchHeadlines } from '../headlines.js'

export const bidSealed = defineRule({
  id: 'commercial/bid-sealed',
  title: { zh: '开标前保密的内容', en: 'What is sealed until bids are opened' },
  severity: 'error',
  basis: [
    // 不得透露已获取招标文件的潜在投标人的名称、数量；标底必须保密。评标委员会成员的名单在中标结果确定前应当保密。
    { source: '中华人民共和国招标投标法', clause: '第二十二条、第三十七条', level: '法律' },
  ],
  messages: {
    reserve: {
      zh: '这里写出了标底，开标以前必须保密；请删去，中标结果公布以后再按规定公开。',
      en: 'The reserve price of a tender stands here, secret until bids are opened; delete it.',
    },
    judges: {
      zh: '这里像是评标委员会的名单，中标结果确定以前应当保密；请删去，结果公告里再按规定公布。',
      en: 'This looks like the list of judges of a tender, secret until the result; delete it.',
    },
    bidders: {
      zh: '这里像是已报名或已领取招标文件的单位名单，开标以前不得透露；请删去。',
      en: 'This looks like the list of those who took the tender documents, secret until bids are opened; delete it.',
    },
  },
  *check({ document, facts }) {
    if (
      results.test(
        titlesOf(
          facts.units.map(({ elements }) => elements.title?.value ?? ''),
          document.lines[0]?.text,
        ),
      )
    )
      return
    for (const { text, start } of document.lines) {
      const match = reserve.exec(text)
      if (match)
        yield { at: { start: start + match.index, end: start + match.index + match[0].length }, message: 'reserve' }
    }
    for (const { at } of matchHeadlines(document, facts, judges)) yield { at, message: 'judges' }
    for (const { at } of matchHeadlines(document, facts, bidders)) yield { at, message: 'bidders' }
  },
})

/** After the result these are published. */
const results = /中标|成交|结果|评标报告|开标(?:记录|情况)|专家库/u
/** 标底：1200万元 · 标底价为人民币1200万元 */
const reserve =
  /标底(?:价|金额|总价)?(?:[（(][^（）()]{0,10}[）)])?\s?(?:[：:为是])\s?(?:人民币)?\s?[\d.,]{2,}\s?(?:元|万元|亿元)/u
const judges = /(?:评标委员会|评审委员会|评标专家|评委)(?:成员|组成人员)?(?:名单|名册|一览表)$/u
const bidders =
  /(?:投标(?:人|单位)|供应商|潜在投标人)(?:报名|领取|购买)?(?:登记)?(?:名单|登记表|签到表|一览表)$|(?:报名|领取招标文件|购买招标文件)(?:单位|登记)(?:名单|表|一览表)$/u

function titlesOf(titles: readonly string[], first = ''): string {
  return [...titles, first].join('\n').replace(/[ \t　]/gu, '')
}
