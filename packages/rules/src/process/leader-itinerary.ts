// process/leader-itinerary: where a leader or guest will be, and how they are guarded.
import { defineRule } from '@gongkai/core'
import { matchHeadlines, speaksOfFuture } from '../headlines.js'
import { regulation } from '../regulation.js'

export const leaderItinerary = defineRule({
  id: 'process/leader-itinerary',
  title: { zh: '领导行程和安保安排', en: 'Itineraries and guarding of leaders' },
  severity: 'error',
  basis: [regulation('第十四条'), regulation('第十六条')],
  messages: {
    itinerary: {
      zh: '这里像是还没有进行的领导活动行程，关系到人身安全；请停止公开，活动结束后由新闻单位按规定发布。',
      en: 'This looks like the itinerary of a leader still to come: do not publish; news may be given afterwards.',
    },
    guard: {
      zh: '这里像是警卫、安保或接待方案，属于内部安排；请停止公开，先请本单位办公室和公安机关核实。',
      en: 'This looks like a plan of guarding or reception: do not publish; ask the office and the police first.',
    },
  },
  *check({ document, facts, today }) {
    const future = speaksOfFuture(document, today)
    if (future) for (const { at } of matchHeadlines(document, facts, itineraries)) yield { at, message: 'itinerary' }
    for (const { at } of matchHeadlines(document, facts, guards))
      yield { at, message: 'guard', severity: future ? 'error' : 'warning' }
  },
})

const itineraries =
  /(?:领导|书记|省长|市长|县长|区长|州长|部长|厅长|主席|首长|来宾|代表团|调研组|考察团|督察组|视察|调研|考察)[^》]{0,16}(?:行程|日程)(?:安排)?表?$/u
const guards =
  /警卫(?:工作)?(?:方案|安排|预案)|(?:领导|首长|来宾|代表团|视察|调研|考察|考察团|调研组)[^》]{0,16}(?:安保|安全保卫|保卫|接待)(?:工作)?(?:方案|安排|预案|手册)|乘车(?:编排|安排)表|车辆编排表/u
