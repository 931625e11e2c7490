// commercial/price-floor: reserve prices of auctions, and figures that are not yet released.
import { defineRule } from '@gongkai/core'
import { regulation } from '../regulation.js'

export const priceFloor = defineRule({
  id: 'commercial/price-floor',
  title: { zh: '底价和未发布的数据', en: 'Reserve prices and unreleased figures' },
  severity: 'error',
  basis: [
    regulation('第十四条'),
    // 招标标底和拍卖挂牌的底价，在招标开标前和拍卖挂牌出让活动结束之前应当保密
    { source: '招标拍卖挂牌出让国有建设用地使用权规定', clause: '第十条', level: '政策' },
  ],
  messages: {
    floor: {
      zh: '这里写出了底价或保留价，出让、拍卖结束以前应当保密；请删去。',
      en: 'A reserve price stands here, secret until the sale is over; delete it.',
    },
    figures: {
      zh: '这里写明数据还没有发布或没有核定；请改用已经发布的数据，或等发布以后再公开。',
      en: 'These figures are said to be unreleased or unverified; use released ones or wait.',
    },
  },
  *check({ document: { lines }, facts }) {
    if (facts.publicity.some(({ kind }) => kind === '中标公告')) return
    for (const { text, start } of lines) {
      for (const [message, pattern, severity] of [
        ['floor', floor, 'error'],
        ['figures', unreleased, 'warning'],
      ] as const) {
        const match = pattern.exec(text)
        if (match)
          yield { at: { start: start + match.index, end: start + match.index + match[0].length }, message, severity }
      }
    }
  },
})

/** 底价：1200万元 · 保留价为1200元 */
const floor =
  /(?:出让|拍卖|竞拍|转让|挂牌|招租)?(?:底价|保留价|心理价位)(?:[（(][^（）()]{0,10}[）)])?\s?[：:为是]\s?(?:人民币)?\s?[\d.,]{2,}\s?(?:元|万元|亿元)/u
/** （快报数，未经核定） · 以下数据尚未发布 */
const unreleased =
  /快报数[^。]{0,12}未(?:经)?核定|(?:数据|统计数字|指标)(?:尚未|还未|未)(?:正式)?(?:发布|公布)|未公开发布的?(?:统计)?数据|统计内部资料/u
